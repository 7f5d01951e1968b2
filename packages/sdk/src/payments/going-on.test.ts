import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  code,
  debt,
  dueOf,
  fee,
  hour,
  minute,
  owner,
  paymentWorld,
  type World,
} from './fixtures/payment-world.js';

let world: World;
beforeEach(async () => void (world = await paymentWorld()));
afterEach(() => world.close());

const create = (change = {}) => world.payments.create(world.request(change));
/** A page that ran out: the platform says that nobody paid. */
const runOut = (reference: string) => {
  world.answer(reference, 'failed');
  world.later(16 * minute);
};

describe('extension', () => {
  it('gives one new page for the same intent when the old one ran out unpaid, to however many ask', async () => {
    const first = await create({ payer: 'guest', paysFor: 'another' });
    runOut(first.reference);
    const gateways = [world.payments, world.another()];
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => gateways[n % 2]!.continue(first.id, owner)),
    );
    // A gateway whose neighbour is asking about the old page does not know yet.
    for (const one of all) {
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'payment_pending_bank', action: 'retry' });
    }
    const next = await world.payments.continue(first.id, owner);
    const ids = new Set(all.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : [])));
    expect([[...ids], world.platform.calls.init]).toEqual([[next.id], 2]);
    expect(next).toMatchObject({
      status: 'initiated',
      amount: 150_000,
      continues: first.id,
      payUrl: expect.any(String),
      payer: 'guest',
      paysFor: 'another',
    });
    expect((await world.payments.get(first.id, owner)).status).toBe('expired');
    await world.pay(next.reference);
    await expect(world.payments.continue(first.id, owner)).rejects.toMatchObject({
      code: 'already_paid',
      params: { paymentId: next.id, receiptId: expect.stringMatching(/^rcp_/) },
    });
  });

  it('leaves a page alone that still takes money', async () => {
    const first = await create();
    expect(await world.payments.continue(first.id, owner)).toEqual(first);
    await world.payments.returned(first.reference, owner);
    world.later(3000);
    await expect(world.payments.continue(first.id, owner)).rejects.toMatchObject({
      code: 'payment_pending_bank',
    });
    expect(world.platform.calls.init).toBe(1);
  });

  it('opens no page while nobody knows what became of the old one', async () => {
    const first = await create();
    world.later(16 * minute);
    world.platform.faults['query'] = Array(4).fill('lost');
    await expect(world.payments.continue(first.id, owner)).rejects.toMatchObject({
      code: 'payment_pending_bank',
    });
    expect((await world.payments.get(first.id, owner)).status).toBe('unknown');
    expect(world.platform.calls.init).toBe(1);
  });

  it('follows a payment through any number of pages, and keeps to what is due', async () => {
    const first = await create();
    runOut(first.reference);
    const second = await world.payments.continue(first.id, owner);
    runOut(second.reference);
    const third = await world.payments.continue(first.id, owner);
    expect(third).toMatchObject({ continues: second.id, status: 'initiated' });
    runOut(third.reference);
    world.debt = { ...debt, amount: 170_000 };
    await expect(world.payments.continue(second.id, owner)).rejects.toMatchObject({
      code: 'payment_amount_changed',
      params: { from: 150_000, to: 170_000 },
    });
    expect(world.platform.calls.init).toBe(3);
  });

  it('books money for the old page that came after all, and asks for no more', async () => {
    const first = await create();
    runOut(first.reference);
    await world.payments.check(first.id, owner);
    await world.pay(first.reference);
    expect((await world.payments.get(first.id, owner)).status).toBe('mismatch');
    await expect(world.payments.continue(first.id, owner)).rejects.toMatchObject({
      code: 'payment_mismatch',
    });
  });

  it('is nobody else’s', async () => {
    const first = await create();
    for (const call of ['continue', 'cancel'] as const) {
      await expect(world.payments[call](first.id, 'other')).rejects.toMatchObject({ status: 404 });
    }
  });
});

describe('cancel', () => {
  it('ends what the platform has never heard of', async () => {
    world.platform.faults = { init: ['lost'], query: ['lost', 'lost'] };
    const payment = await create();
    expect(payment.status).toBe('unknown');
    world.later(3000);
    expect((await world.payments.cancel(payment.id, owner)).status).toBe('expired');
    expect(await world.notes()).toContain('cancelled');
    expect((await world.payments.cancel(payment.id, owner)).status).toBe('expired');
    expect(world.platform.calls.init).toBe(1);
  });

  it('does not claim to close a page, or to know what the bank does', async () => {
    const payment = await create();
    await expect(world.payments.cancel(payment.id, owner)).rejects.toMatchObject({
      name: 'PaymentError',
      code: 'payment_not_cancellable',
      status: 409,
      params: { reference: payment.reference, by: payment.expiresAt },
    });
    await world.payments.returned(payment.reference, owner);
    world.later(3000);
    await expect(world.payments.cancel(payment.id, owner)).rejects.toMatchObject({
      code: 'payment_pending_bank',
    });
  });

  it('tells when it was paid meanwhile, and ends what failed meanwhile', async () => {
    const payment = await create();
    world.answer(payment.reference, 'failed');
    expect((await world.payments.cancel(payment.id, owner)).status).toBe('failed');
    const second = await create();
    world.answer(second.reference, 'succeeded');
    await expect(world.payments.cancel(second.id, owner)).rejects.toMatchObject({
      code: 'already_paid',
      params: { paymentId: second.id },
    });
  });

  it('hides no money that comes for what was cancelled', async () => {
    world.platform.faults = { init: ['unheard'], query: ['lost', 'lost'] };
    const payment = await create();
    world.later(3000);
    expect((await world.payments.cancel(payment.id, owner)).status).toBe('expired');
    await world.pay(payment.reference);
    expect((await world.payments.get(payment.id, owner)).status).toBe('mismatch');
  });
});

describe('several beneficiaries', () => {
  beforeEach(() => void (world.due = dueOf(fee('A', 100_000), fee('B', 50_000), fee('C', 7))));

  it('are paid one after another under one intent, each under a reference of its own', async () => {
    const order = await world.payments.fees(code, owner);
    expect(order).toMatchObject({ state: 'payable', amount: 150_007 });
    expect(order.parts?.map(({ amount, payee }) => [amount, payee?.account])).toEqual([
      [100_000, '99A'],
      [50_000, '99B'],
      [7, '99C'],
    ]);
    const first = await create({ amount: 150_007 });
    expect(first).toMatchObject({ amount: 100_000, part: { number: 1, of: 3, orderAmount: 150_007 } });
    expect(world.platform.lastInit).toMatchObject({
      amount: '100000',
      billing: { account: '99A' },
    });
    // No second page while the first is open, whoever asks in whichever way.
    expect((await world.payments.continue(first.id, owner)).id).toBe(first.id);
    expect((await create({ amount: 150_007 })).id).toBe(first.id);

    await world.pay(first.reference);
    expect(await world.payments.fees(code)).toMatchObject({ amount: 50_007, parts: [{}, {}] });
    const second = await world.payments.continue(first.id, owner);
    expect(second).toMatchObject({
      amount: 50_000,
      continues: first.id,
      part: { number: 2, of: 3, orderAmount: 150_007 },
    });
    // Extension within the order.
    runOut(second.reference);
    const again = await world.payments.continue(first.id, owner);
    expect(again).toMatchObject({ amount: 50_000, part: { number: 2 } });
    await world.pay(again.reference);
    // The agency's books are a day behind: what was paid within the order is not asked for again.
    world.later(30 * hour);
    const third = await world.payments.continue(first.id, owner);
    expect(third).toMatchObject({ amount: 7, part: { number: 3 } });
    await world.pay(third.reference);
    await expect(world.payments.continue(first.id, owner)).rejects.toMatchObject({ code: 'already_paid' });

    const paid = (await world.rows()).filter(({ status }) => status === 'succeeded');
    expect(paid.map(({ amount }) => amount)).toEqual([100_000, 50_000, 7]);
    expect(new Set(paid.map(({ reference }) => reference)).size).toBe(3);
    expect(await world.store.db.selectFrom('receipt').selectAll().execute()).toHaveLength(3);
  });

  it('goes on where the agency has taken what was paid off its books', async () => {
    const first = await create({ amount: 150_007 });
    await world.pay(first.reference);
    world.due = dueOf(fee('B', 50_000), fee('C', 7));
    expect(await world.payments.continue(first.id, owner)).toMatchObject({ part: { number: 2, of: 3 } });
  });

  it('takes up an order that was left half paid as a new intent', async () => {
    const first = await create({ amount: 150_007 });
    await world.pay(first.reference);
    await expect(create({ amount: 150_007 })).rejects.toMatchObject({
      code: 'payment_amount_changed',
      params: { from: 150_007, to: 50_007 },
    });
    expect(await create({ amount: 50_007 })).toMatchObject({ amount: 50_000, part: { number: 2, of: 3 } });
  });

  it('stops when the rest is no longer what the payer saw', async () => {
    const first = await create({ amount: 150_007 });
    await world.pay(first.reference);
    world.due = dueOf(fee('A', 100_000), fee('B', 60_000), fee('C', 7));
    await expect(world.payments.continue(first.id, owner)).rejects.toMatchObject({
      code: 'payment_amount_changed',
      params: { from: 50_007, to: 60_007 },
    });
  });

  it('sends a lost INIT again to the same beneficiary', async () => {
    world.platform.faults = { init: ['lost'], query: ['lost', 'lost'] };
    const first = await create({ amount: 150_007 });
    expect(first.status).toBe('unknown');
    world.later(3000);
    expect(await world.payments.check(first.id, owner)).toMatchObject({ status: 'initiated' });
    expect(world.platform.lastInit).toMatchObject({ billing: { account: '99A' } });
  });
});

describe('who pays, and for whom', () => {
  it('is kept and shown; what names a person goes to the platform only', async () => {
    const payment = await create({ payer: 'guest', paysFor: 'another', payerName: 'CANARY-PAYER' });
    expect(payment).toMatchObject({ payer: 'guest', paysFor: 'another' });
    const bill = world.platform.lastInit?.['billing'];
    expect(bill).toMatchObject({ payer: 'CANARY-PAYER', dossier: code });
    expect(bill).not.toHaveProperty('payerNumber');
    const kept = JSON.stringify([
      await world.rows(),
      await world.store.db.selectFrom('payment_key').selectAll().execute(),
    ]);
    expect(kept).not.toContain('CANARY');
  });

  it('P3: paying for somebody else under the same key is another content', async () => {
    const request = world.request({ paysFor: 'self' });
    await world.payments.create(request);
    await expect(world.payments.create({ ...request, paysFor: 'another' })).rejects.toMatchObject({
      code: 'idempotency_mismatch',
    });
  });
});

describe('keys', () => {
  it('P4: mean their payment for as long as it is kept, a day and a year later', async () => {
    const request = world.request();
    const first = await world.payments.create(request);
    await world.pay(first.reference);
    for (const wait of [25 * hour, 365 * 24 * hour]) {
      world.later(wait);
      expect(await world.payments.create(request)).toMatchObject({ id: first.id, status: 'succeeded' });
      await expect(world.payments.create({ ...request, amount: 1 })).rejects.toMatchObject({ status: 422 });
    }
    expect(world.platform.calls.init).toBe(1);
  });

  it('P6: of one partner say nothing about those of another on the same store', async () => {
    const other = world.another({ partner: 'DOITACKHAC' });
    const request = world.request();
    const first = await world.payments.create(request);
    runOut(first.reference);
    await world.payments.check(first.id, owner);
    expect((await other.create({ ...request, returnTo: '/khac' })).id).not.toBe(first.id);
  });

  it('cannot be those that lead from one payment to the next', async () => {
    const first = await create();
    const row = (await world.rows())[0]!;
    for (const idempotencyKey of [`> ${first.id}`, `${row.partner} > ${first.id}`]) {
      await expect(create({ idempotencyKey })).rejects.toMatchObject({ path: 'idempotencyKey' });
    }
  });
});

describe('P14: two channels pay the same at once', () => {
  it('the first is paid, the other’s money is booked, told and looked at', async () => {
    const first = await create();
    const second = await create({ owner: 'neighbour' });
    const both = [
      world.platform.notification(first.reference),
      world.platform.notification(second.reference),
    ];
    for (let n = 0; n < 2; n++) await Promise.all(both.map((raw) => world.payments.receive(raw)));
    const views = [
      await world.payments.get(first.id, owner),
      await world.payments.get(second.id, 'neighbour'),
    ];
    expect(views.map(({ status }) => status).sort()).toEqual(['mismatch', 'succeeded']);
    expect(views.find(({ status }) => status === 'mismatch')).toMatchObject({
      paidTwice: true,
      transactionId: expect.any(String),
    });
    expect((await world.notes()).filter((note) => note.endsWith('double_payment'))).toHaveLength(1);
    expect(await world.store.db.selectFrom('receipt').selectAll().execute()).toHaveLength(1);
  });

  it('the same sum due again later is a debt of its own', async () => {
    const first = await create();
    await world.pay(first.reference);
    world.later(20 * minute);
    const second = await create();
    await world.pay(second.reference);
    expect((await world.payments.get(second.id, owner)).status).toBe('succeeded');
  });
});
