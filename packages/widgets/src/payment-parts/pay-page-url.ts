import { safeUrl } from '../foundation/safe-url.js';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The address of a pay page when it is safe to send a payer there: https, and this machine only in a test environment. */
export function payPageUrl(value: unknown, environment: 'sandbox' | 'live' | undefined): string | undefined {
  const href = safeUrl(value);
  if (!href) return undefined;
  const { protocol, hostname } = new URL(href);
  const here = environment !== 'live' && loopback.test(hostname);
  return protocol === 'https:' || here ? href : undefined;
}
