import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  timingSafeEqual,
  verify as verifyBytes,
} from 'node:crypto';
import { sameText } from '../domain/same-text.js';
import { ConfigError } from '../domain/errors.js';
import { forms, signedText, type SignedHead } from '../wire/wallet-1/signed-text.js';

interface KeyWindow {
  /** Its name on the wire: letters, digits, `_`, `-`; at most 32. */
  readonly id: string;
  /** ISO 8601. Not used or accepted before. */
  readonly notBefore?: string;
  /** ISO 8601. From then on refused like a key nobody knows. */
  readonly notAfter?: string;
}

/** A key of one end. What algorithm it is for stands here, never in a message. */
export type WalletKey =
  | (KeyWindow & {
      readonly algorithm: 'hmac-sha256';
      /** Text of 32 bytes or more; its UTF-8 bytes are the secret. */
      readonly secret: string;
    })
  | (KeyWindow & {
      readonly algorithm: 'ed25519';
      /** The 32 bytes as base64url. */
      readonly publicKey: string;
      /** The 32 bytes of the seed as base64url: only for keys of our own. */
      readonly privateKey?: string;
    });

/** Signs with its first key that is in its window; verifies with the one that is named, if that is in its window. */
export interface KeyRing {
  /** @throws {ConfigError} `wallet_keys` when no key is in its window */
  sign(head: Omit<SignedHead, 'key'>, body: Uint8Array): { readonly key: string; readonly signature: string };
  verify(head: SignedHead, body: Uint8Array, signature: string, now: Date): boolean;
}

/** @throws {ConfigError} `wallet_keys` for a key that is too short, of another form, or whose id comes twice */
export function createKeyRing(keys: readonly WalletKey[]): KeyRing {
  const ring = keys.map(prepare);
  if (ring.length === 0 || new Set(ring.map(({ id }) => id)).size < ring.length) throw badKeys();
  return {
    sign(head, body) {
      const at = head.time * 1000;
      const key = ring.find((one) => one.sign && isIn(one, at));
      if (!key?.sign) throw badKeys();
      return {
        key: key.id,
        signature: key.sign(signedText({ ...head, key: key.id }, body)).toString('base64url'),
      };
    },
    verify(head, body, signature, now) {
      const key = ring.find(({ id }) => id === head.key);
      if (!key || !isIn(key, now.getTime())) return false;
      const given = Buffer.from(signature, 'base64url');
      // Leftover bits at the end would give one signature several texts.
      return sameText(given.toString('base64url'), signature) && key.verify(signedText(head, body), given);
    },
  };
}

interface PreparedKey {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly sign?: (text: Uint8Array) => Buffer;
  readonly verify: (text: Uint8Array, signature: Buffer) => boolean;
}

const isIn = ({ from, until }: PreparedKey, at: number) => from <= at && at < until;

function prepare(key: WalletKey): PreparedKey {
  const from = key.notBefore === undefined ? -Infinity : Date.parse(key.notBefore);
  const until = key.notAfter === undefined ? Infinity : Date.parse(key.notAfter);
  if (!forms.key.test(key.id) || Number.isNaN(from) || Number.isNaN(until)) throw badKeys();
  return { id: key.id, from, until, ...(key.algorithm === 'hmac-sha256' ? hmac(key.secret) : ed25519(key)) };
}

function hmac(secret: string): Pick<PreparedKey, 'sign' | 'verify'> {
  if (typeof secret !== 'string' || Buffer.byteLength(secret) < 32) throw badKeys();
  const sign = (text: Uint8Array) => createHmac('sha256', secret).update(text).digest();
  return {
    sign,
    verify: (text, signature) => signature.length === 32 && timingSafeEqual(sign(text), signature),
  };
}

function ed25519(key: WalletKey & { algorithm: 'ed25519' }): Pick<PreparedKey, 'sign' | 'verify'> {
  const publicKey = fromJwk({ x: key.publicKey }, createPublicKey);
  const verify = (text: Uint8Array, signature: Buffer) =>
    signature.length === 64 && verifyBytes(null, text, publicKey, signature);
  if (key.privateKey === undefined) return { verify };
  const privateKey = fromJwk({ x: key.publicKey, d: key.privateKey }, createPrivateKey);
  return { verify, sign: (text) => signBytes(null, text, privateKey) };
}

/** OpenSSL's own errors would quote the key. */
function fromJwk(parts: { x: string; d?: string }, make: (input: never) => KeyObject): KeyObject {
  try {
    return make({ key: { kty: 'OKP', crv: 'Ed25519', ...parts }, format: 'jwk' } as never);
  } catch {
    throw badKeys();
  }
}

const badKeys = () =>
  new ConfigError(
    'wallet_keys',
    'A key of the wallet is missing, has ended, is too short, or its id is wrong or used twice.',
    { messageKey: 'service_down', path: 'keys' },
  );
