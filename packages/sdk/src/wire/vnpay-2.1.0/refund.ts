import type { ProviderRefund } from '../../domain/payment-order.js';
import type { RefundAnswer } from '../../domain/payment-word.js';
import { toWireTime } from '../clock.js';
import { badDigest, fit, fits, plain, toAscii } from '../message.js';
import { digest, jsonText } from './canonical.js';
import { toHundredths } from './create.js';
import { type Caller, type JsonMessage, verified } from './query.js';

/**
 * The refund message (wire fact 9.1). Its request id is the refund's own reference, so one sent twice is refused as such.
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writeRefund(
  refund: ProviderRefund,
  by: Omit<Caller, 'requestId'> & { readonly operator: string },
  secret: string,
): Promise<JsonMessage> {
  const reason = toAscii(refund.reason);
  fits.reference(refund.reference, 32);
  fits.amount(refund.amount);
  fit('amount', refund.amount <= refund.payment.amount);
  fit('reason', reason.length >= 1 && reason.length <= 255);
  const message = {
    vnp_RequestId: refund.reference,
    vnp_Version: '2.1.0',
    vnp_Command: 'refund',
    vnp_TmnCode: by.partner,
    vnp_TransactionType: refund.amount === refund.payment.amount ? '02' : '03',
    vnp_TxnRef: refund.payment.reference,
    vnp_Amount: toHundredths(refund.amount),
    vnp_TransactionNo: refund.transactionId || '0',
    vnp_TransactionDate: toWireTime(refund.payment.createdAt),
    vnp_CreateBy: by.operator,
    vnp_CreateDate: toWireTime(by.at),
    vnp_IpAddr: by.ip,
    vnp_OrderInfo: reason,
  };
  return { ...message, vnp_SecureHash: await digest(jsonText('refund', message), secret) };
}

/**
 * Reads the answer to a refund, or with `queryAnswer` the answer to a querydr about the payment, whose transaction is the
 * refund once there is one (assumed A121).
 * @throws SignatureError when the digest is wrong or the answer is about something else; ShapeError when unreadable
 */
export async function readRefundAnswer(
  json: unknown,
  about: { readonly partner: string; readonly refund: ProviderRefund; readonly secrets: readonly string[] },
  kind: 'refundAnswer' | 'queryAnswer' = 'refundAnswer',
): Promise<RefundAnswer> {
  const fields = await verified(json, kind, about);
  const code = fields && plain(fields, 'vnp_ResponseCode');
  if (!fields || code === undefined) return { kind: 'refused' };
  if (code === '94') return { kind: 'duplicate' };
  if (code === '91') return { kind: 'not-found' };
  if (code !== '00') return { kind: 'refused' };
  if (plain(fields, 'vnp_TxnRef') !== about.refund.payment.reference) throw badDigest();
  if (kind === 'queryAnswer' && !/^0[23]$/.test(plain(fields, 'vnp_TransactionType') ?? ''))
    return { kind: 'not-found' };
  const refundId = plain(fields, 'vnp_TransactionNo');
  const status = plain(fields, 'vnp_TransactionStatus');
  if (status === '09' || status === '02') return { kind: 'failed' };
  const done = kind === 'queryAnswer' && status === '00';
  return { kind: done ? 'paid' : 'accepted', ...(refundId && { refundId }) };
}
