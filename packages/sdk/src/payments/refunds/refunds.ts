import type { CallOptions } from '../../domain/call-options.js';
import type { Owner } from '../payments.js';
import type { Refund, RefundList, RefundReason } from './schema.js';

export interface RequestRefundOf {
  /** Who asks: the payer. */
  readonly owner: Owner;
  /** `pay_…` */
  readonly payment: string;
  readonly reason: RefundReason;
  /** Whole đồng. Default: all that can still be asked back. */
  readonly amount?: number;
  /** One human intent: the same key always gives the same refund. 1 to 255 visible ASCII. */
  readonly idempotencyKey: string;
}

/**
 * Refunds. The collecting agency decides and the State Treasury pays, in days: a refund is asked for and followed, and
 * nothing here promises it. It never changes what is known of the payment or of the fee.
 */
export interface Refunds {
  /**
   * Asks the collecting agency for money back. What is asked for is on disk first; when the provider does not answer, the
   * refund comes back as `unknown` and is asked about before it is sent again, under the same reference.
   *
   * @throws IdempotencyError `idempotency_mismatch` (422) when the key came with other content
   * @throws PaymentError `refund_exceeds` (409, params `left`) when less can be asked back, `refund_not_possible` (409)
   * when the payment did not succeed, was not paid twice, or the provider takes no refunds, `payment_not_found` (404), also for another's
   * @throws ShapeError `refund_invalid` (400) with `path`
   */
  requestRefund(request: RequestRefundOf, options?: CallOptions): Promise<Refund>;
  /**
   * A refund as far as we know; while its outcome is open the provider is asked, at most once a minute.
   * @throws PaymentError `refund_not_found` (404), also for another's
   */
  refund(id: string, owner: Owner, options?: CallOptions): Promise<Refund>;
  /** @throws PaymentError `payment_not_found` (404), also for another's */
  refunds(payment: string, owner: Owner): Promise<RefundList>;
}
