import type { CallOptions } from '../domain/call-options.js';
import type { DossierRecordInput, RecordProgressInput } from '../domain/dossier-record.js';
import type { AdapterClient, Answer } from '../transport/adapter.js';
import { type BatchRefusal, readBatchRefusal } from '../wire/adapter-v1/batch.js';
import { batchCall, progressCall } from '../wire/adapter-v1/calls.js';
import { encodeDossier } from '../wire/adapter-v1/dossiers.js';
import { encodeProgress } from '../wire/adapter-v1/progress.js';

/** What became of a batch. The far side takes all or nothing (assumed A30), or says what it took (assumed A90). */
export type BatchAnswer = { readonly kind: 'accepted' } | BatchRefusal;

/** A step of the trail of one dossier. */
export interface ProgressItem {
  readonly code: string;
  readonly entry: RecordProgressInput;
}

/** Calls that carry many dossiers. */
export interface DossierBatches {
  /**
   * Where a dialect can do less: how many records a call carries, the one status a created dossier has (assumed A82), and
   * that nothing can be looked up.
   */
  readonly batches?: { readonly perCall: number; readonly createsOnly: string; readonly looksUp: false };
  /**
   * Sends many dossiers in one call, to be created or to be updated. The same code twice in one call is refused.
   *
   * @throws {ShapeError} `bad_dossier` with the `path` of a field that breaks a limit; nothing was sent.
   */
  syncBatch(
    records: readonly DossierRecordInput[],
    mode: 'create' | 'update',
    options?: CallOptions,
  ): Promise<BatchAnswer>;
  /** Adds up to ten steps, of any dossiers, in one call. Throws as `update`. */
  updateBatch(items: readonly ProgressItem[], options?: CallOptions): Promise<BatchAnswer>;
}

export function createBatches(adapter: AdapterClient): DossierBatches {
  const read = (answer: Answer, codes: readonly string[]): BatchAnswer =>
    answer.ok ? { kind: 'accepted' } : readBatchRefusal(answer.refusal, answer.message, answer.body, codes);
  return {
    async syncBatch(records, mode, options) {
      const call = batchCall(records.map(encodeDossier), mode === 'update');
      return read(
        await adapter.call(call, options),
        records.map(({ code }) => code),
      );
    },
    async updateBatch(items, options) {
      const call = progressCall(items.flatMap(({ code, entry }) => encodeProgress(code, [entry])));
      return read(
        await adapter.call(call, options),
        items.map(({ code }) => code),
      );
    },
  };
}
