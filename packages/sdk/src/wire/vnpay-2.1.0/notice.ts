import type { PaymentNotice } from '../../domain/payment-word.js';
import { fromWireTime } from '../clock.js';
import { isSigned } from '../hmac.js';
import { badDigest, decode, plainFields } from '../message.js';
import { digest, queryText } from './canonical.js';
import { fromHundredths } from './create.js';
import { outcomeOf } from './query.js';

/**
 * Reads an IPN, the query of a GET (wire fact 9.1). A name that comes twice makes it none, as does any missing field.
 * @throws SignatureError `signature_invalid`
 */
export async function readNotice(
  raw: Uint8Array | string,
  secrets: readonly string[],
): Promise<PaymentNotice> {
  const query = new URLSearchParams(decode(raw));
  const fields = Object.fromEntries(query);
  const given = fields['vnp_SecureHash'];
  if (!given || [...query].length !== Object.keys(fields).length) throw badDigest();
  const text = queryText(fields);
  if (!(await isSigned((key) => digest(text, key), given, secrets))) throw badDigest();
  const { vnp_TmnCode, vnp_TxnRef, vnp_Amount, vnp_ResponseCode } = plainFields(fields, [
    'vnp_TmnCode',
    'vnp_TxnRef',
    'vnp_Amount',
    'vnp_ResponseCode',
  ]);
  const transactionId = fields['vnp_TransactionNo'] ?? '';
  const at = fromWireTime(fields['vnp_PayDate']);
  return {
    outcome: outcomeOf(vnp_ResponseCode, fields['vnp_TransactionStatus'], transactionId),
    partner: vnp_TmnCode,
    reference: vnp_TxnRef,
    amount: fromHundredths(vnp_Amount),
    currency: 'VND',
    transactionId,
    bank: fields['vnp_BankCode'] ?? '',
    at: at === undefined ? undefined : new Date(at),
    // Nobody paid within the life of the page.
    ...(vnp_ResponseCode === '11' && { ranOut: true }),
    evidence: { text, digest: given },
    echo: {},
  };
}

/** What an IPN is answered with. */
export const replies = {
  taken: { RspCode: '00', Message: 'Confirm Success' },
  notFound: { RspCode: '01', Message: 'Order not found' },
  repeated: { RspCode: '02', Message: 'Order already confirmed' },
  wrongAmount: { RspCode: '04', Message: 'Invalid amount' },
  refused: { RspCode: '97', Message: 'Invalid signature' },
  unknown: { RspCode: '99', Message: 'Unknown error' },
} as const;
