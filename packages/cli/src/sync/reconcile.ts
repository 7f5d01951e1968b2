import type { Sync } from '@dvcqg/sdk/sync';
import { checkFile, type CheckOptions } from './check/check-file.js';
import type { Fault } from './check/messages.js';
import { columnOf } from './outbox/column-of.js';
import { compareRows } from './outbox/compare-rows.js';
import { itemsOf, tellRefused } from './outbox/items.js';
import type { Progress } from './progress.js';
import { mostKept, reportOf } from './report/report.js';

/** A dossier of the file that the Portal has otherwise, or not at all. */
export interface Discrepancy {
  readonly row: number;
  readonly code: string;
  readonly kind: 'missing' | 'different';
  /** The officer's columns that differ. */
  readonly columns: readonly string[];
}

/** The object of `reconcile --json`. */
export interface Reconciliation {
  readonly rows: number;
  readonly compared: number;
  readonly missing: number;
  readonly different: number;
  readonly differences: readonly Discrepancy[];
  /** Of the differences, those sent again by this run; older than what was sent before; refused, also by earlier runs. */
  readonly repaired: number;
  readonly stale: number;
  readonly dead: number;
  /** Still to be sent: they may be why something is missing there. */
  readonly left: number;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Differences, faults and warnings beyond the first of their kind, counted only. */
  readonly more: number;
  readonly stopped?: string;
}

export interface ReconcileOptions extends CheckOptions {
  readonly concurrency: number;
  readonly batch: number;
  readonly signal: AbortSignal;
  /** Sends again what differs. */
  readonly repair: boolean;
}

/** Looks every sound dossier of a file up at the Portal, as a stream. */
export async function reconcile(
  path: string,
  sync: Sync,
  options: ReconcileOptions,
  progress: Progress,
): Promise<Reconciliation> {
  const { signal, lang, batch, concurrency, repair } = options;
  const { listener, result } = reportOf();
  const checked = await checkFile(path, options, listener);
  const total = await soundRows(path, options, progress);
  const differences: Discrepancy[] = [];
  const counts = { compared: 0, missing: 0, different: 0, stale: 0 };
  let toSend = 0;
  for await (const rows of itemsOf(checked.good, sync)) {
    if (signal.aborted) break;
    const found = [];
    const before = counts.compared;
    const onCompared = (compared: number) =>
      progress.tell('compare', (counts.compared = before + compared), total);
    for await (const one of compareRows(sync, rows, checked, { ...options, onCompared }, listener)) {
      const { row, code, kind, paths, item } = one;
      counts[kind]++;
      found.push({ row, item });
      const columns = [...new Set(paths.map((name) => columnOf(name, checked.headers)))];
      if (differences.length < mostKept) differences.push({ row, code, kind, columns });
    }
    if (!repair || found.length === 0 || signal.aborted) continue;
    const { accepted, stale, faults } = await sync.enqueue(
      found.map(({ item }) => item),
      { force: true },
    );
    toSend += accepted;
    counts.stale += stale;
    tellRefused(found, faults, checked, lang, listener);
  }
  const onProgress = ({ sent, dead, left }: { sent: number; dead: number; left: number }) =>
    progress.tell('send', sent + dead, sent + dead + left);
  const summary = toSend > 0 ? await sync.drain({ batch, concurrency, signal, onProgress }) : undefined;
  const { waiting, sending, dead } = await sync.status();
  const stopped = signal.aborted ? 'interrupted' : summary?.stopped?.code;
  const { rows, faults, warnings, more } = result({ valid: 0, created: 0, updated: 0, unchanged: 0 });
  return {
    rows,
    ...counts,
    differences: differences.sort((a, b) => a.row - b.row),
    repaired: Math.min(toSend, (summary?.created ?? 0) + (summary?.updated ?? 0)),
    dead,
    left: waiting + sending,
    faults,
    warnings,
    more: more + counts.missing + counts.different - differences.length,
    ...(stopped !== undefined && { stopped }),
  };
}

/** How many there are to look up. To read a row takes a hundredth of a look-up, and the bar then knows its end. */
async function soundRows(path: string, options: ReconcileOptions, progress: Progress): Promise<number> {
  const ignore = () => undefined;
  const checked = await checkFile(path, options, { row: ignore, fault: ignore, warning: ignore });
  let rows = 0;
  for await (const _row of checked.good) {
    if (options.signal.aborted) break;
    if (++rows % 1000 === 0) progress.tell('read', rows);
  }
  return rows;
}
