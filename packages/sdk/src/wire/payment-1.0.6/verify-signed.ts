import type { PaymentNotice } from '../../domain/payment-word.js';
import { badDigest, text, type Fields } from './answer.js';
import { canonical, signedFields, verifies, type Signed } from './canonical.js';

/**
 * The signed fields of a received message, its digest checked. A field that is missing or of the wrong type fails exactly
 * as a wrong digest does.
 *
 * @throws SignatureError `signature_invalid`, `signature_ambiguous`
 */
export async function verifySigned<K extends keyof typeof signedFields>(
  kind: K,
  fields: Fields,
  secrets: readonly string[],
): Promise<{ readonly signed: Signed<K>; readonly evidence: PaymentNotice['evidence'] }> {
  const given = text(fields, 'MaXacThuc');
  if (given === undefined) throw badDigest();
  const signed = Object.fromEntries(
    signedFields[kind].map((name) => [name, wireText(fields, name)]),
  ) as Signed<K>;
  const canonicalText = canonical(Object.values<string>(signed));
  if (!(await verifies(canonicalText, given, secrets))) throw badDigest();
  return { signed, evidence: { text: canonicalText, digest: given } };
}

/** A signed field as the text that was signed. `SoTien` may be a JSON number (fact 5.1). */
function wireText(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof value === 'string') return value;
  if (name === 'SoTien' && Number.isSafeInteger(value)) return String(value);
  throw badDigest();
}

/** Whole đồng; undefined when the wire's text is not that. */
export const wireAmount = (text: string): number | undefined =>
  /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined;

/** UTF-8 or nothing; a byte order mark stays and makes it no JSON (security requirement P23). */
export function decode(raw: Uint8Array | string): string {
  if (typeof raw === 'string') return raw;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return '';
  }
}
