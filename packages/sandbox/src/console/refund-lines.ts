import { html, type Html } from '../page/layout.js';
import { formatVnd } from '../payment/money.js';
import type { Payment } from '../payment/payment.js';
import { isOver, type RefundState } from '../payment/treasury/refund.js';
import type { Treasury } from '../payment/treasury/treasury.js';
import { clockAndDate } from '../payment/time.js';
import { badge, button, type Tone } from './frame.js';

const states: Readonly<Record<RefundState, readonly [string, Tone]>> = {
  received: ['Đã nhận yêu cầu', 'info'],
  accepted: ['Đã chuyển Kho bạc Mẫu', 'attention'],
  paid: ['Đã chi trả', 'positive'],
  refused: ['Không đồng ý', 'danger'],
  failed: ['Không chi trả được', 'danger'],
};

/** The refunds of a payment, and what the treasury may do next with each. */
export const refundLines = (treasury: Treasury, payment: Payment, path: string): Html =>
  html`${treasury.list(payment).map((refund) => {
    const { state, at } = treasury.step(refund);
    const [name, tone] = states[state];
    const lever = (outcome: string, label: string) =>
      button(`${path}/refund`, label, { outcome, maHoanTra: refund.reference });
    return html`<div class="con-inline">
      <p>
        Hoàn trả <span class="con-num">${refund.reference}</span> ${badge(name, tone)}
        <span class="num">${formatVnd(refund.amount)}</span>, ${refund.reason},
        <span class="muted num">${clockAndDate(at)}</span>
      </p>
      ${
        !isOver(state) &&
        html`<div class="con-actions">
          ${state === 'received' && lever('accept', 'Đồng ý hoàn trả')} ${lever('pay', 'Chi trả ngay')}
          ${lever('refuse', 'Không đồng ý')} ${state === 'accepted' && lever('fail', 'Không chi trả được')}
        </div>`
      }
    </div>`;
  })}`;
