import type { Generated } from 'kysely';

/** Which migrations ran. */
export interface MigrationTable {
  name: string;
  applied_at: number;
}

/** One fixed window of one key. See `rate-limit.ts`. */
export interface RateLimitTable {
  key: string;
  window_start: number;
  window_end: number;
  hits: Generated<number>;
}

/** How often something happened that leaves no other trace, e.g. refused notifications. */
export interface CounterTable {
  name: string;
  value: number;
}
