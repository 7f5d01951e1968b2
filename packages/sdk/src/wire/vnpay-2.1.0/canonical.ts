import { hmacHex } from '../hmac.js';
import { type Fields, piped, plain } from '../message.js';

/** Which fields the JSON messages sign, in the order of the wire (wire fact 9.1). The names have `vnp_` before them. */
export const signedFields = {
  query: [
    'vnp_RequestId',
    'vnp_Version',
    'vnp_Command',
    'vnp_TmnCode',
    'vnp_TxnRef',
    'vnp_TransactionDate',
    'vnp_CreateDate',
    'vnp_IpAddr',
    'vnp_OrderInfo',
  ],
  queryAnswer: [
    'vnp_ResponseId',
    'vnp_Command',
    'vnp_ResponseCode',
    'vnp_Message',
    'vnp_TmnCode',
    'vnp_TxnRef',
    'vnp_Amount',
    'vnp_BankCode',
    'vnp_PayDate',
    'vnp_TransactionNo',
    'vnp_TransactionType',
    'vnp_TransactionStatus',
    'vnp_OrderInfo',
    'vnp_PromotionCode',
    'vnp_PromotionAmount',
  ],
  refund: [
    'vnp_RequestId',
    'vnp_Version',
    'vnp_Command',
    'vnp_TmnCode',
    'vnp_TransactionType',
    'vnp_TxnRef',
    'vnp_Amount',
    'vnp_TransactionNo',
    'vnp_TransactionDate',
    'vnp_CreateBy',
    'vnp_CreateDate',
    'vnp_IpAddr',
    'vnp_OrderInfo',
  ],
  refundAnswer: [
    'vnp_ResponseId',
    'vnp_Command',
    'vnp_ResponseCode',
    'vnp_Message',
    'vnp_TmnCode',
    'vnp_TxnRef',
    'vnp_Amount',
    'vnp_BankCode',
    'vnp_PayDate',
    'vnp_TransactionNo',
    'vnp_TransactionType',
    'vnp_TransactionStatus',
    'vnp_OrderInfo',
  ],
} as const;

const unsigned = new Set(['vnp_SecureHash', 'vnp_SecureHashType']);

/**
 * The text that pay addresses and notifications sign: `key=value` in the order of the keys, values form-url-encoded (space
 * is `+`), empty ones dropped. Encoding makes it injective over fields that are not empty.
 */
export function queryText(fields: Readonly<Record<string, string>>): string {
  const kept = Object.entries(fields).filter(
    ([name, value]) => name.startsWith('vnp_') && !unsigned.has(name) && value !== '',
  );
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** The text that a JSON message signs. An absent field counts as an empty one. @throws SignatureError `signature_ambiguous` */
export const jsonText = (kind: keyof typeof signedFields, fields: Fields): string =>
  piped(signedFields[kind].map((name) => plain(fields, name) ?? ''));

/** `vnp_SecureHash`: lowercase hex of HMAC-SHA512. */
export const digest = (text: string, secret: string): Promise<string> => hmacHex('SHA-512', secret, text);
