import type { Instant } from './brand.js';
import { toLocalDate } from './time.js';
import { countWorkingDays } from './working-days.js';

export interface DossierClock {
  /** Time does not run while the citizen is asked for papers. */
  readonly paused: boolean;
  readonly workingDaysLeft?: number;
  readonly workingDaysLate?: number;
}

const ended = new Set(['3', '7', '8', '9', '10']);

/**
 * How the time of a dossier stands (wire facts 1.9 and 4): paused by status 5, ended by 3, 7, 8, 9 and 10. It is late
 * once a working day after the due date has begun.
 */
export function dossierClock(
  dossier: { status: string; dueAt?: Instant | undefined },
  now: Date,
): DossierClock {
  if (dossier.status === '5') return { paused: true };
  if (ended.has(dossier.status) || !dossier.dueAt) return { paused: false };
  const today = toLocalDate(now);
  const due = toLocalDate(dossier.dueAt);
  const late = countWorkingDays(due, today).days;
  return late > 0
    ? { paused: false, workingDaysLate: late }
    : { paused: false, workingDaysLeft: countWorkingDays(today, due).days };
}

/** Whether processing ended in time: `completedAt` counts before `returnedAt`. Undefined while it runs or without a due date. */
export function wasOnTime(dossier: {
  dueAt?: Instant | undefined;
  completedAt?: Instant | undefined;
  returnedAt?: Instant | undefined;
}): boolean | undefined {
  const end = dossier.completedAt ?? dossier.returnedAt;
  return end && dossier.dueAt ? Date.parse(end) <= Date.parse(dossier.dueAt) : undefined;
}
