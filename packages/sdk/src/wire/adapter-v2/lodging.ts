import { checkShape } from '../../domain/check-shape.js';
import { parseDossierCode } from '../../domain/codes.js';
import {
  DossierRecord,
  type DossierRecordInput,
  ReceivedDossierRecord,
} from '../../domain/dossier-record.js';
import { decodeFields, encodeFields, type Fields, isFields } from '../adapter-v1/codec.js';
import { badDossier, wrong } from '../faults.js';
import { foreignOwnerKinds, lodging } from './tables.js';

/**
 * The body of `NoiHoSo` (wire fact 2 step 4, NEWGEN). What the dialect wants and a dossier of dialect 1 does not say is made
 * of what it does say: the agency of its code receives it, its owner hands it in, its documents are its parts (assumed A83).
 *
 * @throws {ShapeError} `bad_dossier` with the `path` of the field, and nothing of what was in it.
 */
export function encodeLodging(record: DossierRecordInput): Fields {
  const { progress: _, ...sent } = record;
  const checked = checkShape(DossierRecord, sent, badDossier);
  const { owner } = checked;
  const kinds = { 'owner.kind': owner.kind, 'submitter.kind': checked.submitter?.kind ?? owner.kind };
  for (const [path, kind] of Object.entries(kinds)) {
    if (kind === undefined || foreignOwnerKinds.includes(kind)) throw wrong(badDossier, path);
  }
  const submittedAt = checked.submittedAt ?? checked.receivedAt;
  if (submittedAt === undefined) throw wrong(badDossier, 'submittedAt');
  const code = checked.agency.code ?? agencyOf(checked.code);
  if (code === undefined) throw wrong(badDossier, 'agency.code');
  return encodeFields(lodging, {
    ...checked,
    agency: { code },
    submittedAt,
    components: checked.components ?? componentsOf(checked.documents),
    submitter: { kind: owner.kind, ...(checked.submitter ?? submitterOf(owner)) },
  });
}

function agencyOf(dossierCode: string): string | undefined {
  const parsed = parseDossierCode(dossierCode);
  return parsed.ok ? parsed.agency : undefined;
}

function submitterOf({ techId, name, idNumber, identities, phone, email, fax }: DossierRecord['owner']) {
  return {
    id: techId,
    details: { name, idNumber: identities[0]?.number ?? idNumber, phone, email, fax },
  };
}

/** Documents of one part together; one without a part is a part of its own. Deleted ones are not handed in. */
function componentsOf(documents: DossierRecord['documents']): Fields[] {
  const parts = new Map<string | symbol, { code: string | undefined; name: string; files: Fields[] }>();
  for (const { deleted, componentCode: code, id, hash, name, replacedByResult: resultCode } of documents) {
    if (deleted) continue;
    const key = code ?? Symbol();
    const part = parts.get(key) ?? { code, name, files: [] };
    part.files.push({ id, hash, name, resultCode });
    parts.set(key, part);
  }
  return [...parts.values()];
}

/**
 * A dossier as its `NoiHoSo` told it. The body has no status: it is newly lodged.
 *
 * @throws {ShapeError} `bad_response` with the `path` of a field that cannot do without.
 */
export function decodeLodging(wire: unknown): DossierRecord {
  const fields = isFields(wire) ? decodeFields(lodging, wire) : undefined;
  const complete = fields?.['code']
    ? { procedure: {}, field: {}, owner: {}, agency: {}, status: '1', ...fields }
    : undefined;
  return checkShape(ReceivedDossierRecord, complete, {
    code: 'bad_response',
    message: 'A dossier has the wrong shape.',
    messageKey: 'service_down',
    action: 'contact-agency',
    status: 502,
  });
}
