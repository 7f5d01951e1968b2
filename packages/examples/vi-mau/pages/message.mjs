import { html } from 'hono/html';

/** One message: what happened, whether money is safe, what to do. Its first sentence is the headline. */
export function messagePage(text) {
  const [first, ...rest] = text.split(/(?<=\.) /);
  return html`<section class="card" data-tone="attention">
    <h1>${first.replace(/\.$/, '')}</h1>
    ${rest.length > 0 ? html`<p>${rest.join(' ')}</p>` : ''}
    <p class="actions"><a class="button quiet" href="/">Mở lịch sử ví</a></p>
  </section>`;
}
