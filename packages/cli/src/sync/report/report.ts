import type { ScorePreviewResult } from '@dvcqg/sdk/server';
import type { Fault } from '../check/messages.js';

/** What a run found and did: the object of `--json`. */
export interface Report {
  readonly rows: number;
  readonly valid: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Nothing was sent: the counts are what a push would do. */
  readonly dryRun?: true;
  /** Of a push: older than what the outbox has; refused by the Portal, also by earlier runs; still to be sent. */
  readonly stale?: number;
  readonly dead?: number;
  readonly left?: number;
  /** Code of why it ended early; `interrupted` when it was told to. */
  readonly stopped?: string;
  /** The column the Portal refuses in every dossier. */
  readonly stoppedAt?: string;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Faults and warnings beyond the first `mostKept`, counted only, so that a bad file of millions fits in memory. */
  readonly more: number;
  readonly score?: ScorePreviewResult;
}

export const mostKept = 20_000;

/** Gathers a report while rows come. */
export function reportOf() {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  let rows = 0;
  let more = 0;
  const keep = (list: Fault[]) => (fault: Fault) => {
    if (list.length < mostKept) list.push(fault);
    else more++;
  };
  return {
    listener: { row: () => void rows++, fault: keep(faults), warning: keep(warnings) },
    result: (rest: Omit<Report, 'rows' | 'faults' | 'warnings' | 'more'>): Report => ({
      rows,
      ...rest,
      faults,
      warnings,
      more,
    }),
  };
}
