import type { ProviderRefund } from '../../domain/payment-order.js';
import type { RefundAnswer } from '../../domain/payment-word.js';
import { asFields, fit, fits, plain, toAscii, unreadable } from '../message.js';
import { digest, type Signed, signedText } from './canonical.js';
import { refusals } from './codes.js';
import type { JsonMessage, Merchant } from './create.js';
import { answerAbout, type AskedOf } from './query.js';

/**
 * The refund message (wire fact 9.2). Its order id and request id are the refund's own reference.
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writeRefund(
  refund: ProviderRefund,
  by: Merchant,
  secret: string,
): Promise<JsonMessage> {
  const description = toAscii(refund.reason);
  fits.reference(refund.reference, 50);
  fits.amount(refund.amount);
  fit('amount', refund.amount <= refund.payment.amount);
  fit('reason', description.length >= 1 && description.length <= 200 && !description.includes('&'));
  fit('transactionId', /^[1-9]\d{0,14}$/.test(refund.transactionId));
  const signed: Signed<'refund'> = {
    accessKey: by.accessKey,
    amount: String(refund.amount),
    description,
    orderId: refund.reference,
    partnerCode: by.partner,
    requestId: refund.reference,
    transId: refund.transactionId,
  };
  return {
    ...signed,
    amount: refund.amount,
    transId: Number(refund.transactionId),
    lang: 'vi',
    signature: await digest(signedText('refund', signed), secret),
  };
}

/** Reads the answer to a refund. @throws SignatureError, ShapeError: take both as no answer */
export function readRefundAnswer(json: unknown, about: AskedOf): RefundAnswer {
  const fields = answerAbout(json, about, about.requestId);
  return refundOf(plain(fields, 'resultCode') ?? '', plain(fields, 'transId'));
}

/**
 * Reads what the answer to a query about the payment says of the refund: its entry in `refundTrans` (assumed A123).
 * @throws SignatureError, ShapeError: take both as no answer
 */
export function readRefundStatus(
  json: unknown,
  about: AskedOf & { readonly refund: ProviderRefund },
): RefundAnswer {
  const { reference, payment, amount } = about.refund;
  const list = answerAbout(json, about, payment.reference)['refundTrans'];
  // No list is no answer: only a list without it says that there is no such refund.
  if (!Array.isArray(list)) throw unreadable();
  const entry = list.map(asFields).find((one) => one && plain(one, 'orderId') === reference);
  if (!entry) return { kind: 'not-found' };
  if (plain(entry, 'amount') !== String(amount)) return { kind: 'contradicted' };
  return refundOf(plain(entry, 'resultCode') ?? '', plain(entry, 'transId'));
}

function refundOf(code: string, transId: string | undefined): RefundAnswer {
  if (code === '0') return { kind: 'paid', ...(transId && { refundId: transId }) };
  if (code === '7000' || code === '7002') return { kind: 'accepted' };
  if (code === '40' || code === '41') return { kind: 'duplicate' };
  if (code === '1080') return { kind: 'failed' };
  if (refusals.has(code) || code === '42' || code === '1081' || code === '1088') return { kind: 'refused' };
  throw unreadable();
}
