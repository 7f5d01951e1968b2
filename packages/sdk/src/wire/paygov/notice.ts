import type { Outcome, PaymentNotice } from '../../domain/payment-word.js';
import { fromWireTime } from '../clock.js';
import { isSigned } from '../hmac.js';
import { badDigest, dong, plain, plainFields, readJson, text } from '../message.js';
import { digest, type Keys, signedText } from './canonical.js';

/**
 * Reads a callback, the JSON of a POST (wire fact 5.4).
 *
 * It signs the values of the init call, with the very same checksum, and nothing of what became of them. Without `believed`
 * its outcome is therefore `unclear`; there is no call to ask instead.
 *
 * @throws SignatureError `signature_invalid`, `signature_ambiguous`
 */
export async function readNotice(
  raw: Uint8Array | string,
  by: Keys & { readonly secrets: readonly string[]; readonly believed: boolean },
): Promise<PaymentNotice> {
  const fields = readJson(raw);
  const given = text(fields, 'checksum');
  if (given === undefined) throw badDigest();
  const { errorCode, ...signed } = plainFields(fields, ['orderId', 'requestCode', 'amount', 'errorCode']);
  const signedAs = signedText(by, signed);
  if (!(await isSigned((key) => digest(signedAs, key), given, by.secrets))) throw badDigest();
  const transactionId = plain(fields, 'transactionNo') ?? '';
  const at = fromWireTime(plain(fields, 'payDate'));
  return {
    outcome: by.believed ? outcomeOf(errorCode, transactionId) : 'unclear',
    partner: by.partner,
    reference: signed.orderId,
    amount: dong(signed.amount),
    currency: 'VND',
    transactionId,
    bank: plain(fields, 'paygate') ?? '',
    at: at === undefined ? undefined : new Date(at),
    evidence: { text: signed.orderId + signed.requestCode + signed.amount, digest: given },
    echo: {},
  };
}

function outcomeOf(code: string, transactionId: string): Outcome {
  if (code !== '00') return 'failed';
  // Money without a transaction could not be told from other money.
  return transactionId === '' ? 'unclear' : 'succeeded';
}

/** What a callback is answered with. */
export const replies = {
  taken: { error_code: 'SUCCESSFUL', error_message: 'Da ghi nhan' },
  refused: { error_code: 'SIGNATURE_WRONG', error_message: 'Sai checksum' },
  notTaken: { error_code: 'FAILED', error_message: 'Khong co hoac khac giao dich da ghi nhan' },
} as const;
