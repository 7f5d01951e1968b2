/** The Portal asked everyone to hold still, from then to then by the calendar of the worker it said so to. */
export interface Rest {
  readonly asked_at: number;
  readonly until: number;
}

/**
 * How much of it is left, ms. No calendar is believed that makes it longer than it was, nor shorter than it can be: it was
 * asked for after this worker looked last.
 */
export function restLeft({ asked_at, until }: Rest, now: number, sinceLooked: number): number {
  const length = until - asked_at;
  return Math.min(length, Math.max(until - now, length - sinceLooked, 0));
}
