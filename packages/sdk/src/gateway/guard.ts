import type { MiddlewareHandler } from 'hono';
import { PortalError } from '../domain/errors.js';

/**
 * Against requests forged by other sites, three locks that hold alone: the header `x-dvcqg` (no form can send it, and a
 * script of another origin needs our consent to), an `Origin` we know, and the browser's own word on where the call comes
 * from. Calls of another *site* are refused even from an allowed origin: they carry no cookie, so there is nothing they
 * could rightly change.
 */
export function createGuard(origins: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    if (c.req.header('x-dvcqg') !== '1') throw forbidden('header_missing', 'The header x-dvcqg is missing.');
    if (origin === undefined || !origins.has(origin))
      throw forbidden('origin_forbidden', 'The Origin is not allowed.');
    if (site !== undefined && site !== 'same-origin' && site !== 'same-site') {
      throw forbidden('cross_site_forbidden', 'The call comes from another site.');
    }
    await next();
  };
}

const forbidden = (code: string, message: string) =>
  new PortalError(code, message, { messageKey: 'not_allowed', status: 403 });
