import type { ProviderOrder } from '../../domain/payment-order.js';
import type { PageAnswer } from '../../domain/payment-word.js';
import { asFields, badDigest, fit, fits, plain, text, toAscii, unreadable } from '../message.js';
import { digest, type Signed, signedText } from './canonical.js';
import { refusals } from './codes.js';

export interface Merchant {
  readonly partner: string;
  readonly accessKey: string;
}

export interface CreateOptions extends Merchant {
  readonly redirectUrl: string;
  readonly ipnUrl: string;
  /** `captureWallet`, `payWithATM`, `payWithMethod` … */
  readonly requestType: string;
}

export type JsonMessage = Readonly<Record<string, string | number>>;

/**
 * The create message (wire fact 9.2). Its request id is the order's reference, so that one sent twice is one.
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writeCreate(
  order: ProviderOrder,
  to: CreateOptions,
  secret: string,
): Promise<JsonMessage> {
  const purpose = toAscii(order.purpose);
  fits.reference(order.reference, 50);
  fits.amount(order.amount);
  fits.purpose(purpose, 200);
  fit('purpose', !purpose.includes('&'));
  const signed: Signed<'create'> = {
    accessKey: to.accessKey,
    amount: String(order.amount),
    extraData: '',
    ipnUrl: to.ipnUrl,
    orderId: order.reference,
    orderInfo: purpose,
    partnerCode: to.partner,
    redirectUrl: to.redirectUrl,
    requestId: order.reference,
    requestType: to.requestType,
  };
  return {
    ...signed,
    amount: order.amount,
    lang: 'vi',
    signature: await digest(signedText('create', signed), secret),
  };
}

/** @throws SignatureError when it is about something else; ShapeError when unreadable: take both as no answer */
export function readCreateAnswer(
  json: unknown,
  about: { readonly partner: string; readonly reference: string },
): PageAnswer {
  const fields = asFields(json);
  const code = fields && plain(fields, 'resultCode');
  if (!fields || code === undefined) throw unreadable();
  if (code === '40' || code === '41') return { kind: 'duplicate' };
  if (refusals.has(code)) return { kind: 'refused' };
  const url = text(fields, 'payUrl');
  if (code !== '0' || !url) throw unreadable();
  if (text(fields, 'orderId') !== about.reference || text(fields, 'partnerCode') !== about.partner)
    throw badDigest();
  return { kind: 'page', url };
}
