import { checkShape } from '../../domain/check-shape.js';
import { type DossierRecordInput, DossierStatusChange } from '../../domain/dossier-record.js';
import { encodeFields, type Fields } from '../adapter-v1/codec.js';
import { badStatusChange, wrong } from '../faults.js';
import { statusChange } from './tables.js';

/** Statuses fees and results mean something with (wire fact 2, NEWGEN). */
const carrying: readonly string[] = ['5', '6', '9'];

/**
 * An item of `CapNhatTrangThai` (wire fact 2 step 6, NEWGEN).
 *
 * @throws {ShapeError} `bad_status_change` with the `path`: fees and results go only with status `5`, `6`, `9`;
 *   documents have no place in this dialect.
 */
export function encodeStatusChange(change: DossierStatusChange): Fields {
  const { fees, results, documents, ...checked } = checkShape(DossierStatusChange, change, badStatusChange);
  if (documents.length > 0) throw wrong(badStatusChange, 'documents');
  const carries = carrying.includes(checked.status);
  if (!carries && fees.length > 0) throw wrong(badStatusChange, 'fees');
  if (!carries && results.length > 0) throw wrong(badStatusChange, 'results');
  return encodeFields(statusChange, { ...checked, ...(carries && { fees, results }) });
}

/** The status of a record whose limits were checked, with what may go along (assumed A82). */
export function encodeStatusOf({ code, status, note, agency, fees, results }: DossierRecordInput): Fields {
  const carried = carrying.includes(status) && { fees: fees ?? [], results: results ?? [] };
  return encodeFields(statusChange, { code, status, note, unit: agency.name, ...carried });
}
