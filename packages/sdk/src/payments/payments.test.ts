import { createHash, createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storePlace, type StorePlace } from '../../test/helpers/store-place.js';
import { sandbox } from '../profiles/sandbox.js';
import { createStore, type Store } from '../store/store.js';
import { wholeBilling } from '../wire/payment-1.0.6/fixtures/whole-billing.js';
import { inWords, notVerified, onWire, wireName } from '../wire/payment-1.0.6/fixtures/words.js';
import { createPayments, type PaymentsOptions } from './create-payments.js';
import type { Debt } from './debt.js';
import { partner, ScriptedPlatform, secret, type Sign } from './fixtures/scripted-platform.js';
import { sha256 } from './ids.js';
import type { CreatePaymentRequest, Payments } from './payments.js';

const code = '000.00.01.H99-260701-0001';
const payable: Debt = {
  state: 'payable',
  amount: 150_000,
  fees: [{ name: 'Lệ phí', kind: 'charge', amount: 150_000 }],
  payee: { name: 'KHO BAC' },
  agency: { name: 'Sở Thử' },
  billing: wholeBilling(code),
};
const owner = 'subject-CANARY';

let platform: ScriptedPlatform;
let debts: Map<string, Debt>;
let clock: number;
let place: StorePlace;
let store: Store;
let payments: Payments;
let serial = 0;

const options = (): PaymentsOptions => ({
  profile: sandbox,
  partner,
  secret,
  store,
  dossiers: { debt: async (dossier) => debts.get(dossier) ?? { state: 'nothing-due', amount: 0, fees: [] } },
  fetch: platform.fetch,
  now: () => new Date(clock),
});
const request = (change: Partial<CreatePaymentRequest> = {}): CreatePaymentRequest => ({
  owner,
  dossierCode: code,
  amount: 150_000,
  returnTo: '/ho-so',
  idempotencyKey: `key-${++serial}`,
  ...change,
});
const later = (ms: number) => {
  clock += ms;
};
const settle = (reference: string, answer: 'pending' | 'succeeded' | 'failed') => {
  platform.known.get(reference)!.answer = answer;
};
const events = async () =>
  (
    await store.db.selectFrom('payment_event').select(['type', 'note']).orderBy('at').orderBy('seq').execute()
  ).map(({ type, note }) => (note ? `${type}:${note}` : type));
const rows = () => store.db.selectFrom('payment').selectAll().execute();
const minute = 60_000;

beforeEach(async () => {
  platform = new ScriptedPlatform(() => new Date(clock));
  debts = new Map([[code, payable]]);
  clock = Date.parse('2026-07-01T01:00:00Z');
  place = await storePlace();
  store = createStore(place.target);
  payments = createPayments(options());
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

describe('fees', () => {
  it('tells what is due, with a purpose that names nobody', async () => {
    expect(await payments.fees(code)).toMatchObject({
      dossierCode: code,
      state: 'payable',
      amount: 150_000,
      purpose: `THANH TOAN HO SO ${code}`,
      payee: { name: 'KHO BAC' },
    });
    expect(JSON.stringify(await payments.fees(code))).not.toContain('CANARY');
    await expect(payments.fees('khong-phai-ma')).rejects.toMatchObject({
      code: 'dossier_code_malformed',
      status: 400,
    });
  });

  it('tells that it was paid, and the payment only to whom it belongs', async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference));
    // The agency's books lag behind: still payable there.
    expect(await payments.fees(code, owner)).toMatchObject({
      state: 'paid',
      amount: 0,
      paymentId: payment.id,
    });
    expect(await payments.fees(code, 'other')).not.toHaveProperty('paymentId');
    later(20 * minute);
    expect((await payments.fees(code)).state).toBe('payable');
    debts.set(code, { state: 'paid', amount: 0, fees: [], paidAt: '2026-07-01T08:00:00+07:00' });
    expect(await payments.fees(code)).toMatchObject({ state: 'paid', paidAt: '2026-07-01T08:00:00+07:00' });
  });
});

describe('create', () => {
  it('asks the platform for a page and keeps nothing that names the payer', async () => {
    const payment = await payments.create(request({ payerIp: '203.0.113.7' }));
    expect(payment).toMatchObject({
      status: 'initiated',
      amount: 150_000,
      payUrl: expect.stringContaining(payment.reference),
    });
    expect(payment.id).toMatch(/^pay_[\w-]{22}$/);
    expect(payment.reference).toMatch(/^DVC[0-9A-Z]{17}$/);
    expect(platform.lastInit).toMatchObject({
      payerIp: '203.0.113.7',
      billing: inWords(payable.billing),
    });
    const all = JSON.stringify([
      await rows(),
      await store.db.selectFrom('payment_key').selectAll().execute(),
    ]);
    expect(all).not.toMatch(/CANARY|999200000001|203\.0\.113/);
  });

  it('understands the answer inside an adapter envelope, and uses a fallback for an address that is none', async () => {
    platform.wrapped = true;
    expect((await payments.create(request({ payerIp: 'unknown' }))).status).toBe('initiated');
    expect(platform.lastInit).toMatchObject({ payerIp: '127.0.0.1' });
  });

  it('P1: the same key gives the same answer', async () => {
    const once = request();
    expect(await payments.create(once)).toEqual(await payments.create(once));
    expect([platform.calls.init, (await rows()).length]).toEqual([1, 1]);
  });

  it('P2: 50 at once, over two gateways on one store, are one payment and one INIT', async () => {
    const second = createPayments(options());
    const once = request();
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (i % 2 ? payments : second).create(once)),
    );
    expect(new Set(all.map((payment) => payment.id)).size).toBe(1);
    expect([platform.calls.init, (await rows()).length]).toEqual([1, 1]);
  });

  it('P3: the same key with other content is refused, the first untouched', async () => {
    const once = request();
    const first = await payments.create(once);
    for (const change of [{ amount: 1 }, { dossierCode: '000.00.01.H99-260701-0002' }, { returnTo: '/x' }]) {
      await expect(payments.create({ ...once, ...change })).rejects.toMatchObject({
        name: 'IdempotencyError',
        code: 'idempotency_mismatch',
        status: 422,
      });
    }
    expect(await payments.get(first.id, owner)).toEqual(first);
  });

  it('P6: the same key of another owner is another payment', async () => {
    const once = request();
    const first = await payments.create(once);
    expect((await payments.create({ ...once, owner: 'other' })).id).not.toBe(first.id);
  });

  it.each([
    ['amount', { amount: 0 }],
    ['amount', { amount: -1 }],
    ['amount', { amount: 1.5 }],
    ['amount', { amount: 1e21 }],
    ['amount', { amount: 2 ** 53 }],
    ['amount', { amount: '150000' as unknown as number }],
    ['idempotencyKey', { idempotencyKey: '' }],
    ['idempotencyKey', { idempotencyKey: 'x'.repeat(256) }],
    ['idempotencyKey', { idempotencyKey: 'khóa' }],
  ])('P5, P11: refuses a wrong %s and stores nothing (%j)', async (path, change) => {
    await expect(payments.create(request(change))).rejects.toMatchObject({
      name: 'ShapeError',
      status: 400,
      path,
    });
    expect(await rows()).toEqual([]);
  });

  it('P10: refuses another amount than is due now', async () => {
    await expect(payments.create(request({ amount: 100 }))).rejects.toMatchObject({
      code: 'payment_amount_changed',
      status: 409,
      params: { from: 100, to: 150_000 },
    });
    expect([platform.calls.init, (await rows()).length]).toEqual([0, 0]);
  });

  it('P13: refuses what is paid or not due, with the way to the own receipt', async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference));
    const { receiptId } = await payments.get(payment.id, owner);
    await expect(payments.create(request())).rejects.toMatchObject({
      code: 'already_paid',
      status: 409,
      params: { paymentId: payment.id, receiptId },
    });
    const stranger = await payments.create(request({ owner: 'other' })).catch((error: unknown) => error);
    expect(JSON.stringify(stranger)).not.toContain(payment.id);
    await expect(
      payments.create(request({ dossierCode: '000.00.01.H99-260701-0009' })),
    ).rejects.toMatchObject({
      code: 'nothing_due',
    });
  });

  it('gives the payment that is open instead of a second one, also to 50 with keys of their own', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => payments.create(request())));
    expect(new Set(all.map((payment) => payment.id)).size).toBe(1);
    expect(platform.calls.init).toBe(1);
  });

  it('does not open a second page beside one with an older amount', async () => {
    await payments.create(request());
    debts.set(code, { ...payable, amount: 170_000 });
    await expect(payments.create(request({ amount: 170_000 }))).rejects.toMatchObject({
      code: 'payment_page_open',
    });
    later(16 * minute);
    settle((await rows())[0]!.reference, 'failed');
    expect(await payments.create(request({ amount: 170_000 }))).toMatchObject({
      status: 'initiated',
      amount: 170_000,
    });
  });

  it('a key goes on meaning its payment after that failed; a new key is a new intent', async () => {
    const one = request();
    const two = request();
    const first = await payments.create(one);
    expect((await payments.create(two)).id).toBe(first.id);
    await payments.receive(platform.notification(first.reference, { outcome: 'failed' }));
    expect(await payments.create(two)).toMatchObject({ id: first.id, status: 'failed' });
    expect((await payments.create(request())).id).not.toBe(first.id);
  });

  it('tells that the platform refuses, each time, and takes no money for it', async () => {
    platform.faults['init'] = ['refuse'];
    const once = request();
    for (const _ of [1, 2]) {
      await expect(payments.create(once)).rejects.toMatchObject({ code: 'payment_refused', status: 502 });
    }
    expect(platform.calls.init).toBe(1);
    expect((await payments.create(request())).status).toBe('initiated');
  });

  it('sends nothing when the agency gave too little for the message', async () => {
    debts.set(code, { ...payable, billing: onWire({ serviceKind: '2' }) });
    await expect(payments.create(request())).rejects.toMatchObject({
      code: 'field_invalid',
      path: `billing.${wireName('agency')}`,
    });
    expect(platform.calls.init).toBe(0);
  });

  it('stops waiting when the caller gives up, and does not lose the payment', async () => {
    platform.faults['init'] = [() => new Promise((resolve) => setTimeout(resolve, 50))];
    const once = request();
    await expect(payments.create(once, { signal: AbortSignal.timeout(10) })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect((await payments.create(once)).status).toBe('initiated');
    expect(platform.calls.init).toBe(1);
  });
});

describe('when the platform does not answer', () => {
  it('P7, P36: INIT lost on the way is unknown, then asked about, then sent again under the same reference', async () => {
    platform.faults['init'] = ['lost'];
    platform.faults['query'] = ['lost', 'lost', 'html', 'html'];
    const once = request();
    const payment = await payments.create(once);
    expect(payment).toMatchObject({ status: 'unknown', resolvesBy: expect.any(String) });
    expect(payment).not.toHaveProperty('payUrl');
    later(3000);
    expect(await payments.create(once)).toMatchObject({ id: payment.id, status: 'unknown' });
    expect(platform.calls.init).toBe(1);
    later(3000);
    expect(await payments.create(once)).toMatchObject({
      id: payment.id,
      status: 'initiated',
      reference: payment.reference,
    });
    expect(platform.calls.init).toBe(2);
  });

  it('P8: while it is unknown another intent does not open a second page', async () => {
    platform.faults = { init: ['unheard'], query: ['lost', 'html', 'html', 'html'] };
    const payment = await payments.create(request());
    expect(payment.status).toBe('unknown');
    later(3000);
    await expect(payments.create(request())).rejects.toMatchObject({
      code: 'payment_pending_bank',
      status: 409,
      params: { reference: payment.reference },
    });
    expect(platform.calls.init).toBe(1);
  });

  it('a page whose address was lost can never have been paid: a new intent gets a new one', async () => {
    platform.faults['init'] = ['unheard'];
    expect((await payments.create(request())).status).toBe('expired');
    expect((await payments.create(request())).status).toBe('initiated');
  });

  it('does not send INIT again when the fee changed meanwhile', async () => {
    platform.faults = { init: ['lost'], query: ['lost', 'lost'] };
    const payment = await payments.create(request());
    debts.set(code, { ...payable, amount: 170_000 });
    later(3000);
    expect((await payments.check(payment.id, owner)).status).toBe('expired');
    expect(platform.calls.init).toBe(1);
  });

  it('never sends a payer to an address that is not a page', async () => {
    platform.init = () => onWire({ outcome: 'succeeded', why: '', page: 'javascript:alert(1)' });
    const payment = await payments.create(request());
    expect([payment.status, payment.payUrl]).toEqual(['unknown', undefined]);
  });

  it.each([
    ['arrived', 'succeeded'],
    ['never arrived', 'created'],
  ])(
    'P9: killed after the ledger was written, INIT %s: the next process finds what became of it',
    async (arrived, found) => {
      const shared = await storePlace({ shared: true });
      const died = createStore(shared.target);
      const once = request();
      // The process ends in this call: INIT never returns, and the store is not closed.
      await new Promise<void>((sent) => {
        const fetch = async (input: Request, init?: RequestInit) => {
          if (arrived === 'arrived') await platform.fetch(input, init);
          sent();
          return new Promise<Response>(() => undefined);
        };
        const dying = createPayments({ ...options(), store: died, fetch: fetch as typeof globalThis.fetch });
        void dying.create(once, { timeout: 60_000 }).catch(() => undefined);
      });

      const reopened = createStore(shared.target);
      const next = createPayments({ ...options(), store: reopened });
      const row = await reopened.db.selectFrom('payment').selectAll().executeTakeFirstOrThrow();
      expect(row).toMatchObject({ status: 'created', amount: 150_000 });
      expect((await next.resolve()).asked).toBe(0);
      if (arrived === 'arrived') settle(row.reference, 'succeeded');
      later(40_000);
      expect((await next.resolve()).asked).toBe(1);
      expect((await next.get(row.id, owner)).status).toBe(found);
      later(3000);
      const again = await next.create(once);
      expect(again).toMatchObject({ id: row.id, status: found === 'created' ? 'initiated' : found });
      expect(platform.calls.init).toBe(1);
      await Promise.all([reopened.close(), died.close()]);
      await shared.remove();
    },
  );
});

describe('check and resolve', () => {
  it('P18: asks, once per 2 s, and books what the platform says', async () => {
    const payment = await payments.create(request());
    settle(payment.reference, 'succeeded');
    await Promise.all([1, 2, 3].map(() => payments.check(payment.id, owner)));
    expect(platform.calls.query).toBe(1);
    expect(await payments.get(payment.id, owner)).toMatchObject({
      status: 'succeeded',
      transactionId: `GD-${payment.reference}`,
      paidAt: '2026-07-01T08:00:00+07:00',
      receiptId: expect.stringMatching(/^rcp_[\w-]{22}$/),
    });
    later(3000);
    await payments.check(payment.id, owner);
    expect(platform.calls.query).toBe(1);
  });

  it('asks at most once per 2 s, over two gateways on one store', async () => {
    const second = createPayments(options());
    const payment = await payments.create(request());
    for (const each of [payments, second, payments]) await each.check(payment.id, owner);
    expect(platform.calls.query).toBe(1);
    later(1999);
    await second.check(payment.id, owner);
    expect(platform.calls.query).toBe(1);
    later(1);
    await second.check(payment.id, owner);
    expect(platform.calls.query).toBe(2);
  });

  it('P36: a silent bank is pending once the payer came back, and is asked again with longer and longer waits', async () => {
    const payment = await payments.create(request());
    expect((await payments.check(payment.id, owner)).status).toBe('initiated');
    expect(await payments.returned(payment.reference, owner)).toEqual({ id: payment.id, returnTo: '/ho-so' });
    later(3000);
    expect(await payments.check(payment.id, owner)).toMatchObject({
      status: 'pending',
      resolvesBy: expect.any(String),
    });
    await expect(payments.create(request())).rejects.toMatchObject({ code: 'payment_pending_bank' });
    const asked: number[] = [];
    for (let second = 0; second < 3600; second++) {
      later(1000);
      if ((await payments.resolve()).asked) asked.push(second);
    }
    const waits = asked.slice(1).map((at, i) => at - asked[i]!);
    expect(waits.length).toBeGreaterThan(5);
    expect(waits.length).toBeLessThan(14);
    // Longer each time, but for the one that ends when the page closes.
    const whole = waits.filter((_, i) => Math.abs(asked[i + 1]! + 4 - 15 * 60) > 2);
    expect(whole).toEqual([...whole].sort((a, b) => a - b));
    settle(payment.reference, 'succeeded');
    later(3_600_000);
    await payments.resolve();
    expect((await payments.get(payment.id, owner)).status).toBe('succeeded');
  });

  it('a clock that was wrong for a while silences nobody', async () => {
    const payment = await payments.create(request());
    await payments.returned(payment.reference, owner);
    later(365 * 24 * 60 * minute);
    await payments.check(payment.id, owner);
    later(-365 * 24 * 60 * minute);
    settle(payment.reference, 'succeeded');
    expect((await payments.check(payment.id, owner)).status).toBe('succeeded');
    const otherCode = '000.00.01.H99-260701-0002';
    debts.set(otherCode, payable);
    const other = await payments.create(request({ dossierCode: otherCode }));
    await payments.returned(other.reference, owner);
    later(365 * 24 * 60 * minute);
    platform.faults['query'] = ['lost', 'lost'];
    await payments.check(other.id, owner);
    await payments.resolve();
    later(-365 * 24 * 60 * minute);
    settle(other.reference, 'succeeded');
    await payments.resolve();
    expect((await payments.get(other.id, owner)).status).toBe('succeeded');
  });

  it('P34: a page past its time is asked about, and is only over when the platform says so', async () => {
    const payment = await payments.create(request());
    later(15 * minute);
    expect(await payments.get(payment.id, owner)).not.toHaveProperty('payUrl');
    platform.faults['query'] = ['lost', 'lost'];
    expect((await payments.check(payment.id, owner)).status).toBe('unknown');
    settle(payment.reference, 'failed');
    later(3000);
    expect((await payments.check(payment.id, owner)).status).toBe('failed');
    const other = await payments.create(request());
    settle(other.reference, 'failed');
    later(16 * minute);
    await payments.resolve();
    expect((await payments.get(other.id, owner)).status).toBe('expired');
  });

  it('ends a payment that never went out', async () => {
    platform.faults = { init: ['lost'], query: ['lost', 'lost'] };
    const payment = await payments.create(request());
    later(20 * minute);
    await payments.resolve();
    expect((await payments.get(payment.id, owner)).status).toBe('expired');
  });

  it('P12: shows nothing to another owner', async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference));
    const { receiptId } = await payments.get(payment.id, owner);
    for (const call of [() => payments.get(payment.id, 'other'), () => payments.check(payment.id, 'other')]) {
      await expect(call()).rejects.toMatchObject({ code: 'payment_not_found', status: 404 });
    }
    await expect(payments.receipt(receiptId!, 'other')).rejects.toMatchObject({
      code: 'receipt_not_found',
      status: 404,
    });
    expect(await payments.returned(payment.reference, 'other')).toBeUndefined();
  });

  it('does not let a payer who signed in meanwhile pay a second time', async () => {
    const payment = await payments.create(request({ owner: 'browser' }));
    await payments.returned(payment.reference, 'browser');
    await expect(payments.create(request({ owner: [owner, 'browser'] }))).rejects.toMatchObject({
      code: 'payment_pending_bank',
    });
  });

  it('shows nothing to nobody', async () => {
    const payment = await payments.create(request());
    await expect(payments.get(payment.id, [])).rejects.toMatchObject({ code: 'payment_not_found' });
    await expect(payments.create(request({ owner: [] }))).rejects.toMatchObject({ path: 'owner' });
  });

  it('knows a payer by several ids: who paid before signing in keeps the payment', async () => {
    const payment = await payments.create(request({ owner: 'browser' }));
    expect((await payments.get(payment.id, [owner, 'browser'])).id).toBe(payment.id);
    expect((await payments.create(request({ owner: [owner, 'browser'] }))).id).toBe(payment.id);
  });
});

describe('receive', () => {
  it('P26, P27: 50 at once and 10 in a row are one booking, all acknowledged', async () => {
    const payment = await payments.create(request());
    const raw = new TextEncoder().encode(platform.notification(payment.reference));
    const answers = await Promise.all(Array.from({ length: 50 }, () => payments.receive(raw)));
    for (let i = 0; i < 10; i++) answers.push(await payments.receive(raw));
    const { digest } = inWords(JSON.parse(platform.notification(payment.reference)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 200, paymentId: payment.id });
      expect(inWords(answer.reply)).toMatchObject({
        outcome: 'succeeded',
        partner,
        reference: payment.reference,
        digest,
      });
    }
    expect(await events()).toEqual(['created', 'page-opened', 'notification_succeeded']);
    expect(await store.db.selectFrom('inbox').select(['times']).execute()).toEqual([{ times: 60 }]);
    expect(await store.db.selectFrom('receipt').selectAll().execute()).toHaveLength(1);
  });

  it.each<[string, (raw: string) => string | Uint8Array]>([
    ['unsigned', (raw) => platform.tampered(raw, { digest: undefined })],
    ['empty', () => ''],
    ['garbage', () => new Uint8Array([255, 0, 1])],
    ['of another amount', (raw) => platform.tampered(raw, { amount: 150_001 })],
    ['signed with another key', (raw) => platform.tampered(raw, { digest: 'a'.repeat(64) })],
    ['with a byte order mark', (raw) => `\ufeff${raw}`],
  ])('P19, P20, P23: %s is refused, nothing kept but a count', async (_, tamper) => {
    const payment = await payments.create(request());
    const answer = await payments.receive(tamper(platform.notification(payment.reference)));
    expect(inWords(answer)).toEqual({ status: 401, reply: notVerified });
    expect((await payments.get(payment.id, owner)).status).toBe('initiated');
    expect(await store.db.selectFrom('inbox').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('counter').selectAll().execute()).toEqual([
      { name: 'notification_refused', value: 1 },
    ]);
  });

  it('P21: takes the old secret while it is being changed', async () => {
    const payment = await payments.create(request());
    const raw = platform.notification(payment.reference);
    expect((await createPayments({ ...options(), secret: ['NEW'] }).receive(raw)).status).toBe(401);
    expect((await createPayments({ ...options(), secret: ['NEW', secret] }).receive(raw)).status).toBe(200);
  });

  it('P22: the message chooses neither algorithm nor key', async () => {
    const payment = await payments.create(request());
    const raw = platform.notification(payment.reference);
    const { digest } = inWords(JSON.parse(raw)) as { digest: string };
    const signedBy = (sign: Sign) => platform.notification(payment.reference, {}, sign);
    const hashed = (algorithm: string) =>
      signedBy((...fields) =>
        createHash(algorithm)
          .update([...fields, secret].join('|'))
          .digest('hex'),
      );
    // The hand that forges is the platform's own, but for how it signs.
    expect(hashed('sha256')).toBe(raw);
    const forged = [
      platform.tampered(raw, { alg: 'none', digest: undefined }),
      platform.tampered(raw, { alg: 'none', digest: '' }),
      platform.tampered(hashed('md5'), { alg: 'MD5' }),
      platform.tampered(hashed('sha1'), { version: 'v0' }),
      // A digest without any secret, and one with the partner code, which everybody knows, in its place.
      signedBy((...fields) => sha256(fields.join('|'))),
      signedBy((...fields) => sha256([...fields, partner].join('|'))),
      signedBy((...fields) =>
        createHmac('sha256', secret)
          .update([...fields, secret].join('|'))
          .digest('hex'),
      ),
      platform.tampered(raw, { digest: [digest] }),
      platform.tampered(raw, { digest: digest.toUpperCase() }),
    ];
    for (const message of forged) expect((await payments.receive(message)).status).toBe(401);
    expect((await payments.get(payment.id, owner)).status).toBe('initiated');
  });

  it.each([
    ['a day ahead', new Date('2026-07-02T08:00:00+07:00')],
    ['eleven minutes ahead', new Date('2026-07-01T08:11:00+07:00')],
    ['not a time', 'NaN'],
    ['not a day', '20261301080000'],
    ['empty', ''],
  ])('P25: a time that is %s is refused', async (_, at) => {
    const payment = await payments.create(request());
    const raw = platform.notification(payment.reference, { at });
    expect((await payments.receive(raw)).status).toBe(401);
    expect((await payments.get(payment.id, owner)).status).toBe('initiated');
  });

  it('P25: a time put in afterwards, or left out, is refused', async () => {
    const payment = await payments.create(request());
    const raw = platform.notification(payment.reference);
    for (const forged of [
      platform.tampered(raw, { at: new Date('2026-07-01T08:00:01+07:00') }),
      platform.tampered(raw, { at: undefined }),
    ]) {
      expect(forged).not.toBe(raw);
      expect((await payments.receive(forged)).status).toBe(401);
    }
    expect((await payments.get(payment.id, owner)).status).toBe('initiated');
  });

  it('P23: text composed in another way is another text', async () => {
    // Of the same letters to every reader: é as one character, and as e with an accent.
    const payment = await payments.create(request());
    const composed = platform.notification(payment.reference, { purpose: 'Thanh toán lệ phí' });
    const decomposed = composed.normalize('NFD');
    expect(decomposed).not.toBe(composed);
    expect((await payments.receive(decomposed)).status).toBe(401);
    // Signed as it is, it is taken as it is: nothing is normalised before the digest is made.
    const own = platform.notification(payment.reference, {
      purpose: 'Thanh toán lệ phí'.normalize('NFD'),
    });
    expect((await payments.receive(own.normalize('NFC'))).status).toBe(401);
    expect((await payments.get(payment.id, owner)).status).toBe('initiated');
    expect((await payments.receive(own)).status).toBe(200);
    expect((await payments.get(payment.id, owner)).status).toBe('succeeded');
  });

  it('P20: a digest made with a removed key, a test key or another partner’s is refused in both directions', async () => {
    const payment = await payments.create(request());
    const raw = platform.notification(payment.reference);
    for (const other of ['REMOVED', 'TEST', 'PARTNER-B']) {
      expect((await createPayments({ ...options(), secret: other }).receive(raw)).status).toBe(401);
    }
    // What the platform answers to our question is verified as well: with another key nothing is believed.
    settle(payment.reference, 'succeeded');
    later(3000);
    const stranger = createPayments({ ...options(), secret: 'PARTNER-B' });
    expect((await stranger.check(payment.id, owner)).status).toBe('initiated');
    later(3000);
    const rotating = createPayments({ ...options(), secret: ['NEW', secret] });
    expect((await rotating.check(payment.id, owner)).status).toBe('succeeded');
  });

  it('P28: what comes late or out of order does not move a booked payment back', async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference));
    await payments.receive(platform.notification(payment.reference, { outcome: 'failed' }));
    settle(payment.reference, 'pending');
    later(3000);
    await payments.check(payment.id, owner);
    expect((await payments.get(payment.id, owner)).status).toBe('succeeded');
    expect(await events()).toContain('notification_failed:stale');
  });

  it('P28: money before the answer to INIT was booked', async () => {
    platform.faults['init'] = [async () => undefined];
    const early = platform.fetch;
    payments = createPayments({
      ...options(),
      fetch: (async (input: Request, init?: RequestInit) => {
        const answer = await early(input, init);
        const [reference] = [...platform.known.keys()];
        await payments.receive(platform.notification(reference!));
        return answer;
      }) as typeof fetch,
    });
    expect((await payments.create(request())).status).toBe('succeeded');
  });

  it('P29: the same transaction with another amount is told as a clash and changes nothing', async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference));
    const clash = platform.notification(payment.reference, { amount: 200_000 });
    for (const _ of [1, 2]) {
      expect(inWords(await payments.receive(clash))).toMatchObject({
        status: 409,
        reply: { outcome: 'failed' },
      });
    }
    expect(await payments.get(payment.id, owner)).toMatchObject({ status: 'succeeded', amount: 150_000 });
    expect((await events()).filter((event) => event.endsWith('contradiction'))).toHaveLength(1);
  });

  it.each([{ amount: 149_999 }, { currency: 'USD' }, { partner: 'OTHER' }])(
    'P30: %j is a mismatch, not paid',
    async (change) => {
      const payment = await payments.create(request());
      expect((await payments.receive(platform.notification(payment.reference, change))).status).toBe(200);
      const view = await payments.get(payment.id, owner);
      expect(view.status).toBe('mismatch');
      expect(view).not.toHaveProperty('receiptId');
      await expect(payments.create(request())).rejects.toMatchObject({ code: 'payment_mismatch' });
      later(25 * 60 * minute);
      expect((await payments.create(request())).status).toBe('initiated');
      expect(await events()).toContain('notification_succeeded:mismatch');
    },
  );

  it('P31: an unknown reference is kept and answered as receivers do', async () => {
    const answer = await payments.receive(platform.notification('DVC-NOT-OURS'));
    expect(answer).toEqual({ status: 200, reply: { error_code: -1, message: 'Không tìm thấy giao dịch' } });
    expect(await store.db.selectFrom('inbox').select(['reference', 'applied_at']).execute()).toEqual([
      { reference: 'DVC-NOT-OURS', applied_at: null },
    ]);
  });

  it('a second transaction is recorded once and moves nothing', async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference));
    const second = { transaction: 'GD-2' };
    await payments.receive(platform.notification(payment.reference, second));
    await payments.receive(
      platform.notification(payment.reference, { ...second, at: new Date('2026-07-01T08:00:01+07:00') }),
    );
    expect(await events()).toEqual([
      'created',
      'page-opened',
      'notification_succeeded',
      'notification_succeeded:double_payment',
    ]);
    const told = await payments.get(payment.id, owner);
    expect(told).toMatchObject({
      transactionId: `GD-${payment.reference}`,
      status: 'succeeded',
      paidTwice: true,
    });
  });

  it('what was paid once is not called paid twice', async () => {
    const payment = await payments.create(request());
    for (let i = 0; i < 2; i += 1) await payments.receive(platform.notification(payment.reference));
    expect(await payments.get(payment.id, owner)).not.toHaveProperty('paidTwice');
  });

  it('money after a failure is neither hidden nor booked as if nothing had been said', async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference, { outcome: 'failed' }));
    await payments.receive(platform.notification(payment.reference));
    expect((await payments.get(payment.id, owner)).status).toBe('mismatch');
  });

  it('keeps evidence without the secret', async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference));
    const [entry] = await store.db.selectFrom('inbox').selectAll().execute();
    expect(entry!.message).toContain(payment.reference);
    expect(JSON.stringify(entry)).not.toContain(secret);
  });
});

describe('receipt', () => {
  const paid = async () => {
    const payment = await payments.create(request());
    await payments.receive(platform.notification(payment.reference));
    return (await payments.get(payment.id, owner)).receiptId!;
  };

  it('shows what was paid, with the official one when the platform has it', async () => {
    const id = await paid();
    platform.receipt = false;
    expect(await payments.receipt(id, owner)).toMatchObject({
      id,
      dossierCode: code,
      amount: 150_000,
      agency: { name: 'Sở Thử' },
      paidAt: '2026-07-01T08:00:00+07:00',
      official: { state: 'in-preparation' },
    });
    platform.receipt = true;
    expect((await payments.receipt(id, owner)).official).toEqual({ state: 'in-preparation' });
    later(3000);
    const ready = { state: 'ready', url: 'http://127.0.0.1:4400/payment/bill/x' };
    expect((await payments.receipt(id, owner)).official).toEqual(ready);
    expect((await payments.receipt(id, owner)).official).toEqual(ready);
    expect(platform.calls.getbill).toBe(2);
  });

  it('is shown without the official one when the platform is silent or names a foreign host', async () => {
    const id = await paid();
    platform.faults['getbill'] = ['lost', 'lost'];
    expect(await payments.receipt(id, owner)).not.toHaveProperty('official');
    later(3000);
    platform.billOrigin = 'https://evil.example';
    expect(await payments.receipt(id, owner)).not.toHaveProperty('official');
  });
});

it('V3: no error tells who pays, what was sent or with which secret', async () => {
  const found: unknown[] = [];
  const fails = (work: Promise<unknown>) =>
    work.then(
      () => expect.unreachable(),
      (error: unknown) => found.push(error),
    );
  await fails(payments.create(request({ amount: 5 })));
  await fails(payments.create(request({ idempotencyKey: 'CANARY khóa' })));
  await fails(payments.get('pay_CANARY', owner));
  const once = request();
  platform.faults['init'] = ['refuse'];
  await fails(payments.create(once));
  await fails(payments.create({ ...once, returnTo: '/CANARY' }));
  debts.set(code, {
    ...payable,
    billing: { ...payable.billing, ...onWire({ procedureName: 'CANARY'.repeat(99) }) },
  });
  await fails(payments.create(request()));
  expect(found).toHaveLength(6);
  for (const error of found) {
    const told = inspect(error, { depth: 8 }) + JSON.stringify(error);
    expect(told).not.toMatch(/CANARY|999200000001|SANDBOX-SECRET/);
  }
});

it('needs a partner code and a secret', () => {
  for (const wrong of [{ partner: '' }, { secret: '' }, { secret: [] }, { secret: ['a', ''] }]) {
    expect(() => createPayments({ ...options(), ...wrong })).toThrow(
      expect.objectContaining({ code: 'payments_misconfigured' }),
    );
  }
});
