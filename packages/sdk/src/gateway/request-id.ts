import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';

const ids = new WeakMap<Request, string>();

/** Ours alone: a caller's id is not taken over, because it could carry anything into logs and answers. */
export function requestIdOf(c: Context): string {
  let id = ids.get(c.req.raw);
  if (id === undefined) {
    id = `req_${randomBytes(9).toString('base64url')}`;
    ids.set(c.req.raw, id);
  }
  return id;
}
