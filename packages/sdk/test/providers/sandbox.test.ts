import { createSandbox, type Sandbox } from '@dvcqg/sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unsignedOutcome } from '../../src/domain/dangerous.js';
import { createPayments } from '../../src/payments/create-payments.js';
import type { Payments } from '../../src/payments/payments.js';
import { createKeypay } from '../../src/payments/providers/keypay.js';
import { createMomo } from '../../src/payments/providers/momo.js';
import type { ProviderOptions } from '../../src/payments/providers/options.js';
import { createPaygov } from '../../src/payments/providers/paygov.js';
import type { PaymentProvider } from '../../src/payments/providers/provider.js';
import { createVnpay } from '../../src/payments/providers/vnpay.js';
import { createZalopay } from '../../src/payments/providers/zalopay.js';
import { createStore, type Store } from '../../src/store/store.js';

/* Each provider against the sandbox's own reading of the same facts, as a payer goes: page, press, news, question, refund. */
const site = 'http://localhost:4300';
const back = `${site}/dvcqg/payments/return`;
const notifyUrl = `${site}/dvcqg/payments/notify`;

const makers: Readonly<Record<string, (at: string, options: ProviderOptions) => PaymentProvider>> = {
  vnpay: (at, options) =>
    createVnpay({
      ...options,
      terminal: 'SANDBOX1',
      secret: 'VNPAY-SANDBOX-SECRET',
      hosts: {
        page: `${at}/vnpay/paymentv2/vpcpay.html`,
        api: `${at}/vnpay/merchant_webapi/api/transaction`,
      },
    }),
  momo: (at, options) =>
    createMomo({
      ...options,
      partner: 'MOMO',
      accessKey: 'F8BBA842ECF85',
      secret: 'K951B6PE1waDMi640xX08PD3vg6EkVlz',
      host: `${at}/momo/v2/gateway/api`,
      notifyUrl,
    }),
  zalopay: (at, options) =>
    createZalopay({
      ...options,
      app: '2553',
      key1: 'PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL',
      key2: 'kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz',
      host: `${at}/zalopay`,
      notifyUrl,
    }),
  keypay: (at, options) =>
    createKeypay({
      ...options,
      client: 'CLIENTTEST',
      key1: 'KEY1-SANDBOX',
      key2: 'KEY2-SANDBOX',
      urls: {
        create: `${at}/keypay/create`,
        detail: `${at}/keypay/detail`,
        refund: `${at}/keypay/refund`,
        refundDetail: `${at}/keypay/refund-detail`,
      },
    }),
  paygov: (at, options) =>
    createPaygov({
      ...options,
      partner: 'PAYGOV-MAU',
      accessKey: 'PAYGOV-ACCESS',
      secret: 'PAYGOV-SECRET',
      serviceCode: 'LEPHI',
      url: `${at}/paygov/init`,
      tokens: async () => ({ bearer: 'PAYGOV-BEARER', lgsp: 'PAYGOV-LGSP' }),
      [unsignedOutcome]: true,
    }),
};

let sandbox: Sandbox;
let store: Store;
let payments: Payments;
let provider: PaymentProvider;
let clock: number;
let amount: number;
let heard: { status: number; body: string }[];
const now = () => new Date(clock);
const start = (name: string) => {
  sandbox = createSandbox({ now, fetch: toSite as typeof fetch });
  provider = makers[name]!(sandbox.origin, { returnUrl: back, now, fetch: toSandbox as typeof fetch });
  payments = createPayments({
    provider,
    store,
    now,
    dossiers: {
      debt: async () => ({
        state: 'payable',
        amount,
        fees: [{ name: 'Lệ phí', kind: 'charge', amount }],
      }),
    },
  });
};
const toSandbox = async (input: RequestInfo | URL, init?: RequestInit) =>
  sandbox.fetch(new Request(input, init));
/** What the sandbox tells the site, answered as the gateway does. */
const toSite = async (input: RequestInfo | URL, init?: RequestInit) => {
  const request = new Request(input, init);
  const raw = request.method === 'GET' ? new URL(request.url).search.slice(1) : await request.text();
  const { status, reply } = await payments.receive(raw);
  heard.push({ status, body: JSON.stringify(reply) });
  return reply ? Response.json(reply, { status }) : new Response(null, { status });
};
const call = (to: string, body?: unknown) =>
  sandbox.fetch(
    new Request(new URL(to, sandbox.origin), {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
const open = () =>
  payments.create({
    owner: 'hoa',
    dossierCode: '000.00.01.H99-260701-0001',
    amount,
    returnTo: '/',
    idempotencyKey: 'one',
  });
/** The payer follows the address of the payment to the provider's page and presses. */
const press = async (payUrl: string | undefined, deed: 'confirm' | 'cancel') => {
  const first = await call(payUrl ?? '');
  const page = first.headers.get('location') ?? payUrl ?? '';
  await call(`${page}/${deed}`, {});
  return page;
};
const state = async (id: string) => (await payments.get(id, 'hoa')).status;

beforeEach(() => {
  store = createStore(':memory:');
  clock = Date.parse('2026-07-01T08:00:00+07:00');
  [amount, heard] = [150_000, []];
});
afterEach(async () => {
  sandbox.close();
  await store.close();
});

describe.each(Object.keys(makers))('%s and the sandbox read the same facts', (name) => {
  it('a payment is paid, told, and booked once; its payer comes back with our reference', async () => {
    start(name);
    const payment = await open();
    expect(payment.status).toBe('initiated');
    const page = await press(payment.payUrl, 'confirm');
    await expect.poll(() => heard.length).toBe(1);
    expect(await state(payment.id)).toBe('succeeded');
    await call(`/control/providers/${name}/payments/${payment.reference}/notify`, { times: 5 });
    expect(heard).toHaveLength(6);
    const booked = await store.db.selectFrom('receipt').select('id').execute();
    expect(booked).toHaveLength(1);
    const home = (await call(`${page}/return`)).headers.get('location') ?? '';
    expect(home.startsWith(back)).toBe(true);
    expect(await payments.returned(payment.reference, 'hoa')).toMatchObject({ id: payment.id });
  });

  it('what is told falsely is not believed', async () => {
    start(name);
    await call('/control/providers/silence', { silent: true });
    const payment = await open();
    await press(payment.payUrl, 'confirm');
    for (const tamper of ['signature', 'unsigned', 'amount']) {
      await call(`/control/providers/${name}/payments/${payment.reference}/notify`, { tamper });
    }
    expect(await state(payment.id)).toBe('initiated');
    expect(heard).toHaveLength(3);
  });

  it.runIf(name !== 'paygov')('what nobody told is asked: paid, refused, and not yet', async () => {
    start(name);
    await call('/control/providers/silence', { silent: true });
    // An amount that ends in 3: the bank says nothing for now.
    amount = 150_003;
    const payment = await open();
    await press(payment.payUrl, 'confirm');
    clock += 16 * 60_000;
    expect((await payments.check(payment.id, 'hoa')).status).not.toBe('succeeded');
    await call(`/control/providers/${name}/payments/${payment.reference}/settle`, { outcome: 'success' });
    clock += 60_000;
    expect((await payments.check(payment.id, 'hoa')).status).toBe('succeeded');
    expect(heard).toEqual([]);
  });

  it.runIf(name !== 'paygov')(
    'a cancelled page ends as failed or expired, and no money is booked',
    async () => {
      start(name);
      await call('/control/providers/silence', { silent: true });
      const payment = await open();
      await press(payment.payUrl, 'cancel');
      clock += 16 * 60_000;
      expect(['failed', 'expired']).toContain((await payments.check(payment.id, 'hoa')).status);
    },
  );

  // The two whose answers have a code for it.
  it.runIf(['momo', 'zalopay'].includes(name))(
    'a page that ran out is called that, also when its payer came back unpaid',
    async () => {
      start(name);
      const payment = await open();
      await payments.returned(payment.reference, 'hoa');
      clock += 16 * 60_000;
      expect((await payments.check(payment.id, 'hoa')).status).toBe('expired');
    },
  );

  it.runIf(name !== 'paygov')('money is given back once, and never more than came', async () => {
    start(name);
    const payment = await open();
    await press(payment.payUrl, 'confirm');
    await expect.poll(() => heard.length).toBe(1);
    const paid = await payments.get(payment.id, 'hoa');
    const refund = (reference: string, sum: number) => ({
      payment: { reference: paid.reference, amount: paid.amount, createdAt: new Date(paid.createdAt) },
      transactionId: paid.transactionId ?? '',
      reference,
      amount: sum,
      reason: 'Nop thua',
      createdAt: now(),
    });
    const first = refund('HT1', 100_000);
    const answer = await provider.refund!(first, 5_000);
    expect(['accepted', 'paid']).toContain(answer.kind);
    const refundId = 'refundId' in answer && answer.refundId ? { refundId: answer.refundId } : {};
    expect(['accepted', 'paid']).toContain(
      (await provider.refundStatus!({ ...first, ...refundId }, 5_000)).kind,
    );
    expect((await provider.refund!(refund('HT2', 60_000), 5_000)).kind).toBe('refused');
    expect(['accepted', 'paid']).toContain((await provider.refund!(refund('HT3', 50_000), 5_000)).kind);
  });
});
