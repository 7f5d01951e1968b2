import { exit } from './exit.js';
import { stoppedExit } from './complaint.js';
import type { Reconciliation } from './reconcile.js';
import type { Report } from './report/report.js';

/** Exit code of a push: what keeps dossiers from the Portal counts more than what is wrong with the file. */
export function pushExit({ stopped, dead = 0, left = 0, faults }: Report): number {
  if (stopped !== undefined) return stoppedExit(stopped);
  if (dead > 0) return exit.refused;
  if (left > 0) return exit.stopped;
  return faults.length > 0 ? exit.faults : exit.well;
}

/** Differences that are still there count as faults of the data. */
export function reconcileExit({
  stopped,
  dead,
  left,
  faults,
  missing,
  different,
  repaired,
}: Reconciliation): number {
  if (stopped !== undefined) return stoppedExit(stopped);
  if (dead > 0) return exit.refused;
  if (repaired > 0 && left > 0) return exit.stopped;
  return faults.length > 0 || missing + different > repaired ? exit.faults : exit.well;
}
