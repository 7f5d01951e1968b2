import type { CallOptions } from '../domain/call-options.js';
import type { LocalDate } from '../domain/local-date.js';
import type { Log } from '../domain/log.js';
import type { Reconciliation, ReconcileOptions } from './reconciliation/reconciliation.js';
import type { Refunds } from './refunds/refunds.js';
import type { FeeOrder, Payment, Receipt } from './schema.js';

/**
 * Who a payment belongs to: the account's technical id or the id of an anonymous payer's browser. Several when one person
 * is known by several, e.g. paid before signing in: the first owns what is new, any of them owns what is there, and nobody
 * owns nothing. Only a hash is stored.
 */
export type Owner = string | readonly string[];

export interface CreatePaymentRequest {
  readonly owner: Owner;
  readonly dossierCode: string;
  /** What the payer saw, whole đồng. */
  readonly amount: number;
  /** Where the browser goes afterwards; checked by the caller. */
  readonly returnTo: string;
  /** One human intent: the same key always gives the same payment. 1 to 255 visible ASCII. */
  readonly idempotencyKey: string;
  readonly payerIp?: string;
  /** Whether the payer has signed in. Kept, and shown with the payment. */
  readonly payer?: 'account' | 'guest';
  /** Whose dossier it is. For `another` nothing that the agency knows of the dossier's owner goes on the bill as the payer. */
  readonly paysFor?: 'self' | 'another';
  /** Who hands the money in, for the agency's bill (HoTenNguoiNop on the wire). Never kept. */
  readonly payerName?: string;
}

/** Who goes on with a payment, as it is now. */
export interface ContinueOptions extends CallOptions {
  readonly payerIp?: string;
  readonly payerName?: string;
}

export interface ResolveOptions {
  /** Begins no further QUERY. Those under way are waited for, so that their answers are not lost. */
  readonly signal?: AbortSignal;
  /** QUERYs under way at once, at most. Default 4. */
  readonly concurrency?: number;
  /** Told after every round in which something was asked. */
  readonly onProgress?: (summary: ResolverSummary) => void;
  readonly log?: Log;
}

/** Of this run. */
export interface ResolverSummary {
  readonly asked: number;
  readonly answered: number;
}

export interface ResolverRun {
  /** Begins no further QUERY, waits for those under way. */
  stop(): Promise<ResolverSummary>;
  /** Resolves when it was stopped; rejects when the store cannot be used any more. */
  readonly ended: Promise<ResolverSummary>;
}

/** How many payments are open, by what is known of them, and whether they are looked after. */
export interface PaymentsStatus {
  readonly created: number;
  readonly initiated: number;
  readonly pending: number;
  readonly unknown: number;
  /** Money that people have to look at. */
  readonly mismatch: number;
  /** Should have been asked about by now: stays near 0 where a resolver runs. */
  readonly due: number;
  readonly oldestOpenSince?: string;
  /** When the platform was last asked about one of those still open. */
  readonly lastAskedAt?: string;
}

/** What a notification is answered with. */
export interface ReceivedNotification {
  /**
   * HTTP status to answer with. The Portal's platform hears 200 taken, 401 digest missing or wrong, 409 contradicts what is
   * booked; other providers hear the words of `reply` in the way of each.
   */
  readonly status: number;
  /** JSON body to answer with; some providers want none. */
  readonly reply?: Readonly<Record<string, string | number>>;
  /** Our payment it was applied to. */
  readonly paymentId?: string;
  /** The dossier that payment is for; not told of refunds. */
  readonly dossierCode?: string;
}

/** Payments: one booking for each intent, and no outcome but from the platform's signed word. */
export interface Payments extends Refunds {
  /** What is due on a dossier now. With `owner`, their payment made here is named: in `paymentId`, or as `payment` while open. */
  fees(dossierCode: string, owner?: Owner, options?: CallOptions): Promise<FeeOrder>;
  /**
   * Creates the payment and asks the platform for its pay page. When the platform does not answer, the payment comes
   * back as `unknown`, and is asked about before any other attempt. A payment still open for the same dossier and owner is
   * returned instead of a second one.
   *
   * @throws IdempotencyError `idempotency_mismatch` (422) when the key came with other content
   * @throws PaymentError `payment_amount_changed` (409, params `from` seen, `to` due), `already_paid` (409), `nothing_due`
   * (409), `payment_pending_bank` (409, params `reference`) while the bank has not answered about an earlier one,
   * `payment_page_open` (409) while a page with another amount takes money, `payment_mismatch` (409) for a day after money
   * came that did not fit, `payment_refused` (502) when the platform refused to open a pay page
   * @throws ShapeError `payment_invalid` (400) with `path`
   */
  create(request: CreatePaymentRequest, options?: CallOptions): Promise<Payment>;
  /** @throws PaymentError `payment_not_found` (404), also for another's */
  get(id: string, owner: Owner): Promise<Payment>;
  /** Asks the platform unless the outcome is final or it was asked less than 2 s ago, then answers as `get`. */
  check(id: string, owner: Owner, options?: CallOptions): Promise<Payment>;
  /**
   * The page that comes next for the same intent, once, however often it is asked for: a new page when the old one ran out
   * or failed unpaid (extension), the next part's when this one is paid and the fees go to several beneficiaries. A page that
   * still takes money is returned as it is: two are never open.
   *
   * @throws PaymentError `payment_not_found` (404); as `create` when what is due has changed, was paid, or the bank has not
   * answered yet
   */
  continue(id: string, owner: Owner, options?: ContinueOptions): Promise<Payment>;
  /**
   * Gives a payment up. One the platform has never heard of becomes `expired`; what is over already stays what it is. The
   * platform has no call to close a page, and whoever opened it may be paying: money that comes is booked, whatever was said.
   *
   * @throws PaymentError `payment_not_found` (404), `payment_not_cancellable` (409, params `by`, `reference`) while a page
   * takes money, `payment_pending_bank` (409) while the bank has not answered, `already_paid` (409), `payment_mismatch` (409)
   */
  cancel(id: string, owner: Owner, options?: CallOptions): Promise<Payment>;
  /**
   * A result or refund notification: the raw bytes of a POST, or the query of a GET without its `?`. Never throws for what
   * is in them. What happened more than five minutes ago does not move an open payment: the platform is asked, and the answer is 401.
   */
  receive(rawBody: Uint8Array | string): Promise<ReceivedNotification>;
  /**
   * Keeps asking about every payment and refund whose outcome is open, with longer and longer waits, until stopped: for citizens who
   * never come back and notifications that never arrive. Any number of processes may run it on one store: nothing is asked
   * twice. `dvcqg gateway` does.
   */
  start(options?: ResolveOptions): ResolverRun;
  status(): Promise<PaymentsStatus>;
  /** One round of that, for hosts with a scheduler of their own. `check` calls it too. */
  resolve(options?: CallOptions & { readonly limit?: number }): Promise<{ readonly asked: number }>;
  /** @throws PaymentError `receipt_not_found` (404), also for another's */
  receipt(id: string, owner: Owner, options?: CallOptions): Promise<Receipt>;
  /**
   * Compares the ledger of a day, midnight to midnight in Vietnam, with the platform's signed file of it, in little memory
   * however large the day is. A file that is not signed by the platform, was cut or does not add up is refused whole, and
   * nothing of it is kept.
   *
   * Nothing is corrected: a payment whose outcome is still open is asked about, as `resolve` would, and the rest is for
   * people. The same day again gives the same, also when an earlier run was killed half-way.
   *
   * @throws SignatureError `reconciliation_unsigned`, `reconciliation_signature_invalid`, `reconciliation_key_unknown`
   * @throws ShapeError `reconciliation_truncated`, `reconciliation_count_wrong`, `reconciliation_total_wrong`,
   * `reconciliation_other_file`, `reconciliation_unreadable` (with `path` `line n`), `reconciliation_day_invalid`
   * @throws ApiError `reconciliation_not_ready`, `reconciliation_refused`
   * @throws ConfigError `temporary_no_space` when the folder for temporary files is full, `reconciliation_unsupported` for
   * a provider that gives no such file
   */
  reconcile(day: LocalDate, options?: ReconcileOptions): Promise<Reconciliation>;
  /** What comparisons of a day that came to an end found, the newest file first. */
  reconciliations(day: LocalDate): Promise<readonly Reconciliation[]>;
  /**
   * The browser came back from the pay page. Remembers only that it did: from then on a platform that knows nothing yet
   * means `pending`. Undefined when the reference is not a payment of this owner.
   */
  returned(
    reference: string,
    owner: Owner,
  ): Promise<{ readonly id: string; readonly returnTo: string } | undefined>;
}
