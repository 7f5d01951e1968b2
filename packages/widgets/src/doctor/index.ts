/** What will keep the widgets of a page from working: `@dvcqg/widgets/doctor`. */
export { doctor, type DoctorOptions, examine, type Examined, type Outside } from './doctor.js';
export type { Diagnosis, Finding, FindingCode, Severity } from './finding.js';
export type { Answer } from './reader.js';
export { findings, type KnownFinding } from './words.js';
