import { SignatureError } from '../../domain/errors.js';
import { hmacHex } from '../hmac.js';

/** Which fields each message signs, in alphabetical order (wire fact 9.2). */
export const signedFields = {
  create: [
    'accessKey',
    'amount',
    'extraData',
    'ipnUrl',
    'orderId',
    'orderInfo',
    'partnerCode',
    'redirectUrl',
    'requestId',
    'requestType',
  ],
  query: ['accessKey', 'orderId', 'partnerCode', 'requestId'],
  refund: ['accessKey', 'amount', 'description', 'orderId', 'partnerCode', 'requestId', 'transId'],
  notice: [
    'accessKey',
    'amount',
    'extraData',
    'message',
    'orderId',
    'orderInfo',
    'orderType',
    'partnerCode',
    'payType',
    'requestId',
    'responseTime',
    'resultCode',
    'transId',
  ],
} as const;

export type Signed<K extends keyof typeof signedFields> = Readonly<
  Record<(typeof signedFields)[K][number], string>
>;

/**
 * The text that is signed.
 *
 * The wire escapes nothing, so `orderInfo=a` with a next field and `orderInfo=a&…` could share one text. A value that holds
 * `&` is therefore refused, when sending and when receiving: the text then falls apart at `&` in one way only, and as the names
 * are known, a `=` in a value does no harm (security requirement P24).
 *
 * @throws SignatureError `signature_ambiguous`
 */
export function signedText<K extends keyof typeof signedFields>(kind: K, message: Signed<K>): string {
  const names: readonly string[] = signedFields[kind];
  const values = message as Readonly<Record<string, string>>;
  const pairs = names.map((name) => `${name}=${values[name] ?? ''}`);
  if (pairs.some((pair) => pair.includes('&'))) {
    throw new SignatureError(
      'signature_ambiguous',
      'A signed field holds the separator of the signed text.',
      { messageKey: 'service_down', status: 401 },
    );
  }
  return pairs.join('&');
}

/** `signature`: lowercase hex of HMAC-SHA256. */
export const digest = (text: string, secret: string): Promise<string> => hmacHex('SHA-256', secret, text);
