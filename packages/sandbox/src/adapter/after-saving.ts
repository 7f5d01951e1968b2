import type { MiddlewareHandler } from 'hono';
import type { DossierStore } from './store.js';

/** No answer leaves before what it rests on is on disk: what it wrote, and what it saw of others. */
export function afterSaving(store: DossierStore): MiddlewareHandler {
  return async (c, next) => {
    await next();
    try {
      await store.settled();
    } catch {
      c.res = undefined;
      c.res = c.json({ error_code: -1, code: 503, message: 'Không ghi được dữ liệu xuống đĩa' }, 503);
    }
  };
}
