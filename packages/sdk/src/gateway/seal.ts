import { createHash, hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { ConfigError } from '../domain/errors.js';

/** What a sealed value is for. A value sealed for one purpose does not open for another. */
export type Purpose = 'session' | 'sign-in' | 'sign-out' | 'payer' | 'tokens' | 'proof' | 'upload';

/** Encrypts values for cookies and for the store: JWE, `dir`, A256GCM. */
export interface Seal {
  seal(purpose: Purpose, value: unknown): Promise<string>;
  /** Undefined when it was tampered with, is for another purpose, or its key is gone. */
  open<T>(purpose: Purpose, sealed: string): Promise<T | undefined>;
}

/**
 * The first key seals, every key opens: to rotate, put a new key in front, and drop the old one when what it sealed has
 * expired (8 hours for sessions, 30 days for payers).
 * @throws ConfigError `cookie_keys` when there is none, or one is shorter than 32 bytes
 */
export function createSeal(cookieKeys: readonly string[]): Seal {
  if (cookieKeys.length === 0 || cookieKeys.some((key) => Buffer.byteLength(key) < 32)) {
    throw new ConfigError(
      'cookie_keys',
      'The gateway needs at least one cookie key, each of 32 bytes or more.',
    );
  }
  const named = cookieKeys.map((key) => ({
    kid: createHash('sha256').update(`dvcqg key id\0${key}`).digest('base64url').slice(0, 8),
    secret: key,
  }));
  const derived = new Map<string, Promise<CryptoKey>>();

  const keyFor = (purpose: Purpose, { kid, secret }: (typeof named)[number]): Promise<CryptoKey> => {
    const name = `${purpose}\0${kid}`;
    let key = derived.get(name);
    if (!key) {
      const bytes = hkdfSync('sha256', secret, '', `dvcqg ${purpose}`, 32);
      key = crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
      derived.set(name, key);
    }
    return key;
  };

  return {
    async seal(purpose, value) {
      const first = named[0]!;
      return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: first.kid })
        .encrypt(await keyFor(purpose, first));
    },

    async open<T>(purpose: Purpose, sealed: string) {
      try {
        const { plaintext } = await compactDecrypt(
          sealed,
          (header) => {
            const known = named.find(({ kid }) => kid === header.kid);
            if (!known) throw new Error('unknown key');
            return keyFor(purpose, known);
          },
          { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
        );
        return JSON.parse(new TextDecoder().decode(plaintext)) as T;
      } catch {
        return undefined;
      }
    },
  };
}
