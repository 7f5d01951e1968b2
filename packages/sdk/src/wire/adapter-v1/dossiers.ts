import { checkShape } from '../../domain/check-shape.js';
import {
  DossierRecord,
  type DossierRecordInput,
  ReceivedDossierRecord,
} from '../../domain/dossier-record.js';
import { ShapeError } from '../../domain/errors.js';
import { decodeFields, encodeFields, type Fields, type FieldTable, isFields, list } from './codec.js';
import { dossier, progress } from './tables.js';

const looked: FieldTable = [...dossier, ['progress', 'DanhSachTienDo', list(progress)]];

/**
 * The record as it may be sent: every limit of the facts is checked.
 *
 * @throws {ShapeError} `bad_dossier` with the `path` of the field, and nothing of what was in it.
 */
export function checkDossier(record: DossierRecordInput): DossierRecord {
  const checked = checkShape(DossierRecord, record, badDossier);
  for (const path of ['channel', 'receivedAt', 'dueAt'] as const) if (!checked[path]) throw bad(path);
  if (!checked.owner.kind) throw bad('owner.kind');
  if (checked.channel === 'online' && !checked.owner.techId) throw bad('owner.techId');
  checked.owner.identities.forEach(({ kind, number }, index) => {
    const digits = kind === 'personal-id' ? /^\d{12}$/ : kind === 'old-id' ? /^\d{9}$/ : /./;
    if (!digits.test(number)) throw bad(`owner.identities[${index}].number`);
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
export function namedField(message: string): string | undefined {
  return [...dossier, ...progress].find(([, wire]) => new RegExp(`\\b${wire}\\b`).test(message))?.[0];
}

const badDossier = {
  code: 'bad_dossier',
  message: 'A field of the dossier is missing, too long or of the wrong form.',
  messageKey: 'bad_request',
};

function bad(path: string): ShapeError {
  return new ShapeError(badDossier.code, badDossier.message, { messageKey: badDossier.messageKey, path });
}
