import type { CallOptions } from '../domain/call-options.js';
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
   * A result or refund notification: the raw bytes of a POST, or the query of a GET without its `?`. Never throws for what is in them.
   */
  receive(rawBody: Uint8Array | string): Promise<ReceivedNotification>;
  /**
   * Asks about every payment and refund whose outcome is open and whose turn it is (longer and longer waits). `check` calls it; a
   * host that wants citizens who never come back to get their result sooner calls it now and then.
   */
  resolve(options?: CallOptions & { readonly limit?: number }): Promise<{ readonly asked: number }>;
  /** @throws PaymentError `receipt_not_found` (404), also for another's */
  receipt(id: string, owner: Owner, options?: CallOptions): Promise<Receipt>;
  /**
   * The browser came back from the pay page. Remembers only that it did: from then on a platform that knows nothing yet
   * means `pending`. Undefined when the reference is not a payment of this owner.
   */
  returned(
    reference: string,
    owner: Owner,
  ): Promise<{ readonly id: string; readonly returnTo: string } | undefined>;
}
