import { PortalError } from '../../domain/errors.js';
import type { Silence } from './provider.js';

export const silence: Silence = { kind: 'silence' };

/** Whatever goes wrong on the way or in the answer is silence; wrong options stay errors. */
export async function orSilence<T>(work: Promise<T>): Promise<T | Silence> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PortalError && error.name !== 'ConfigError') return silence;
    throw error;
  }
}

/** An address a payer may be sent to: over TLS, or to a provider that itself is asked without at `home`. */
export function isPayPage(url: string, home: string): boolean {
  const page = webAddress(url);
  if (!page || page.username || page.password) return false;
  return page.protocol === 'https:' || page.protocol === new URL(home).protocol;
}

export function webAddress(url: string): URL | undefined {
  try {
    const parsed = new URL(url);
    return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
