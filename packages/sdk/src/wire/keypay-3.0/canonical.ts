import { hmacHex, isSigned } from '../hmac.js';
import { badDigest, type Fields, piped, plain } from '../message.js';

/** Which fields each message signs, in alphabetical order (wire fact 5.3). An answer signs those of its call. */
export const signedFields = {
  create: ['addition_fee', 'client_id', 'command', 'trans_amount', 'transaction_id', 'version'],
  detail: ['client_id', 'command', 'transaction_id'],
  refund: ['amount', 'client_id', 'command', 'reason', 'transaction_id'],
  refundDetail: ['client_id', 'command', 'transaction_refund_code'],
} as const;

export type Signed<K extends keyof typeof signedFields> = Readonly<
  Record<(typeof signedFields)[K][number], string>
>;

/** The text that is signed. @throws SignatureError `signature_ambiguous` */
export function signedText<K extends keyof typeof signedFields>(kind: K, message: Signed<K>): string {
  const names: readonly string[] = signedFields[kind];
  return piped(names.map((name) => (message as Readonly<Record<string, string>>)[name] ?? ''));
}

/** `check_sum`: hex of HMAC-SHA256, under key1 in what we send and key2 in what comes. */
export const digest = (text: string, key: string): Promise<string> => hmacHex('SHA-256', key, text);

/**
 * Checks that an answer is KeyPay's to this very call: it signs the call's own values under key2, whether or not it repeats
 * them, and where it repeats them they are the same.
 *
 * The outcome is not among what is signed. TLS vouches for it in an answer; in a callback nobody does.
 *
 * @throws SignatureError `signature_invalid`
 */
export async function checkAnswer<K extends keyof typeof signedFields>(
  kind: K,
  fields: Fields,
  asked: Signed<K>,
  secrets: readonly string[],
): Promise<void> {
  const given = fields['check_sum'];
  const text = signedText(kind, asked);
  if (typeof given !== 'string' || !(await isSigned((key) => digest(text, key), given, secrets)))
    throw badDigest();
  for (const [name, value] of Object.entries<string>(asked)) {
    if (fields[name] !== undefined && plain(fields, name) !== value) throw badDigest();
  }
}
