import type { Context } from 'hono';
import { fromWireTime, toWireTime } from '../adapter/wire-time.js';
import { sendPage, html } from '../page/layout.js';
import type { Message } from '../payment/notifier.js';
import { isWireTime } from '../payment/time.js';
import { withQuery } from './addresses.js';
import type { Desk, Provider } from './provider.js';
import { sameSignature } from './signing.js';
import { ask } from './vnpay-ask.js';
import { secureHash } from './vnpay-hash.js';

/** VNPAY 2.1.0 (wire fact 9.1): a signed address to pay at, an IPN by GET, `querydr` and `refund` by POST. */
export const vnpay: Provider = {
  name: 'vnpay',
  mount(app, desk) {
    app.get('/vnpay/paymentv2/vpcpay.html', (c) => pay(c, desk));
    app.post('/vnpay/merchant_webapi/api/transaction', (c) => ask(c, desk));
  },
  result(payment, amount) {
    const { status } = payment;
    if (status.kind !== 'succeeded' && status.kind !== 'failed') return undefined;
    const done = status.kind === 'succeeded';
    return {
      vnp_Amount: String(amount * 100),
      vnp_BankCode: 'NCB',
      vnp_CardType: 'ATM',
      vnp_OrderInfo: payment.info,
      vnp_PayDate: toWireTime(status.at),
      vnp_ResponseCode: done ? '00' : status.reason === 'cancelled' ? '24' : '51',
      vnp_TmnCode: payment.merchant.id,
      vnp_TransactionNo: payment.transactionId,
      vnp_TransactionStatus: done ? '00' : '02',
      vnp_TxnRef: payment.order,
    };
  },
  sign: ({ merchant }, result) =>
    secureHash(merchant, new Map(Object.entries(result).map(([k, x]) => [k, String(x)]))),
  message: (payment, result, signature): Message => ({
    url: withQuery(payment.notifyUrl, {
      ...result,
      ...(signature !== undefined && { vnp_SecureHash: signature }),
    }),
    method: 'GET',
    shown: { ...result },
    problemOf(answer) {
      const code = (answer as { RspCode?: unknown } | null | undefined)?.RspCode;
      return code === '00' || code === '02' ? undefined : 'RspCode khác "00"';
    },
  }),
  returnAddress(payment, now) {
    const result = this.result(payment, payment.amount, now);
    if (payment.returnUrl === undefined || !result) return payment.returnUrl;
    return withQuery(payment.returnUrl, { ...result, vnp_SecureHash: this.sign(payment, result) });
  },
};

function pay(c: Context, desk: Desk): Response {
  const query = new URL(c.req.url).searchParams;
  const given = new Map(query);
  const refuse = (code: string, why: string) =>
    sendPage(
      c,
      {
        title: why,
        service: 'VNPAY giả lập',
        body: html`<h1>${why}</h1>
          <p class="num">${code}</p>`,
      },
      400,
    );
  if (given.size !== [...query].length) return refuse('99', 'Tham số lặp lại');
  const merchant = desk.merchants.get('vnpay', given.get('vnp_TmnCode'));
  if (!merchant) return refuse('72', 'Không tìm thấy website');
  if (!sameSignature(given.get('vnp_SecureHash')?.toLowerCase(), secureHash(merchant, given))) {
    return refuse('97', 'Chữ ký không hợp lệ');
  }
  const value = (name: string) => given.get(`vnp_${name}`) ?? '';
  const hundredths = value('Amount');
  const expiresAt = fromWireTime(value('ExpireDate'));
  const right =
    value('Version') === '2.1.0' &&
    value('Command') === 'pay' &&
    value('CurrCode') === 'VND' &&
    /^[1-9]\d{2,13}$/.test(hundredths) &&
    hundredths.endsWith('00') &&
    /^[\w.-]{1,100}$/.test(value('TxnRef')) &&
    value('OrderInfo') !== '' &&
    URL.canParse(value('ReturnUrl')) &&
    isWireTime(value('CreateDate')) &&
    (value('ExpireDate') === '' || expiresAt !== undefined);
  if (!right) return refuse('03', 'Dữ liệu gửi sang không đúng định dạng');
  if (expiresAt && expiresAt <= desk.context.now())
    return refuse('11', 'Giao dịch đã quá thời gian chờ thanh toán');
  const payment =
    desk.book.open({
      merchant,
      order: value('TxnRef'),
      amount: Number(hundredths) / 100,
      info: value('OrderInfo'),
      returnUrl: value('ReturnUrl'),
      notifyUrl: merchant.notifyUrl,
      echo: { CreateDate: value('CreateDate'), hash: value('SecureHash') },
      ...(expiresAt && { expiresAt }),
    }) ?? desk.book.find('vnpay', merchant.id, value('TxnRef'));
  // The same address again is a reload; another order of the same number is not.
  if (payment?.echo['hash'] !== value('SecureHash')) return refuse('01', 'Giao dịch đã tồn tại');
  return c.redirect(desk.payAddress(payment), 302);
}
