import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storePlace, type StorePlace } from '../../../test/helpers/store-place.js';
import { ShapeError } from '../../domain/errors.js';
import { sandbox } from '../../profiles/sandbox.js';
import { createStore, type Store } from '../../store/store.js';
import { createPayments, type PlatformPaymentsOptions } from '../create-payments.js';
import type { Debt } from '../debt.js';
import { partner, ScriptedPlatform, secret } from '../fixtures/scripted-platform.js';
import {
  type KnownRefund,
  FarTreasury,
  type TreasuryState,
} from '../../wire/payment-1.0.6/fixtures/far-treasury.js';
import { inWords, onWire, type Told } from '../../wire/payment-1.0.6/fixtures/words.js';
import type { Payments } from '../payments.js';
import { createPlatform } from '../platform.js';
import type { ProviderRefund } from '../../domain/payment-order.js';
import type { PaymentProvider } from '../providers/provider.js';
import type { RequestRefundOf } from './refunds.js';

const code = '000.00.01.H99-260701-0001';
const owner = 'subject-CANARY';
const debt: Debt = {
  state: 'payable',
  amount: 150_000,
  fees: [{ name: 'Phí thẩm định', kind: 'fee', amount: 150_000 }],
  billing: onWire({ serviceKind: '3', payer: 'CANARY-NAME' }),
};
const minute = 60_000;

let platform: ScriptedPlatform;
let treasury: FarTreasury;
let clock: number;
let place: StorePlace;
let store: Store;
let payments: Payments;
let serial = 0;

const create = (change: Partial<PlatformPaymentsOptions> = {}) =>
  createPayments({
    profile: sandbox,
    partner,
    secret,
    store,
    dossiers: { debt: async () => debt },
    fetch: treasury.fetch,
    now: () => new Date(clock),
    ...change,
  });

beforeEach(async () => {
  platform = new ScriptedPlatform(() => new Date(clock));
  treasury = new FarTreasury(platform);
  clock = Date.parse('2026-07-01T01:00:00Z');
  place = await storePlace();
  store = createStore(place.target);
  payments = create();
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

const ordered = (dossierCode = code) =>
  payments.create({
    owner,
    dossierCode,
    amount: 150_000,
    returnTo: '/',
    idempotencyKey: `pay-${++serial}`,
  });
const paid = async (dossierCode?: string) => {
  const payment = await ordered(dossierCode);
  await payments.receive(platform.notification(payment.reference));
  return payments.get(payment.id, owner);
};
const ask = (payment: { id: string }, change: Partial<RequestRefundOf> = {}) =>
  payments.requestRefund({
    owner,
    payment: payment.id,
    reason: 'wrong-dossier',
    idempotencyKey: `key-${++serial}`,
    ...change,
  });
const refundOf = (reference: string) => treasury.known.get(reference) as KnownRefund;
const tell = (reference: string, state: TreasuryState, change: Told = {}) => {
  const refund = refundOf(reference);
  refund.state = state;
  return payments.receive(treasury.notice(refund, change));
};
/** As booked, without asking the treasury. */
const statuses = async ({ paymentId }: { paymentId: string }) =>
  (await payments.refunds(paymentId, owner)).refunds.map(({ status }) => status);
const entries = () =>
  store.db.selectFrom('refund_entry').select(['held', 'paid']).orderBy('at').orderBy('seq').execute();
const events = async () =>
  (await store.db.selectFrom('refund_event').selectAll().orderBy('at').orderBy('seq').execute()).map(
    ({ type, note }) => (note ? `${type}:${note}` : type),
  );
/** An agency's own refund, of which nothing was asked here. */
const fromAgency = (payment: { reference: string }, change: Partial<KnownRefund> = {}): KnownRefund => ({
  reference: 'HT-AGENCY-1',
  payment: payment.reference,
  transaction: `GD-${payment.reference}`,
  amount: 150_000,
  state: 'paid',
  ...change,
});

describe('asking for a refund', () => {
  it('is on disk, with the agency, accepted and paid, and leaves the payment and the fee as they were', async () => {
    const payment = await paid();
    const before = await store.db.selectFrom('payment').selectAll().execute();
    const fees = await payments.fees(code, owner);
    const refund = await ask(payment);
    expect(refund).toMatchObject({
      status: 'requested',
      paymentId: payment.id,
      dossierCode: code,
      reason: 'wrong-dossier',
      amount: 150_000,
      transactionId: payment.transactionId,
      submittedAt: '2026-07-02T08:00:00+07:00',
    });
    expect(refund.id).toMatch(/^rfd_[\w-]{22}$/);
    expect(treasury.lastRefund).toMatchObject({
      type: 'REFUND',
      refund: refund.reference,
      reference: payment.reference,
      amount: '150000',
      reason: 'Nop nham ho so',
    });
    expect(JSON.stringify(treasury.lastRefund)).not.toContain('CANARY');
    await tell(refund.reference, 'accepted');
    expect(await payments.refund(refund.id, owner)).toMatchObject({
      status: 'accepted',
      acceptedAt: expect.any(String),
    });
    await tell(refund.reference, 'paid');
    expect(await payments.refund(refund.id, owner)).toMatchObject({
      status: 'paid',
      paidAt: expect.any(String),
    });
    expect(await entries()).toEqual([
      { held: 150_000, paid: 0 },
      { held: -150_000, paid: 150_000 },
    ]);
    expect(await store.db.selectFrom('payment').selectAll().execute()).toEqual(before);
    expect(await payments.fees(code, owner)).toEqual(fees);
    expect((await payments.get(payment.id, owner)).status).toBe('succeeded');
  });

  it('P37: full, then nothing is left', async () => {
    const payment = await paid();
    await ask(payment);
    await expect(ask(payment, { amount: 1 })).rejects.toMatchObject({
      code: 'refund_exceeds',
      status: 409,
      params: { left: 0 },
    });
    await expect(ask(payment)).rejects.toMatchObject({ code: 'refund_exceeds' });
    expect(await payments.refunds(payment.id, owner)).toMatchObject({
      refundable: 0,
      refunds: [{ amount: 150_000 }],
    });
  });

  it('P37: two partials go, a third over the rest does not, the rest does', async () => {
    const payment = await paid();
    await ask(payment, { amount: 60_000 });
    const second = await ask(payment, { amount: 50_000 });
    await expect(ask(payment, { amount: 40_001 })).rejects.toMatchObject({
      code: 'refund_exceeds',
      params: { left: 40_000 },
    });
    await tell(second.reference, 'paid');
    expect((await ask(payment)).amount).toBe(40_000);
    expect((await payments.refunds(payment.id, owner)).refunds.map(({ amount }) => amount)).toHaveLength(3);
  });

  it('P37: the same key twice is one refund and the same answer, also 20 times at once', async () => {
    const payment = await paid();
    const first = await ask(payment, { amount: 60_000, idempotencyKey: 'one' });
    expect(await ask(payment, { amount: 60_000, idempotencyKey: 'one' })).toEqual(first);
    const many = await Promise.all(
      Array.from({ length: 20 }, () => ask(payment, { amount: 50_000, idempotencyKey: 'two' })),
    );
    expect(new Set(many.map(({ id }) => id)).size).toBe(1);
    expect(treasury.calls.refund).toBe(2);
    await expect(ask(payment, { amount: 60_001, idempotencyKey: 'one' })).rejects.toMatchObject({
      code: 'idempotency_mismatch',
      status: 422,
    });
  });

  it('P37: of two refunds of 60 % at once, by two gateways, one succeeds', async () => {
    const payment = await paid();
    const other = create();
    const both = await Promise.allSettled(
      [payments, other].map((one, n) =>
        one.requestRefund({
          owner,
          payment: payment.id,
          reason: 'other',
          amount: 90_000,
          idempotencyKey: `at-once-${n}`,
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'refund_exceeds', params: { left: 60_000 } });
    expect([...treasury.known.values()].map(({ amount }) => amount)).toEqual([90_000]);
  });

  it('is refused for a payment that did not succeed, was not paid twice, or is somebody else’s', async () => {
    const open = await ordered();
    await expect(ask(open)).rejects.toMatchObject({ code: 'refund_not_possible', status: 409 });
    await payments.receive(platform.notification(open.reference));
    await expect(ask(open, { reason: 'paid-twice' })).rejects.toMatchObject({ code: 'refund_not_possible' });
    for (const stranger of ['other', '', []]) {
      await expect(ask(open, { owner: stranger })).rejects.toMatchObject({
        code: 'payment_not_found',
        status: 404,
      });
    }
    const refund = await ask(open);
    for (const nobody of ['', []]) {
      await expect(payments.refund(refund.id, nobody)).rejects.toMatchObject({ code: 'refund_not_found' });
      await expect(payments.refunds(open.id, nobody)).rejects.toMatchObject({ code: 'payment_not_found' });
      await expect(payments.get(open.id, nobody)).rejects.toMatchObject({ code: 'payment_not_found' });
      await expect(payments.receipt('rcp_x', nobody)).rejects.toMatchObject({ code: 'receipt_not_found' });
    }
    await expect(payments.refund(refund.id, 'other')).rejects.toMatchObject({
      code: 'refund_not_found',
      status: 404,
    });
    await expect(payments.refunds(open.id, 'other')).rejects.toMatchObject({ code: 'payment_not_found' });
  });

  it.each([
    ['amount', { amount: 0 }],
    ['amount', { amount: 1.5 }],
    ['reason', { reason: 'vi_toi_muon' as never }],
    ['idempotencyKey', { idempotencyKey: 'a b' }],
  ])('refuses a wrong %s: %j', async (path, change) => {
    await expect(ask(await paid(), change)).rejects.toMatchObject({
      code: 'refund_invalid',
      status: 400,
      path,
    });
    expect(await store.db.selectFrom('refund').selectAll().execute()).toEqual([]);
  });
});

describe('P14: what came too much', () => {
  const twice = (payment: { reference: string }, change: Told = {}) =>
    payments.receive(platform.notification(payment.reference, { transaction: 'GD-TWICE', ...change }));
  const surplus = async (payment: { id: string }) => (await payments.get(payment.id, owner)).surplus;

  it('is asked back by itself, once however often and wherever it is told, and followed to its end', async () => {
    const payment = await paid();
    const gateways = [payments, create()];
    const told = Array.from({ length: 10 }, (_, n) =>
      platform.notification(payment.reference, {
        transaction: 'GD-TWICE',
        at: new Date(`2026-07-01T08:02:0${n % 3}+07:00`),
      }),
    );
    await Promise.all(told.map((raw, n) => gateways[n % 2]!.receive(raw)));
    const list = await payments.refunds(payment.id, owner);
    expect(list).toMatchObject({
      refundable: 150_000,
      refunds: [{ transactionId: 'GD-TWICE', amount: 150_000, reason: 'paid-twice', status: 'requested' }],
    });
    expect(list.refunds).toHaveLength(1);
    const [{ id, reference }] = list.refunds as unknown as [{ id: string; reference: string }];
    expect(await surplus(payment)).toEqual({ refundId: id, status: 'requested', amount: 150_000 });

    treasury.faults['refund'] = ['unheard'];
    await Promise.all(gateways.map((gateway) => gateway.resolve()));
    clock += minute;
    await Promise.all(gateways.map((gateway) => gateway.resolve()));
    expect([...treasury.known.values()].map((one) => [one.reference, one.transaction])).toEqual([
      [reference, 'GD-TWICE'],
    ]);
    await tell(reference, 'paid');
    expect(await surplus(payment)).toMatchObject({ status: 'paid' });
    expect(await payments.get(payment.id, owner)).toMatchObject({ status: 'succeeded', paidTwice: true });
    await expect(ask(payment, { reason: 'paid-twice' })).rejects.toMatchObject({ code: 'refund_exceeds' });
    expect(await ask(payment)).toMatchObject({ transactionId: payment.transactionId });
  });

  it('is left to the payer and to people where the host says so, on every way the money can be told', async () => {
    const payment = await paid();
    const leaving = create({ askBackSurplus: false });
    await leaving.receive(platform.notification(payment.reference, { transaction: 'GD-TWICE' }));
    expect(await payments.get(payment.id, owner)).toMatchObject({ status: 'succeeded', paidTwice: true });
    expect(await surplus(payment)).toBeUndefined();
    await leaving.resolve();
    expect((await payments.refunds(payment.id, owner)).refunds).toEqual([]);
    // Who paid may still ask.
    expect(await ask(payment, { reason: 'paid-twice' })).toMatchObject({
      transactionId: 'GD-TWICE',
      amount: 150_000,
    });
  });

  it('each further transaction is asked back by itself; a refusal leaves asking again to the payer', async () => {
    const payment = await paid();
    await twice(payment);
    const first = (await payments.refunds(payment.id, owner)).refunds[0]!;
    await payments.resolve();
    await tell(first.reference, 'refused');
    await twice(payment, { at: new Date('2026-07-01T09:00:00+07:00') });
    await twice(payment, { transaction: 'GD-THRICE' });
    const { refunds } = await payments.refunds(payment.id, owner);
    expect(refunds.map(({ transactionId, status }) => [transactionId, status]).sort()).toEqual([
      ['GD-THRICE', 'requested'],
      ['GD-TWICE', 'refused'],
    ]);
    clock += 1;
    const again = await ask(payment, { reason: 'paid-twice' });
    expect(again).toMatchObject({ transactionId: 'GD-TWICE', amount: 150_000 });
    expect(await surplus(payment)).toMatchObject({ refundId: again.id });
  });

  it('where two pay for one debt, it is the second payer’s money, whether told or found by asking', async () => {
    for (const how of ['notification', 'query']) {
      const dossierCode = `000.00.01.H99-260701-000${how.length}`;
      const of = (who: string) =>
        payments.create({
          owner: who,
          dossierCode,
          amount: 150_000,
          returnTo: '/',
          idempotencyKey: `two-${++serial}`,
        });
      const [first, second] = [await of(owner), await of('neighbour')];
      await payments.receive(platform.notification(first.reference));
      if (how === 'notification') await payments.receive(platform.notification(second.reference));
      else {
        platform.known.get(second.reference)!.answer = 'succeeded';
        clock += minute;
        await payments.check(second.id, 'neighbour');
      }
      expect(await payments.get(second.id, 'neighbour')).toMatchObject({
        status: 'mismatch',
        surplus: { amount: 150_000 },
      });
      expect((await payments.refunds(second.id, 'neighbour')).refunds).toHaveLength(1);
      expect((await payments.refunds(first.id, owner)).refunds).toEqual([]);
    }
  });

  it('is left to people when it is another amount, the agency gave it back already, or nobody takes refunds', async () => {
    const other = await paid();
    await twice(other, { amount: 90_000 });
    expect(await payments.get(other.id, owner)).toMatchObject({ paidTwice: true });
    expect(await surplus(other)).toBeUndefined();

    const early = await paid('000.00.01.H99-260701-0002');
    await payments.receive(treasury.notice(fromAgency(early, { transaction: 'GD-TWICE' })));
    await twice(early);
    expect(await statuses({ paymentId: early.id })).toEqual(['paid']);

    const provider: PaymentProvider = {
      ...createPlatform({
        profile: sandbox,
        partner,
        secrets: [secret],
        fetch: treasury.fetch,
        now: () => new Date(clock),
      }),
    };
    delete (provider as { refund?: unknown }).refund;
    payments = createPayments({
      provider,
      store,
      dossiers: { debt: async () => debt },
      now: () => new Date(clock),
    });
    const alone = await paid('000.00.01.H99-260701-0003');
    await twice(alone);
    expect(await payments.get(alone.id, owner)).toMatchObject({ paidTwice: true });
    expect(await surplus(alone)).toBeUndefined();
  });
});

it('asks back all of a payment whose dossier another one had paid already, and only as paid twice', async () => {
  const payment = await paid();
  // As booked when another channel was faster: money that fits, and too much.
  await store.db.updateTable('payment').set({ status: 'mismatch' }).execute();
  await expect(ask(payment, { reason: 'paid-twice' })).rejects.toMatchObject({ code: 'refund_not_possible' });
  await store.db
    .insertInto('payment_event')
    .values({
      payment_id: payment.id,
      seq: 99,
      at: clock,
      type: 'notification_succeeded',
      status: 'mismatch',
      note: 'double_payment',
      transaction_id: payment.transactionId ?? null,
    })
    .execute();
  expect((await payments.refunds(payment.id, owner)).refundable).toBe(150_000);
  await expect(ask(payment)).rejects.toMatchObject({ code: 'refund_not_possible' });
  expect(await ask(payment, { reason: 'paid-twice' })).toMatchObject({
    amount: 150_000,
    transactionId: payment.transactionId,
  });
});

describe('a far side that does not answer', () => {
  it('lost on the way: unknown, asked about, sent again under the same reference', async () => {
    const payment = await paid();
    treasury.faults['refund'] = ['lost'];
    const refund = await ask(payment);
    expect(refund).toMatchObject({ status: 'unknown' });
    expect(refund).not.toHaveProperty('submittedAt');
    // It holds its money: nobody asks for the same again meanwhile.
    await expect(ask(payment)).rejects.toMatchObject({ code: 'refund_exceeds' });
    clock += 5_000;
    const again = await payments.refund(refund.id, owner);
    expect(again).toMatchObject({
      status: 'requested',
      reference: refund.reference,
      submittedAt: expect.any(String),
    });
    expect(treasury.known.size).toBe(1);
    expect(await events()).toEqual(['requested', 'unanswered', 'not-found', 'query_received']);
  });

  it('unheard: never sent twice, never called failed', async () => {
    const payment = await paid();
    treasury.faults['refund'] = ['unheard'];
    treasury.faults['refundquery'] = ['html', 'lost', 'lost', 'lost'];
    const refund = await ask(payment, { idempotencyKey: 'one' });
    clock += 5_000;
    expect((await ask(payment, { idempotencyKey: 'one' })).status).toBe('unknown');
    clock += 5_000;
    treasury.faults = {};
    expect((await payments.refund(refund.id, owner)).status).toBe('requested');
    expect(treasury.calls.refund).toBe(1);
  });

  it('a process that died before or after sending is taken over by resolve', async () => {
    const payment = await paid();
    treasury.faults['refund'] = ['lost'];
    const refund = await ask(payment);
    for (const sent_at of [null, clock]) {
      await store.db
        .updateTable('refund')
        .set({ status: 'requested', sent_at, submitted_at: null })
        .execute();
      clock += 3_600_000;
      await payments.resolve();
      expect((await payments.refund(refund.id, owner)).submittedAt).toBeDefined();
    }
    expect(treasury.known.size).toBe(1);
  });

  it('an answer whose digest is wrong counts as none', async () => {
    treasury.faults['refund'] = ['lie'];
    expect((await ask(await paid())).status).toBe('unknown');
  });

  it('is asked about a running refund at most once a minute by its payer, once an hour by resolve', async () => {
    const payment = await paid();
    const refund = await ask(payment);
    await payments.refund(refund.id, owner);
    await payments.refund(refund.id, owner);
    expect(treasury.calls.refundquery).toBe(1);
    clock += minute;
    await payments.resolve();
    expect(treasury.calls.refundquery).toBe(1);
    clock += 60 * minute;
    refundOf(refund.reference).state = 'paid';
    await payments.resolve();
    expect((await payments.refund(refund.id, owner)).status).toBe('paid');
    await payments.resolve();
    expect(treasury.calls.refundquery).toBe(2);
  });
});

describe('what the far side says', () => {
  it('a request it declines gives its money back at once', async () => {
    const payment = await paid();
    treasury.faults['refund'] = ['refuse'];
    const refund = await ask(payment);
    expect(refund.status).toBe('refused');
    expect(refund).not.toHaveProperty('submittedAt');
    expect((await payments.refunds(payment.id, owner)).refundable).toBe(150_000);
  });

  it('P38: failed after it was accepted: reversed by a row of its own, visible, and can be asked for again', async () => {
    const payment = await paid();
    const refund = await ask(payment, { amount: 90_000 });
    await tell(refund.reference, 'accepted');
    await tell(refund.reference, 'failed');
    expect(await entries()).toEqual([
      { held: 90_000, paid: 0 },
      { held: -90_000, paid: 0 },
    ]);
    expect(await payments.refund(refund.id, owner)).toMatchObject({
      status: 'refund_failed',
      acceptedAt: expect.any(String),
    });
    expect(await payments.refunds(payment.id, owner)).toMatchObject({
      refundable: 150_000,
      refunds: [{ status: 'refund_failed' }],
    });
    expect((await ask(payment)).amount).toBe(150_000);
  });

  it('a final word stays; a copy is a duplicate, an older one stale, another one a contradiction', async () => {
    const refund = await ask(await paid());
    const notice = async (state: TreasuryState, change = {}) =>
      (await tell(refund.reference, state, change)).status;
    expect([
      await notice('paid'),
      await notice('paid'),
      await notice('paid', { at: new Date('2026-07-03T08:00:00+07:00') }),
    ]).toEqual([200, 200, 200]);
    expect([await notice('accepted'), await notice('received')]).toEqual([200, 200]);
    expect(await notice('refused')).toBe(409);
    expect(await notice('refused')).toBe(409);
    expect((await payments.refund(refund.id, owner)).status).toBe('paid');
    expect(await events()).toEqual([
      'requested',
      'query_received',
      'notification_paid',
      'notification_accepted:stale',
      'notification_refused:contradiction',
    ]);
  });

  it('money proven paid after a refusal counts as paid and is noted', async () => {
    const payment = await paid();
    const refund = await ask(payment);
    await tell(refund.reference, 'refused');
    expect((await tell(refund.reference, 'paid')).status).toBe(409);
    expect((await payments.refund(refund.id, owner)).status).toBe('paid');
    expect((await payments.refunds(payment.id, owner)).refundable).toBe(0);
  });

  it.each([
    ['amount', { amount: 149_000 }],
    ['currency', { currency: 'USD' }],
    ['transaction', { transaction: 'GD-X' }],
  ])('another %s changes nothing and is 409', async (_, change) => {
    const refund = await ask(await paid());
    expect((await tell(refund.reference, 'paid', change)).status).toBe(409);
    expect(await statuses(refund)).toEqual(['requested']);
  });

  it('a code nobody knows is unclear, not failed', async () => {
    const refund = await ask(await paid());
    expect((await tell(refund.reference, 'failed', { state: '9' })).status).toBe(200);
    expect(await statuses(refund)).toEqual(['requested']);
  });

  it('a wrong or missing digest, and a result that calls itself a refund, are 401 and leave nothing', async () => {
    const payment = await paid();
    const refund = await ask(payment);
    const raw = treasury.notice({ ...refundOf(refund.reference), state: 'paid' });
    const before = await store.db.selectFrom('inbox').selectAll().execute();
    const bad = [
      platform.tampered(raw, { amount: 150_001 }),
      platform.tampered(raw, { digest: '' }),
      platform.tampered(raw, { digest: undefined }),
      platform.tampered(platform.notification(payment.reference), { type: 'REFUND_STATUS' }),
      platform.tampered(raw, { type: 'CONFIRM' }),
      `\uFEFF${raw}`,
    ];
    for (const one of bad) expect((await payments.receive(one)).status).toBe(401);
    expect(await store.db.selectFrom('inbox').selectAll().execute()).toEqual(before);
  });

  it('50 copies at once are one step', async () => {
    const refund = await ask(await paid());
    refundOf(refund.reference).state = 'paid';
    const raw = treasury.notice(refundOf(refund.reference));
    const all = await Promise.all(Array.from({ length: 50 }, () => payments.receive(raw)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await events()).toEqual(['requested', 'query_received', 'notification_paid']);
  });
});

describe('refunds nobody asked for here', () => {
  it('P28: a notice that comes before its payment is parked, and applied when the money is booked', async () => {
    const payment = await ordered();
    const early = fromAgency(payment, { amount: 50_000, state: 'accepted' });
    expect(inWords(await payments.receive(treasury.notice(early)))).toMatchObject({
      status: 200,
      reply: { outcome: 'succeeded' },
    });
    expect(await payments.refunds(payment.id, owner)).toMatchObject({ refundable: 0, refunds: [] });
    expect(await payments.receive(treasury.notice(early))).toMatchObject({ status: 200 });
    expect((await payments.get(payment.id, owner)).status).toBe('initiated');

    await payments.receive(platform.notification(payment.reference));
    expect((await payments.get(payment.id, owner)).status).toBe('succeeded');
    expect(await payments.refunds(payment.id, owner)).toMatchObject({
      refundable: 100_000,
      refunds: [{ status: 'accepted', amount: 50_000, reference: 'HT-AGENCY-1' }],
    });
    expect((await payments.refunds(payment.id, owner)).refunds[0]).not.toHaveProperty('reason');
    await payments.receive(treasury.notice({ ...early, state: 'paid' }));
    expect((await payments.refunds(payment.id, owner)).refunds).toMatchObject([{ status: 'paid' }]);
  });

  it('P28: parked ones are applied in the order they came, also for a second transaction, and once', async () => {
    const payment = await paid();
    const early = fromAgency(payment, { transaction: 'GD-TWICE', state: 'received' });
    for (const state of ['received', 'accepted', 'paid'] as const) {
      clock += 1;
      await payments.receive(treasury.notice({ ...early, state }));
    }
    expect((await payments.refunds(payment.id, owner)).refunds).toEqual([]);
    await payments.receive(platform.notification(payment.reference, { transaction: 'GD-TWICE' }));
    await payments.receive(platform.notification(payment.reference, { transaction: 'GD-TWICE' }));
    expect((await payments.refunds(payment.id, owner)).refunds).toMatchObject([{ status: 'paid' }]);
    expect(await entries()).toEqual([
      { held: 150_000, paid: 0 },
      { held: -150_000, paid: 150_000 },
    ]);
  });

  it('gives back money that did not fit', async () => {
    const payment = await ordered();
    await payments.receive(platform.notification(payment.reference, { amount: 200_000 }));
    expect((await payments.get(payment.id, owner)).status).toBe('mismatch');
    await payments.receive(treasury.notice(fromAgency(payment, { amount: 200_000 })));
    expect((await payments.refunds(payment.id, owner)).refunds).toMatchObject([
      { status: 'paid', amount: 200_000 },
    ]);
    await expect(ask(payment)).rejects.toMatchObject({ code: 'refund_not_possible' });
  });

  it('books one of more than came, for people to see, and keeps one for a payment that is not ours', async () => {
    const payment = await paid();
    await ask(payment, { amount: 60_000 });
    clock += 1;
    const over = fromAgency(payment, { amount: 90_001 });
    expect((await payments.receive(treasury.notice(over))).status).toBe(200);
    expect(await statuses({ paymentId: payment.id })).toEqual(['requested', 'paid']);
    expect((await payments.refunds(payment.id, owner)).refundable).toBe(0);
    expect(await events()).toContain('begun_by_agency:contradiction');
    const none = fromAgency(payment, { reference: 'HT-AGENCY-2', amount: 0 });
    expect((await payments.receive(treasury.notice(none))).status).toBe(409);
    const foreign = fromAgency({ reference: 'NOT-OURS' });
    expect(await payments.receive(treasury.notice(foreign))).toMatchObject({
      status: 200,
      reply: { error_code: -1 },
    });
    expect(
      await store.db.selectFrom('inbox').selectAll().where('reference', '=', 'NOT-OURS').execute(),
    ).toHaveLength(1);
  });
});

describe('another provider', () => {
  const at = (change: Partial<PaymentProvider>) => {
    const platformItself = createPlatform({
      profile: sandbox,
      partner,
      secrets: [secret],
      fetch: treasury.fetch,
      now: () => new Date(clock),
    });
    payments = createPayments({
      provider: { ...platformItself, ...change },
      store,
      dossiers: { debt: async () => debt },
      now: () => new Date(clock),
    });
  };

  it('that has no call for it refuses', async () => {
    at({ refund: undefined as never });
    await expect(ask(await paid())).rejects.toMatchObject({ code: 'refund_not_possible' });
  });

  it('is asked with its own id of the refund, and may pay at once', async () => {
    const asked: ProviderRefund[] = [];
    at({
      refund: async (refund) => (asked.push(refund), { kind: 'accepted', refundId: 'PROVIDER-1' }),
      refundStatus: async (refund) => (asked.push(refund), { kind: 'paid' }),
    });
    const payment = await paid();
    const refund = await ask(payment, { amount: 50_000 });
    expect(refund.status).toBe('accepted');
    expect((await payments.refund(refund.id, owner)).status).toBe('paid');
    expect(asked).toMatchObject([
      { amount: 50_000, reference: refund.reference, payment: { reference: payment.reference } },
      { reference: refund.reference, refundId: 'PROVIDER-1' },
    ]);
    expect(asked[0]).not.toHaveProperty('refundId');
    expect(asked[1]?.createdAt).toEqual(asked[0]?.createdAt);
  });

  it('whose limits the request does not fit: nothing was sent, nothing is held', async () => {
    at({ refund: () => Promise.reject(new ShapeError('field_invalid', 'Too long.', { path: 'reason' })) });
    const payment = await paid();
    await expect(ask(payment)).rejects.toMatchObject({ code: 'field_invalid' });
    expect(await payments.refunds(payment.id, owner)).toMatchObject({
      refundable: 150_000,
      refunds: [{ status: 'refused' }],
    });
  });
});

it('keeps nothing that names the payer', async () => {
  const payment = await paid();
  await ask(payment);
  const error = await ask(payment).catch((caught: unknown) => caught);
  const rows = await Promise.all(
    (['refund', 'refund_event', 'refund_entry'] as const).map((table) =>
      store.db.selectFrom(table).selectAll().execute(),
    ),
  );
  expect(JSON.stringify(rows) + inspect(error) + JSON.stringify(error)).not.toContain('CANARY');
});
