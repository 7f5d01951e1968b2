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
