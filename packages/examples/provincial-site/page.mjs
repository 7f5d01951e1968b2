import { readFile } from 'node:fs/promises';

const layout = new URL('pages/layout.html', import.meta.url);

/** What the site's own pages may load: their own files, nothing inline, nothing from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dvcqg-lit',
].join('; ');

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page in the site's layout. `{{name}}` in it takes the query parameter of that name, escaped. */
export async function page(body, path, query, status = 200) {
  const filled = body.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => escape(query[name] ?? ''));
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(filled)?.[1].replaceAll(/<[^>]+>/g, '') ?? '';
  const html = (await readFile(layout, 'utf8'))
    .replace('{{title}}', () => title.trim())
    .replace('{{content}}', () => filled)
    .replace(`href="${path}" data-nav`, `href="${path}" aria-current="page"`)
    .replaceAll(' data-nav', '');
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
}
