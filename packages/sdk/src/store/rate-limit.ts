import type { Store } from './store.js';

export interface RateLimitVerdict {
  readonly allowed: boolean;
  /** Seconds until the window ends, at least 1; 0 when allowed. */
  readonly retryAfter: number;
  /** How many more uses the window has. */
  readonly left: number;
}

export interface RateLimit {
  /**
   * Counts one more use of `key` and says whether it is within `limit` uses per window. Keys of persons and addresses
   * should be hashed by the caller: they are stored as given until the window is over.
   */
  hit(key: string, limit: number, windowSeconds: number, now: Date): Promise<RateLimitVerdict>;
}

/** Fixed windows counted in the store, so that several gateways share one limit. */
export function createRateLimit(store: Store): RateLimit {
  return {
    async hit(key, limit, windowSeconds, now) {
      const size = windowSeconds * 1000;
      const at = now.getTime();
      const start = Math.floor(at / size) * size;
      const { hits } = await store.db
        .insertInto('rate_limit')
        .values({ key, window_start: start, window_end: start + size, hits: 1 })
        .onConflict((on) =>
          on.columns(['key', 'window_start']).doUpdateSet({ hits: (eb) => eb('rate_limit.hits', '+', 1) }),
        )
        .returning('hits')
        .executeTakeFirstOrThrow();
      // The first of a window clears what is over: no timer, and the table stays small.
      if (hits === 1) await store.db.deleteFrom('rate_limit').where('window_end', '<=', at).execute();
      const allowed = hits <= limit;
      return {
        allowed,
        retryAfter: allowed ? 0 : Math.max(1, Math.ceil((start + size - at) / 1000)),
        left: Math.max(0, limit - hits),
      };
    },
  };
}
