import type { ProviderRefund } from '../../domain/payment-order.js';
import type { RefundAnswer } from '../../domain/payment-word.js';
import { asFields, fit, fits, plain, toAscii, unreadable } from '../message.js';
import { checkAnswer, digest, type Signed, signedText } from './canonical.js';
import type { Message } from './create.js';

// The commands of both calls are assumed (A126).
const refundFields = (refund: ProviderRefund, partner: string): Signed<'refund'> => ({
  amount: String(refund.amount),
  client_id: partner,
  command: 'REFUND',
  reason: toAscii(refund.reason),
  transaction_id: refund.payment.reference,
});

const statusFields = (refundId: string, partner: string): Signed<'refundDetail'> => ({
  client_id: partner,
  command: 'REFUND_DETAIL',
  transaction_refund_code: refundId,
});

/**
 * The refund message (wire fact 5.3). It has no id of its own: sent twice, it is two.
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writeRefund(
  refund: ProviderRefund,
  partner: string,
  key1: string,
): Promise<Message<'refund'>> {
  const signed = refundFields(refund, partner);
  fits.reference(refund.payment.reference, 50);
  fits.amount(refund.amount);
  fit('amount', refund.amount <= refund.payment.amount);
  fit('reason', signed.reason.length >= 1 && signed.reason.length <= 255);
  return { ...signed, check_sum: await digest(signedText('refund', signed), key1) };
}

/** The refund-detail message. `refundId` is KeyPay's `transaction_refund_code`. */
export async function writeRefundQuery(
  refundId: string,
  partner: string,
  key1: string,
): Promise<Message<'refundDetail'>> {
  const signed = statusFields(refundId, partner);
  return { ...signed, check_sum: await digest(signedText('refundDetail', signed), key1) };
}

/** Reads the answer to a refund. @throws SignatureError, ShapeError: take both as no answer */
export async function readRefundAnswer(
  json: unknown,
  about: {
    readonly refund: ProviderRefund;
    readonly partner: string;
    readonly secrets: readonly string[];
  },
): Promise<RefundAnswer> {
  const fields = asFields(json);
  const code = fields && plain(fields, 'error');
  if (!fields || code === undefined) throw unreadable();
  if (code !== '0') return { kind: 'refused' };
  await checkAnswer('refund', fields, refundFields(about.refund, about.partner), about.secrets);
  const refundId = plain(fields, 'transaction_refund_code');
  return { kind: 'accepted', ...(refundId && { refundId }) };
}

/**
 * Reads the answer to a refund-detail call. It never says that there is no such refund: that would make it be sent again, and
 * KeyPay could not tell the second from the first.
 * @throws SignatureError, ShapeError: take both as no answer
 */
export async function readRefundStatus(
  json: unknown,
  about: { readonly refundId: string; readonly partner: string; readonly secrets: readonly string[] },
): Promise<RefundAnswer> {
  const { refundId } = about;
  const fields = asFields(json);
  const code = fields && plain(fields, 'error');
  if (!fields || code === undefined) throw unreadable();
  await checkAnswer('refundDetail', fields, statusFields(refundId, about.partner), about.secrets);
  const status = code === '0' ? plain(fields, 'status') : undefined;
  if (status === 'done') return { kind: 'paid', refundId };
  if (status === 'pending') return { kind: 'accepted', refundId };
  if (status === 'failed') return { kind: 'failed' };
  throw unreadable();
}
