import { readSignatureParts, type SignatureHeaders } from './signed-text.js';

/** A token as it came: nothing of it is verified yet. */
export interface OrderToken extends SignatureHeaders {
  /** The signed JSON, raw. */
  readonly body: Uint8Array;
}

/** Longest token that is looked at, in characters. */
const longest = 2_000;

/** Takes an order's token apart (decision 12, assumed A151). Undefined when it is none. */
export function readToken(token: string): OrderToken | undefined {
  if (token.length > longest) return undefined;
  const [version, partner, key, time, nonce, payload = '', signature, ...rest] = token.split('.');
  if (version !== '1' || rest.length > 0) return undefined;
  const signed = readSignatureParts({ partner, key, time, nonce, signature });
  const body = fromBase64Url(payload);
  return signed && body && { ...signed, body };
}

export function writeToken({ partner, key, time, nonce, body, signature }: OrderToken): string {
  return ['1', partner, key, time, nonce, toBase64Url(body), signature].join('.');
}

/** base64url without padding. Undefined for other letters, and for text that no encoder writes. */
function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  let binary: string;
  try {
    binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // Leftover bits at the end would give one body several texts.
  return toBase64Url(bytes) === text ? bytes : undefined;
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
