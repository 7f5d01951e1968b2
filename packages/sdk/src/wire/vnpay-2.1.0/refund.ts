import type { ProviderRefund } from '../../domain/payment-order.js';
import type { RefundAnswer } from '../../domain/payment-word.js';
import { toWireTime } from '../clock.js';
import { badDigest, fit, fits, plain, toAscii, unreadable } from '../message.js';
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

interface About {
  readonly partner: string;
  readonly refund: ProviderRefund;
  readonly secrets: readonly string[];
}

/**
 * Reads the answer to a refund.
 * @throws SignatureError when the digest is wrong or the answer is about something else; ShapeError when unreadable, or when
 * VNPAY itself does not know what it did
 */
export async function readRefundAnswer(json: unknown, about: About): Promise<RefundAnswer> {
  const fields = await verified(json, 'refundAnswer', about);
  const code = fields && plain(fields, 'vnp_ResponseCode');
  if (code === '94') return { kind: 'duplicate' };
  if (code === '91') return { kind: 'not-found' };
  if (code === '99') throw unreadable();
  if (!fields || code !== '00') return { kind: 'refused' };
  if (plain(fields, 'vnp_TxnRef') !== about.refund.payment.reference) throw badDigest();
  const refundId = plain(fields, 'vnp_TransactionNo');
  const status = plain(fields, 'vnp_TransactionStatus');
  if (status === '09' || status === '02') return { kind: 'failed' };
  return { kind: 'accepted', ...(refundId && { refundId }) };
}

/**
 * Reads what a querydr about the payment says of the refund (assumed A121). It shows one transaction and does not name ours, so
 * it counts only where there can be no other: the one told when the refund was accepted, or a refund of the whole amount.
 * @throws SignatureError as above; ShapeError when it says nothing of this refund
 */
export async function readRefundStatus(json: unknown, about: About): Promise<RefundAnswer> {
  const { refund } = about;
  const fields = await verified(json, 'queryAnswer', about);
  if (!fields || plain(fields, 'vnp_ResponseCode') !== '00') throw unreadable();
  if (plain(fields, 'vnp_TxnRef') !== refund.payment.reference) throw badDigest();
  const whole = refund.amount === refund.payment.amount;
  const type = plain(fields, 'vnp_TransactionType');
  const refundId = plain(fields, 'vnp_TransactionNo') ?? '';
  const ours =
    refund.refundId === undefined ? whole && type !== '03' : type !== '01' && refundId === refund.refundId;
  if (!ours) throw unreadable();
  if (type === '01') return { kind: 'not-found' };
  if (type !== '02' && type !== '03') throw unreadable();
  const status = plain(fields, 'vnp_TransactionStatus');
  if (status === '09' || status === '02') return { kind: 'failed' };
  if (status === '00') return { kind: 'paid', refundId };
  if (status === '05' || status === '06') return { kind: 'accepted', refundId };
  throw unreadable();
}
