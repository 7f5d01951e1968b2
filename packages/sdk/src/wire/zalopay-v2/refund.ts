import type { ProviderRefund } from '../../domain/payment-order.js';
import type { RefundAnswer } from '../../domain/payment-word.js';
import { fit, fits, plain, toAscii, unreadable } from '../message.js';
import { mac } from './canonical.js';
import { day, type Form, readCodes } from './create.js';

/** `m_refund_id`: day in Vietnam, our app, the refund's reference. */
export const refundId = (refund: ProviderRefund, partner: string): string =>
  `${day(refund.createdAt)}_${partner}_${refund.reference}`;

/**
 * The refund form (wire fact 9.3).
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writeRefund(
  refund: ProviderRefund,
  by: { readonly partner: string; readonly at: Date },
  key1: string,
): Promise<Form> {
  const description = toAscii(refund.reason);
  fits.reference(refund.reference, 20);
  fits.amount(refund.amount);
  fit('amount', refund.amount <= refund.payment.amount);
  fit('reason', description.length >= 1 && description.length <= 256);
  fit('transactionId', /^[1-9]\d{0,19}$/.test(refund.transactionId));
  const form = {
    app_id: by.partner,
    zp_trans_id: refund.transactionId,
    amount: String(refund.amount),
    description,
    timestamp: String(by.at.getTime()),
  };
  return { ...form, m_refund_id: refundId(refund, by.partner), mac: await mac(Object.values(form), key1) };
}

/** The query_refund form (wire fact 9.3). */
export async function writeRefundQuery(
  refund: ProviderRefund,
  by: { readonly partner: string; readonly at: Date },
  key1: string,
): Promise<Form> {
  const form = {
    app_id: by.partner,
    m_refund_id: refundId(refund, by.partner),
    timestamp: String(by.at.getTime()),
  };
  return { ...form, mac: await mac(Object.values(form), key1) };
}

/** Reads the answer to a refund. @throws ShapeError when unreadable */
export function readRefundAnswer(json: unknown): RefundAnswer {
  const { code, sub, fields } = readCodes(json);
  const id = plain(fields, 'refund_id');
  if (code === '1' || code === '3')
    return { kind: code === '1' ? 'paid' : 'accepted', ...(id && { refundId: id }) };
  if (code !== '2') throw unreadable();
  return { kind: sub === '-23' ? 'duplicate' : 'refused' };
}

/** Reads the answer to a query_refund. @throws ShapeError when unreadable, or when only our question was refused */
export function readRefundStatus(json: unknown): RefundAnswer {
  const { code, sub } = readCodes(json);
  if (sub === '-101') return { kind: 'not-found' };
  if (sub === '-401' || sub === '-402' || sub === '-92') throw unreadable();
  return code === '2' ? { kind: 'failed' } : readRefundAnswer(json);
}
