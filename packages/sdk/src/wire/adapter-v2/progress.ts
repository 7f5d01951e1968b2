import { checkShape } from '../../domain/check-shape.js';
import { RecordProgress, type RecordProgressInput } from '../../domain/dossier-record.js';
import { encodeFields, type Fields } from '../adapter-v1/codec.js';
import { badProgress } from '../faults.js';
import { progress } from './tables.js';

/**
 * Items of `CapNhatTienTrinh` (wire fact 2 step 5, NEWGEN).
 *
 * @throws {ShapeError} `bad_progress` with the `path`, e.g. `entries[3].officer`.
 */
export const encodeProgress = (code: string, entries: readonly RecordProgressInput[]): Fields[] =>
  entries.map((entry, index) => {
    const checked = checkShape(RecordProgress, entry, { ...badProgress, at: `entries[${index}]` });
    return encodeFields(progress, { ...checked, code });
  });
