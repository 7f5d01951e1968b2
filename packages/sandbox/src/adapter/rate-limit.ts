import type { Hono, MiddlewareHandler } from 'hono';
import { tooMany } from '../faults.js';

interface Rate {
  readonly perSecond: number;
  /** How many calls may come at once after a rest. */
  readonly burst: number;
}

/** A bucket of calls that fills at the rate; an empty one answers 429 by itself (assumed A80). */
export class RateLimit {
  readonly #now: () => Date;
  #rate: Rate | undefined;
  #left = 0;
  #filledAt = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  set(rate: Rate | undefined): void {
    this.#rate = rate;
    this.#left = rate?.burst ?? 0;
    this.#filledAt = this.#now().getTime();
  }

  get(): Rate | null {
    return this.#rate ?? null;
  }

  /** Takes one call; the seconds to wait when there is none. */
  take(): number | undefined {
    if (this.#rate === undefined) return undefined;
    const { perSecond, burst } = this.#rate;
    const now = this.#now().getTime();
    this.#left = Math.min(burst, this.#left + (Math.max(0, now - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = now;
    if (this.#left < 1) return Math.max(1, Math.ceil((1 - this.#left) / perSecond));
    this.#left -= 1;
    return undefined;
  }

  middleware(): MiddlewareHandler {
    return async (c, next) => {
      const seconds = this.take();
      return seconds === undefined ? next() : tooMany(c, seconds);
    };
  }
}

/** `GET`, `POST` and `DELETE /control/rate`. */
export function mountRateControl(app: Hono, limit: RateLimit): void {
  app.get('/control/rate', (c) => c.json({ rate: limit.get() }));
  app.post('/control/rate', async (c) => {
    const given: unknown = await c.req.json().catch(() => undefined);
    const { perSecond, burst = 1 } = (given ?? {}) as Partial<Record<keyof Rate, unknown>>;
    const isRight =
      typeof perSecond === 'number' &&
      perSecond > 0 &&
      perSecond < 1e6 &&
      Number.isSafeInteger(burst) &&
      Number(burst) > 0;
    if (!isRight) return c.json({ error: 'perSecond: a number above 0; burst: a whole number above 0' }, 400);
    limit.set({ perSecond, burst: Number(burst) });
    return c.json({ rate: limit.get() });
  });
  app.delete('/control/rate', (c) => {
    limit.set(undefined);
    return c.json({ rate: null });
  });
}
