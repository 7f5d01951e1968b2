import type { PaymentNotice } from '../../domain/payment-word.js';
import { isSigned } from '../hmac.js';
import { badDigest, dong, plain, plainFields, readJson, text } from '../message.js';
import { digest, signedFields, signedText } from './canonical.js';

/**
 * Reads a callback, the JSON of a POST (wire fact 5.3).
 *
 * It signs the values of the create call and nothing of what became of them: who has seen one could send it for a payment
 * that failed. So it is only a knock at the door, its outcome always `unclear`: the detail call tells.
 *
 * @throws SignatureError `signature_invalid`, `signature_ambiguous`
 */
export async function readNotice(
  raw: Uint8Array | string,
  secrets: readonly string[],
): Promise<PaymentNotice> {
  const fields = readJson(raw);
  const given = text(fields, 'check_sum');
  if (given === undefined) throw badDigest();
  const values = plainFields(fields, signedFields.create);
  const signed = signedText('create', values);
  if (!(await isSigned((key) => digest(signed, key), given, secrets)) || values.command !== 'PAY')
    throw badDigest();
  return {
    outcome: 'unclear',
    partner: values.client_id,
    reference: values.transaction_id,
    amount: dong(values.trans_amount),
    currency: 'VND',
    transactionId: plain(fields, 'transaction_code') ?? '',
    bank: '',
    at: undefined,
    evidence: { text: signed, digest: given },
    echo: {},
  };
}

/** What a callback is answered with. */
export const replies = {
  taken: { return_code: '0', return_msg: 'success' },
  refused: { return_code: '-1', return_msg: 'invalid check_sum' },
  notTaken: { return_code: '-1', return_msg: 'transaction not found or different' },
} as const;
