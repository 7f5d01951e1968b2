import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.js';

/* VNPAY, MoMo and Zalopay as a merchant meets them; signatures are made here by hand, as wire facts 9.1 to 9.3 say. */
const now = new Date('2026-11-26T03:00:00Z');
const hex = (algorithm: string, key: string, text: string) =>
  createHmac(algorithm, key).update(text).digest('hex');

let sandbox: Sandbox;
let told: { url: URL; body: string }[];
let answer: () => Response;
beforeEach(() => {
  told = [];
  answer = () => Response.json({ RspCode: '00', return_code: 1 });
  sandbox = createSandbox({
    now: () => now,
    fetch: (async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      told.push({ url: new URL(request.url), body: await request.text() });
      return answer();
    }) as typeof fetch,
  });
});

const call = (path: string, init?: RequestInit) =>
  sandbox.fetch(new Request(new URL(path, sandbox.origin), { redirect: 'manual', ...init }));
const post = async (path: string, body: unknown) => {
  const form = body instanceof URLSearchParams;
  const response = await call(path, {
    method: 'POST',
    body: form ? body : JSON.stringify(body),
    headers: { 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json' },
  });
  return (await response.json()) as Record<string, never>;
};
const press = (page: string, deed: 'confirm' | 'cancel') => call(`${page}/${deed}`, { method: 'POST' });
const notify = (provider: string, order: string, options: unknown) =>
  post(`/control/providers/${provider}/payments/${order}/notify`, options);

describe('VNPAY', () => {
  const secret = 'VNPAY-SANDBOX-SECRET';
  const order = {
    vnp_Amount: '15000000',
    vnp_Command: 'pay',
    vnp_CreateDate: '20261126100000',
    vnp_CurrCode: 'VND',
    vnp_IpAddr: '127.0.0.1',
    vnp_Locale: 'vn',
    vnp_OrderInfo: 'LE PHI HO SO #1',
    vnp_OrderType: 'other',
    vnp_ReturnUrl: 'http://localhost:4300/dvcqg/payments/return',
    vnp_TmnCode: 'SANDBOX1',
    vnp_TxnRef: 'REF0001',
    vnp_Version: '2.1.0',
  };
  /** Values form-url-encoded, names sorted: the order above is the sorted one. */
  const hash = (values: Record<string, string>) =>
    hex(
      'sha512',
      secret,
      Object.entries(values)
        .map(([k, x]) => `${k}=${encodeURIComponent(x).replaceAll('%20', '+')}`)
        .join('&'),
    );
  const address = (values: Record<string, string>, signature = hash(values)) =>
    `/vnpay/paymentv2/vpcpay.html?${new URLSearchParams({ ...values, vnp_SecureHash: signature })}`;
  const open = async () => (await call(address(order))).headers.get('location') ?? '';
  const query = (more: Record<string, string> = {}) => {
    const body: Record<string, string> = {
      vnp_RequestId: 'Q1', vnp_Version: '2.1.0', vnp_Command: 'querydr', vnp_TmnCode: 'SANDBOX1', vnp_TxnRef: 'REF0001',
      vnp_TransactionDate: '20261126100000', vnp_CreateDate: '20261126100500', vnp_IpAddr: '127.0.0.1', vnp_OrderInfo: 'hoi',
    }; // prettier-ignore
    const signed = hex('sha512', secret, Object.values(body).join('|'));
    return post('/vnpay/merchant_webapi/api/transaction', { ...body, vnp_SecureHash: signed, ...more });
  };

  it('opens one page for one signed order, and none for a changed one', async () => {
    const page = await open();
    expect(page).toContain('/providers/pay/');
    expect(await open()).toBe(page);
    expect((await call(address({ ...order, vnp_Amount: '100' }, hash(order)))).status).toBe(400);
    expect((await call(address({ ...order, vnp_OrderInfo: 'khác' }))).status).toBe(400);
    expect(await (await call(page)).text()).toContain('150.000');
  });

  it('tells the merchant by a signed address, and the payer comes back with the same', async () => {
    const page = await open();
    await press(page, 'confirm');
    await expect.poll(() => told.length).toBe(1);
    const values = Object.fromEntries([...told[0]!.url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1)));
    const { vnp_SecureHash: signature, ...signed } = values;
    expect(signature).toBe(hash(signed));
    expect(signed).toMatchObject({
      vnp_Amount: '15000000',
      vnp_TxnRef: 'REF0001',
      vnp_TransactionStatus: '00',
    });
    const back = new URL((await call(`${page}/return`)).headers.get('location') ?? '');
    expect(back.searchParams.get('vnp_SecureHash')).toBe(signature);
  });

  it('answers what it knows, signed, and nothing to a wrong checksum', async () => {
    expect(await query()).toMatchObject({ vnp_ResponseCode: '91' });
    await open();
    const waiting = await query();
    expect(waiting).toMatchObject({
      vnp_ResponseCode: '00',
      vnp_TransactionStatus: '01',
      vnp_Amount: '15000000',
    });
    const pieces = ['ResponseId', 'Command', 'ResponseCode', 'Message', 'TmnCode', 'TxnRef', 'Amount', 'BankCode', 'PayDate', 'TransactionNo', 'TransactionType', 'TransactionStatus', 'OrderInfo', 'PromotionCode', 'PromotionAmount']; // prettier-ignore
    expect(waiting['vnp_SecureHash']).toBe(
      hex('sha512', secret, pieces.map((name) => waiting[`vnp_${name}`] ?? '').join('|')),
    );
    expect(await query({ vnp_OrderInfo: 'khác' })).toMatchObject({ vnp_ResponseCode: '97' });
  });

  it('tells again until the merchant acknowledges, and lies when asked to', async () => {
    answer = () => Response.json({ RspCode: '99' });
    await press(await open(), 'cancel');
    await expect.poll(() => told.length).toBe(1);
    const all = (await (await call('/control/providers')).json()) as {
      payments: { told: { state: string } }[];
    };
    expect(all.payments[0]?.told.state).toBe('waiting');
    await notify('vnpay', 'REF0001', { tamper: 'amount' });
    await notify('vnpay', 'REF0001', { tamper: 'signed-amount' });
    const [, wrong, right] = told.map(({ url }) =>
      Object.fromEntries([...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    for (const [values, holds] of [
      [wrong, false],
      [right, true],
    ] as const) {
      const { vnp_SecureHash: signature, ...signed } = values!;
      expect(signed).toMatchObject({ vnp_Amount: '15100000', vnp_ResponseCode: '24' });
      expect(signature === hash(signed)).toBe(holds);
    }
  });
});

describe('MoMo', () => {
  const [access, secret] = ['F8BBA842ECF85', 'K951B6PE1waDMi640xX08PD3vg6EkVlz'];
  const order = {
    partnerCode: 'MOMO',
    requestId: 'MOMO1700000000000',
    amount: 50_000,
    orderId: 'MOMO1700000000000',
    orderInfo: 'pay with MoMo',
    redirectUrl: 'https://momo.vn/return',
    ipnUrl: 'https://callback.url/notify',
    requestType: 'captureWallet',
    extraData: '',
  };
  // The vector of wire fact 9.2.
  const vector = '4378bb95714712f6be833da81f743910a01e5ba6279bfe596b8a08e891259424';
  const create = (more = {}) =>
    post('/momo/v2/gateway/api/create', { ...order, lang: 'vi', signature: vector, ...more });
  const query = () =>
    post('/momo/v2/gateway/api/query', {
      partnerCode: 'MOMO',
      requestId: order.requestId,
      orderId: order.orderId,
      signature: 'b89dac8fd6aa084ef21e56b6a289a13e95578f1b04608d916561d6e73f5c677b',
    });

  it('takes the published order once, and no other amount under its signature', async () => {
    expect(await query()).toMatchObject({ resultCode: 42 });
    expect(await create({ amount: 60_000 })).toMatchObject({ resultCode: 13 });
    expect(await create()).toMatchObject({
      resultCode: 0,
      payUrl: expect.stringContaining('/providers/pay/'),
    });
    expect(await create()).toMatchObject({ resultCode: 41 });
    expect(await query()).toMatchObject({ resultCode: 1000, amount: 50_000 });
  });

  it('tells a signed result, and gives back no more than was paid', async () => {
    const { payUrl } = await create();
    await press(payUrl ?? '', 'confirm');
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]?.url.href).toBe(order.ipnUrl);
    const ipn = JSON.parse(told[0]?.body ?? '') as Record<string, string | number>;
    const names = ['amount', 'extraData', 'message', 'orderId', 'orderInfo', 'orderType', 'partnerCode', 'payType', 'requestId', 'responseTime', 'resultCode', 'transId']; // prettier-ignore
    expect(ipn).toMatchObject({ resultCode: 0, amount: 50_000, orderId: order.orderId });
    expect(ipn['signature']).toBe(
      hex(
        'sha256',
        secret,
        [`accessKey=${access}`, ...names.map((name) => `${name}=${ipn[name]}`)].join('&'),
      ),
    );
    const refund = (orderId: string, amount: number) => {
      const body = {
        amount,
        description: 'hoan',
        orderId,
        partnerCode: 'MOMO',
        requestId: orderId,
        transId: ipn['transId'],
      };
      const raw = Object.entries(body).map(([name, value]) => `${name}=${value}`);
      const signature = hex('sha256', secret, [`accessKey=${access}`, ...raw].join('&'));
      return post('/momo/v2/gateway/api/refund', { ...body, signature });
    };
    const first = await refund('R1', 30_000);
    expect(first).toMatchObject({ resultCode: 0 });
    expect((await refund('R1', 30_000))['transId']).toBe(first['transId']);
    expect(await refund('R2', 30_000)).toMatchObject({ resultCode: 1081 });
    expect(await refund('R3', 20_000)).toMatchObject({ resultCode: 0 });
  });
});

describe('Zalopay', () => {
  const [key1, key2] = ['PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL', 'kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz'];
  const order = {
    app_id: '2553',
    app_trans_id: '261126_000001',
    app_user: 'user123',
    amount: '50000',
    app_time: String(now.getTime()),
    embed_data: '{"redirecturl":"http://localhost:4300/ve"}',
    item: '[]',
  };
  const create = (more: Record<string, string> = {}) =>
    post('/zalopay/v2/create', new URLSearchParams({
      ...order, description: 'Le phi', mac: hex('sha256', key1, Object.values(order).join('|')), ...more,
    })); // prettier-ignore
  const query = () =>
    post('/zalopay/v2/query', new URLSearchParams({
      app_id: '2553', app_trans_id: order.app_trans_id, mac: hex('sha256', key1, `2553|${order.app_trans_id}|${key1}`),
    })); // prettier-ignore

  it('takes an order once and for its day, and refuses a wrong mac', async () => {
    expect(await create({ amount: '60000' })).toMatchObject({ return_code: 2, sub_return_code: -402 });
    expect(await create()).toMatchObject({
      return_code: 1,
      order_url: expect.stringContaining('/providers/pay/'),
    });
    expect(await create()).toMatchObject({ return_code: 2, sub_return_code: -68 });
    expect(await query()).toMatchObject({ return_code: 3 });
  });

  it('signs the very string it sends, and tells nothing of a failure', async () => {
    const { order_url: page } = await create();
    await press(page ?? '', 'confirm');
    await expect.poll(() => told.length).toBe(1);
    const callback = JSON.parse(told[0]?.body ?? '') as { data: string; mac: string };
    expect(callback.mac).toBe(hex('sha256', key2, callback.data));
    expect(JSON.parse(callback.data)).toMatchObject({ app_trans_id: order.app_trans_id, amount: 50_000 });
    expect(await query()).toMatchObject({ return_code: 1, amount: 50_000 });
    sandbox.reset();
    await press((await create())['order_url'] ?? '', 'cancel');
    expect(await query()).toMatchObject({ return_code: 2, sub_return_code: -54 });
    expect(told).toHaveLength(1);
  });
});

it('loses results on request, and moves no payment that is settled', async () => {
  await post('/control/providers/silence', { silent: true });
  const order = { app_id: '2553', app_trans_id: '261126_000002', app_user: 'u', amount: '1003', app_time: String(now.getTime()), embed_data: '{}', item: '[]' }; // prettier-ignore
  const mac = hex('sha256', 'PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL', Object.values(order).join('|'));
  const { order_url: page } = await post('/zalopay/v2/create', new URLSearchParams({ ...order, mac }));
  await press(page ?? '', 'confirm');
  const settle = (outcome: string) =>
    post(`/control/providers/zalopay/payments/${order.app_trans_id}/settle`, { outcome });
  // An amount that ends in 3: the bank says nothing until it is made to.
  expect(await settle('success')).toMatchObject({ state: 'succeeded' });
  expect(await settle('failed')).toMatchObject({ error: 'wrong_state', state: 'succeeded' });
  expect(told).toEqual([]);
  expect(await (await call('/providers/pay/none')).text()).toContain('Không tìm thấy');
});

it.each([
  '/momo/v2/gateway/api/create',
  '/zalopay/v2/create',
  '/keypay/create',
  '/control/providers/silence',
])('takes no flood at %s', async (path) => {
  const response = await call(path, { method: 'POST', body: 'x'.repeat(65_537) });
  expect(response.status).toBe(413);
});
