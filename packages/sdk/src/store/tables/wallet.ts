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
