import type { DossierRecord, DossierRecordInput, RecordProgressInput } from '../domain/dossier-record.js';
import { ApiError } from '../domain/errors.js';
import type { AdapterClient, Answer, CallOptions } from '../transport/adapter.js';
import type { DebtAnswer } from '../wire/adapter-v1/debt.js';
import { decodeDossier, encodeDossier, namedField } from '../wire/adapter-v1/dossiers.js';
import { readResults, saysNotSynced } from '../wire/adapter-v1/envelope.js';
import { encodeProgress, progressPerCall } from '../wire/adapter-v1/progress.js';
import { dossierCode } from './dossier-code.js';

export type { CallOptions } from '../transport/adapter.js';

export interface DossierRecordPage {
  /** Newest first. */
  readonly items: readonly DossierRecord[];
  /** How many more the Portal sent that could not be read, when there are any. */
  readonly unreadable?: number;
  readonly total?: number;
  readonly page: number;
  /** The page to ask for next: keep it to go on later. Absent on the last. */
  readonly next?: number;
}

export interface ListDossiers {
  /** `sub` of the account whose dossiers are asked for. */
  readonly ownerTechId: string;
  /** From 1. */
  readonly page?: number;
  /** 1 to 200, default 50. */
  readonly pageSize?: number;
}

/** The dossiers of the Portal. Every call throws `TransportError`, `ApiError` or `ShapeError`, never with data in them. */
export interface Dossiers {
  /**
   * Sends a dossier: creates it, or updates it when the Portal already has it.
   *
   * @throws {ShapeError} `bad_dossier` with the `path` of a field that breaks a limit; nothing was sent.
   * @throws {ApiError} `dossier_rejected`, with the `path` when the Portal named a field.
   */
  sync(
    record: DossierRecordInput,
    options?: CallOptions,
  ): Promise<{ readonly outcome: 'created' | 'updated' }>;
  /**
   * Adds to the trail of a dossier that was synced before, ten entries a call.
   *
   * @throws {ShapeError} `bad_progress`, `dossier_code_malformed`; nothing was sent.
   * @throws {ApiError} `dossier_not_found`, `dossier_rejected`. Earlier tens of the same call are in.
   */
  update(code: string, entries: readonly RecordProgressInput[], options?: CallOptions): Promise<void>;
  /**
   * A dossier, whole and unmasked; undefined when there is none with this code.
   *
   * @throws {ShapeError} `dossier_code_malformed`
   * @throws {ApiError} `dossier_not_synced` when the agency has not sent it yet.
   */
  lookup(code: string, options?: CallOptions): Promise<DossierRecord | undefined>;
  /**
   * One page of the dossiers of an account (assumed A3). A dossier that cannot be read is counted and left out: it must not
   * hide the others.
   *
   * @throws {ShapeError} `bad_response` when none of the page can be read.
   */
  list(query: ListDossiers, options?: CallOptions): Promise<DossierRecordPage>;
  /** All pages from `query.page` on. Keep `next` of the last one handled to go on from there another day. */
  listAll(query: ListDossiers, options?: CallOptions): AsyncIterable<DossierRecordPage>;
  /**
   * What is due on a dossier.
   *
   * @throws {ShapeError} `dossier_code_malformed`
   * @throws {ApiError} `dossier_not_found`
   */
  debt(code: string, options?: CallOptions): Promise<DebtAnswer>;
}

export function createDossiers({ adapter }: { readonly adapter: AdapterClient }): Dossiers {
  const send = (isUpdating: boolean, item: Record<string, unknown>, options?: CallOptions) =>
    adapter.call('DongBoHoSoMC', { isUpdating: isUpdating ? 'True' : 'False', data: [item] }, options);

  async function list({ ownerTechId, page = 1, pageSize = 50 }: ListDossiers, options?: CallOptions) {
    const query = { madoituong: ownerTechId, trang: page, sobanghi: pageSize };
    const { body } = accepted(await adapter.call('TraCuuHoSo', query, options));
    const results = readResults(body);
    const items = readable(results);
    const unreadable = results.length - items.length;
    const told = Number(body['tongso']);
    const total = Number.isSafeInteger(told) && body['tongso'] !== null ? told : undefined;
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
    async sync(record, options) {
      const item = encodeDossier(record);
      const answer = await send(false, item, options);
      if (answer.ok || answer.refusal !== 'exists') {
        accepted(answer);
        return { outcome: 'created' };
      }
      accepted(await send(true, item, options));
      return { outcome: 'updated' };
    },

    async update(code, entries, options) {
      const data = encodeProgress(dossierCode(code), entries);
      for (let at = 0; at < data.length; at += progressPerCall) {
        const some = data.slice(at, at + progressPerCall);
        accepted(await adapter.call('CapNhatTienDoHoSoMC', { data: some }, options), code);
      }
    },

    async lookup(given, options) {
      const code = dossierCode(given);
      const answer = await adapter.call('TraCuuHoSo', { mahoso: code }, options);
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
  const path = namedField(answer.message);
  throw new ApiError('dossier_rejected', 'The Portal did not accept the dossier.', {
    messageKey: 'bad_request',
    action: 'fix-integration',
    status: 422,
    ...(path !== undefined && { path }),
  });
}

/** There is no dossier with this code. */
export function notFound(code: string): ApiError {
  return new ApiError('dossier_not_found', 'No dossier has this code.', {
    action: 'ask-citizen',
    status: 404,
    params: { code },
  });
}

function notSynced(code: string): ApiError {
  return new ApiError('dossier_not_synced', 'The agency has not sent this dossier yet.', {
    action: 'contact-agency',
    status: 404,
    params: { code },
  });
}
