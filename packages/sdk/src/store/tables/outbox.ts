import type { Generated } from 'kysely';

/** One dossier of the outbox, whatever became of it. See `sync/outbox.ts`. */
export interface OutboxTable {
  /** Official code of the dossier. */
  code: string;
  /** Newest version the source gave. */
  version: number;
  /** Keyed hash of that version's content; null for a tombstone. */
  digest: string | null;
  /** `waiting`, `sent`, `dead`, `deleted`. */
  state: string;
  /** Flag: the Portal has the dossier, as far as we know. */
  present: number;
  /** Since when it may be claimed: the order to send in. Null when nothing is to be sent. */
  due_at: number | null;
  /** Whose it is now, and for how long. See `sync/leases.ts`. */
  lease: string | null;
  /** What the holder of the lease is sending. */
  claimed_version: number | null;
  claimed_digest: string | null;
  /** Claims since the Portal last said something definite. */
  attempts: number;
  sent_version: number | null;
  sent_digest: string | null;
  /** Why it is dead: an error code, and the field. */
  reason: string | null;
  path: string | null;
  /** Since when it waits. */
  enqueued_at: number;
  updated_at: number;
}

/** Content that is still to be sent, sealed with the operator's keys. Dropped once it is in. */
export interface OutboxRecordTable {
  code: string;
  content: string;
}

/** Steps of trails. What was sent is remembered by its hash alone. */
export interface OutboxProgressTable {
  code: string;
  digest: string;
  /** When the step was taken: the order to send in. */
  at: number;
  /** `waiting`, `sent`, `dead`. */
  state: string;
  content: string | null;
}

/** From when to when all workers hold still; at most one row. */
export interface OutboxPauseTable {
  id: number;
  asked_at: Generated<number>;
  until: number;
}
