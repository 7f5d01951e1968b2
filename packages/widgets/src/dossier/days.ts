import { countWorkingDays, toInstant, toLocalDate } from '@dvcqg/sdk';

/** Working days of the civil service after one instant's day up to another's; unknown when either is no time. */
export function workingDaysUntil(from: string | undefined, to: string | undefined): number | undefined {
  const [start, end] = [new Date(from ?? NaN), new Date(to ?? NaN)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return undefined;
  // A century apart is no deadline but nonsense, and days are counted one by one.
  if (Math.abs(end.getTime() - start.getTime()) > 1e11) return undefined;
  return countWorkingDays(toLocalDate(toInstant(start)), toLocalDate(toInstant(end))).days;
}
