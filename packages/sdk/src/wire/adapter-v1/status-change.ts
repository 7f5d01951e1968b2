import { checkShape } from '../../domain/check-shape.js';
import { DossierStatusChange } from '../../domain/dossier-record.js';
import { badStatusChange, wrong } from '../faults.js';
import { encodeFields, type Fields } from './codec.js';
import { statusChange } from './tables.js';

/**
 * `data` of `DongBoTrangThaiHoSo` (wire fact 1.10, TD TH).
 *
 * @throws {ShapeError} `bad_status_change` with the `path`; fees and results have no place in this dialect.
 */
export function encodeStatusChange(change: DossierStatusChange): Fields {
  const checked = checkShape(DossierStatusChange, change, badStatusChange);
  for (const path of ['fees', 'results'] as const) {
    if (checked[path].length > 0) throw wrong(badStatusChange, path);
  }
  return encodeFields(statusChange, checked);
}
