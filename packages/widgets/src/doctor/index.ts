/** What will keep the widgets of a page from working: `@dvcqg/widgets/doctor`. */
export { doctor, type DoctorOptions } from './doctor.js';
export type { Advice, Finding, FindingCode, Severity } from './finding.js';
