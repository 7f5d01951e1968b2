import type { Difference, Sync } from '@dvcqg/sdk/sync';
import type { Checked, CheckListener } from '../check/check-file.js';
import { type Lang, toFault } from '../check/messages.js';
import type { RowItem } from './items.js';

/** A difference and the row it is of. */
export interface RowDifference extends Difference {
  readonly row: number;
  readonly item: RowItem['item'];
}

export interface CompareRowsOptions {
  readonly concurrency: number;
  readonly signal: AbortSignal;
  readonly lang: Lang;
  /** How many of the rows were looked up so far. */
  readonly onCompared: (compared: number) => void;
}

/** What the Portal has otherwise than some rows of the file. Warns of those that would take a dossier back. */
export async function* compareRows(
  sync: Pick<Sync, 'compare'>,
  rows: readonly RowItem[],
  { headers }: Checked,
  { concurrency, signal, lang, onCompared }: CompareRowsOptions,
  listener: Pick<CheckListener, 'warning'>,
): AsyncIterable<RowDifference> {
  const byCode = new Map<string, RowItem>(rows.map((row) => [row.item.record.code, row]));
  const items = rows.map(({ item }) => item);
  try {
    for await (const difference of sync.compare(items, {
      concurrency,
      signal,
      onProgress: ({ compared }) => onCompared(compared),
    })) {
      const found = byCode.get(difference.code);
      if (!found) continue;
      if (difference.isBackwards) {
        const column = headers.get('status') ?? '';
        listener.warning(toFault({ code: 'status_backwards', column }, found.row, lang));
      }
      yield { ...difference, ...found };
    }
  } catch (error) {
    // Told to stop: the look-ups under way have failed for that.
    if (!signal.aborted) throw error;
  }
}
