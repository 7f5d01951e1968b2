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
  counter: CounterTable;
  payment: PaymentTable;
  payment_key: PaymentKeyTable;
  payment_event: PaymentEventTable;
  inbox: InboxTable;
  receipt: ReceiptTable;
  refund: RefundTable;
  refund_event: RefundEventTable;
  refund_entry: RefundEntryTable;
  supplement: SupplementTable;
  outbox: OutboxTable;
  outbox_record: OutboxRecordTable;
  outbox_progress: OutboxProgressTable;
  outbox_pause: OutboxPauseTable;
  wallet_order: WalletOrderTable;
  wallet_movement: WalletMovementTable;
  wallet_outbox: WalletOutboxTable;
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

/** How often something happened that leaves no other trace, e.g. refused notifications. */
export interface CounterTable {
  name: string;
  value: number;
}

/** One payment as it stands: the sum of its `payment_event` rows. */
export interface PaymentTable {
  id: string;
  /** SHA-256 of who it belongs to. */
  owner: string;
  dossier: string;
  amount: number;
  /** JSON of `Fee[]`. */
  fees: string;
  /** JSON of `{ payee, procedure, agency }`. */
  order_details: string;
  purpose: string;
  /** Our code at the platform, when it was made. */
  partner: string;
  reference: string;
  status: string;
  return_to: string;
  /** As INIT answered it. */
  page_url: string | null;
  created_at: number;
  updated_at: number;
  expires_at: number;
  /** Flag: the browser came back from the pay page. */
  returned: number;
  transaction_id: string | null;
  paid_at: number | null;
  /** When INIT was last sent; null when the platform may be asked for a page. */
  init_at: number | null;
  /** When QUERY was last sent. */
  asked_at: number | null;
  asks: number;
  /** Not to be asked about before, by `resolve`. */
  next_ask_at: number;
  /** Number of the latest event. */
  version: number;
  /** The payment before it in one human intent: its page ran out, or it was the part before. */
  continues: string | null;
  /** Which part of its order it is, from 1, and how many there are: each beneficiary is paid by itself. */
  part: number;
  parts: number;
  /** What the payer saw when the order began: the sum of the parts that were not paid. Null where there is one part. */
  order_amount: number | null;
  /** `account` or `guest`; null when the host did not say. */
  payer: string | null;
  /** Whose dossier it is: `self` or `another`; null when nobody said. */
  pays_for: string | null;
  /** When money was booked, by our clock. */
  booked_at: number | null;
}

/** Which payment an idempotency key of an owner gave. */
export interface PaymentKeyTable {
  owner: string;
  /** Our partner code, a space, and the key. Keys of ours begin with `>`, and a space no caller's key can have. */
  key: string;
  /** SHA-256 of what was asked. */
  request_hash: string;
  payment_id: string;
  created_at: number;
}

/** What happened to a payment. Rows are only added. */
export interface PaymentEventTable {
  payment_id: string;
  /** 1, 2, 3 … within the payment. */
  seq: number;
  at: number;
  type: string;
  /** Status after it. */
  status: string;
  /** What people should look at: `mismatch`, `double_payment`, `contradiction` … */
  note: string | null;
  /** Transaction id the event is about. */
  transaction_id: string | null;
}

/** Result notifications whose digest was right, each once. */
export interface InboxTable {
  /** SHA-256 of the raw bytes. */
  hash: string;
  reference: string;
  /** The signed text without the secret, and its digest: evidence. */
  message: string;
  digest: string;
  /** Null when the reference is not ours. */
  payment_id: string | null;
  received_at: number;
  /** Null until it was applied. */
  applied_at: number | null;
  note: string | null;
  /** How often it came. */
  times: number;
}

/** What was paid of one kind to one payee: a payment has one or more, whose amounts add up to its own. */
export interface ReceiptTable {
  id: string;
  payment_id: string;
  /** 1, 2, 3 … within the payment. */
  part: number;
  /** `fee`, `charge` or `other`. */
  kind: string;
  amount: number;
  /** JSON of `Fee[]`. */
  fees: string;
  created_at: number;
  /** When GET_BILL was last sent. */
  asked_at: number | null;
  /** `ready` or `in-preparation`; null while the platform has not said. */
  official_state: string | null;
  official_url: string | null;
}

/** One refund as it stands: the sum of its `refund_event` rows. */
export interface RefundTable {
  id: string;
  payment_id: string;
  /** SHA-256 of who asked, and their idempotency key; null when the agency began it. */
  owner: string | null;
  key: string | null;
  /** SHA-256 of what was asked. */
  request_hash: string | null;
  /** Ours at the far side, or the agency's. */
  reference: string;
  partner: string;
  reason: string | null;
  amount: number;
  /** The transaction whose money is asked back. */
  transaction_id: string;
  status: string;
  created_at: number;
  updated_at: number;
  submitted_at: number | null;
  accepted_at: number | null;
  paid_at: number | null;
  /** The far side's id of the refund, once it told one. */
  provider_id: string | null;
  /** When the request was last sent; null when it may be sent. */
  sent_at: number | null;
  /** When it was last asked about. */
  asked_at: number | null;
  asks: number;
  /** Not to be asked about before, by `resolve`. */
  next_ask_at: number;
  /** Number of the latest event. */
  version: number;
}

/** What happened to a refund. Rows are only added. */
export interface RefundEventTable {
  refund_id: string;
  /** 1, 2, 3 … within the refund. */
  seq: number;
  at: number;
  type: string;
  /** Status after it. */
  status: string;
  /** What people should look at: `contradiction`, `stale`, `unclear`. */
  note: string | null;
}

/**
 * What a refund's event moved, whole đồng. Rows are only added, and a refund that fails is reversed by a row of its own:
 * the sums say what is being asked back and what was paid back.
 */
export interface RefundEntryTable {
  refund_id: string;
  seq: number;
  payment_id: string;
  transaction_id: string;
  at: number;
  held: number;
  paid: number;
}

/** One citizen's answer to a request for papers, by its key. See `gateway/supplements.ts`. */
export interface SupplementTable {
  /** SHA-256 of account, dossier and key. */
  key_hash: string;
  /** SHA-256 of what is answered. */
  content_hash: string;
  /** Official code of the dossier. */
  dossier: string;
  /** When it was answered: the same however often it is sent. */
  at: number;
  /** Until when no other answer to the same dossier may go out. */
  lease_until: number;
  /** Flag: the Portal has it. */
  sent: number;
  /** When it may be forgotten. */
  expires_at: number;
}

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

/** An order a wallet's payer opened. See `wallet/orders.ts`. */
export interface WalletOrderTable {
  /** The platform's (`MaDonHang`). */
  id: string;
  amount: number;
  expires_at: number;
  payee: string;
  purpose: string;
  /** JSON of `WalletFee[]`. */
  fees: string;
  return_to: string;
  /** `open`, `paying`, `paid`, `closed`, `reversing`, `reversed`. */
  status: string;
  /** Why it was closed, or why the last debit was refused. */
  reason: string | null;
  /** The host's own id of who pays; never a phone or a name. */
  account: string | null;
  /** Key of the debit (`MaGiaoDich`): on disk before the money is asked for. */
  transaction_id: string | null;
  debit_begun_at: number | null;
  /** When the ledger is asked again, while its answer is missing. */
  debit_due_at: number | null;
  debit_asks: number;
  /** When the money left. */
  paid_at: number | null;
  /** Refunds taken, and what of them and of a reversal the payer has. */
  refunded: number;
  given_back: number;
  /** When the platform acknowledged the confirmation. */
  confirmed_at: number | null;
  opened_at: number;
  updated_at: number;
}

/** Money that left or comes back, each once: the day file, and the inbox of refunds and reversals. */
export interface WalletMovementTable {
  /** `PAY`, `REFUND`, `REVERSAL`. */
  type: string;
  id: string;
  order_id: string;
  amount: number;
  reason: string;
  /** SHA-256 of what was asked: the same id with other content is refused. */
  content: string;
  /** Flag: the platform is to be told once it is done. */
  tell: number;
  /** When the money moved; null while it is to be given back. */
  at: number | null;
  /** When giving it back is tried; null when nothing is to be done. */
  due_at: number | null;
  attempts: number;
  created_at: number;
}

/** What the platform is to be told of an order, each kind once. */
export interface WalletOutboxTable {
  order_id: string;
  /** `confirm`, `cancel`, `reversal`. */
  kind: string;
  reason: string;
  /** When it goes out; null once it was answered for good. */
  due_at: number | null;
  attempts: number;
  created_at: number;
  done_at: number | null;
  /** What the platform answered. */
  answer: string | null;
}
