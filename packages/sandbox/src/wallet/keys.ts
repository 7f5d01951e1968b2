import { sameDigest } from '../payment/digest.js';
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  sign as signWith,
  timingSafeEqual,
  verify as verifyWith,
} from 'node:crypto';

/** A key of the protocol between platform and wallet (decision 12), as it stands in a configuration file. */
export interface WalletKey {
  /** `[A-Za-z0-9_-]{1,32}` */
  readonly id: string;
  readonly algorithm: 'hmac-sha256' | 'ed25519';
  /** `hmac-sha256`: text whose UTF-8 bytes are the secret, 32 or more. */
  readonly secret?: string | undefined;
  /** `ed25519`, of the end that signs: 32 bytes in base64url. */
  readonly seed?: string | undefined;
  /** `ed25519`, of the end that verifies: 32 bytes in base64url. */
  readonly publicKey?: string | undefined;
  /** ISO 8601, by the clock of who verifies. Absent: no bound. */
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signature of `text`, base64url. */
export function signWithKey(key: WalletKey, text: Uint8Array): string {
  if (key.algorithm === 'hmac-sha256') return hmac(key, text).toString('base64url');
  const der = Buffer.concat([PKCS8_ED25519, Buffer.from(needed(key.seed, key), 'base64url')]);
  return signWith(null, text, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).toString(
    'base64url',
  );
}

/** Whether `signature` (base64url, unpadded) is that of `text`; takes the same time whatever differs. */
export function isSignedWith(key: WalletKey, text: Uint8Array, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  // Another spelling of the same bytes is another signature: nothing may be added on the way.
  if (!sameDigest(signature, given.toString('base64url'))) return false;
  if (key.algorithm === 'hmac-sha256') {
    const right = hmac(key, text);
    return right.length === given.length && timingSafeEqual(right, given);
  }
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: needed(key.publicKey, key) };
  return verifyWith(null, text, createPublicKey({ key: jwk, format: 'jwk' }), given);
}

/** The key of this id whose window is open. */
export function usableKey(keys: readonly WalletKey[], id: string, now: Date): WalletKey | undefined {
  return keys.find(
    (key) =>
      key.id === id &&
      (key.notBefore === undefined || now >= new Date(key.notBefore)) &&
      (key.notAfter === undefined || now < new Date(key.notAfter)),
  );
}

const hmac = (key: WalletKey, text: Uint8Array) =>
  createHmac('sha256', needed(key.secret, key)).update(text).digest();

function needed(value: string | undefined, { id, algorithm }: WalletKey): string {
  if (value === undefined) throw new Error(`The key ${id} has no part that ${algorithm} needs here.`);
  return value;
}
