import type { CallOptions } from '../domain/call-options.js';
import type { DossierRecord } from '../domain/dossier-record.js';
import type { AdapterClient, Answer } from '../transport/adapter.js';
import {
  listCall,
  lookupCall,
  progressCall,
  readTotal,
  statusCall,
  syncCall,
} from '../wire/adapter-v1/calls.js';
import { decodeDossier, encodeDossier, namedField } from '../wire/adapter-v1/dossiers.js';
import { readResults, saysNotSynced } from '../wire/adapter-v1/envelope.js';
import { encodeProgress, progressPerCall } from '../wire/adapter-v1/progress.js';
import { encodeStatusChange } from '../wire/adapter-v1/status-change.js';
import { createBatches } from './batch.js';
import { dossierCode } from './dossier-code.js';
import type { DossierRecordPage, Dossiers, ListDossiers } from './dossiers.js';
import { notFound, notSynced, rejected, unsupported } from './failures.js';

/** The dossiers of the Portal through an adapter, dialect 1. */
export function createDossiers({ adapter }: { readonly adapter: AdapterClient }): Dossiers {
  async function list({ ownerTechId, page = 1, pageSize = 50 }: ListDossiers, options?: CallOptions) {
    const { body } = accepted(await adapter.call(listCall(ownerTechId, page, pageSize), options));
    const results = readResults(body);
    const items = readable(results);
    const unreadable = results.length - items.length;
    const total = readTotal(body);
    const more =
      total === undefined ? results.length >= pageSize : results.length > 0 && page * pageSize < total;
    return {
      items,
      page,
      ...(unreadable > 0 && { unreadable }),
      ...(total !== undefined && { total }),
      ...(more && { next: page + 1 }),
    };
  }

  return {
    ...createBatches(adapter),

    async sync(record, options) {
      const item = encodeDossier(record);
      const answer = await adapter.call(syncCall(item, false), options);
      if (answer.ok || answer.refusal !== 'exists') {
        accepted(answer);
        return { outcome: 'created' };
      }
      accepted(await adapter.call(syncCall(item, true), options));
      return { outcome: 'updated' };
    },

    async update(code, entries, options) {
      const data = encodeProgress(dossierCode(code), entries);
      for (let at = 0; at < data.length; at += progressPerCall) {
        const some = data.slice(at, at + progressPerCall);
        accepted(await adapter.call(progressCall(some), options), code);
      }
    },

    async updateStatus(change, options) {
      const code = dossierCode(change.code);
      accepted(await adapter.call(statusCall(encodeStatusChange({ ...change, code })), options), code);
    },

    async nextCode() {
      throw unsupported();
    },

    async upload() {
      throw unsupported();
    },

    async lookup(given, options) {
      const code = dossierCode(given);
      const answer = await adapter.call(lookupCall(code), options);
      if (!answer.ok && answer.refusal === 'missing') return undefined;
      const results = readResults(accepted(answer).body);
      if (results.length === 0 && saysNotSynced(answer.message)) throw notSynced(code);
      // Someone else's dossier is worse than none. A code typed without its leading zeros is the same code.
      return results.map(decodeDossier).find((record) => `.${record.code}`.endsWith(`.${code}`));
    },

    list,

    async *listAll(query, options) {
      let page: number | undefined = query.page ?? 1;
      while (page !== undefined) {
        const found: DossierRecordPage = await list({ ...query, page }, options);
        yield found;
        page = found.next;
      }
    },

    async debt(given, options) {
      const code = dossierCode(given);
      const debt = await adapter.debt(code, options);
      if (!debt) throw notFound(code);
      return debt;
    },
  };
}

/** Those of the results that can be read; when there are some and none can be, the first one's error. */
function readable(results: readonly unknown[]): DossierRecord[] {
  let first: unknown;
  const records = results.flatMap((result) => {
    try {
      return [decodeDossier(result)];
    } catch (error) {
      first ??= error;
      return [];
    }
  });
  if (records.length === 0 && first !== undefined) throw first;
  return records;
}

/** The answer when it is a success. The far side's text decides, and goes no further. */
function accepted(answer: Answer, code?: string): Extract<Answer, { ok: true }> {
  if (answer.ok) return answer;
  if (answer.refusal === 'missing' && code !== undefined) throw notFound(code);
  throw rejected(namedField(answer.message));
}
