import { html } from 'hono/html';
import { facts, money, when } from './parts.mjs';

/** The order as the platform tells it, and one main action. */
export function orderPage({ order, balance, failure }) {
  const tooSmall = balance < order.amount;
  return html`<section class="card">
    <h1>Thanh toán <span class="amount">${money(order.amount)}</span></h1>
    ${failure ? html`<p class="notice" data-tone="attention" role="alert">${failure}</p>` : ''}
    ${facts(order)}
    <p class="muted">Số dư: ${money(balance)}. Đơn có hiệu lực đến ${when(order.expiresAt)}.</p>
    ${tooSmall ? html`<p class="notice" data-tone="attention">Số dư không đủ cho khoản này.</p>` : ''}
    <div class="actions">
      <form method="post" action="/don/${order.id}/thanh-toan">
        <button class="button">Thanh toán ${money(order.amount)}</button>
      </form>
      <form method="post" action="/don/${order.id}/huy">
        <button class="button quiet">Không thanh toán</button>
      </form>
    </div>
  </section>`;
}
