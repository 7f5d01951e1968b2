import type { Sync } from '@dvcqg/sdk/sync';
import { checkFile } from './check/check-file.js';
import { compareRows } from './outbox/compare-rows.js';
import { itemsOf, type RowItem, tellRefused } from './outbox/items.js';
import type { Progress } from './progress.js';
import { type RunOptions, scored, scoreUntil } from './push.js';
import { type Report, reportOf } from './report/report.js';

/** What a push would do: the outbox knows what is unchanged, the Portal what it has of the rest. Nothing is sent. */
export async function dryRun(
  path: string,
  sync: Sync,
  options: RunOptions,
  progress: Progress,
): Promise<Report> {
  const { signal, lang, now } = options;
  const { listener, result } = reportOf();
  const checked = await checkFile(path, options, listener);
  const preview = options.score ? scoreUntil(now) : undefined;
  const counts = { valid: 0, created: 0, updated: 0, unchanged: 0, stale: 0 };
  for await (const rows of itemsOf(scored(checked.good, preview), sync)) {
    if (signal.aborted) break;
    const toSend: RowItem[] = [];
    for await (const one of sync.preview(rows.map(({ item }) => item))) {
      if (one.outcome === 'fault') {
        tellRefused(rows, [one], checked, lang, listener);
        continue;
      }
      counts.valid++;
      const row = rows[one.index];
      if (row && (one.outcome === 'accepted' || one.unsent === 'waiting')) toSend.push(row);
      else if (one.outcome === 'stale') counts.stale++;
      else if (one.unsent === undefined) counts.unchanged++;
    }
    let missing = 0;
    const known = counts.valid - toSend.length;
    const onCompared = (compared: number) => progress.tell('compare', known + compared);
    for await (const { kind } of compareRows(sync, toSend, checked, { ...options, onCompared }, listener))
      if (kind === 'missing') missing++;
    if (signal.aborted) break;
    counts.created += missing;
    counts.updated += toSend.length - missing;
    progress.tell('compare', counts.valid);
  }
  return result({
    ...counts,
    dryRun: true,
    ...(signal.aborted && { stopped: 'interrupted' }),
    ...(preview && { score: preview.result() }),
  });
}
