import type { Context, Hono } from 'hono';
import type { SandboxContext } from '../context.js';
import { readForm } from '../page/form.js';
import { seeOther, sendPage, html, type Html, type PageOptions } from '../page/layout.js';
import { billAddress, receiptIsReady } from './answers.js';
import { billPage } from './pages/bill.js';
import { choosePage } from './pages/choose.js';
import { confirmPage } from './pages/confirm.js';
import { purposeOf, SERVICE } from './pages/parts.js';
import { qrPage } from './pages/qr.js';
import { resultPage } from './pages/result.js';
import type { Payment, PaymentMethod } from './payment.js';
import type { Platform } from './platform.js';
import { paymentCss } from './styles.js';

const PAY = '/payment/pay/:token';

/**
 * The pages of the payer: plain forms, no script. The address is the key: nothing else is asked and nothing is kept in
 * the browser. Every post answers 303, so reload and back repeat nothing.
 */
export function mountPages(app: Hono, context: SandboxContext, platform: Platform): void {
  const { book } = platform;

  app.get('/assets/payment.css', (c) =>
    c.body(paymentCss, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  );

  const withPayment = (
    handle: (c: Context, payment: Payment, base: string) => Response | Promise<Response>,
  ) => {
    return async (c: Context) => {
      const payment = book.findByPayToken(c.req.param('token') ?? '');
      return payment ? handle(c, payment, `/payment/pay/${payment.payToken}`) : notFound(c);
    };
  };

  const open = (c: Context, payment: Payment, base: string, missing = false) =>
    send(
      c,
      {
        title: purposeOf(payment),
        body: choosePage(payment, {
          base,
          missing,
          paidOtherwise: platform.isPaidOtherwise(payment),
          wallets: platform.offers(),
        }),
        width: 'wide',
        invalid: missing,
      },
      missing ? 422 : 200,
    );

  app.get(
    PAY,
    withPayment((c, payment, base) => {
      const state = book.state(payment);
      if (state === 'open') return open(c, payment, base);
      const bill = receiptIsReady(payment, context.now()) ? billAddress(payment, '') : undefined;
      return send(c, {
        title: 'Kết quả thanh toán',
        body: resultPage(payment, state, { base, ...(bill !== undefined && { bill }) }),
      });
    }),
  );

  app.get(
    `${PAY}/confirm`,
    withPayment((c, payment, base) => {
      if (book.state(payment) !== 'open') return seeOther(c, base);
      const method = readMethod(c.req.query('method'));
      if (method === undefined) return open(c, payment, base, true);
      return method === 'vietqr'
        ? send(c, { title: 'Chuyển khoản bằng VietQR', body: qrPage(payment, base) })
        : send(c, { title: 'Xác nhận thanh toán', body: confirmPage(payment, base, method) });
    }),
  );

  app.post(
    `${PAY}/confirm`,
    withPayment(async (c, payment, base) => {
      const method = readMethod((await readForm(c)).get('method'));
      if (method === undefined) return open(c, payment, base, true);
      book.confirm(payment, method);
      return seeOther(c, base);
    }),
  );

  app.post(
    `${PAY}/cancel`,
    withPayment((c, payment, base) => {
      const cancelled = book.cancel(payment);
      return seeOther(c, (cancelled ? returnAddress(payment) : undefined) ?? base);
    }),
  );

  app.get(
    `${PAY}/return`,
    withPayment((c, payment, base) =>
      seeOther(c, (book.state(payment) === 'open' ? undefined : returnAddress(payment)) ?? base),
    ),
  );

  app.get('/payment/bill/:token', (c) => {
    const payment = book.findByBillToken(c.req.param('token'));
    if (payment?.status.kind !== 'succeeded' || !receiptIsReady(payment, context.now())) return notFound(c);
    return send(c, {
      title: 'Biên lai',
      body: billPage(payment, payment.status.transaction, context.origin),
    });
  });
}

function send(c: Context, options: Omit<PageOptions, 'service'>, status: 200 | 404 | 422 = 200): Response {
  const body: Html = html`<link rel="stylesheet" href="/assets/payment.css" />${options.body}`;
  return sendPage(c, { ...options, body, service: SERVICE }, status);
}

const notFound = (c: Context) =>
  send(
    c,
    {
      title: 'Không tìm thấy trang',
      width: 'narrow',
      body: html`<div class="stack">
        <h1>Không tìm thấy trang thanh toán</h1>
        <p class="lead">
          Địa chỉ chưa đúng hoặc trang đã được xóa. Chưa có khoản tiền nào bị trừ từ trang này.
        </p>
        <p>Xin quay lại trang đã mở địa chỉ này và thử lại từ đó.</p>
      </div>`,
    },
    404,
  );

/** The reference and nothing else: an outcome in an address could be forged (assumed A11). */
function returnAddress(payment: Payment): string | undefined {
  if (payment.partner.returnUrl === undefined) return undefined;
  const address = new URL(payment.partner.returnUrl);
  address.searchParams.set('MaThamChieu', payment.init.MaThamChieu);
  return address.href;
}

const readMethod = (value: unknown): PaymentMethod | undefined =>
  value === 'wallet' || value === 'bank' || value === 'vietqr' ? value : undefined;
