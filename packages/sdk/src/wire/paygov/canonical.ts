import { SignatureError } from '../../domain/errors.js';
import { sha256Hex } from '../hmac.js';

/** What a PayGov message signs (wire fact 5.4). */
export interface Signed {
  readonly orderId: string;
  readonly requestCode: string;
  /** Digits. */
  readonly amount: string;
}

export interface Keys {
  readonly partner: string;
  readonly accessKey: string;
}

/** `requestCode` of an order: the order's id and a letter, see `signedText`. */
export const requestCode = (orderId: string): string => `${orderId}R`;

/**
 * The text that is signed, without the secret before it.
 *
 * The wire joins without separators, so that amount 1 of order `A2` and amount 21 of order `A` would share one text. Here every
 * request code is its order's id and an `R`. The amount then is what follows the last letter of the text, and the rest is one id
 * written twice: there is one way only to read it. A message of any other form is refused, when sending and when receiving
 * (security requirement P24). What stands before is ours and fixed.
 *
 * @throws SignatureError `signature_ambiguous`
 */
export function signedText({ partner, accessKey }: Keys, message: Signed): string {
  const { orderId, requestCode: code, amount } = message;
  if (code !== requestCode(orderId) || !/^[1-9]\d{0,14}$/.test(amount)) {
    throw new SignatureError(
      'signature_ambiguous',
      'The signed values of the message could be read in more than one way.',
      { messageKey: 'service_down', status: 401 },
    );
  }
  return accessKey + partner + orderId + code + amount;
}

/** `checksum`: lowercase hex of SHA-256 over the secret and the text; not an HMAC. */
export const digest = (text: string, secret: string): Promise<string> => sha256Hex(secret + text);
