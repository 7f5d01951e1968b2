import { createHash, createHmac } from 'node:crypto';
import { sameDigest } from '../payment/digest.js';

/** Lower-case hex. */
export const hmac = (algorithm: 'sha256' | 'sha512', key: string, text: string): string =>
  createHmac(algorithm, key).update(text, 'utf8').digest('hex');

/** Lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** As it came, which may be anything. */
export const sameSignature = (given: unknown, expected: string): boolean =>
  typeof given === 'string' && sameDigest(given, expected);
