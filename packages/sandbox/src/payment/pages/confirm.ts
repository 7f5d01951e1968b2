import { html, type Html } from '../../page/layout.js';
import { formatVnd } from '../money.js';
import type { Payment } from '../payment.js';
import { clockTime } from '../time.js';
import { icon } from './icons.js';
import { amountBlock, cancelButton, cancelForm, fact, methods, payeeOf, scamWarning } from './parts.js';

/** Read back before the money moves (WCAG 3.3.4): from where, to whom, how much. */
export function confirmPage(payment: Payment, base: string, method: 'wallet' | 'bank'): Html {
  const { name, icon: picture } = methods[method];
  const source = method === 'wallet' ? 'Ví giả lập, số dư luôn đủ' : 'Tài khoản giả lập, số dư luôn đủ';
  return html`<div class="stack">
    <h1>Xác nhận thanh toán</h1>
    <section class="card stack" aria-label="Khoản sẽ trả">
      ${amountBlock(payment, 'Số tiền sẽ trả')}
      <dl class="facts columns">
        ${fact(
          'Trả từ',
          html`<span class="pay-source"
            >${icon(picture)}<span>${name}<br /><span class="muted note">${source}</span></span></span
          >`,
          true,
        )}
        ${fact('Người nhận', payeeOf(payment), true)} ${fact('Nội dung', payment.init.ThongTinGiaoDich, true)}
        ${fact('Mã tham chiếu', payment.init.MaThamChieu)}
      </dl>
      <form class="stack-s" method="post" action="${base}/confirm">
        <input type="hidden" name="method" value="${method}" />
        <div class="actions">
          <button class="button">Thanh toán ${formatVnd(payment.amount)}</button>
          <a class="button quiet" href="${base}">Chọn cách khác</a>
          ${cancelButton}
        </div>
        <p class="note muted">
          Chỉ trừ tiền một lần, kể cả khi bấm nhiều lần. Trang này có hiệu lực đến
          ${clockTime(payment.expiresAt)}.
        </p>
      </form>
    </section>
    ${cancelForm(base)} ${scamWarning}
  </div>`;
}
