import { html } from 'hono/html';
import { facts, money } from './parts.mjs';

/** Tone, headline, and what it means for the money, by how the order stands. */
const words = {
  paying: [
    'attention',
    'Xin đừng thanh toán lại',
    'Đang chờ kết quả trừ tiền. Có thể đóng trang này: kết quả vẫn được ghi nhận.',
  ],
  paid: ['positive', 'Đã thanh toán', 'Nền tảng thanh toán đã ghi nhận khoản tiền này.'],
  closed: ['neutral', 'Đơn đã đóng', 'Chưa trừ tiền và sẽ không trừ.'],
  reversing: [
    'attention',
    'Đang trả lại tiền',
    'Khoản tiền không được ghi nhận cho đơn này và đang được trả về ví.',
  ],
  reversed: ['info', 'Đã trả lại tiền', 'Toàn bộ số tiền đã về ví.'],
};

const reasons = {
  expired: 'Đơn đã hết hạn.',
  payer: 'Ông/Bà đã chọn không thanh toán.',
  withdrawn: 'Bên thu không còn yêu cầu thanh toán đơn này.',
  paid_elsewhere: 'Đơn đã được thanh toán bằng cách khác.',
};

export function resultPage(order) {
  const [tone, title, meaning] = words[order.status];
  const unheard = order.status === 'paid' && !order.confirmed;
  const text = unheard
    ? 'Tiền đã được trừ. Ví đang báo cho nền tảng thanh toán và sẽ báo đến khi có trả lời. Xin đừng thanh toán lại.'
    : meaning;
  return html`<section class="card" data-tone="${tone}">
    <h1>${title} <span class="amount">${money(order.amount)}</span></h1>
    <p>${order.status === 'closed' && reasons[order.reason] ? `${reasons[order.reason]} ` : ''}${text}</p>
    ${
      order.status === 'paid' && order.givenBack > 0
        ? html`<p class="notice" data-tone="info">Đã hoàn trả về ví ${money(order.givenBack)}.</p>`
        : ''
    }
    ${facts(order)}
    <div class="actions">
      <a class="button" href="${order.returnTo}" rel="noreferrer">Quay lại nơi nộp phí</a>
      ${
        order.status === 'paid' && order.confirmed
          ? html`<a class="button quiet" href="/don/${order.id}/bien-lai">Xem biên lai</a>`
          : ''
      }
    </div>
  </section>`;
}
