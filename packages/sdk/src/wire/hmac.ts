import { sameText } from '../domain/same-text.js';

const utf8 = new TextEncoder();

/** HMAC of the text's UTF-8 as lowercase hex. */
export async function hmacHex(hash: 'SHA-256' | 'SHA-512', secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash };
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), algorithm, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', key, utf8.encode(text)));
}

/** SHA-256 of the text's UTF-8 as lowercase hex. */
export const sha256Hex = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', utf8.encode(text)));

/**
 * True when `given` is what `sign` makes with one of the secrets: the present one and, while rotating, the old. Always tries
 * all of them, in a time that does not tell how much of a digest was right.
 */
export async function isSigned(
  sign: (secret: string) => Promise<string>,
  given: string,
  secrets: readonly string[],
): Promise<boolean> {
  let found = false;
  for (const secret of secrets) found = sameText(await sign(secret), given) || found;
  return found;
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
