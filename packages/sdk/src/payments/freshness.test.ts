import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inWords } from '../wire/payment-1.0.6/fixtures/words.js';
import { owner, paymentWorld, type World } from './fixtures/payment-world.js';

let world: World;
beforeEach(async () => {
  world = await paymentWorld();
});
afterEach(() => world.close());

const minute = 60_000;
const refused = { status: 401, reply: { outcome: 'failed' } };
const status = async (id: string) => (await world.payments.get(id, owner)).status;

describe('P25: news of a payment', () => {
  it('moves it when it is of 300 s ago', async () => {
    const payment = await world.payments.create(world.request());
    const raw = world.platform.notification(payment.reference);
    world.later(300_000);
    expect((await world.payments.receive(raw)).status).toBe(200);
    expect(await status(payment.id)).toBe('succeeded');
    expect(world.platform.calls.query).toBe(0);
  });

  it('does not when it is of 301 s ago: the platform is asked, and knows of no money or does not answer', async () => {
    const payment = await world.payments.create(world.request());
    const raw = world.platform.notification(payment.reference);
    world.later(301_000);
    expect(inWords(await world.payments.receive(raw))).toMatchObject(refused);
    expect(world.platform.calls.query).toBe(1);
    world.later(3_000);
    world.platform.faults['query'] = ['html', 'html', 'html'];
    expect(inWords(await world.payments.receive(raw))).toMatchObject(refused);
    expect(world.platform.calls.query).toBeGreaterThan(1);
    expect(await status(payment.id)).toBe('initiated');
    const { db } = world.store;
    expect(await db.selectFrom('inbox').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('counter').selectAll().execute()).toEqual([
      { name: 'notification_refused', value: 2 },
    ]);
  });

  it('P32: that first came through a day late is booked once, from the answer, and acknowledged when it comes again', async () => {
    const payment = await world.payments.create(world.request());
    const raw = world.platform.notification(payment.reference);
    world.answer(payment.reference, 'succeeded');
    world.later(23 * 60 * minute);
    expect(inWords(await world.payments.receive(raw))).toMatchObject(refused);
    expect(await status(payment.id)).toBe('succeeded');
    for (let times = 0; times < 2; times++)
      expect(inWords(await world.payments.receive(raw))).toMatchObject({
        status: 200,
        reply: { outcome: 'succeeded' },
      });
    expect(await world.notes()).toEqual(['created', 'page-opened', 'query_succeeded']);
    expect(await world.store.db.selectFrom('receipt').selectAll().execute()).toHaveLength(1);
  });

  it('P14: that money came a second time is taken however late: no question would tell of it', async () => {
    const payment = await world.payments.create(world.request());
    await world.pay(payment.reference);
    const second = world.platform.notification(payment.reference, { transaction: 'GD-2' });
    world.later(23 * 60 * minute);
    expect((await world.payments.receive(second)).status).toBe(200);
    expect(await world.payments.get(payment.id, owner)).toMatchObject({
      status: 'succeeded',
      paidTwice: true,
    });
  });
});
