import { createHash } from 'node:crypto';
import { ApiError } from '../domain/errors.js';
import { createRateLimit } from '../store/rate-limit.js';
import type { GatewayContext } from './context.js';

/**
 * How often one visitor may look things up by code. A visitor is a session, else this browser's cookie: whoever throws
 * the cookie away begins anew, so the reverse proxy in front should limit by address as well.
 */
export function createLookupLimit({ portal, now }: Pick<GatewayContext, 'portal' | 'now'>) {
  const limits = createRateLimit(portal.store);
  return async (what: string, visitor: string, perMinute: number): Promise<void> => {
    const key = `${what}:${createHash('sha256').update(visitor).digest('base64url')}`;
    const { allowed, retryAfter } = await limits.hit(key, perMinute, 60, now());
    if (allowed) return;
    throw tooMany(retryAfter);
  };
}

export const tooMany = (retryAfter: number) =>
  new ApiError('rate_limited', 'Too many look-ups.', {
    status: 429,
    action: 'retry',
    retriable: true,
    retryAfter,
    params: { seconds: retryAfter },
  });
