import type { Instant } from './brand.js';
import type { ProcessingLimit } from './due-date.js';
import {
  endStatuses,
  millis,
  pausedFor,
  processingEnd,
  type ProcessingFacts,
  supplementRounds,
  timeliness,
} from './processing-time.js';
import { toInstant, toLocalDate } from './time.js';
import { countWorkingDays, isWorkingDay } from './working-days.js';

export interface DossierClock {
  /** Time does not run while the citizen is asked for papers. */
  readonly paused: boolean;
  /** The due date with the time of answered requests for papers added, where they moved it. The days count to it. */
  readonly dueAt?: Instant;
  readonly workingDaysLeft?: number;
  readonly workingDaysLate?: number;
}

/**
 * How the time of a dossier stands (wire facts 1.9 and 4): paused by status 5, ended by 3, 7, 8, 9 and 10. It is late
 * once a working day after the due date has begun.
 */
export function dossierClock(
  dossier: ProcessingFacts & { readonly status: string },
  now: Date,
): DossierClock {
  if (dossier.status === '5') return { paused: true };
  const dueAt = movedDueAt(dossier);
  if (endStatuses.has(dossier.status) || !dueAt) return { paused: false };
  const moved = dueAt === dossier.dueAt ? {} : { dueAt };
  const today = toLocalDate(now);
  const due = toLocalDate(dueAt);
  const late = countWorkingDays(due, today).days;
  return late > 0
    ? { paused: false, ...moved, workingDaysLate: late }
    : { paused: false, ...moved, workingDaysLeft: countWorkingDays(today, due).days };
}

/**
 * The due date after the requests for papers: the new date the agency set with one, else the first date and the time the
 * answered ones took; a day off becomes the working day before it, the last on which the result would be in time.
 */
function movedDueAt(dossier: ProcessingFacts): Instant | undefined {
  const due = millis(dossier.dueAt);
  if (due === undefined) return dossier.dueAt;
  const set = (dossier.supplements ?? []).flatMap(({ dueAfter }) => millis(dueAfter) ?? []);
  const moved =
    set.length > 0 ? Math.max(...set) : workingDayUpTo(due + pausedFor(supplementRounds(dossier)));
  return moved > due ? toInstant(new Date(moved)) : dossier.dueAt;
}

/** The same time on that day or on the last working day before it. */
function workingDayUpTo(at: number): number {
  return isWorkingDay(toLocalDate(new Date(at))) ? at : workingDayUpTo(at - 86_400_000);
}

export type ClockState = 'overdue' | 'due_soon' | 'clock_paused' | 'on_time';

/**
 * One word for how the time stands, derived at `now` and never stored. `due_soon`: at most two working days are left;
 * `on_time`: more are left, or it ended in time; `overdue`: it runs late, or ended late. Undefined when nothing can tell.
 */
export function clockState(
  dossier: ProcessingFacts & { readonly status: string },
  now: Date,
): ClockState | undefined {
  const { paused, workingDaysLeft, workingDaysLate } = dossierClock(dossier, now);
  if (paused) return 'clock_paused';
  if (workingDaysLate !== undefined) return 'overdue';
  if (workingDaysLeft !== undefined) return workingDaysLeft <= 2 ? 'due_soon' : 'on_time';
  const onTime = wasOnTime(dossier);
  return onTime === undefined ? undefined : onTime ? 'on_time' : 'overdue';
}

/**
 * Whether processing ended in time (wire fact 1.9): `completedAt` counts before `returnedAt`, and both before a stop or a
 * refusal. The time of an answered request for papers is taken off; a second request is late. Without a due date the
 * procedure's `limit` counts. Undefined while it runs, or where neither is known.
 */
export function wasOnTime(dossier: ProcessingFacts, limit?: ProcessingLimit): boolean | undefined {
  if (processingEnd(dossier) === undefined) return undefined;
  return timeliness(dossier, { until: Infinity, limit }).onTime;
}
