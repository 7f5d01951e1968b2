import { checkShape } from '../../domain/check-shape.js';
import { RecordProgress, type RecordProgressInput } from '../../domain/dossier-record.js';
import { badProgress } from '../faults.js';
import { encodeFields, type Fields } from './codec.js';
import { progress } from './tables.js';

/** Entries a call of `CapNhatTienDoHoSoMC` takes (wire fact 1.8, TD). */
export const progressPerCall = 10;

/**
 * A step as it may be sent. `at` is where it stands in what the caller gave.
 *
 * @throws {ShapeError} `bad_progress` with the `path`, e.g. `entries[3].officer`.
 */
export const checkProgress = (entry: RecordProgressInput, at: string): RecordProgress =>
  checkShape(RecordProgress, entry, { ...badProgress, at });

/** Items of `data` of `CapNhatTienDoHoSoMC`. Throws as `checkProgress`. */
export const encodeProgress = (code: string, entries: readonly RecordProgressInput[]): Fields[] =>
  entries.map((entry, index) => ({
    MaHoSo: code,
    ...encodeFields(progress, checkProgress(entry, `entries[${index}]`)),
  }));
