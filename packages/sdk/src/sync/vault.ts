import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { sameText } from '../domain/same-text.js';
import { ConfigError } from '../domain/errors.js';

export type Purpose = 'record' | 'progress';

/** Seals what is at rest and knows it again without keeping it. */
export interface Vault {
  /** AES-256-GCM, bound to the dossier and to what it is; as base64url, because libsql cannot read bytes back. */
  seal(purpose: Purpose, code: string, text: string): string;
  /** @throws {ConfigError} `sync_keys` when it was changed or its key is no longer given. */
  open(purpose: Purpose, code: string, sealed: string): string;
  /** A keyed hash: who has the file and not the key cannot try what may be in it. */
  digest(code: string, text: string): string;
  /** Whether `digest` is of this text, under any of the keys. */
  matches(digest: string | null, code: string, text: string): boolean;
}

/**
 * The first key seals, every key opens: to rotate, put a new one in front, and drop the old one when nothing waits that
 * was sealed with it.
 *
 * @throws {ConfigError} `sync_keys` when there is none, or one is shorter than 32 bytes.
 */
export function createVault(keys: readonly string[]): Vault {
  if (keys.length === 0 || keys.some((key) => Buffer.byteLength(key) < 32)) {
    throw new ConfigError('sync_keys', 'The outbox needs at least one key, each of 32 bytes or more.', {
      messageKey: 'service_down',
      path: 'keys',
    });
  }
  const ring = keys.map((key) => ({
    id: createHash('sha256').update(`dvcqg outbox key id\0${key}`).digest().subarray(0, idLength),
    sealing: derive(key, 'seal'),
    hashing: derive(key, 'digest'),
  }));
  const first = ring[0]!;

  const hash = ({ hashing }: (typeof ring)[number], code: string, text: string) =>
    createHmac('sha256', hashing).update(`${code}\0${text}`).digest('base64url');

  return {
    seal(purpose, code, text) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', first.sealing, nonce);
      cipher.setAAD(Buffer.from(`${purpose}\0${code}`));
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([first.id, nonce, cipher.getAuthTag(), ...sealed]).toString('base64url');
    },

    open(purpose, code, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const key = ring.find(({ id }) => id.equals(bytes.subarray(0, idLength)));
      try {
        if (!key) throw new Error('unknown key');
        const nonce = bytes.subarray(idLength, idLength + nonceLength);
        const start = idLength + nonceLength + tagLength;
        const decipher = createDecipheriv('aes-256-gcm', key.sealing, nonce, { authTagLength: tagLength });
        decipher.setAAD(Buffer.from(`${purpose}\0${code}`));
        decipher.setAuthTag(bytes.subarray(idLength + nonceLength, start));
        return decipher.update(bytes.subarray(start), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new ConfigError('sync_keys', 'What waits in the outbox cannot be opened with the keys given.', {
          messageKey: 'service_down',
          path: 'keys',
        });
      }
    },

    digest: (code, text) => hash(first, code, text),
    matches: (digest, code, text) =>
      digest !== null && ring.some((key) => sameText(hash(key, code, text), digest)),
  };
}

const idLength = 4;
const nonceLength = 12;
const tagLength = 16;

const derive = (key: string, what: string) =>
  Buffer.from(hkdfSync('sha256', key, '', `dvcqg outbox ${what}`, 32));
