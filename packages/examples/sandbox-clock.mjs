/**
 * The time of the sandbox, which its console and its control API can turn on: with it the demo shows what takes a quarter of an hour
 * at once. A real site has no such thing and leaves `now` away.
 */
export function sandboxClock(origin) {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    /** Asks how far ahead it is. Without an answer it stays as it was. */
    async follow() {
      if (!origin) return;
      const told = await fetch(`${origin}/control/clock`, { signal: AbortSignal.timeout(1_000) })
        .then((response) => (response.ok ? response.json() : undefined))
        .catch(() => undefined);
      if (told) ahead = told.aheadMinutes * 60_000;
    },
  };
}
