import { scorePreview, toLocalDate } from '@dvcqg/sdk/server';
import type { Sync } from '@dvcqg/sdk/sync';
import { checkFile, type CheckOptions, type GoodRow } from './check/check-file.js';
import { columnOf } from './outbox/column-of.js';
import { itemsOf, tellRefused } from './outbox/items.js';
import type { Progress } from './progress.js';
import { type Report, reportOf } from './report/report.js';

export interface RunOptions extends CheckOptions {
  readonly score?: boolean;
  readonly concurrency: number;
  readonly signal: AbortSignal;
}

export interface PushOptions extends RunOptions {
  /** Dossiers a call. */
  readonly batch: number;
}

/** Puts what is sound of a file into the outbox, then sends all that waits there. */
export async function push(
  path: string,
  sync: Sync,
  options: PushOptions,
  progress: Progress,
): Promise<Report> {
  const { signal, batch, concurrency, lang, now } = options;
  const { listener, result } = reportOf();
  const checked = await checkFile(path, options, listener);
  const preview = options.score ? scoreUntil(now) : undefined;
  const taken = { valid: 0, unchanged: 0, stale: 0 };
  let isRead = true;
  for await (const rows of itemsOf(scored(checked.good, preview), sync)) {
    if (signal.aborted) {
      isRead = false;
      break;
    }
    const { faults, unchanged, unsent, stale } = await sync.enqueue(rows.map(({ item }) => item));
    taken.valid += rows.length - tellRefused(rows, faults, checked, lang, listener);
    taken.unchanged += unchanged - unsent;
    taken.stale += stale;
    progress.tell('read', taken.valid);
  }
  const onProgress = ({ sent, dead, left }: { sent: number; dead: number; left: number }) =>
    progress.tell('send', sent + dead, sent + dead + left);
  onProgress({ sent: 0, dead: 0, left: (await sync.status()).waiting });
  const summary = await sync.drain({ batch, concurrency, signal, onProgress });
  const isCut = signal.aborted && (!isRead || summary.left > 0);
  const stopped = isCut ? 'interrupted' : summary.stopped?.code;
  const refused = summary.stopped?.path;
  return result({
    valid: taken.valid,
    created: summary.created,
    updated: summary.updated,
    unchanged: taken.unchanged + summary.unchanged,
    stale: taken.stale,
    dead: (await sync.status()).dead,
    left: summary.left,
    ...(stopped !== undefined && { stopped }),
    ...(refused !== undefined && { stoppedAt: columnOf(refused, checked.headers) }),
    ...(preview && { score: preview.result() }),
  });
}

type Preview = ReturnType<typeof scorePreview>;

/** What the dossiers of this year do to the index. */
export const scoreUntil = (now: Date): Preview =>
  scorePreview({ from: `${toLocalDate(now).slice(0, 4)}-01-01`, to: now.toISOString() });

export async function* scored(
  good: AsyncIterable<GoodRow>,
  preview: Preview | undefined,
): AsyncIterable<GoodRow> {
  for await (const row of good) {
    preview?.add(row.record);
    yield row;
  }
}
