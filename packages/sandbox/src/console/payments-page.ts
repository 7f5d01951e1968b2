import { html, type Html } from '../page/layout.js';
import { billAddress, payAddress, receiptIsReady } from '../payment/answers.js';
import { formatVnd } from '../payment/money.js';
import type { Attempt, Delivery } from '../payment/notifier.js';
import { dossierOf, type Payment, type PaymentState } from '../payment/payment.js';
import type { Platform } from '../payment/platform.js';
import { clockAndDate } from '../payment/time.js';
import { badge, button, pager, slice, type Tone } from './frame.js';
import { dossierPath } from './dossiers-page.js';
import { refundLines } from './refund-lines.js';

const PAGE_SIZE = 20;

export const stateNames: Readonly<Record<PaymentState, string>> = {
  open: 'Chờ người nộp',
  pending: 'Chờ ngân hàng',
  succeeded: 'Thành công',
  failed: 'Không thành công',
  expired: 'Hết hiệu lực',
};
export const stateTones: Readonly<Record<PaymentState, Tone>> = {
  open: 'info',
  pending: 'attention',
  succeeded: 'positive',
  failed: 'danger',
  expired: 'neutral',
};

export interface PaymentFilter {
  readonly state: string;
  readonly page: string | undefined;
}

export function paymentsPage(platform: Platform, now: Date, filter: PaymentFilter): Html {
  const found = platform.book
    .list()
    .filter((payment) => filter.state === '' || platform.book.state(payment) === filter.state);
  const shown = slice(found, filter.page, PAGE_SIZE);
  return html`<form class="con-row" method="get" action="/console/payments">
      <label class="con-field"
        >Trạng thái
        <select name="state">
          <option value="">Tất cả</option>
          ${Object.entries(stateNames).map(
            ([state, name]) =>
              html`<option value="${state}" ${state === filter.state && html`selected`}>${name}</option>`,
          )}
        </select>
      </label>
      <button class="con-button">Lọc</button>
    </form>
    ${
      found.length === 0
        ? html`<p class="muted">
            Chưa có giao dịch nào. Giao dịch xuất hiện ở đây khi đối tác gửi bản tin INIT.
          </p>`
        : html`<p class="muted"><span class="num">${found.length}</span> giao dịch, mới nhất ở trên</p>
            <div class="con-list">${shown.items.map((payment) => card(platform, payment, now))}</div>`
    }
    ${pager(shown, '/console/payments', { state: filter.state })}`;
}

function card(platform: Platform, payment: Payment, now: Date): Html {
  const state = platform.book.state(payment);
  const path = `/console/payments/${payment.code}`;
  const deliveries = platform.deliveries(payment);
  const dossier = dossierOf(payment);
  const { status } = payment;
  const settled = status.kind === 'succeeded' || status.kind === 'failed';
  return html`<article class="card con-payment" id="${payment.code}">
    <header>
      <h2 class="con-num">${payment.init.MaThamChieu}</h2>
      ${badge(stateNames[state], stateTones[state])}
      <p class="con-money num">${formatVnd(payment.amount)}</p>
    </header>
    <dl class="con-inline">
      ${item('Đối tác', payment.partner.code)}
      ${dossier !== undefined && item('Hồ sơ', html`<a href="${dossierPath(dossier)}">${dossier}</a>`)}
      ${item('Tạo lúc', clockAndDate(payment.createdAt))}
      ${status.kind !== 'open' && item('Mã giao dịch', `${status.transaction.id} (${status.transaction.bankCode})`)}
      ${
        status.kind === 'succeeded' &&
        status.second &&
        item('Giao dịch thứ hai', html`<strong>${status.second.id}</strong>`)
      }
      ${status.kind === 'failed' && item('Lý do', status.reason === 'cancelled' ? 'Người nộp hủy' : 'Ngân hàng từ chối')}
    </dl>
    ${deliveries.map((delivery) => deliveryLine(delivery))} ${refundLines(platform.treasury, payment, path)}
    <div class="con-actions">
      ${
        (state === 'open' || state === 'pending') &&
        html`${button(`${path}/settle`, 'Giải quyết: thành công', { outcome: 'success' })}
        ${button(`${path}/settle`, 'Giải quyết: thất bại', { outcome: 'failed' })}`
      }
      ${
        settled &&
        html`${button(`${path}/notify`, 'Gửi lại thông báo', { tamper: 'none' })}
        ${button(`${path}/notify`, 'Gửi thông báo sai chữ ký', { tamper: 'signature' })}`
      }
      ${
        status.kind === 'succeeded' &&
        !receiptIsReady(payment, now) &&
        button(`${path}/receipt`, 'Lập biên lai ngay')
      }
      <a class="con-button" href="${payAddress(payment, '')}">Trang thanh toán</a>
      ${receiptIsReady(payment, now) && html`<a class="con-button" href="${billAddress(payment, '')}">Biên lai</a>`}
    </div>
  </article>`;
}

const item = (term: string, value: Html | string) =>
  html`<div>
    <dt>${term}</dt>
    <dd class="num">${value}</dd>
  </div>`;

const deliveryStates: Readonly<Record<Delivery['state'], readonly [string, Tone]>> = {
  sending: ['Đang gửi', 'info'],
  waiting: ['Sẽ gửi lại', 'attention'],
  accepted: ['Đã được nhận', 'positive'],
  'given-up': ['Đã thôi gửi', 'danger'],
};

function deliveryLine({ transactionId, attempts, state, nextAt }: Delivery): Html {
  const [name, tone] = deliveryStates[state];
  return html`<details class="con-delivery">
    <summary>
      Thông báo <span class="num">${transactionId}</span> ${badge(name, tone)}
      <span class="num">${attempts.length} lần gửi</span>
      ${nextAt && html`<span class="muted num">tiếp theo ${clockAndDate(nextAt)}</span>`}
    </summary>
    <ol class="note">
      ${attempts.map((attempt) => html`<li class="num">${clockAndDate(attempt.at)}: ${outcomeOf(attempt)}</li>`)}
    </ol>
  </details>`;
}

const outcomeOf = ({ accepted, status, problem }: Attempt) =>
  accepted ? 'được nhận' : `${problem ?? ''}${status === undefined ? '' : ` (HTTP ${status})`}`;
