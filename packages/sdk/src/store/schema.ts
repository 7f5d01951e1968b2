import type { Generated } from 'kysely';

/**
 * Every table of the store, as Kysely types. Times are milliseconds since the epoch, money is whole đồng: both fit a
 * 64-bit integer on SQLite and PostgreSQL. Flags are 0 or 1. Nothing here names a person.
 */
export interface Schema {
  migration: MigrationTable;
  rate_limit: RateLimitTable;
}

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
