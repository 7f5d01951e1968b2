import { checkShape } from '../../domain/check-shape.js';
import {
  DossierRecord,
  type DossierRecordInput,
  ReceivedDossierRecord,
} from '../../domain/dossier-record.js';
import { badDossier, wrong } from '../faults.js';
import {
  decodeFields,
  encodeFields,
  type Fields,
  type FieldTable,
  isFields,
  list,
  ourPath,
} from './codec.js';
import { dossier, progress, statusChange } from './tables.js';

const looked: FieldTable = [...dossier, ['progress', 'DanhSachTienDo', list(progress)]];

/**
 * The record as it may be sent: every limit of the facts is checked.
 *
 * @throws {ShapeError} `bad_dossier` with the `path` of the field, and nothing of what was in it.
 */
export function checkDossier(record: DossierRecordInput): DossierRecord {
  const { progress: _, ...sent } = record;
  const checked = checkShape(DossierRecord, sent, badDossier);
  for (const path of ['channel', 'receivedAt', 'dueAt'] as const)
    if (!checked[path]) throw wrong(badDossier, path);
  if (!checked.owner.kind || checked.owner.kind === 'household') throw wrong(badDossier, 'owner.kind');
  if (checked.channel === 'online' && !checked.owner.techId) throw wrong(badDossier, 'owner.techId');
  checked.owner.identities.forEach(({ kind, number }, index) => {
    const digits = kind === 'personal-id' ? /^\d{12}$/ : kind === 'old-id' ? /^\d{9}$/ : /./;
    if (!digits.test(number)) throw wrong(badDossier, `owner.identities[${index}].number`);
  });
  return checked;
}

/** An item of `data` of `DongBoHoSoMC`. Throws as `checkDossier`. */
export const encodeDossier = (record: DossierRecordInput): Fields =>
  encodeFields(dossier, checkDossier(record));

/**
 * A dossier of a look-up (assumed A2). What this version has no name for is kept in `extra`.
 *
 * @throws {ShapeError} `bad_response` with the `path` of a field that cannot do without.
 */
export function decodeDossier(wire: unknown): DossierRecord {
  const fields = isFields(wire) ? decodeFields(looked, wire) : undefined;
  return checkShape(ReceivedDossierRecord, complete(fields), {
    code: 'bad_response',
    message: 'A dossier of the look-up has the wrong shape.',
    messageKey: 'service_down',
    action: 'contact-agency',
    status: 502,
  });
}

/** Groups of ours the wire does not have, there even when all their fields are missing. Code and status cannot be. */
function complete(fields: Fields | undefined): Fields | undefined {
  return fields?.['code'] && fields['status']
    ? { procedure: {}, field: {}, owner: {}, agency: {}, ...fields }
    : undefined;
}

/** Our path of the first wire field an answer names: its text itself is never passed on. */
export const namedField = (message: string): string | undefined =>
  ourPath([...dossier, ...progress, ...statusChange], message);
