import { parseAgencyCode } from '../domain/codes.js';
import { ShapeError } from '../domain/errors.js';
import type { AdapterV2Client, AnswerV2 } from '../transport/adapter-v2.js';
import {
  createCall,
  namedField,
  nextCodeCall,
  progressCall,
  progressPerCall,
  statusCall,
  uploadCall,
} from '../wire/adapter-v2/calls.js';
import { readCreated, readNextCode, readUploaded } from '../wire/adapter-v2/envelope.js';
import { encodeLodging } from '../wire/adapter-v2/lodging.js';
import { encodeProgress } from '../wire/adapter-v2/progress.js';
import { encodeStatusChange, encodeStatusOf } from '../wire/adapter-v2/status-change.js';
import type { BatchAnswer } from './batch.js';
import { dossierCode } from './dossier-code.js';
import type { Dossiers } from './dossiers.js';
import { notFound, rejected, unsupported } from './failures.js';
import { checkFile, checkStored } from './upload.js';

/** The dossiers of the Portal in the dialect of 2026, which has no look-up and knows no debts. */
export function createDossiersV2({ adapter }: { readonly adapter: AdapterV2Client }): Dossiers {
  return {
    /** Newly lodged is what a created dossier is; every other status follows in a call of its own (assumed A82). */
    async sync(record, options) {
      const lodging = encodeLodging(record);
      const answer = await adapter.call(createCall(lodging), options);
      const exists = !answer.ok && answer.refusal === 'exists';
      const created = exists ? undefined : readCreated(accepted(answer));
      if (exists || record.status !== '1') {
        accepted(await adapter.call(statusCall(encodeStatusOf(record)), options), record.code);
      }
      return created ? { outcome: 'created', ...created } : { outcome: 'updated' };
    },

    async update(code, entries, options) {
      const items = encodeProgress(dossierCode(code), entries);
      for (let at = 0; at < items.length; at += progressPerCall) {
        const some = items.slice(at, at + progressPerCall);
        accepted(await adapter.call(progressCall(some), options), code);
      }
    },

    async updateStatus(change, options) {
      const code = dossierCode(change.code);
      accepted(await adapter.call(statusCall(encodeStatusChange({ ...change, code })), options), code);
    },

    async nextCode(given, options) {
      const agency = parseAgencyCode(given);
      if (!agency)
        throw new ShapeError('agency_code_malformed', 'Not an agency code.', { messageKey: 'bad_request' });
      return dossierCode(readNextCode(accepted(await adapter.call(nextCodeCall(agency), options))));
    },

    async upload(file, options) {
      checkFile(file);
      const call = uploadCall(file, file.name);
      const stored = readUploaded(accepted(await adapter.call(call, { timeout: 60_000, ...options })));
      await checkStored(file, stored.hash);
      return stored;
    },

    batches: { perCall: 1, createsOnly: '1', looksUp: false },

    /** One record a call. Creating says no status, updating says little else (assumed A82, A107). */
    async syncBatch(records, mode, options) {
      const [record] = records;
      if (!record || records.length > 1) throw unsupported();
      const lodging = encodeLodging(record);
      const call = mode === 'create' ? createCall(lodging) : statusCall(encodeStatusOf(record));
      return batchAnswer(await adapter.call(call, options), [record.code]);
    },

    async updateBatch(items, options) {
      const call = progressCall(items.flatMap(({ code, entry }) => encodeProgress(code, [entry])));
      return batchAnswer(
        await adapter.call(call, options),
        items.map(({ code }) => code),
      );
    },

    async lookup() {
      throw unsupported();
    },

    async list() {
      throw unsupported();
    },

    async *listAll() {
      throw unsupported();
    },

    async debt() {
      throw unsupported();
    },
  };
}

/** A refusal that names no field of one item is not read further: smaller calls tell whose fault it was. */
function batchAnswer(answer: AnswerV2, codes: readonly string[]): BatchAnswer {
  if (answer.ok) return { kind: 'accepted' };
  const { refusal, message } = answer;
  if (refusal === 'exists' || refusal === 'missing') {
    const named = codes.length === 1 ? codes : codes.filter((code) => message.includes(code));
    if (named.length > 0) return { kind: refusal, codes: [...new Set(named)] };
  }
  if (refusal !== 'field' || codes.length > 1) return { kind: 'refused', faults: [], more: false };
  const path = namedField(message);
  return { kind: 'refused', faults: [{ index: 0, ...(path !== undefined && { path }) }], more: false };
}

/** What a success carries. The far side's text decides, and goes no further. */
function accepted(answer: AnswerV2, code?: string): unknown {
  if (answer.ok) return answer.data;
  if (answer.refusal === 'missing' && code !== undefined) throw notFound(code);
  throw rejected(namedField(answer.message));
}
