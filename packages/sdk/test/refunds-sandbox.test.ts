import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Payment } from '../src/index.js';
import { openSandboxSite, type SandboxSite } from './helpers/sandbox-site.js';

/** Two independent readings of the assumed wire of refunds: our SDK against the sandbox's treasury, in process. */
let home: SandboxSite;
const owner = 'payer';
let serial = 0;

beforeEach(() => {
  home = openSandboxSite();
});
afterEach(() => home.close());

const post = (path: string, body: BodyInit, type: string) =>
  home.sandbox.fetch(
    new Request(new URL(path, home.sandbox.origin), {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    }),
  );
const control = async (path: string, body: unknown) => {
  const response = await post(`/control/${path}`, JSON.stringify(body), 'application/json');
  expect(response.status).toBe(200);
  return (await response.json()) as { attempts?: { accepted: boolean; status?: number }[] };
};
const order = async (ending = '150000'): Promise<Payment> => {
  const { payments } = home.portal;
  const dossierCode = `H99.01-20260702-0${ending}`;
  const { amount } = await payments.fees(dossierCode);
  return payments.create({ owner, dossierCode, amount, returnTo: '/', idempotencyKey: `pay-${++serial}` });
};
const pay = async (payment: Payment) => {
  const form = new URLSearchParams({ method: 'wallet' });
  await post(`${payment.payUrl}/confirm`, form, 'application/x-www-form-urlencoded');
  await expect.poll(() => status(payment)).toBe('succeeded');
  return payment;
};
const status = async ({ id }: Payment) => (await home.portal.payments.get(id, owner)).status;
const ask = (payment: Payment, amount?: number) =>
  home.portal.payments.requestRefund({
    owner,
    payment: payment.id,
    reason: 'wrong-dossier',
    ...(amount !== undefined && { amount }),
    idempotencyKey: `refund-${++serial}`,
  });
/** As booked, without asking. */
const booked = async (payment: Payment) => {
  const { refundable, refunds } = await home.portal.payments.refunds(payment.id, owner);
  return [refundable, ...refunds.map((refund) => refund.status)];
};

it('is asked for, agreed after a day and paid after three, told by notices', async () => {
  const payment = await pay(await order());
  const refund = await ask(payment);
  expect(refund).toMatchObject({ status: 'requested', submittedAt: expect.any(String) });
  await control('treasury', { days: 1 });
  await expect.poll(() => booked(payment)).toEqual([0, 'accepted']);
  await control('treasury', { days: 2 });
  await expect.poll(() => booked(payment)).toEqual([0, 'paid']);
  expect(await home.portal.payments.refund(refund.id, owner)).toMatchObject({ paidAt: expect.any(String) });
  expect(await status(payment)).toBe('succeeded');
  expect((await home.portal.payments.fees(payment.dossierCode)).state).toBe('paid');
});

it('is learnt by asking when the notices are lost', async () => {
  await home.close();
  let lost = true;
  home = openSandboxSite({
    between: (request, next) => (lost && /refund$/.test(request.url) ? silence(next) : next()),
  });
  const payment = await pay(await order());
  const refund = await ask(payment, 50_044);
  expect(refund.status).toBe('unknown');
  lost = false;
  await expect
    .poll(async () => (await home.portal.payments.refund(refund.id, owner)).status, { timeout: 4000 })
    .toBe('paid');
});

it('P38: accepted, then not paid: reversed, visible, and can be asked for again', async () => {
  const payment = await pay(await order());
  await ask(payment, 50_042);
  await control('treasury', { days: 3 });
  await expect.poll(() => booked(payment)).toEqual([150_000, 'refund_failed']);
  await ask(payment);
  expect(await booked(payment)).toEqual([0, 'refund_failed', 'requested']);
});

it('refused by the agency, and silent until somebody settles it', async () => {
  const payment = await pay(await order());
  await ask(payment, 10_041);
  await control('treasury', { days: 1 });
  await expect.poll(() => booked(payment)).toEqual([150_000, 'refused']);
  const silent = await ask(payment, 20_043);
  expect(silent.status).toBe('unknown');
  await control(`payments/${payment.reference}/refund/settle`, { outcome: 'accept' });
  await expect.poll(() => booked(payment)).toEqual([129_957, 'refused', 'accepted']);
  const { attempts } = await control(`payments/${payment.reference}/refund/notify`, {
    times: 20,
    atOnce: true,
  });
  expect(attempts?.every(({ accepted }) => accepted)).toBe(true);
  expect(await booked(payment)).toEqual([129_957, 'refused', 'accepted']);
});

it('P28: the agency’s own refund, told before the payment, waits for it', async () => {
  const payment = await order();
  await control(`payments/${payment.reference}/refund`, { amount: 30_044, early: true });
  expect(await booked(payment)).toEqual([0]);
  await pay(payment);
  await expect.poll(() => booked(payment)).toEqual([119_956, 'paid']);
});

async function silence(next: () => Promise<Response>): Promise<Response> {
  await next();
  throw new TypeError('fetch failed');
}
