import type { Context } from 'hono';
import { toWireTime } from '../adapter/wire-time.js';
import { withQuery } from './addresses.js';
import type { Merchant } from './payment.js';
import type { Desk, Provider } from './provider.js';
import { amountOf, readBody, type Body } from './reading.js';
import { hmac, sameSignature } from './signing.js';

/** Signed fields, alphabetical; key1 signs calls, key2 signs answers and callbacks (wire fact 5.3). */
const signed = {
  create: ['addition_fee', 'client_id', 'command', 'trans_amount', 'transaction_id', 'version'],
  detail: ['client_id', 'command', 'transaction_id'],
  refund: ['amount', 'client_id', 'command', 'reason', 'transaction_id'],
  'refund-detail': ['client_id', 'command', 'transaction_refund_code'],
} as const;
type Call = keyof typeof signed;

/** The commands besides `PAY` are assumed (A126). */
const commands: Readonly<Record<Call, string>> = {
  create: 'PAY',
  detail: 'DETAIL',
  refund: 'REFUND',
  'refund-detail': 'REFUND_DETAIL',
};

/** KeyPay 3.0 as agencies use it. Neither its answers nor its callbacks sign what became of a payment. */
export const keypay: Provider = {
  name: 'keypay',
  mount(app, desk) {
    for (const call of Object.keys(signed) as Call[])
      app.post(`/keypay/${call}`, (c) => serve(c, desk, call));
  },
  result(payment, amount) {
    const { status } = payment;
    if (status.kind !== 'succeeded' && status.kind !== 'failed') return undefined;
    return {
      addition_fee: payment.echo['addition_fee'] ?? '',
      client_id: payment.merchant.id,
      command: 'PAY',
      trans_amount: String(amount),
      transaction_id: payment.order,
      version: '3.0',
      transaction_code: payment.transactionId,
      status: status.kind === 'succeeded' ? 'done' : 'failed',
    };
  },
  sign: ({ merchant }, result) => checkSum('create', result, merchant.keys['key2']),
  message: (payment, result, sum) => ({
    url: payment.notifyUrl,
    method: 'POST',
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ ...result, ...(sum !== undefined && { check_sum: sum }) }),
    shown: { ...result },
    problemOf: (answer) =>
      String((answer as { return_code?: unknown } | null | undefined)?.return_code) === '0'
        ? undefined
        : 'return_code khác "0"',
  }),
  returnAddress: ({ returnUrl, order }) =>
    returnUrl === undefined ? undefined : withQuery(returnUrl, { transaction_id: order }),
};

async function serve(c: Context, desk: Desk, call: Call): Promise<Response> {
  const body = await readBody(c);
  const merchant = desk.merchants.get('keypay', body['client_id']);
  const known = merchant && sameSignature(body['check_sum'], checkSum(call, body, merchant.keys['key1']));
  const answer = !known
    ? { error: '401', msg: 'invalid client_id or check_sum' }
    : body['command'] !== commands[call]
      ? { error: '400', msg: 'invalid command' }
      : works[call](desk, merchant, body);
  const { context } = desk;
  context.transcript.record({
    at: context.now().toISOString(),
    part: 'payment',
    direction: 'in',
    call: `POST keypay ${call}`,
    request: { transaction_id: body['transaction_id'] ?? null },
    response: { error: answer['error'] },
  });
  return c.json({ ...answer, ...(known && { check_sum: checkSum(call, body, merchant.keys['key2']) }) });
}

type Answer = Readonly<Record<string, string>>;
const ok = { error: '0', msg: 'success' };
const unknown = { error: '404', msg: 'not found' };

/** Answers as assumed A126 has them. */
const works: Readonly<Record<Call, (desk: Desk, merchant: Merchant, body: Body) => Answer>> = {
  create(desk, merchant, body) {
    const text = (name: string) => (typeof body[name] === 'string' ? String(body[name]) : '');
    const amount = amountOf(body['trans_amount']);
    const right =
      amount !== undefined &&
      text('version') === '3.0' &&
      text('currency_code') === 'VND' &&
      /^[\w.-]{1,50}$/.test(text('transaction_id')) &&
      /^[ -~]{1,255}$/.test(text('description')) &&
      URL.canParse(text('return_url'));
    if (!right) return { error: '400', msg: 'invalid request' };
    const payment = desk.book.open({
      merchant,
      order: text('transaction_id'),
      amount,
      info: text('description'),
      returnUrl: text('return_url'),
      notifyUrl: merchant.notifyUrl,
      echo: { addition_fee: text('addition_fee') },
    });
    if (!payment) return { error: '409', msg: 'transaction_id exists' };
    return { ...ok, payment_url: desk.payAddress(payment) };
  },
  detail({ book }, merchant, body) {
    const payment = book.find('keypay', merchant.id, String(body['transaction_id']));
    if (!payment) return unknown;
    const state = book.state(payment);
    const failed = state === 'failed' || state === 'expired';
    return {
      ...ok,
      status: state === 'succeeded' ? 'done' : failed ? 'failed' : 'pending',
      trans_amount: String(payment.amount),
      ...(payment.status.kind !== 'open' && {
        transaction_code: payment.transactionId,
        bank_code: 'NHTHU',
        trans_time: toWireTime(payment.status.at),
      }),
    };
  },
  /** The call has no number of its own: sent twice, it is two. */
  refund({ book }, merchant, body) {
    const payment = book.find('keypay', merchant.id, String(body['transaction_id']));
    const amount = amountOf(body['amount']);
    if (!payment) return unknown;
    const done =
      amount === undefined ? 'over' : book.refund(payment, `R${payment.refunds.length + 1}`, amount);
    return typeof done === 'string'
      ? { error: '400', msg: 'cannot be refunded' }
      : { ...ok, transaction_refund_code: done.id };
  },
  'refund-detail'({ book }, merchant, body) {
    const id = body['transaction_refund_code'];
    const known = book
      .list()
      .some((one) => one.merchant === merchant && one.refunds.some((refund) => refund.id === id));
    return known ? { ...ok, status: 'done' } : unknown;
  },
};

const checkSum = (call: Call, values: Body, key = '') =>
  hmac('sha256', key, signed[call].map((name) => String(values[name] ?? '')).join('|'));
