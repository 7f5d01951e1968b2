import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Lower-case hex. */
export const hmac = (algorithm: 'sha256' | 'sha512', key: string, text: string): string =>
  createHmac(algorithm, key).update(text, 'utf8').digest('hex');

/** Lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Constant in time for signatures of the right length. */
export function sameSignature(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(expected, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
