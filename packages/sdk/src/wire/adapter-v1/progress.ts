import { checkShape } from '../../domain/check-shape.js';
import { RecordProgress, type RecordProgressInput } from '../../domain/dossier-record.js';
import { badProgress } from '../faults.js';
import { encodeFields, type Fields } from './codec.js';
import { progress } from './tables.js';

/** Entries a call of `CapNhatTienDoHoSoMC` takes (wire fact 1.8, TD). */
export const progressPerCall = 10;

/**
 * Items of `data` of `CapNhatTienDoHoSoMC`.
 *
 * @throws {ShapeError} `bad_progress` with the `path`, e.g. `entries[3].officer`.
 */
export function encodeProgress(code: string, entries: readonly RecordProgressInput[]): Fields[] {
  return entries.map((entry, index) => {
    const checked = checkShape(RecordProgress, entry, { ...badProgress, at: `entries[${index}]` });
    return { MaHoSo: code, ...encodeFields(progress, checked) };
  });
}
