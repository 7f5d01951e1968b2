import type { ProviderOrder } from '../../domain/payment-order.js';
import type { PageAnswer } from '../../domain/payment-word.js';
import { asFields, type Fields, fit, fits, plain, text, toAscii, unreadable } from '../message.js';
import { checkAnswer, digest, type Signed, signedText } from './canonical.js';

export type Message<K extends Parameters<typeof signedText>[0]> = Signed<K> & { readonly check_sum: string };

export type CreateMessage = Message<'create'> & Fields;

/**
 * The create message (wire fact 5.3).
 * @throws ShapeError `field_invalid` with `path`
 */
export async function writeCreate(
  order: ProviderOrder,
  to: { readonly partner: string; readonly returnUrl: string },
  key1: string,
): Promise<CreateMessage> {
  const description = toAscii(order.purpose);
  fits.reference(order.reference, 50);
  fits.amount(order.amount);
  fits.purpose(description, 255);
  fit('partner', !to.partner.includes('|'));
  const signed: Signed<'create'> = {
    addition_fee: '',
    client_id: to.partner,
    command: 'PAY',
    trans_amount: String(order.amount),
    transaction_id: order.reference,
    version: '3.0',
  };
  return {
    ...signed,
    description,
    locale: 'vn',
    country_code: 'vi',
    currency_code: 'VND',
    environment: '1',
    // What stands in it is not public; it is not signed (assumed A126).
    bill_info: {},
    return_url: to.returnUrl,
    check_sum: await digest(signedText('create', signed), key1),
  };
}

/** @throws SignatureError when the check sum is wrong; ShapeError when unreadable: take both as no answer */
export async function readCreateAnswer(
  json: unknown,
  asked: Signed<'create'>,
  secrets: readonly string[],
): Promise<PageAnswer> {
  const fields = asFields(json);
  const code = fields && plain(fields, 'error');
  if (!fields || code === undefined) throw unreadable();
  if (code !== '0') return { kind: 'refused' };
  const { addition_fee, client_id, command, trans_amount, transaction_id, version } = asked;
  const values = { addition_fee, client_id, command, trans_amount, transaction_id, version };
  await checkAnswer('create', fields, values, secrets);
  const url = text(fields, 'payment_url');
  if (!url) throw unreadable();
  return { kind: 'page', url };
}
