import { IdempotencyError, PaymentError, ShapeError } from '../domain/errors.js';
import type { PaymentRow } from '../store/tables/payments.js';
import { instant, resolvesBy } from './views.js';

/** The errors of this component, each in one place. */
export const failures = {
  invalid: (path: string) =>
    new ShapeError('payment_invalid', 'A value of the payment is missing or wrong.', {
      messageKey: 'bad_request',
      status: 400,
      path,
    }),
  otherContent: () =>
    new IdempotencyError('idempotency_mismatch', 'The idempotency key was used for another payment.', {
      messageKey: 'bad_request',
      status: 422,
    }),
  amountChanged: (seen: number, due: number) =>
    new PaymentError('payment_amount_changed', 'The amount due is no longer the one the payer saw.', {
      action: 'ask-citizen',
      status: 409,
      params: { from: seen, to: due },
    }),
  alreadyPaid: (
    paidAt: string | undefined,
    own?: { readonly paymentId: string; readonly receiptId?: string },
  ) =>
    new PaymentError('already_paid', 'Nothing is due on the dossier any more: it was paid.', {
      action: 'ask-citizen',
      status: 409,
      params: { ...(paidAt !== undefined && { date: paidAt }), ...own },
    }),
  nothingDue: () =>
    new PaymentError('nothing_due', 'Nothing is due on the dossier.', { action: 'ask-citizen', status: 409 }),
  pendingBank: (row: PaymentRow) =>
    new PaymentError('payment_pending_bank', 'An earlier payment for the dossier is not decided yet.', {
      action: 'retry',
      status: 409,
      params: { reference: row.reference, paymentId: row.id, by: resolvesBy(row) },
    }),
  otherPageOpen: (row: PaymentRow) =>
    new PaymentError('payment_page_open', 'A pay page with another amount still takes money.', {
      action: 'retry',
      status: 409,
      params: { reference: row.reference, paymentId: row.id, by: instant(row.expires_at) },
    }),
  pageTakesMoney: (row: PaymentRow) =>
    new PaymentError('payment_not_cancellable', 'The pay page is open and nobody but time can close it.', {
      messageKey: 'payment_page_open',
      action: 'ask-citizen',
      status: 409,
      params: { reference: row.reference, paymentId: row.id, by: instant(row.expires_at) },
    }),
  mismatch: (row: PaymentRow) =>
    new PaymentError(
      'payment_mismatch',
      'Money came that differs from what was due; people are looking at it.',
      {
        action: 'contact-agency',
        status: 409,
        params: { reference: row.reference, paymentId: row.id },
      },
    ),
  refused: () =>
    new PaymentError('payment_refused', 'The payment platform refused to open a pay page.', {
      action: 'contact-agency',
      status: 502,
    }),
  notFound: () =>
    new PaymentError('payment_not_found', 'There is no such payment of this payer.', {
      action: 'ask-citizen',
      status: 404,
    }),
  refundInvalid: (path: string) =>
    new ShapeError('refund_invalid', 'A value of the refund is missing or wrong.', {
      messageKey: 'bad_request',
      status: 400,
      path,
    }),
  refundExceeds: (left: number) =>
    new PaymentError('refund_exceeds', 'Less can be asked back than was asked for.', {
      action: 'ask-citizen',
      status: 409,
      params: { left },
    }),
  refundNotPossible: () =>
    new PaymentError('refund_not_possible', 'Nothing can be asked back for this payment in this way.', {
      action: 'contact-agency',
      status: 409,
    }),
  noRefund: () =>
    new PaymentError('refund_not_found', 'There is no such refund of this payer.', {
      messageKey: 'payment_not_found',
      action: 'ask-citizen',
      status: 404,
    }),
  noReceipt: () =>
    new PaymentError('receipt_not_found', 'There is no such receipt of this payer.', {
      action: 'ask-citizen',
      status: 404,
    }),
} as const;
