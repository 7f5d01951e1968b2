import type { Context } from 'hono';
import type { Message } from '../payment/notifier.js';
import { withQuery } from './addresses.js';
import type { ProviderPayment, ProviderState, Merchant } from './payment.js';
import type { Desk, Provider } from './provider.js';
import { amountOf, readBody, type Body } from './reading.js';
import { hmac, sameSignature } from './signing.js';

/** Signed members besides `accessKey`, alphabetical (wire fact 9.2). */
const signed = {
  create: [
    'amount',
    'extraData',
    'ipnUrl',
    'orderId',
    'orderInfo',
    'partnerCode',
    'redirectUrl',
    'requestId',
    'requestType',
  ],
  query: ['orderId', 'partnerCode', 'requestId'],
  refund: ['amount', 'description', 'orderId', 'partnerCode', 'requestId', 'transId'],
  ipn: [
    'amount',
    'extraData',
    'message',
    'orderId',
    'orderInfo',
    'orderType',
    'partnerCode',
    'payType',
    'requestId',
    'responseTime',
    'resultCode',
    'transId',
  ],
} as const;

/** MoMo v2 (wire fact 9.2). */
export const momo: Provider = {
  name: 'momo',
  mount(app, desk) {
    const base = '/momo/v2/gateway/api';
    app.post(`${base}/create`, (c) => serve(c, desk, 'create', create));
    app.post(`${base}/query`, (c) => serve(c, desk, 'query', query));
    app.post(`${base}/refund`, (c) => serve(c, desk, 'refund', refund));
  },
  result(payment, amount, now) {
    const { status } = payment;
    if (status.kind !== 'succeeded' && status.kind !== 'failed') return undefined;
    return {
      partnerCode: payment.merchant.id,
      orderId: payment.order,
      requestId: payment.echo['requestId'] ?? '',
      amount,
      orderInfo: payment.info,
      orderType: 'momo_wallet',
      transId: Number(payment.transactionId),
      resultCode: codeOf(payment, status.kind),
      message: messages[codeOf(payment, status.kind)] ?? '',
      payType: 'qr',
      responseTime: now.getTime(),
      extraData: payment.echo['extraData'] ?? '',
    };
  },
  sign: ({ merchant }, result) => signature(merchant, signed.ipn, result),
  message: (payment, result, given): Message => ({
    url: payment.notifyUrl,
    method: 'POST',
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ ...result, ...(given !== undefined && { signature: given }) }),
    shown: { ...result },
    // MoMo reads the status and nothing else.
    problemOf: () => undefined,
  }),
  returnAddress(payment, now) {
    const result = this.result(payment, payment.amount, now);
    if (payment.returnUrl === undefined || !result) return payment.returnUrl;
    return withQuery(payment.returnUrl, { ...result, signature: this.sign(payment, result) });
  },
};

interface Answer {
  readonly resultCode: number;
  readonly [name: string]: unknown;
}

async function serve(
  c: Context,
  desk: Desk,
  call: 'create' | 'query' | 'refund',
  work: (desk: Desk, merchant: Merchant, body: Body) => Answer,
): Promise<Response> {
  const body = await readBody(c);
  const merchant = desk.merchants.get('momo', body['partnerCode']);
  const right = merchant && sameSignature(body['signature'], signature(merchant, signed[call], body));
  const answer = !merchant ? { resultCode: 11 } : right ? work(desk, merchant, body) : { resultCode: 13 };
  const { now } = desk.context;
  desk.context.transcript.record({
    at: now().toISOString(),
    part: 'payment',
    direction: 'in',
    call: `POST momo ${call}`,
    request: { orderId: body['orderId'] },
    response: { resultCode: answer.resultCode },
  });
  return c.json({
    partnerCode: body['partnerCode'],
    orderId: body['orderId'],
    requestId: body['requestId'],
    responseTime: now().getTime(),
    message: messages[answer.resultCode] ?? '',
    ...answer,
  });
}

function create(desk: Desk, merchant: Merchant, body: Body): Answer {
  const text = (name: string) => (typeof body[name] === 'string' ? String(body[name]) : '');
  const amount = amountOf(body['amount']);
  if (amount === undefined || amount < 1000 || amount > 50_000_000) return { resultCode: 22 };
  if (!/^[\w.:-]{1,50}$/.test(text('orderId')) || !/^[\w.:-]{1,50}$/.test(text('requestId')))
    return { resultCode: 20 };
  if (!URL.canParse(text('redirectUrl')) || !URL.canParse(text('ipnUrl')) || text('orderInfo') === '')
    return { resultCode: 20 };
  if (text('requestType') === '') return { resultCode: 20 };
  const payment = desk.book.open({
    merchant,
    order: text('orderId'),
    amount,
    info: text('orderInfo'),
    returnUrl: text('redirectUrl'),
    notifyUrl: text('ipnUrl'),
    echo: { requestId: text('requestId'), extraData: text('extraData') },
  });
  if (!payment) return { resultCode: 41 };
  return { resultCode: 0, amount, payUrl: desk.payAddress(payment) };
}

function query({ book }: Desk, merchant: Merchant, body: Body): Answer {
  const payment = book.find('momo', merchant.id, String(body['orderId']));
  if (!payment) return { resultCode: 42 };
  const paid = payment.status.kind === 'succeeded';
  return {
    resultCode: codeOf(payment, book.state(payment)),
    amount: payment.amount,
    transId: paid ? Number(payment.transactionId) : 0,
    payType: paid ? 'qr' : '',
    extraData: payment.echo['extraData'] ?? '',
    refundTrans: payment.refunds.map((one) => ({
      orderId: one.request,
      amount: one.amount,
      resultCode: 0,
      transId: Number(one.id),
    })),
  };
}

function refund({ book }: Desk, merchant: Merchant, body: Body): Answer {
  const payment = book.findByTransaction('momo', merchant.id, String(body['transId']));
  const amount = amountOf(body['amount']);
  if (!payment) return { resultCode: 42 };
  if (amount === undefined) return { resultCode: 22 };
  const done = book.refund(payment, String(body['orderId']), amount);
  if (done === 'differs') return { resultCode: 41 };
  if (typeof done === 'string') return { resultCode: 1081 };
  return { resultCode: 0, amount, transId: Number(done.id) };
}

const messages: Readonly<Record<number, string>> = {
  0: 'Successful.',
  11: 'Access denied.',
  13: 'Merchant authentication failed.',
  20: 'Bad format request.',
  22: 'The transaction amount is out of range.',
  41: 'Duplicated orderId.',
  42: 'Invalid orderId or orderId is not found.',
  1000: 'Transaction is initiated, waiting for user confirmation.',
  1001: 'Transaction failed due to insufficient funds.',
  1005: 'Transaction failed because the url or QR code expired.',
  1006: 'Transaction failed because user has denied to confirm the payment.',
  1081: 'The refund attempt was rejected.',
  7000: 'Transaction is being processed.',
};

function codeOf({ status }: ProviderPayment, state: ProviderState): number {
  if (state === 'failed') return status.kind === 'failed' && status.reason === 'cancelled' ? 1006 : 1001;
  return { open: 1000, pending: 7000, succeeded: 0, expired: 1005 }[state];
}

/** `k=v` joined by `&`, values as they are. */
function signature(merchant: Merchant, names: readonly string[], values: Body): string {
  const pairs = [`accessKey=${merchant.keys['accessKey']}`];
  for (const name of names) pairs.push(`${name}=${String(values[name] ?? '')}`);
  return hmac('sha256', merchant.keys['secretKey'] ?? '', pairs.join('&'));
}
