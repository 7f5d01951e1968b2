import type { Context } from 'hono';
import { toWireTime } from '../adapter/wire-time.js';
import { withQuery } from './addresses.js';
import type { Merchant } from './payment.js';
import type { Desk, Provider } from './provider.js';
import { amountOf, readBody, type Body } from './reading.js';
import { sameSignature, sha256 } from './signing.js';

/** PayGov of a province (wire fact 5.4): one call, one callback, and no question about a payment. */
export const paygov: Provider = {
  name: 'paygov',
  mount(app, desk) {
    app.post('/paygov/init', (c) => init(c, desk));
  },
  result(payment, amount) {
    const { status } = payment;
    if (status.kind !== 'succeeded' && status.kind !== 'failed') return undefined;
    return {
      orderId: payment.order,
      errorCode: status.kind === 'succeeded' ? '00' : '99',
      amount: String(amount),
      orderInfo: payment.info,
      requestCode: payment.echo['requestCode'] ?? '',
      transactionNo: payment.transactionId,
      payDate: toWireTime(status.at),
      paygate: 'NHTHU',
      type: '1',
      transactionCode: payment.transactionId,
    };
  },
  sign: ({ merchant }, result) => checksum(merchant, result),
  message: (payment, result, sum) => ({
    url: payment.notifyUrl,
    method: 'POST',
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ ...result, ...(sum !== undefined && { checksum: sum }) }),
    shown: { ...result },
    problemOf: (answer) =>
      (answer as { error_code?: unknown } | null | undefined)?.error_code === 'SUCCESSFUL'
        ? undefined
        : 'error_code khác "SUCCESSFUL"',
  }),
  returnAddress: ({ returnUrl, order }) =>
    returnUrl === undefined ? undefined : withQuery(returnUrl, { orderId: order }),
};

async function init(c: Context, desk: Desk): Promise<Response> {
  const body = await readBody(c);
  const merchant = desk.merchants.get('paygov', body['partnerCode']);
  const entitled =
    merchant &&
    sameSignature(c.req.header('authorization'), `Bearer ${merchant.keys['bearer']}`) &&
    sameSignature(c.req.header('lgspaccesstoken'), merchant.keys['lgspaccesstoken'] ?? '');
  const { context } = desk;
  const answer = (value: Body) => {
    context.transcript.record({
      at: context.now().toISOString(),
      part: 'payment',
      direction: 'in',
      call: 'POST paygov init',
      request: { orderId: body['orderId'] ?? null },
      response: { errorCode: value['errorCode'] ?? '00' },
    });
    return c.json(value);
  };
  if (!entitled) return c.json({ errorCode: '401' }, 401);
  if (body['accessKey'] !== merchant.keys['accessKey']) return answer({ errorCode: '01' });
  if (!sameSignature(body['checksum'], checksum(merchant, body))) return answer({ errorCode: '02' });
  const text = (name: string) => (typeof body[name] === 'string' ? String(body[name]) : '');
  const amount = amountOf(body['amount']);
  const right =
    amount !== undefined &&
    /^[\w.-]{1,100}$/.test(text('orderId')) &&
    /^[ -~]{1,255}$/.test(text('orderInfo')) &&
    text('serviceCode') !== '' &&
    URL.canParse(text('returnUrl'));
  if (!right) return answer({ errorCode: '03' });
  const payment = desk.book.open({
    merchant,
    order: text('orderId'),
    amount,
    info: text('orderInfo'),
    returnUrl: text('returnUrl'),
    notifyUrl: merchant.notifyUrl,
    echo: { requestCode: text('requestCode') },
  });
  return answer(payment ? { data: { url: desk.payAddress(payment) } } : { errorCode: '04' });
}

/** The secret first and no separators; the callback signs the same (wire fact 5.4, assumed A127). */
function checksum({ id, keys }: Merchant, values: Body): string {
  const pieces = [
    keys['secretKey'],
    keys['accessKey'],
    id,
    values['orderId'],
    values['requestCode'],
    values['amount'],
  ];
  return sha256(pieces.map((piece) => String(piece ?? '')).join(''));
}
