import type { Context } from 'hono';
import { toWireTime } from '../adapter/wire-time.js';
import type { Message } from '../payment/notifier.js';
import { withQuery } from './addresses.js';
import type { ProviderPayment, ProviderState, Merchant } from './payment.js';
import type { Desk, Provider } from './provider.js';
import { amountOf } from './reading.js';
import { hmac, sameSignature } from './signing.js';

/** Zalopay v2 (wire fact 9.3): forms in, JSON out; the callback's `data` is signed as the very string it is. */
export const zalopay: Provider = {
  name: 'zalopay',
  mount(app, desk) {
    app.post('/zalopay/v2/create', (c) => serve(c, desk, 'create', create));
    app.post('/zalopay/v2/query', (c) => serve(c, desk, 'query', query));
    app.post('/zalopay/v2/refund', (c) => serve(c, desk, 'refund', refund));
    app.post('/zalopay/v2/query_refund', (c) => serve(c, desk, 'query_refund', queryRefund));
  },
  /** It calls back about money that came, never about a failure. */
  result(payment, amount, now) {
    const { status, echo } = payment;
    if (status.kind !== 'succeeded') return undefined;
    return {
      app_id: Number(payment.merchant.id),
      app_trans_id: payment.order,
      app_time: Number(echo['app_time']),
      app_user: echo['app_user'] ?? '',
      amount,
      embed_data: echo['embed_data'] ?? '{}',
      item: echo['item'] ?? '[]',
      zp_trans_id: Number(payment.transactionId),
      server_time: now.getTime(),
      channel: 36,
      merchant_user_id: '',
      user_fee_amount: 0,
      discount_amount: 0,
    };
  },
  sign: ({ merchant }, result) => hmac('sha256', merchant.keys['key2'] ?? '', JSON.stringify(result)),
  message: (payment, result, mac): Message => ({
    url: payment.notifyUrl,
    method: 'POST',
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ data: JSON.stringify(result), ...(mac !== undefined && { mac }), type: 1 }),
    shown: { app_trans_id: result['app_trans_id'], amount: result['amount'] },
    problemOf: (answer) =>
      (answer as { return_code?: unknown } | null | undefined)?.return_code === 1
        ? undefined
        : 'return_code khác 1',
  }),
  returnAddress: ({ returnUrl, merchant, order }) =>
    returnUrl === undefined ? undefined : withQuery(returnUrl, { appid: merchant.id, apptransid: order }),
};

type Form = ReadonlyMap<string, string>;
interface Answer {
  readonly return_code: 1 | 2 | 3;
  readonly sub_return_code: number;
  readonly [name: string]: unknown;
}

const signed = {
  create: ['app_id', 'app_trans_id', 'app_user', 'amount', 'app_time', 'embed_data', 'item'],
  query: ['app_id', 'app_trans_id'],
  refund: ['app_id', 'zp_trans_id', 'amount', 'description', 'timestamp'],
  query_refund: ['app_id', 'm_refund_id', 'timestamp'],
} as const;

async function serve(
  c: Context,
  desk: Desk,
  call: keyof typeof signed,
  work: (desk: Desk, merchant: Merchant, form: Form) => Answer,
): Promise<Response> {
  const form: Form = new Map(new URLSearchParams(await c.req.text()));
  const merchant = desk.merchants.get('zalopay', form.get('app_id'));
  const key1 = merchant?.keys['key1'] ?? '';
  const pieces = signed[call].map((name) => form.get(name) ?? '');
  const mac = hmac('sha256', key1, [...pieces, ...(call === 'query' ? [key1] : [])].join('|'));
  const answer =
    merchant && sameSignature(form.get('mac'), mac)
      ? work(desk, merchant, form)
      : fail(-402, 'Chữ ký hoặc ứng dụng không hợp lệ');
  desk.context.transcript.record({
    at: desk.context.now().toISOString(),
    part: 'payment',
    direction: 'in',
    call: `POST zalopay ${call}`,
    request: { app_trans_id: form.get('app_trans_id') ?? null, m_refund_id: form.get('m_refund_id') ?? null },
    response: { return_code: answer.return_code, sub_return_code: answer.sub_return_code },
  });
  return c.json(answer);
}

function create(desk: Desk, merchant: Merchant, form: Form): Answer {
  const value = (name: string) => form.get(name) ?? '';
  const now = desk.context.now();
  const amount = amountOf(value('amount'));
  const time = Number(value('app_time'));
  const seconds = value('expire_duration_seconds') === '' ? 900 : Number(value('expire_duration_seconds'));
  const right =
    amount !== undefined &&
    value('app_trans_id').length <= 40 &&
    value('app_trans_id').startsWith(`${toWireTime(now).slice(2, 8)}_`) &&
    /^.{1,50}$/.test(value('app_user')) &&
    value('description').length <= 256 &&
    value('embed_data').length <= 2048 &&
    value('item').length <= 2048 &&
    Number.isSafeInteger(seconds) &&
    seconds >= 300 &&
    seconds <= 2_592_000;
  if (!right) return fail(-401, 'Dữ liệu không hợp lệ');
  if (!(Math.abs(now.getTime() - time) <= 15 * 60_000)) return fail(-54, 'app_time quá hạn');
  const embed = objectOf(value('embed_data'));
  if (!embed) return fail(-401, 'embed_data không hợp lệ');
  const returnUrl = embed['redirecturl'];
  const payment = desk.book.open({
    merchant,
    order: value('app_trans_id'),
    amount,
    info: value('description'),
    notifyUrl: URL.canParse(value('callback_url')) ? value('callback_url') : merchant.notifyUrl,
    ...(typeof returnUrl === 'string' && URL.canParse(returnUrl) && { returnUrl }),
    echo: {
      app_user: value('app_user'),
      app_time: value('app_time'),
      embed_data: value('embed_data'),
      item: value('item'),
    },
    expiresAt: new Date(now.getTime() + seconds * 1000),
  });
  if (!payment) return fail(-68, 'Mã giao dịch đã tồn tại');
  return { ...good, order_url: desk.payAddress(payment), zp_trans_token: payment.token };
}

function query({ book, context }: Desk, merchant: Merchant, form: Form): Answer {
  const payment = book.find('zalopay', merchant.id, form.get('app_trans_id') ?? '');
  if (!payment) return fail(-101, 'Không tìm thấy giao dịch');
  const common = {
    amount: payment.amount,
    zp_trans_id: payment.status.kind === 'succeeded' ? Number(payment.transactionId) : 0,
    server_time: context.now().getTime(),
    discount_amount: 0,
  };
  return { ...standing(payment, book.state(payment)), ...common };
}

function standing({ status }: ProviderPayment, state: ProviderState): Answer {
  switch (state) {
    case 'succeeded':
      return good;
    case 'open':
    case 'pending':
      return {
        return_code: 3,
        return_message: 'Giao dịch đang được xử lý',
        sub_return_code: 0,
        is_processing: state === 'pending',
      };
    case 'expired':
      return gone;
    case 'failed':
      // Who leaves the page lets the order run out: there is no code of its own.
      return status.kind === 'failed' && status.reason === 'cancelled' ? gone : fail(-63, 'Số dư không đủ');
  }
}

function refund({ book }: Desk, merchant: Merchant, form: Form): Answer {
  const payment = book.findByTransaction('zalopay', merchant.id, form.get('zp_trans_id') ?? '');
  const amount = amountOf(form.get('amount'));
  const request = form.get('m_refund_id') ?? '';
  if (!payment) return fail(-101, 'Không tìm thấy giao dịch');
  if (amount === undefined || request === '' || request.length > 45)
    return fail(-401, 'Dữ liệu không hợp lệ');
  const done = book.refund(payment, request, amount);
  if (done === 'differs') return fail(-23, 'm_refund_id đã dùng');
  if (typeof done === 'string') return fail(-14, 'Số tiền hoàn không hợp lệ');
  return { return_code: 3, return_message: 'Đang hoàn tiền', sub_return_code: 0, refund_id: Number(done.id) };
}

function queryRefund({ book }: Desk, merchant: Merchant, form: Form): Answer {
  const request = form.get('m_refund_id');
  const known = book
    .list()
    .some(
      ({ merchant: owner, refunds }) => owner === merchant && refunds.some((one) => one.request === request),
    );
  return known ? good : fail(-101, 'Không tìm thấy giao dịch');
}

const good: Answer = {
  return_code: 1,
  return_message: 'Giao dịch thành công',
  sub_return_code: 1,
  sub_return_message: '',
};
const fail = (code: number, why: string): Answer => ({
  return_code: 2,
  return_message: 'Giao dịch thất bại',
  sub_return_code: code,
  sub_return_message: why,
});
const gone = fail(-54, 'Giao dịch hết hạn');

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
