import type { Context } from 'hono';
import type { Problem } from '../checks.js';
import type { WireValue } from '../ledger.js';
import { wordsFor } from '../services/service.js';

/** `{ code, message, data }`; the code says what HTTP says (wire fact 2, assumed A72). */
export interface Envelope {
  readonly code: 200 | 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429;
  readonly message: string;
  readonly data?: WireValue;
}

export const done = (message: string, data?: WireValue): Envelope => ({
  code: 200,
  message,
  ...(data !== undefined && { data }),
});
export const wrong = (problems: readonly Problem[]): Envelope => ({ code: 400, message: wordsFor(problems) });
export const notFound = (codes: readonly string[]): Envelope => ({
  code: 404,
  message: `Hồ sơ ${codes.join(', ')} không tồn tại`,
});
export const exists = (code: string): Envelope => ({ code: 400, message: `Hồ sơ ${code} đã tồn tại` });
export const notYours = (codes: readonly string[]): Envelope => ({
  code: 403,
  message: `${codes.join(', ')} không thuộc đơn vị được cấp quyền`,
});

export const answer = (c: Context, envelope: Envelope): Response =>
  c.json({ data: null, ...envelope }, envelope.code);
