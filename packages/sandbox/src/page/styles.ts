import type { Hono } from 'hono';
import { css } from './css.js';
import { FLASK } from './layout.js';

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="10" fill="#0f4c81"/>' +
  `<path d="${FLASK}" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The one stylesheet and the icon of every sandbox page. */
export function mountAssets(app: Hono): void {
  const send = (path: string, type: string, body: string) =>
    app.get(path, (c) =>
      c.body(body, 200, {
        'content-type': type,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      }),
    );
  send('/assets/sandbox.css', 'text/css; charset=utf-8', css);
  send('/assets/sandbox.svg', 'image/svg+xml', icon);
}
