import type { Instant } from './brand.js';
import { dueDate, type ProcessingLimit } from './due-date.js';

/** What of a dossier decides whether it was in time. A `DossierRecord` fits. */
export interface ProcessingFacts {
  readonly status?: string | undefined;
  readonly receivedAt?: Instant | undefined;
  readonly dueAt?: Instant | undefined;
  readonly completedAt?: Instant | undefined;
  readonly returnedAt?: Instant | undefined;
  readonly refusedAt?: Instant | undefined;
  readonly supplements?: readonly SupplementTimes[] | undefined;
  readonly progress?: readonly { readonly at: Instant; readonly status?: string | undefined }[] | undefined;
}

export interface SupplementTimes {
  readonly requestedAt?: Instant | undefined;
  readonly answeredAt?: Instant | undefined;
  /** The promised date after the request. */
  readonly dueAfter?: Instant | undefined;
}

/** One request for papers, in ms; a time that is not known is absent. */
export interface SupplementRound {
  readonly asked?: number;
  readonly answered?: number;
}

/** Milliseconds, or undefined for what is no time. */
export function millis(at: Instant | undefined): number | undefined {
  const ms = at === undefined ? NaN : Date.parse(at);
  return Number.isNaN(ms) ? undefined : ms;
}

/**
 * When processing ended (wire fact 1.9, index rule 2.1): the moment of status 9, else 10, else 8 or 3, else 7 when the
 * dossier had been received. A field says so, or the first step of the trail that has the status.
 */
export function processingEnd(facts: ProcessingFacts): number | undefined {
  const end =
    millis(facts.completedAt) ??
    reached(facts, '9') ??
    millis(facts.returnedAt) ??
    reached(facts, '10') ??
    reached(facts, '8') ??
    millis(facts.refusedAt) ??
    reached(facts, '3');
  if (end !== undefined) return end;
  return facts.receivedAt || reached(facts, '2') !== undefined ? reached(facts, '7') : undefined;
}

function reached({ progress = [] }: ProcessingFacts, status: string): number | undefined {
  return progress.reduce<number | undefined>((first, step) => {
    const at = step.status === status ? millis(step.at) : undefined;
    return at === undefined || (first !== undefined && first <= at) ? first : at;
  }, undefined);
}

/** The requests for papers, oldest first: as listed, else the stretches of status 5 in the trail. */
export function supplementRounds({ supplements = [], progress = [] }: ProcessingFacts): SupplementRound[] {
  if (supplements.length > 0) {
    return supplements
      .map(({ requestedAt, answeredAt }) => round(millis(requestedAt), millis(answeredAt)))
      .sort((a, b) => (a.asked ?? 0) - (b.asked ?? 0));
  }
  const rounds: SupplementRound[] = [];
  let asked: number | undefined;
  for (const step of steps(progress)) {
    if (step.status === '5') asked ??= step.at;
    else if (asked !== undefined) {
      rounds.push(round(asked, step.at));
      asked = undefined;
    }
  }
  return asked === undefined ? rounds : [...rounds, round(asked, undefined)];
}

const round = (asked: number | undefined, answered: number | undefined): SupplementRound => ({
  ...(asked !== undefined && { asked }),
  ...(answered !== undefined && { answered }),
});

const steps = (progress: NonNullable<ProcessingFacts['progress']>) =>
  progress
    .map(({ at, status }) => ({ at: millis(at) ?? NaN, status }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);

/** Milliseconds the clock stood still for answered requests, up to `until`. */
export function pausedFor(rounds: readonly SupplementRound[], until = Infinity): number {
  return rounds.reduce((sum, { asked, answered }) => {
    if (asked === undefined || answered === undefined) return sum;
    return sum + Math.max(0, Math.min(answered, until) - asked);
  }, 0);
}

/** Statuses that end processing. */
export const endStatuses: ReadonlySet<string> = new Set(['3', '7', '8', '9', '10']);

/** `onTime` is undefined when the facts cannot tell. `lateBy` is ms beyond the due date, 0 when in time or not known. */
export interface Timeliness {
  readonly onTime: boolean | undefined;
  readonly lateBy: number;
}

const unknown: Timeliness = { onTime: undefined, lateBy: 0 };

/**
 * Whether a dossier is in time as things stood at `until` (index rule 2.1). What runs then ends then, but one request for
 * papers still open has stopped the clock at the request. The time of answered requests is taken off. A second request is
 * late, whatever the dates. Without a due date the procedure's limit counts.
 */
export function timeliness(
  facts: ProcessingFacts,
  { until, limit }: { readonly until: number; readonly limit?: ProcessingLimit | undefined },
): Timeliness {
  const rounds = supplementRounds(facts).filter(({ asked }) => (asked ?? 0) <= until);
  const end = stopped(facts, rounds, until);
  const due = dueAt(facts, limit);
  const late = end !== undefined && due !== undefined ? end - pausedFor(rounds, until) - due : undefined;
  if (rounds.length > 1) return { onTime: false, lateBy: Math.max(0, late ?? 0) };
  return late === undefined ? unknown : { onTime: late <= 0, lateBy: Math.max(0, late) };
}

function stopped(
  facts: ProcessingFacts,
  rounds: readonly SupplementRound[],
  until: number,
): number | undefined {
  const end = processingEnd(facts);
  if (end !== undefined) return Math.min(end, until);
  const { status = '' } = facts;
  if (endStatuses.has(status) && !(status === '7' && !facts.receivedAt)) return undefined;
  if (status !== '5') return until;
  const open = rounds.at(-1);
  return open && open.answered === undefined ? open.asked : undefined;
}

function dueAt(facts: ProcessingFacts, limit: ProcessingLimit | undefined): number | undefined {
  const due = millis(facts.dueAt);
  if (due !== undefined || !limit || millis(facts.receivedAt) === undefined) return due;
  return millis(dueDate(facts.receivedAt as Instant, limit).dueAt);
}
