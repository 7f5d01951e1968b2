import type { MiddlewareHandler } from 'hono';

/**
 * Headers of every answer: never kept, never guessed at, never framed; and cross-origin reading for the allowed origins.
 * They are granted credentials, because the page cannot know whether it is of our site and asks alike: on a page of
 * another site the browser keeps the cookie back (`SameSite`), and the guard refuses what would change anything.
 */
export function createHeaders(own: string, origins: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const cross = origin !== undefined && origin !== own && origins.has(origin);
    const cors: Record<string, string> = {};
    if (cross) {
      cors['access-control-allow-origin'] = origin;
      cors['access-control-expose-headers'] = 'x-request-id, retry-after';
      cors['access-control-allow-credentials'] = 'true';
    }

    if (c.req.method === 'OPTIONS') {
      if (cross) {
        cors['access-control-allow-methods'] = 'GET, POST';
        cors['access-control-allow-headers'] = 'content-type, idempotency-key, x-dvcqg';
        cors['access-control-max-age'] = '600';
      }
      return new Response(null, {
        status: 204,
        headers: { ...cors, vary: 'origin', 'cache-control': 'no-store' },
      });
    }

    await next();
    for (const [name, value] of Object.entries(cors)) c.res.headers.set(name, value);
    c.res.headers.append('vary', 'origin');
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    };
    set('cache-control', 'no-store');
    set('x-content-type-options', 'nosniff');
    set('referrer-policy', 'no-referrer');
    set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    set('x-frame-options', 'DENY');
    set('cross-origin-opener-policy', 'same-origin');
    return undefined;
  };
}
