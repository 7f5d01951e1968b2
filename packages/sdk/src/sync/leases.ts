import { randomUUID } from 'node:crypto';

/**
 * A lease says how long it lasts and not until when: calendars of machines differ and jump (F36). Who wants what another
 * worker holds watches its lease for that long, by a clock that only runs. Nobody can take it too early so, and a worker that
 * died is waited for at most once its time.
 */
export const newLease = (hold: number): string => `${hold} ${randomUUID()}`;

const holdOf = (lease: string) => Number(lease.split(' ', 1)[0]);

/** Which leases one worker has seen, and since when. Times are of its running clock. */
export function watchLeases() {
  const ends = new Map<string, number>();
  const see = (lease: string, at: number) => {
    if (!ends.has(lease)) ends.set(lease, at + holdOf(lease));
  };
  return {
    see,
    /** These are held now, and no others. */
    seeAll(leases: readonly string[], at: number): void {
      const held = new Set(leases);
      for (const lease of ends.keys()) if (!held.has(lease)) ends.delete(lease);
      for (const lease of leases) see(lease, at);
    },
    /** Those that were held too long. */
    over: (at: number): readonly string[] => [...ends].filter(([, end]) => end <= at).map(([lease]) => lease),
    /** When the next one is; Infinity when none is held. */
    nextEnd: (): number => Math.min(...ends.values()),
  };
}
