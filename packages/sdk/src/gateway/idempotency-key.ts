import type { Context } from 'hono';
import { ShapeError } from '../domain/errors.js';

/**
 * The key of one human intent.
 *
 * @throws {ShapeError} `idempotency_key_invalid`
 */
export function idempotencyKey(c: Context): string {
  const key = c.req.header('idempotency-key') ?? '';
  if (/^[!-~]{1,255}$/.test(key)) return key;
  throw new ShapeError(
    'idempotency_key_invalid',
    'Idempotency-Key must be 1 to 255 visible ASCII characters.',
    { messageKey: 'bad_request', status: 400, path: 'Idempotency-Key' },
  );
}
