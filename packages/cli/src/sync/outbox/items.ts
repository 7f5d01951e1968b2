import type { EnqueueFault, Sync, SyncItem } from '@dvcqg/sdk/sync';
import { chunksOf } from '../chunks.js';
import type { Checked, CheckListener, GoodRow } from '../check/check-file.js';
import { type Fault, type Lang, toFault } from '../check/messages.js';
import { columnOf } from './column-of.js';

/** A row of the file and what of it goes to the outbox. */
export interface RowItem {
  readonly row: number;
  readonly item: SyncItem;
}

const chunkSize = 1000;

/** Good rows as items of the outbox, a chunk at a time. Rows without a version of their own share one of this run. */
export async function* itemsOf(
  good: AsyncIterable<GoodRow>,
  sync: Pick<Sync, 'nextVersion'>,
): AsyncIterable<readonly RowItem[]> {
  let ofRun: number | undefined;
  for await (const rows of chunksOf(good, chunkSize)) {
    if (rows.some(({ version }) => version === undefined)) ofRun ??= await sync.nextVersion();
    yield rows.map(({ row, record, version = ofRun ?? 0 }) => ({ row, item: { record, version } }));
  }
}

/** Tells what the outbox refused as a fault of the row it came from. */
export function refusedRow(
  rows: readonly RowItem[],
  { index, error }: EnqueueFault,
  headers: Checked['headers'],
  lang: Lang,
): Fault {
  const column = columnOf(error.path ?? '', headers);
  const code = error.code === 'version_reused' ? 'version_reused' : 'record_refused';
  return toFault({ code, column, params: { field: column } }, rows[index]?.row ?? 0, lang);
}

/** Tells each refusal, answers how many. */
export function tellRefused(
  rows: readonly RowItem[],
  faults: readonly EnqueueFault[],
  { headers }: Checked,
  lang: Lang,
  listener: CheckListener,
): number {
  for (const fault of faults) listener.fault(refusedRow(rows, fault, headers, lang));
  return faults.length;
}
