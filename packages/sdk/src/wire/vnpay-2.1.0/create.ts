import type { ProviderOrder } from '../../domain/payment-order.js';
import { toWireTime } from '../clock.js';
import { fit, fits, toAscii } from '../message.js';
import { digest, queryText } from './canonical.js';

export interface PayAddress {
  /** Of the pay page, without a query. */
  readonly page: string;
  /** Our terminal (`vnp_TmnCode`). */
  readonly partner: string;
  readonly returnUrl: string;
  /** Until when the page takes money. */
  readonly expiresAt: Date;
}

/**
 * The address of the pay page, signed: nobody is called for it (wire fact 9.1; `vnp_OrderType` assumed A120).
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writePayUrl(order: ProviderOrder, to: PayAddress, secret: string): Promise<string> {
  const purpose = toAscii(order.purpose);
  fits.reference(order.reference, 100);
  fits.amount(order.amount);
  fits.purpose(purpose, 255);
  fits.payerIp(order.payerIp);
  const fields = {
    vnp_Version: '2.1.0',
    vnp_Command: 'pay',
    vnp_TmnCode: to.partner,
    vnp_Amount: toHundredths(order.amount),
    vnp_CurrCode: 'VND',
    vnp_TxnRef: order.reference,
    vnp_OrderInfo: purpose,
    vnp_OrderType: 'other',
    vnp_Locale: 'vn',
    vnp_ReturnUrl: to.returnUrl,
    vnp_IpAddr: order.payerIp,
    vnp_CreateDate: toWireTime(order.createdAt),
    vnp_ExpireDate: toWireTime(to.expiresAt),
  };
  // The samples of VNPAY for PHP, Java and Node encode these differently, so which one would be checked is not known.
  for (const [name, value] of Object.entries(fields)) fit(name, !/[!'()*~]/.test(value));
  const text = queryText(fields);
  return `${to.page}?${text}&vnp_SecureHash=${await digest(text, secret)}`;
}

/** `vnp_Amount` is a hundred times the đồng. */
export const toHundredths = (amount: number): string => `${amount}00`;

/** Whole đồng, or undefined where there is a fraction of one, or no amount. */
export function fromHundredths(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,12}00$/.test(text) ? Number(text.slice(0, -2)) : undefined;
}
