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
