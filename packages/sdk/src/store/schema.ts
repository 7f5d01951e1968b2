import type { Generated } from 'kysely';

/**
 * Every table of the store, as Kysely types. Times are milliseconds since the epoch, money is whole đồng: both fit a
 * 64-bit integer on SQLite and PostgreSQL. Flags are 0 or 1. Nothing here names a person.
 */
export interface Schema {
  migration: MigrationTable;
  rate_limit: RateLimitTable;
  sso_session: SsoSessionTable;
  sso_used: SsoUsedTable;
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

/** A signed-in session. See `sso/session-store.ts`. */
export interface SsoSessionTable {
  id_hash: string;
  subject_hash: string;
  sid_hash: string | null;
  /** Sealed with the operator's keys; null once revoked. */
  tokens: string | null;
  /** Counts renewals: who renews version n has won. */
  version: number;
  lease_until: number;
  renewed_at: number;
  renew_at: number | null;
  revoked_at: number | null;
  expires_at: number;
}

/** What may be used once, until when we must remember that. */
export interface SsoUsedTable {
  key_hash: string;
  expires_at: number;
}
