import { createHash } from 'node:crypto';
import type { Lang } from '../domain/failure-text.js';

export interface HelpPage {
  readonly lang: Lang;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** The first is what most people want. */
  readonly actions: readonly { readonly label: string; readonly href: string }[];
  readonly requestId: string;
  readonly sandbox: boolean;
}

const style = `*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:#f4f6f8;color:#1b2733;
font:1.125rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:36rem;background:#fff;border:1px solid #d5dce3;border-radius:.75rem;padding:2rem}
h1{margin:0 0 .75rem;font-size:1.5rem;line-height:1.3}
p{margin:0 0 1rem}
nav{display:flex;flex-wrap:wrap;gap:.75rem;margin-block:1.5rem}
a{display:inline-block;padding:.75rem 1.25rem;border:2px solid #0b4a8f;border-radius:.5rem;color:#0b4a8f;text-decoration:none}
a:first-child{background:#0b4a8f;color:#fff}
a:focus-visible{outline:3px solid #e08a00;outline-offset:2px}
small{color:#4a5a6a;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){body{background:#10171e;color:#e6edf3}main{background:#18222c;border-color:#33424f}
a{border-color:#7db8f5;color:#7db8f5}a:first-child{background:#7db8f5;color:#10171e}small{color:#a9b7c4}}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** A page for the moment sign-in did not work: what happened, what to do now, a reference. No script, nothing from outside. */
export function helpPage(page: HelpPage): Response {
  const { lang, title, detail, requestId } = page;
  const words = lang === 'en' ? { reference: 'Reference', test: 'Test environment' } : vietnamese;
  const links = page.actions
    .map(({ label, href }) => `<a href="${escape(href)}">${escape(label)}</a>`)
    .join('');
  const html = `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title><style>${style}</style></head>
<body><main>${page.sandbox ? `<p><small>${words.test}</small></p>` : ''}
<h1>${escape(title)}</h1><p>${escape(detail)}</p><nav>${links}</nav>
<small>${words.reference}: ${escape(requestId)}</small></main></body></html>`;
  return new Response(html, {
    status: page.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}

const vietnamese = { reference: 'Mã tra cứu khi cần hỗ trợ', test: 'Môi trường thử nghiệm' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
