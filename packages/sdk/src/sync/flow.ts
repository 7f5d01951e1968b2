/** How fast the far side lets us go. Pure: the caller brings the time, of a clock that only runs, and the dice. */
export interface Flow {
  /** Calls at once we were allowed, and are now. */
  readonly most: number;
  readonly limit: number;
  /** Calls a second, once the far side has said "too many". */
  readonly pace: number;
  /** The pace at which it said so last. */
  readonly ceiling: number;
  /** When it said so last, and what it took since. */
  readonly since: number;
  readonly taken: number;
  /** Calls it took since the limit was last raised, and when the pace was. */
  readonly streak: number;
  readonly raisedAt: number;
  readonly pausedUntil: number;
  /** Failures in a row; from five on the breaker is open until `openUntil`, and then one call probes. */
  readonly failures: number;
  readonly openUntil: number;
  readonly startedAt: number;
}

const failuresToOpen = 5;
const longestOpen = 60_000;

export const startFlow = (most: number, now: number): Flow => ({
  most,
  limit: most,
  pace: Infinity,
  ceiling: Infinity,
  since: now,
  taken: 0,
  streak: 0,
  raisedAt: now,
  pausedUntil: 0,
  failures: 0,
  openUntil: 0,
  startedAt: -Infinity,
});

export const isOpen = (flow: Flow): boolean => flow.failures >= failuresToOpen;

/** When the next call may begin, with so many under way: a time, or Infinity for "when one of those has ended". */
export function mayStartAt(flow: Flow, underWay: number): number {
  if (underWay >= (isOpen(flow) ? 1 : flow.limit)) return Infinity;
  const gap = flow.pace === Infinity ? 0 : 1000 / flow.pace;
  return Math.max(flow.pausedUntil, isOpen(flow) ? flow.openUntil : 0, flow.startedAt + gap);
}

export const started = (flow: Flow, now: number): Flow => ({ ...flow, startedAt: now });

/** It took a call. The calls at once grow with every fifth, the pace every second. */
export function taken(flow: Flow, now: number): Flow {
  const streak = (flow.streak + 1) % 5;
  const isTime = now - flow.raisedAt >= 1000;
  return {
    ...flow,
    taken: flow.taken + 1,
    streak,
    limit: streak === 0 ? Math.min(flow.most, flow.limit + 1) : flow.limit,
    failures: 0,
    openUntil: 0,
    ...(isTime && { pace: raised(flow.pace, flow.ceiling), raisedAt: now }),
  };
}

/** Fast up to a tenth below what was too much last, then feeling the way, and fast again once well above it. */
function raised(pace: number, ceiling: number): number {
  const near = ceiling * 0.9;
  if (pace < near) return Math.min(near, pace * 1.25);
  return pace < ceiling * 1.1 ? pace * 1.005 : pace * 1.25;
}

/** It said "too many", and perhaps how many seconds to wait. */
export function tooMany(flow: Flow, now: number, retryAfter: number | undefined, random: number): Flow {
  const pausedUntil = Math.max(flow.pausedUntil, now + (retryAfter ?? 1) * 1000 + random * 100);
  // Others under way at that moment hear the same: that is one event.
  if (now <= flow.pausedUntil) return { ...flow, pausedUntil };
  const seen = (Math.max(1, flow.taken) * 1000) / Math.max(1, now - flow.since);
  const isPaced = flow.pace !== Infinity;
  const pace = isPaced ? flow.pace * (flow.pace > 2 * seen ? 0.5 : 0.9) : seen;
  return {
    ...flow,
    limit: Math.max(1, Math.floor(flow.limit / 2)),
    pace,
    ceiling: isPaced ? flow.pace : seen,
    raisedAt: now,
    since: now,
    taken: 0,
    streak: 0,
    pausedUntil,
    failures: 0,
  };
}

/** No usable answer. From the fifth in a row on everyone waits, longer each time, and not all equally long. */
export function failed(flow: Flow, now: number, random: number): Flow {
  // One that began before the breaker opened has nothing new to say.
  if (isOpen(flow) && now < flow.openUntil) return flow;
  const failures = flow.failures + 1;
  const open = Math.min(longestOpen, 1000 * 2 ** (failures - failuresToOpen));
  return {
    ...flow,
    failures,
    streak: 0,
    openUntil: failures < failuresToOpen ? 0 : now + open / 2 + (open / 2) * random,
  };
}
