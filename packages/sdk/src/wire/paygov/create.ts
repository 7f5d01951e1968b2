import type { ProviderOrder } from '../../domain/payment-order.js';
import type { PageAnswer } from '../../domain/payment-word.js';
import { asFields, type Fields, fits, plain, text, toAscii, unreadable } from '../message.js';
import { digest, type Keys, requestCode, signedText } from './canonical.js';

/**
 * The init message (wire fact 5.4).
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writeCreate(
  order: ProviderOrder,
  to: Keys & { readonly serviceCode: string; readonly returnUrl: string },
  secret: string,
): Promise<Fields> {
  const orderInfo = toAscii(order.purpose);
  fits.reference(order.reference, 100);
  fits.amount(order.amount);
  fits.purpose(orderInfo, 255);
  fits.payerIp(order.payerIp);
  const signed = {
    orderId: order.reference,
    requestCode: requestCode(order.reference),
    amount: String(order.amount),
  };
  return {
    ...signed,
    partnerCode: to.partner,
    accessKey: to.accessKey,
    serviceCode: to.serviceCode,
    returnUrl: to.returnUrl,
    orderInfo,
    ipAddress: order.payerIp,
    checksum: await digest(signedText(to, signed), secret),
  };
}

/**
 * Reads the answer to init: `data.url`, or a refusal with an error code (assumed A127).
 * @throws ShapeError when unreadable: take it as no answer
 */
export function readCreateAnswer(json: unknown): PageAnswer {
  const fields = asFields(json);
  if (!fields) throw unreadable();
  const data = asFields(fields['data']);
  const url = data && text(data, 'url');
  if (url) return { kind: 'page', url };
  const code = plain(fields, 'errorCode') ?? plain(fields, 'error_code');
  if (code === undefined || /^(0*|SUCCESSFUL)$/.test(code)) throw unreadable();
  return { kind: 'refused' };
}
