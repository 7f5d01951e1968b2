import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { PaymentError } from '../domain/errors.js';
import { createRateLimit } from '../store/rate-limit.js';
import type { GatewayContext } from './context.js';

/** Who this browser has paid as, each call counted. @throws PaymentError `rate_limited` (429) */
export type CountedPayers = (c: Context) => Promise<readonly string[]>;

export interface PayerLimit {
  /** Whose counts these are. */
  readonly name: string;
  readonly perMinute: number;
}

/**
 * Counts the calls about one payer's payments, refunds and receipts, and where the host knows the visitor's address five
 * times as many of that address: who throws the cookie away to guess on does not begin anew (security requirement P45).
 */
export function createCountedPayers(gateway: GatewayContext, { name, perMinute }: PayerLimit): CountedPayers {
  const limits = createRateLimit(gateway.portal.store);
  const count = async (key: string, limit: number) => {
    const { allowed, retryAfter } = await limits.hit(`${name}:${hash(key)}`, limit, 60, gateway.now());
    if (allowed) return;
    throw new PaymentError('rate_limited', 'Too many calls about payments.', {
      action: 'retry',
      retriable: true,
      status: 429,
      retryAfter,
      params: { seconds: retryAfter },
    });
  };
  return async (c) => {
    const payers = await gateway.payers(c);
    const [first] = payers;
    const address = gateway.clientIp(c);
    if (address !== undefined) await count(`address:${address}`, 5 * perMinute);
    if (first !== undefined) await count(first, perMinute);
    return payers;
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
