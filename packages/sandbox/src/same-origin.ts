import type { MiddlewareHandler } from 'hono';

/**
 * A page of another site must not press the buttons of the sandbox: its requests carry `Sec-Fetch-Site` or `Origin`.
 * Programs send neither and pass, as does reading.
 */
export function sameOriginOnly(origin: string): MiddlewareHandler {
  return async (c, next) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
    const site = c.req.header('sec-fetch-site');
    const from = c.req.header('origin');
    const isOwn = site === undefined ? from === undefined || from === origin : site === 'same-origin';
    if (!isReading && !isOwn) return c.json({ error: 'cross_origin' }, 403);
    await next();
  };
}
