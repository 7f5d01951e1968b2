import { createSandbox, type Sandbox } from '@dvcqg/sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDossiers } from '../src/dossiers/create-dossiers.js';
import { readVietQr } from '../src/domain/vietqr.js';
import { createPayments } from '../src/payments/create-payments.js';
import type { DueSource } from '../src/payments/due.js';
import { dueOf, fee } from '../src/payments/fixtures/payment-world.js';
import type { Payments } from '../src/payments/payments.js';
import type { Payment } from '../src/payments/schema.js';
import { sandbox as profile } from '../src/profiles/sandbox.js';
import { createStore, type Store } from '../src/store/store.js';
import { createAdapter } from '../src/transport/adapter.js';

/** Two independent readings of the same wire: our SDK against the sandbox, in process. */
let sandbox: Sandbox;
let store: Store;
let payments: Payments;
let ahead: number;
let deliver: boolean;
let due: Awaited<ReturnType<DueSource>>;
const owner = 'payer';
const now = () => new Date(Date.parse('2026-07-06T02:00:00Z') + ahead);
const minute = 60_000;

beforeEach(() => {
  ahead = 0;
  deliver = true;
  due = undefined;
  store = createStore(':memory:');
  const send = (async (input: Request | string | URL, init?: RequestInit) =>
    sandbox.fetch(new Request(input, init))) as typeof fetch;
  sandbox = createSandbox({
    now,
    fetch: (async (input: Request | string | URL, init?: RequestInit) => {
      if (!deliver) throw new TypeError('fetch failed');
      const request = new Request(input, init);
      const { status, reply } = await payments.receive(new Uint8Array(await request.arrayBuffer()));
      return Response.json(reply, { status });
    }) as typeof fetch,
  });
  const adapter = createAdapter({
    profile: profile.adapter,
    agency: '000.00.00.H99',
    credentials: { username: 'onestop-h99', password: 'sandbox' },
    fetch: send,
    now,
  });
  payments = createPayments({
    profile,
    partner: 'DOITACTEST',
    secret: 'SANDBOX-SECRET-0001',
    store,
    dossiers: createDossiers({ adapter }),
    due: async () => due,
    fetch: send,
    now,
  });
});
afterEach(async () => {
  sandbox.close();
  await store.close();
});

const dossier = (ending: string) => `H99.01-20260702-0${ending}`;
let serial = 0;
const order = async (ending: string): Promise<Payment> => {
  const { amount } = await payments.fees(dossier(ending));
  return payments.create({
    owner,
    dossierCode: dossier(ending),
    amount,
    returnTo: '/',
    idempotencyKey: `k${++serial}`,
  });
};
const post = (url: string, body: BodyInit, type: string) =>
  sandbox.fetch(new Request(url, { method: 'POST', body, headers: { 'content-type': type } }));
/** The payer chooses the wallet, confirms, and comes back. */
const pay = async (payment: Payment) => {
  const form = new URLSearchParams({ method: 'wallet' });
  const confirmed = await post(`${payment.payUrl}/confirm`, form, 'application/x-www-form-urlencoded');
  expect(confirmed.status).toBe(303);
  await payments.returned(payment.reference, owner);
};
const control = async (path: string, body: unknown) => {
  const response = await post(`${sandbox.origin}/control/${path}`, JSON.stringify(body), 'application/json');
  expect(response.status).toBe(200);
  return (await response.json()) as { attempts: { status: number; accepted: boolean }[] };
};
const get = (payment: Payment) => payments.get(payment.id, owner);
const check = (payment: Payment) => payments.check(payment.id, owner);

describe('against the sandbox', () => {
  it('goes from the fee over the pay page to the receipt, told by a notification', async () => {
    const fees = await payments.fees(dossier('150000'));
    expect(fees).toMatchObject({ state: 'payable', amount: 150_000, payee: { name: expect.any(String) } });
    const payment = await order('150000');
    expect(payment.status).toBe('initiated');
    await pay(payment);
    await expect.poll(async () => (await get(payment)).status).toBe('succeeded');
    const { receiptId } = await get(payment);
    const receipt = await payments.receipt(receiptId!, owner);
    expect(receipt).toMatchObject({ amount: 150_000, official: { state: 'ready' } });
    expect((await sandbox.fetch(new Request(receipt.official!.url!))).status).toBe(200);
    expect(await payments.fees(dossier('150000'), owner)).toMatchObject({
      state: 'paid',
      paymentId: payment.id,
    });
  });

  it('offers a transfer beside the page, which finds its payment', async () => {
    expect((await payments.fees(dossier('150000'))).methods).toEqual(['pay-page', 'vietqr']);
    const { id, reference, transfer } = await order('150000');
    expect(transfer).toMatchObject({ bank: '999999', bankName: 'Ngân hàng Thử' });
    expect(readVietQr(transfer!.qr)).toMatchObject({ amount: 150_000, account: transfer!.account });
    await control(`payments/${reference}/settle`, { outcome: 'success' });
    await expect.poll(async () => (await payments.get(id, owner)).status).toBe('succeeded');
    expect(await payments.get(id, owner)).not.toHaveProperty('transfer');
  });

  it('pays two beneficiaries one after another, as the host says, and extends a page that ran out', async () => {
    const code = dossier('150000');
    due = dueOf(fee('A', 100_000), fee('B', 50_000, 'charge'));
    const first = await order('150000');
    expect(first).toMatchObject({ status: 'initiated', amount: 100_000, part: { number: 1, of: 2 } });
    await pay(first);
    await expect.poll(async () => (await get(first)).status).toBe('succeeded');
    const second = await payments.continue(first.id, owner, { payerName: 'NGUOI NOP THAY' });
    expect(second).toMatchObject({ status: 'initiated', amount: 50_000, part: { number: 2, of: 2 } });
    // The platform calls a page that nobody used in time failed.
    ahead += 16 * minute;
    const again = await payments.continue(first.id, owner);
    expect(again).toMatchObject({ status: 'initiated', amount: 50_000, continues: second.id });
    expect((await get(second)).status).toBe('expired');
    await pay(again);
    await expect.poll(async () => (await get(again)).status).toBe('succeeded');
    expect(await payments.fees(code)).toMatchObject({ state: 'paid', amount: 0 });
  });

  it('P18: learns it by asking when no notification arrives', async () => {
    deliver = false;
    const payment = await order('150000');
    await pay(payment);
    expect((await get(payment)).status).toBe('initiated');
    expect((await check(payment)).status).toBe('succeeded');
  });

  it('a silent bank is pending, blocks a second payment, and the money turns up later', async () => {
    const payment = await order('150003');
    expect((await check(payment)).status).toBe('initiated');
    await pay(payment);
    ahead += 3000;
    expect((await check(payment)).status).toBe('pending');
    await expect(order('150003')).rejects.toMatchObject({ code: 'payment_pending_bank' });
    // Another tab learns of it before it offers to pay; another payer does not.
    const { id, reference } = payment;
    expect(await payments.fees(dossier('150003'), owner)).toMatchObject({
      payment: { id, reference, status: 'pending' },
    });
    expect(await payments.fees(dossier('150003'), 'stranger')).not.toHaveProperty('payment');
    ahead += 60 * minute;
    expect((await check(payment)).status).toBe('pending');
    await control(`payments/${payment.reference}/settle`, { outcome: 'success' });
    await expect.poll(async () => (await get(payment)).status).toBe('succeeded');
  });

  it('a bank that declines is failed, and the next payment is another', async () => {
    const payment = await order('150004');
    await pay(payment);
    await expect.poll(async () => (await get(payment)).status).toBe('failed');
    expect((await order('150004')).id).not.toBe(payment.id);
  });

  it('a page nobody used is expired', async () => {
    const payment = await order('150000');
    ahead += 16 * minute;
    expect((await check(payment)).status).toBe('expired');
  });

  it('a page that ran out is expired, also for a payer who looked at it and came back', async () => {
    const payment = await order('150000');
    ahead += 16 * minute;
    await payments.returned(payment.reference, owner);
    expect((await check(payment)).status).toBe('expired');
  });

  it('a payer who gave up on the pay page in time is no page that ran out', async () => {
    const payment = await order('150000');
    await post(`${payment.payUrl}/cancel`, '', 'application/x-www-form-urlencoded');
    await expect.poll(async () => (await get(payment)).status).toBe('failed');
  });

  it('a payment paid twice keeps the first transaction and notes the second', async () => {
    const payment = await order('150022');
    await pay(payment);
    const doubled = async () =>
      (await store.db.selectFrom('payment_event').select('note').execute()).some(
        ({ note }) => note === 'double_payment',
      );
    await expect.poll(doubled, { timeout: 5000 }).toBe(true);
    expect((await get(payment)).status).toBe('succeeded');
  }, 10_000);

  it('a receipt in preparation is told so until it is ready', async () => {
    const payment = await order('150031');
    await pay(payment);
    await expect.poll(async () => (await get(payment)).receiptId).toBeDefined();
    const { receiptId } = await get(payment);
    expect((await payments.receipt(receiptId!, owner)).official).toEqual({ state: 'in-preparation' });
    ahead += 2 * minute;
    expect((await payments.receipt(receiptId!, owner)).official).toMatchObject({ state: 'ready' });
  });

  it.each(['signature', 'unsigned', 'amount'])('P19, P23: a lie in the %s is refused', async (tamper) => {
    deliver = false;
    const payment = await order('150000');
    await pay(payment);
    deliver = true;
    const { attempts } = await control(`payments/${payment.reference}/notify`, { tamper });
    expect(attempts).toMatchObject([{ status: 401, accepted: false }]);
    expect((await get(payment)).status).toBe('initiated');
  });

  it('P30: another amount under a right digest is a mismatch', async () => {
    deliver = false;
    const payment = await order('150000');
    await pay(payment);
    deliver = true;
    await control(`payments/${payment.reference}/notify`, { tamper: 'signed-amount' });
    expect((await get(payment)).status).toBe('mismatch');
  });

  it('P27: the same notification 50 times at once is one booking', async () => {
    const payment = await order('150000');
    await pay(payment);
    const { attempts } = await control(`payments/${payment.reference}/notify`, { times: 50, atOnce: true });
    expect(attempts.every(({ accepted }) => accepted)).toBe(true);
    expect(await store.db.selectFrom('receipt').selectAll().execute()).toHaveLength(1);
  });

  it.each([
    ['lost-answer', 'expired'],
    ['down', 'initiated'],
    ['html', 'initiated'],
    ['garbage', 'initiated'],
  ])('P36: INIT met by the fault %s', async (kind, expected) => {
    await control('faults', { target: 'payment', kind, times: 1 });
    const payment = await order('150000');
    ahead += 3000;
    const { status } = await check(payment);
    expect(status).toBe(expected);
    const { amount } = await payments.fees(dossier('150000'));
    expect(amount).toBe(150_000);
  });

  it('reads the answer that comes through an adapter', async () => {
    await control('partners', {
      maDoiTac: 'DOITACTEST',
      secret: 'SANDBOX-SECRET-0001',
      notifyUrl: 'http://localhost:4300/dvcqg/payments/notify',
      wrapped: true,
    });
    const payment = await order('150000');
    expect(payment.status).toBe('initiated');
    await pay(payment);
    await expect.poll(async () => (await get(payment)).status).toBe('succeeded');
  });
});
