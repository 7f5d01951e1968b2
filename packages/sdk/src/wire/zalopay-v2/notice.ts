import type { PaymentNotice } from '../../domain/payment-word.js';
import { isSigned } from '../hmac.js';
import { badDigest, dong, plain, plainFields, readJson, text } from '../message.js';
import { dataMac } from './canonical.js';

/**
 * Reads a callback `{ data, mac, type }` (wire fact 9.3; fields of `data` assumed A125). What is signed is the text `data` as
 * it came, which is JSON and is parsed after that only. Callbacks are sent for money that came, and for nothing else.
 * @throws SignatureError `signature_invalid`
 */
export async function readNotice(
  raw: Uint8Array | string,
  secrets: readonly string[],
): Promise<PaymentNotice> {
  const fields = readJson(raw);
  const data = text(fields, 'data');
  const given = text(fields, 'mac');
  // Other types are about other things than orders.
  if (data === undefined || given === undefined || plain(fields, 'type') !== '1') throw badDigest();
  if (!(await isSigned((key) => dataMac(data, key), given, secrets))) throw badDigest();
  const signed = readJson(data);
  const { app_id, app_trans_id, amount, zp_trans_id } = plainFields(signed, [
    'app_id',
    'app_trans_id',
    'amount',
    'zp_trans_id',
  ]);
  const time = Number(plain(signed, 'server_time'));
  return {
    // Money without a transaction could not be told from other money.
    outcome: /[1-9]/.test(zp_trans_id) ? 'succeeded' : 'unclear',
    partner: app_id,
    reference: app_trans_id,
    amount: dong(amount),
    currency: 'VND',
    transactionId: zp_trans_id,
    bank: 'ZALOPAY',
    at: time > 0 ? new Date(time) : undefined,
    evidence: { text: data, digest: given },
    echo: {},
  };
}

/** What a callback is answered with. */
export const replies = {
  taken: { return_code: 1, return_message: 'success' },
  refused: { return_code: 2, return_message: 'mac not equal' },
  notTaken: { return_code: 2, return_message: 'order not found or different' },
} as const;
