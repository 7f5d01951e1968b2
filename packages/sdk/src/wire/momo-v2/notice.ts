import type { PaymentNotice } from '../../domain/payment-word.js';
import { isSigned } from '../hmac.js';
import { badDigest, dong, plainFields, readJson, text } from '../message.js';
import { digest, signedFields, signedText } from './canonical.js';
import { outcomeOf, ranOut } from './codes.js';

/**
 * Reads an IPN, the JSON of a POST (wire fact 9.2). Our access key is the first of what is signed; it is not in the message,
 * nor in the evidence.
 * @throws SignatureError `signature_invalid`, `signature_ambiguous`
 */
export async function readNotice(
  raw: Uint8Array | string,
  { accessKey, secrets }: { readonly accessKey: string; readonly secrets: readonly string[] },
): Promise<PaymentNotice> {
  const fields = readJson(raw);
  const given = text(fields, 'signature');
  if (given === undefined) throw badDigest();
  const [, ...names] = signedFields.notice;
  const values = plainFields(fields, names);
  const signed = signedText('notice', { accessKey, ...values });
  if (!(await isSigned((key) => digest(signed, key), given, secrets))) throw badDigest();
  const time = Number(values.responseTime);
  return {
    outcome: outcomeOf(values.resultCode, values.transId),
    partner: values.partnerCode,
    reference: values.orderId,
    amount: dong(values.amount),
    currency: 'VND',
    transactionId: values.transId,
    bank: 'MOMO',
    at: time > 0 ? new Date(time) : undefined,
    ...(values.resultCode === ranOut && { ranOut: true }),
    evidence: { text: signed.slice(signed.indexOf('&') + 1), digest: given },
    echo: {},
  };
}
