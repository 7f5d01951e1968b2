import { html } from 'hono/html';
import { money, when } from './parts.mjs';

const states = {
  open: ['neutral', 'Chưa thanh toán'],
  paying: ['attention', 'Đang chờ kết quả'],
  paid: ['positive', 'Đã thanh toán'],
  closed: ['neutral', 'Đã đóng'],
  reversing: ['attention', 'Đang trả lại tiền'],
  reversed: ['info', 'Đã trả lại tiền'],
};

export function historyPage({ orders, balance }) {
  return html`<section class="card">
    <h1>Số dư <span class="amount">${money(balance)}</span></h1>
    <h2>Lịch sử</h2>
    ${
      orders.length === 0
        ? html`<p class="muted">Chưa có giao dịch nào. Chọn Ví Mẫu ở trang nộp phí để thanh toán.</p>`
        : html`<ul class="history">
            ${orders.map((order) => {
              const [tone, word] = states[order.status];
              return html`<li>
                <a href="/don/${order.id}"
                  ><span class="what">${order.payee}</span><span class="sum">${money(order.amount)}</span
                  ><span class="muted">${order.paidAt ? when(order.paidAt) : order.id}</span
                  ><span class="badge" data-tone="${tone}">${word}</span></a
                >
              </li>`;
            })}
          </ul>`
    }
  </section>`;
}
