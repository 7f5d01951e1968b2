import type { Context } from 'hono';
import { html, sendPage, type Html } from '../page/layout.js';

const sections = [
  ['/console', 'Tổng quan'],
  ['/console/personas', 'Nhân vật'],
  ['/console/dossiers', 'Hồ sơ'],
  ['/console/payments', 'Thanh toán'],
  ['/console/transcript', 'Nhật ký trao đổi'],
] as const;

export type Section = (typeof sections)[number][0];

/** A console page: navigation, heading, body. */
export function sendConsole(
  c: Context,
  {
    section,
    title,
    body,
    status = 200,
  }: { section: Section; title: string; body: Html; status?: 200 | 404 | 422 },
): Response {
  const response = sendPage(
    c,
    {
      title,
      service: 'Trang điều khiển',
      width: 'wide',
      body: html`<link rel="stylesheet" href="/assets/console.css" />
        <nav class="con-nav" aria-label="Các phần của trang điều khiển">
          <ul>
            ${sections.map(
              ([path, name]) =>
                html`<li><a href="${path}" ${path === section && html`aria-current="page"`}>${name}</a></li>`,
            )}
          </ul>
        </nav>
        <div class="stack con">
          <h1>${title}</h1>
          ${body}
        </div>`,
    },
    status,
  );
  // Forms here are told apart from those of other sites by their origin, which `no-referrer` would hide.
  response.headers.set('referrer-policy', 'same-origin');
  return response;
}

export type Tone = 'neutral' | 'positive' | 'attention' | 'danger' | 'info';

export const badge = (text: string, tone: Tone): Html =>
  html`<span class="badge" data-tone="${tone}">${text}</span>`;

/** One button that posts. */
export const button = (action: string, label: string, fields: Readonly<Record<string, string>> = {}): Html =>
  html`<form method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="con-button">${label}</button>
  </form>`;

export interface Slice<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** The page that was asked for; a page that does not exist is the nearest one that does. */
export function slice<T>(all: readonly T[], asked: string | undefined, size: number): Slice<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  return { items: all.slice((page - 1) * size, page * size), page, pages };
}

/** Links to the pages before and after, keeping the filter. */
export function pager(
  { page, pages }: Slice<unknown>,
  path: Section,
  filter: Readonly<Record<string, string>> = {},
): Html {
  const link = (to: number, label: string) =>
    to >= 1 && to <= pages
      ? html`<a href="${path}?${new URLSearchParams({ ...filter, page: String(to) }).toString()}"
          >${label}</a
        >`
      : html`<span class="muted">${label}</span>`;
  return pages === 1
    ? html``
    : html`<nav class="con-pager" aria-label="Trang">
        ${link(page - 1, 'Trang trước')}
        <span class="num">${page}/${pages}</span> ${link(page + 1, 'Trang sau')}
      </nav>`;
}
