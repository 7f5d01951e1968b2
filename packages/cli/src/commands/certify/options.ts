import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { JWK } from 'jose';
import type { Lang } from '../../words.js';

export const langOption = () =>
  new Option('--lang <lang>', 'language of what is printed')
    .choices(['vi', 'en'])
    .default('vi' satisfies Lang);

/** A JWK, or a set of them (RFC 7517), from a file. The text of an error never quotes the file: it may be a private key. */
export async function readKeys(path: string): Promise<readonly JWK[]> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(`${path} ${isMissing ? 'is not there' : 'is not a key in JSON (JWK)'}.`);
  }
  const keys = (value as { keys?: unknown }).keys;
  const list = (Array.isArray(keys) ? keys : [value]) as JWK[];
  if (!list.every((key) => key?.kty === 'OKP' && key.crv === 'Ed25519' && typeof key.x === 'string'))
    throw new Error(`${path} is not an Ed25519 key in JSON (JWK).`);
  return list;
}
