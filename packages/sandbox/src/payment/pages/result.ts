import { html, type Html } from '../../page/layout.js';
import { amountInWords, formatVnd } from '../money.js';
import type { FailureReason, Payment, PaymentState, Transaction } from '../payment.js';
import { clockAndDate } from '../time.js';
import { icon, type IconName } from './icons.js';
import { amountBlock, fact, goBack, methods, payeeOf } from './parts.js';

export interface ResultOptions {
  readonly base: string;
  readonly bill?: string;
}

interface Story {
  readonly tone: 'positive' | 'attention' | 'danger' | 'info';
  readonly icon: IconName;
  readonly title: string;
  readonly text: Html | string;
}

/** After the payer is done, or after the time for it is over. */
export function resultPage(
  payment: Payment,
  state: Exclude<PaymentState, 'open'>,
  options: ResultOptions,
): Html {
  const story = storyOf(payment, state);
  const { status } = payment;
  const transaction = status.kind === 'open' ? undefined : status.transaction;
  const charged = state === 'succeeded' || state === 'pending';
  return html`<div class="stack">
    <div class="pay-result" data-tone="${story.tone}" role="${state === 'failed' ? 'alert' : 'status'}">
      <span class="pay-result-icon">${icon(story.icon)}</span>
      <div class="stack-xs">
        <h1>${story.title}</h1>
        <p class="lead">${story.text}</p>
      </div>
    </div>
    ${second(payment)}
    <section class="card stack" aria-label="Thông tin giao dịch">
      ${state !== 'succeeded' && amountBlock(payment, 'Số tiền')}
      <dl class="facts columns">
        ${state === 'succeeded' && fact('Bằng chữ', amountInWords(payment.amount), true)}
        ${fact('Mã tham chiếu', html`<strong class="pay-reference">${payment.init.MaThamChieu}</strong>`)}
        ${charged && transaction && fact('Mã giao dịch', transaction.id)}
        ${charged && transaction && fact('Thời gian', clockAndDate(transaction.at))}
        ${charged && transaction && fact('Cách nộp', methodName(transaction), true)}
        ${fact('Người nhận', payeeOf(payment), true)}
      </dl>
      <div class="actions">
        ${goBack(payment, options.base, true)}
        ${options.bill !== undefined && html`<a class="button quiet" href="${options.bill}">Xem biên lai</a>`}
        ${state === 'pending' && html`<a class="button quiet" href="${options.base}">Kiểm tra lại</a>`}
      </div>
      ${
        state === 'succeeded' &&
        options.bill === undefined &&
        html`<p class="note muted">Biên lai điện tử đang được lập, thường có trong một phút.</p>`
      }
    </section>
  </div>`;
}

function storyOf(payment: Payment, state: Exclude<PaymentState, 'open'>): Story {
  switch (state) {
    case 'succeeded':
      return {
        tone: 'positive',
        icon: 'done',
        title: `Đã nhận được khoản thanh toán ${formatVnd(payment.amount)}`,
        text: 'Ông/Bà không cần làm gì thêm.',
      };
    case 'pending':
      return {
        tone: 'attention',
        icon: 'wait',
        title: 'Xin đừng thanh toán lại',
        text: html`Ngân hàng chưa báo kết quả. Nếu tài khoản đã bị trừ tiền, khoản tiền đó vẫn được ghi nhận
        theo mã tham chiếu dưới đây. Có thể đóng trang này; hệ thống sẽ tự báo kết quả.`,
      };
    case 'expired':
      return {
        tone: 'attention',
        icon: 'wait',
        title: 'Trang thanh toán đã hết hiệu lực',
        text: 'Chưa ghi nhận khoản tiền nào. Nếu Ông/Bà vừa chuyển tiền, xin chờ kết quả trước khi tạo mã mới.',
      };
    case 'failed':
      return payment.status.kind === 'failed' ? failures[payment.status.reason] : failures.declined;
  }
}

const failures: Readonly<Record<FailureReason, Story>> = {
  cancelled: {
    tone: 'info',
    icon: 'stop',
    title: 'Đã hủy thanh toán',
    text: 'Chưa có khoản tiền nào bị trừ. Có thể thanh toán lại từ trang trước.',
  },
  declined: {
    tone: 'danger',
    icon: 'stop',
    title: 'Giao dịch không thành công',
    text: 'Chưa ghi nhận khoản tiền nào. Nếu tài khoản vẫn bị trừ tiền, ngân hàng sẽ hoàn lại theo quy định của ngân hàng.',
  },
};

const second = ({ status, amount }: Payment) =>
  status.kind === 'succeeded' &&
  status.second &&
  html`<div class="notice" data-tone="attention">
    <strong class="notice-title">Khoản này đã được thanh toán 2 lần</strong>
    <p>
      Khoản nộp thừa ${formatVnd(amount)} (mã giao dịch <span class="num">${status.second.id}</span>) có thể
      được hoàn trả.
    </p>
  </div>`;

const methodName = ({ bankCode }: Transaction) =>
  ({ VIMAU: methods.wallet.name, NHTHU: methods.bank.name, VIETQR: methods.vietqr.name })[bankCode] ??
  bankCode;
