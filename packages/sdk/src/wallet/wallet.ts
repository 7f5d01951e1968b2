import type { Instant } from '../domain/brand.js';
import type { CallOptions } from '../domain/call-options.js';
import type { LocalDate } from '../domain/local-date.js';
import type { DayRow, DayTotals } from '../wire/wallet-1/day-file.js';
import type { WalletFee } from '../wire/wallet-1/fields.js';

/**
 * `open`: no money has left. `paying`: the debit's outcome is not known yet. `paid`: the money left. `closed`: no money
 * left and none will. `reversing`, `reversed`: all of it goes back, is back, by a reversal or by refunds.
 */
export type WalletOrderStatus = 'open' | 'paying' | 'paid' | 'closed' | 'reversing' | 'reversed';

/** An order as the wallet has it. Nothing in it is the payer's but `account`, which is the host's own id. */
export interface WalletOrder {
  readonly id: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly expiresAt: Instant;
  /** Who is paid, and what for. */
  readonly payee: string;
  readonly purpose: string;
  /** Lines that add up to the amount; empty when the platform gives none. */
  readonly fees: readonly WalletFee[];
  /** Where the browser goes afterwards. Carries no outcome. */
  readonly returnTo: string;
  readonly status: WalletOrderStatus;
  /** Why it is closed or given back, or why the last debit was refused: `balance`, `expired`, `payer`, `withdrawn` … */
  readonly reason?: string;
  readonly account?: string;
  /** Key of the debit; the payer's reference once paid. */
  readonly transactionId?: string;
  readonly paidAt?: Instant;
  /** The platform has acknowledged the payment. */
  readonly confirmed: boolean;
  /** Whole đồng of refunds and reversal that the payer has back. */
  readonly givenBack: number;
}

/** What the ledger is asked to take from an account. */
export interface Debit {
  readonly order: string;
  readonly account: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly payee: string;
  readonly purpose: string;
}

export interface Credit {
  readonly order: string;
  readonly account: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly kind: 'refund' | 'reversal';
}

export type DebitOutcome =
  | { readonly outcome: 'debited'; /** When it was; default: now. */ readonly at?: Date }
  | { readonly outcome: 'refused'; readonly reason: 'balance' | 'expired' | 'other' };

/** The host's own ledger of money. */
export interface WalletLedger {
  /**
   * Takes the money, exactly once for each key, and says so once it is certain. **The first answer for a key is its answer for
   * ever**: called again with it, also after a crash of either side, it takes nothing and answers the same. A key that comes
   * for the first time after `notAfter` is refused as `expired`, for ever. Whatever it throws means: not known; it is asked
   * again with the same key until it answers.
   */
  debit(
    debit: Debit,
    call: { readonly idempotencyKey: string; readonly notAfter: Date; readonly signal: AbortSignal },
  ): Promise<DebitOutcome>;
  /** Gives money back, exactly once for each key. Whatever it throws means: not known; it is asked again. */
  credit(
    credit: Credit,
    call: { readonly idempotencyKey: string; readonly signal: AbortSignal },
  ): Promise<void>;
}

/** A day file whose signature, number and sums are right. It stands in a temporary file until `close`. */
export interface WalletDay {
  readonly day: LocalDate;
  /** The day is over; else it is the day so far. */
  readonly final: boolean;
  /** Number of rows. */
  readonly count: number;
  /** Sums in whole đồng. */
  readonly totals: DayTotals;
  /** The rows by type and id, read as they are asked for, as often as you like. */
  rows(): AsyncIterable<DayRow>;
  /** Lets go of the file. Nothing is read after that. */
  close(): Promise<void>;
}

/** A movement that the two ends do not have alike. */
export interface DayDifference {
  readonly kind: 'missing_here' | 'missing_there' | 'differs';
  readonly type: DayRow['type'];
  readonly id: string;
  readonly order: string;
}

export interface WalletWork {
  /** Debits in doubt, money to be given back, and messages that wait still. */
  readonly waiting: number;
}

/** The other end of a payment. */
export interface Wallet {
  /** What the platform calls: mount it at the wallet's base address. Whatever it acknowledges is on disk. */
  fetch(request: Request): Promise<Response>;
  /**
   * Takes a signed order that a browser, an app link or a QR brought: verifies it before it reads it, asks the platform for its
   * details, and keeps it. The same order again is the same order, also once it was paid or its time is over.
   *
   * @throws SignatureError `wallet_order_forged`
   * @throws PaymentError `wallet_order_expired`, `wallet_order_differs`, `wallet_order_conflict` (known with other content),
   * `wallet_order_unknown`, `wallet_order_closed`
   * @throws ApiError `wallet_platform_silent` when the platform did not answer
   */
  open(token: string, options?: CallOptions): Promise<WalletOrder>;
  /** @throws PaymentError `wallet_order_unknown` */
  get(id: string): Promise<WalletOrder>;
  /** An account's orders that it paid or began to pay, newest first. At most `limit`, default 50. */
  list(account: string, options?: { readonly limit?: number }): Promise<readonly WalletOrder[]>;
  /**
   * The payer pays. The money leaves once, however often this is called and whatever dies: the key of the debit is on disk
   * first, and the confirmation is on disk together with the debit's outcome. Comes back `paying` when the ledger has not
   * answered in time; `resolve` goes on.
   *
   * @param pay `account` is the host's own id of who pays, never a phone number or a name: it is stored.
   * @throws PaymentError `wallet_balance`, `wallet_debit_refused` (no money left; may be tried again),
   * `wallet_order_expired`, `wallet_order_closed`, `wallet_order_differs`, `wallet_order_taken`, `wallet_order_unknown`
   * @throws ApiError `wallet_platform_silent`: nothing was taken
   */
  confirm(id: string, pay: { readonly account: string }, options?: CallOptions): Promise<WalletOrder>;
  /**
   * The payer does not want to pay. Closes the order for ever and tells the platform.
   * @throws PaymentError `wallet_money_moved`, `wallet_order_unknown`
   */
  decline(id: string): Promise<WalletOrder>;
  /**
   * The bank behind the wallet took a paid order back: all of it goes to the payer once, and the platform is told.
   * @throws PaymentError `wallet_order_unknown`, `wallet_order_closed` when it is not paid or was refunded in part
   */
  reverse(id: string): Promise<WalletOrder>;
  /**
   * Address of the official receipt.
   * @throws ApiError `wallet_receipt_not_ready`, `wallet_platform_silent`; PaymentError `wallet_order_unknown`
   */
  receipt(id: string, options?: CallOptions): Promise<string>;
  /**
   * The platform's file of a day (Vietnam, `yyyy-MM-dd`), verified to its last byte before a row is believed, in little
   * memory whatever its size. Whoever asked for it closes it.
   * @throws SignatureError `wallet_day_refused`; ApiError `wallet_day_not_ready`, `wallet_platform_silent`; ConfigError
   * `temporary_no_space` when the folder for temporary files (`TMPDIR`) is full
   */
  platformDay(day: LocalDate, options?: CallOptions): Promise<WalletDay>;
  /** Where the platform's file and our own movements of that day differ. Nothing is corrected. Throws as `platformDay`. */
  compareDay(day: LocalDate, options?: CallOptions): Promise<readonly DayDifference[]>;
  /**
   * Does what is due: settles debits in doubt, gives money back, closes orders whose time is over, tells the platform. Call it
   * every second or so, in as many processes as you like. `now`: also what waits for its next turn.
   */
  resolve(options?: { readonly now?: boolean }): Promise<WalletWork>;
  /** Waits for what is under way, and closes the store if it was opened here. */
  close(): Promise<void>;
}
