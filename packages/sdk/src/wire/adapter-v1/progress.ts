import { checkShape } from '../../domain/check-shape.js';
import { RecordProgress, type RecordProgressInput } from '../../domain/dossier-record.js';
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
    const checked = checkShape(RecordProgress, entry, {
      code: 'bad_progress',
      message: 'A progress entry has a field that is missing, too long or of the wrong form.',
      messageKey: 'bad_request',
      at: `entries[${index}]`,
    });
    return { MaHoSo: code, ...encodeFields(progress, checked) };
  });
}
