import { Hono } from 'hono';
import { openapi } from '../openapi.js';

/** Whether the gateway runs, and its contract. */
export function metaRoutes(basePath: string): Hono {
  const routes = new Hono();
  let document: ReturnType<typeof openapi> | undefined;
  routes.get('/health', (c) => c.json({ status: 'ok' }));
  routes.get('/openapi.json', (c) => c.json((document ??= openapi(basePath))));
  return routes;
}
