import type { Context } from 'hono';
import { html, type Html } from './html.js';

export { html, type Html } from './html.js';

/** On a 40 px grid, drawn as a 2.5 px line. */
export const FLASK =
  'M15.5 9h9M17.5 9v8.5L11 28.4A1.8 1.8 0 0 0 12.6 31h14.8a1.8 1.8 0 0 0 1.6-2.6L22.5 17.5V9M14.5 24h11';

export interface PageOptions {
  /** Of the document; the page's own `<h1>` belongs to `body`. */
  readonly title: string;
  /** Which part of the national side is speaking, e.g. "Tài khoản định danh điện tử". */
  readonly service: string;
  readonly body: Html;
  /** `narrow` 34rem: one message. `normal` 46rem: a form. `wide` 72rem: tables, two columns. */
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** Set when the form has errors: the title then starts with "Lỗi:". */
  readonly invalid?: boolean;
  readonly lang?: 'vi' | 'en';
  /** Seconds until the browser asks again, for a page that waits. Works without script. */
  readonly refresh?: number;
}

const RIBBON = 'MÔI TRƯỜNG THỬ NGHIỆM – không có giá trị pháp lý';

/** A laboratory flask: this is a test. Not an emblem of anyone. */
const mark = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
  <rect class="mark-plate" width="40" height="40" rx="10" />
  <path class="mark-line" d="${FLASK}" />
</svg>`;

/** A whole document: ribbon, masthead, `<main>`, foot. No script, no inline style. */
export function page(options: PageOptions): string {
  const { title, service, body, width = 'normal', invalid = false, lang = 'vi', refresh } = options;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        ${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}" />`}
        <title>${invalid ? 'Lỗi: ' : ''}${title} – Thử nghiệm</title>
        <link rel="stylesheet" href="/assets/sandbox.css" />
        <link rel="icon" href="/assets/sandbox.svg" type="image/svg+xml" />
      </head>
      <body>
        <header>
          <p class="ribbon">${RIBBON}</p>
          <div class="masthead">
            <div class="masthead-in ${width}">
              ${mark}
              <p class="masthead-name">
                <strong>${service}</strong><span>Máy chủ giả lập trên máy này</span>
              </p>
            </div>
          </div>
        </header>
        <main class="page ${width}">${body}</main>
        <footer class="foot">
          <p class="${width}">
            Người, số định danh và giao dịch ở đây đều được đặt ra để thử. Phần mềm này không chính thức và
            không thuộc cơ quan nhà nước nào.
          </p>
        </footer>
      </body>
    </html>`.toString();
}

/**
 * What every page of the sandbox is sent with. There is no `form-action`: Chromium applies it to the redirect after a
 * form post, and these forms end at the site that sent the person here.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

/** `return sendPage(c, { title, service, body })`. */
export function sendPage(
  c: Context,
  options: PageOptions,
  status: 200 | 400 | 403 | 404 | 409 | 410 | 422 | 500 = 200,
): Response {
  return c.html(page(options), status, { ...pageHeaders });
}

/** On to another address after a form was sent: reload and back repeat nothing. */
export function seeOther(c: Context, location: string): Response {
  for (const [name, value] of Object.entries(pageHeaders)) c.header(name, value);
  return c.redirect(location, 303);
}
