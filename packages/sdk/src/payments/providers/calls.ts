import { allowHttp } from '../../domain/dangerous.js';
import { PortalError } from '../../domain/errors.js';
import { http, type HttpRequest } from '../../transport/http.js';
import { parseJson } from '../../transport/json.js';
import type { ProviderOptions } from './options.js';
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

export type Post = (
  url: string,
  body: Pick<HttpRequest, 'json' | 'form' | 'headers'>,
  timeout: number,
  attempts?: number,
) => Promise<unknown>;

/**
 * POSTs and gives the JSON that came back, once unless told that it may be repeated. Only statuses below `theirs` are the
 * provider's own word; what comes with others was said by whatever stands in between.
 */
export function poster(options: ProviderOptions, theirs = 300): Post {
  return async (url, body, timeout, attempts = 1) => {
    const answer = await http({
      url,
      method: 'POST',
      ...body,
      timeout,
      attempts,
      maxBytes: 65_536,
      now: options.now,
      fetch: options.fetch,
      [allowHttp]: options[allowHttp],
    });
    return answer.status < theirs ? parseJson(answer) : undefined;
  };
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
