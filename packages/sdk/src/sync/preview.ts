import { ShapeError } from '../domain/errors.js';
import { decide } from './coalesce.js';
import {
  chunkSize,
  codeOf,
  countOf,
  type EnqueueParts,
  prepare,
  type Prepared,
  reused,
  unsentState,
} from './enqueue.js';
import type { EnqueuePreview, SyncItem, SyncItems, SyncTombstone } from './sync.js';

/** What `enqueue` would do with each item as the outbox stands now, a chunk at a time. */
export async function* preview(
  parts: Pick<EnqueueParts, 'outbox' | 'vault'>,
  items: SyncItems,
): AsyncIterable<EnqueuePreview> {
  let chunk: Looked[] = [];
  let index = 0;
  for await (const item of items) {
    chunk.push(look(item, index++));
    if (chunk.length < chunkSize) continue;
    yield* judged(parts, chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield* judged(parts, chunk);
}

/** An item that can be sent, or what is wrong with it. */
type Looked =
  | { readonly item: SyncItem | SyncTombstone; readonly prepared: Prepared }
  | (EnqueuePreview & { readonly outcome: 'fault' });

function look(item: SyncItem | SyncTombstone, index: number): Looked {
  try {
    return { item, prepared: prepare(item, index) };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const code = codeOf(item);
    return { index, ...(code !== undefined && { code }), error, outcome: 'fault' };
  }
}

async function* judged(
  { outbox, vault }: Pick<EnqueueParts, 'outbox' | 'vault'>,
  chunk: readonly Looked[],
): AsyncIterable<EnqueuePreview> {
  const codes = chunk.flatMap((one) => ('prepared' in one ? [one.prepared.code] : []));
  const rows = await outbox.known([...new Set(codes)]);
  for (const one of chunk) {
    if (!('prepared' in one)) {
      yield one;
      continue;
    }
    const { item, prepared } = one;
    const { index, code, version, text } = prepared;
    const row = rows.get(code);
    const decision = decide(row, {
      version,
      isTombstone: text === undefined,
      isSame: text !== undefined && row !== undefined && vault.matches(row.digest, code, text),
      force: false,
    });
    if (decision === 'reused') yield { index, code, error: reused(), outcome: 'fault' };
    else {
      const outcome = countOf[decision];
      const unsent = outcome === 'unchanged' ? unsentState(row) : undefined;
      yield { index, item, outcome, ...(unsent && { unsent }) };
    }
  }
}
