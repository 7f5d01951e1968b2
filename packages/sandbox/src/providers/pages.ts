import type { Context, Hono } from 'hono';
import { html, seeOther, sendPage, type Html } from '../page/layout.js';
import { amountInWords, formatVnd } from '../payment/money.js';
import { fact } from '../payment/pages/parts.js';
import { clockAndDate } from '../payment/time.js';
import type { ProviderName, ProviderPayment, ProviderState } from './payment.js';
import type { Desk, Provider } from './provider.js';

/** Invented names: no provider's page is imitated. */
const names: Readonly<Record<ProviderName, string>> = {
  vnpay: 'Cổng VNPAY giả lập',
  momo: 'Ví MoMo giả lập',
  zalopay: 'Ví Zalopay giả lập',
  keypay: 'Cổng KeyPay giả lập',
  paygov: 'Cổng PayGov giả lập',
};

/** The payer's pages of all providers: plain forms, no script, the address is the key. */
export function mountPages(app: Hono, desk: Desk, providerOf: (name: ProviderName) => Provider): void {
  const { book, context } = desk;
  const path = '/providers/pay/:token';

  app.get(path, (c) => {
    const payment = book.findByToken(c.req.param('token'));
    if (!payment) return notFound(c);
    const state = book.state(payment);
    return sendPage(c, {
      title: titles[state],
      service: names[payment.merchant.provider],
      body: html`<link rel="stylesheet" href="/assets/payment.css" />${view(payment, state)}`,
    });
  });

  app.post(`${path}/:deed{confirm|cancel}`, (c) => {
    const payment = book.findByToken(c.req.param('token'));
    if (!payment) return notFound(c);
    if (c.req.param('deed') === 'confirm') book.confirm(payment);
    else book.cancel(payment);
    return seeOther(c, `/providers/pay/${payment.token}`);
  });

  app.get(`${path}/return`, (c) => {
    const payment = book.findByToken(c.req.param('token'));
    if (!payment) return notFound(c);
    const back = providerOf(payment.merchant.provider).returnAddress(payment, context.now());
    return seeOther(c, back ?? `/providers/pay/${payment.token}`);
  });
}

const titles: Readonly<Record<ProviderState, string>> = {
  open: 'Xác nhận thanh toán',
  pending: 'Xin đừng thanh toán lại',
  succeeded: 'Đã thanh toán',
  failed: 'Giao dịch không thành công',
  expired: 'Trang thanh toán đã hết hiệu lực',
};

const explanations: Readonly<Record<Exclude<ProviderState, 'open'>, string>> = {
  pending: 'Ngân hàng chưa báo kết quả. Có thể đóng trang này; hệ thống sẽ tự báo kết quả.',
  succeeded: 'Ông/Bà không cần làm gì thêm.',
  failed: 'Chưa ghi nhận khoản tiền nào.',
  expired: 'Chưa ghi nhận khoản tiền nào.',
};

function view(payment: ProviderPayment, state: ProviderState): Html {
  const base = `/providers/pay/${payment.token}`;
  const open = state === 'open';
  return html`<div class="stack">
    <h1>${titles[state]}</h1>
    ${!open && html`<p class="lead">${explanations[state]}</p>`}
    <section class="card stack" aria-label="Khoản thanh toán">
      <div class="pay-amount">
        <p class="muted">Số tiền</p>
        <p class="amount">${formatVnd(payment.amount)}</p>
        <p class="muted">${amountInWords(payment.amount)}</p>
      </div>
      <dl class="facts columns">
        ${fact('Đơn vị nhận', payment.merchant.id)} ${fact('Mã đơn hàng', payment.order)}
        ${fact('Nội dung', payment.info, true)}
        ${open && fact('Hiệu lực đến', clockAndDate(payment.expiresAt))}
      </dl>
      <div class="actions">
        ${
          open
            ? html`<form method="post" action="${base}/confirm">
                  <button class="button">Thanh toán ${formatVnd(payment.amount)}</button>
                </form>
                <form method="post" action="${base}/cancel">
                  <button class="link">Hủy, quay lại</button>
                </form>`
            : payment.returnUrl === undefined
              ? html`<p class="muted">Có thể đóng trang này.</p>`
              : html`<a class="button" href="${base}/return">Quay lại trang của cơ quan</a>`
        }
      </div>
    </section>
  </div>`;
}

const notFound = (c: Context) =>
  sendPage(
    c,
    {
      title: 'Không tìm thấy trang',
      service: 'Cổng thanh toán giả lập',
      width: 'narrow',
      body: html`<h1>Không tìm thấy trang thanh toán</h1>
        <p class="lead">
          Địa chỉ chưa đúng hoặc trang đã được xóa. Chưa có khoản tiền nào bị trừ từ trang này.
        </p>`,
    },
    404,
  );
