import type { Selectable } from 'kysely';

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

/** It, as it is read. */
export type PaymentRow = Selectable<PaymentTable>;

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
