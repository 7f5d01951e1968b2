import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unsignedOutcome } from '../../src/domain/dangerous.js';
import { createPayments } from '../../src/payments/create-payments.js';
import type { Payments } from '../../src/payments/payments.js';
import { createKeypay } from '../../src/payments/providers/keypay.js';
import { createMomo } from '../../src/payments/providers/momo.js';
import { createPaygov } from '../../src/payments/providers/paygov.js';
import type { ProviderOptions } from '../../src/payments/providers/options.js';
import type { PaymentProvider } from '../../src/payments/providers/provider.js';
import { createVnpay } from '../../src/payments/providers/vnpay.js';
import { createZalopay } from '../../src/payments/providers/zalopay.js';
import { createStore, type Store } from '../../src/store/store.js';
import { FarKeypay, FarMomo, FarPaygov, type FarSide, FarVnpay, FarZalopay } from './far-side.js';
import { keypayKeys, momoKeys, paygovKeys, vnpayKeys, zalopayKeys } from './keys.js';

const code = '000.00.01.H99-260701-0001';
const owner = 'subject';
const returnUrl = 'https://site.example/dvcqg/payments/return';
const notifyUrl = 'https://site.example/dvcqg/payments/notify';
const at = 'https://pay.example';

interface Case {
  readonly far: () => FarSide;
  readonly provider: (options: ProviderOptions) => PaymentProvider;
  /** What the far side hears: all is well, again, wrong amount, not ours, wrong signature. */
  readonly words: Readonly<Record<'taken' | 'again' | 'amount' | 'foreign' | 'forged', unknown>>;
}

const taken = { status: 200, reply: { return_code: 1 } };
const notTaken = { status: 200, reply: { return_code: 2 } };
const cases: Readonly<Record<string, Case>> = {
  vnpay: {
    far: () => new FarVnpay(),
    provider: (options) => createVnpay({ ...options, ...vnpayKeys }),
    words: {
      taken: { status: 200, reply: { RspCode: '00' } },
      again: { status: 200, reply: { RspCode: '02' } },
      amount: { status: 200, reply: { RspCode: '04' } },
      foreign: { status: 200, reply: { RspCode: '01' } },
      forged: { status: 200, reply: { RspCode: '97' } },
    },
  },
  momo: {
    far: () => new FarMomo(),
    provider: (options) => createMomo({ ...options, ...momoKeys, notifyUrl }),
    words: {
      taken: { status: 204 },
      again: { status: 204 },
      amount: { status: 204 },
      foreign: { status: 204 },
      forged: { status: 401 },
    },
  },
  zalopay: {
    far: () => new FarZalopay(),
    provider: (options) => createZalopay({ ...options, ...zalopayKeys, notifyUrl }),
    words: { taken, again: taken, amount: taken, foreign: notTaken, forged: notTaken },
  },
  keypay: {
    far: () => new FarKeypay(),
    provider: (options) =>
      createKeypay({
        ...options,
        ...keypayKeys,
        urls: {
          create: `${at}/create`,
          detail: `${at}/detail`,
          refund: `${at}/refund`,
          refundDetail: `${at}/refundDetail`,
        },
      }),
    words: {
      taken: { status: 200, reply: { return_code: '0' } },
      again: { status: 200, reply: { return_code: '0' } },
      amount: { status: 200, reply: { return_code: '0' } },
      foreign: { status: 200, reply: { return_code: '-1' } },
      forged: { status: 200, reply: { return_code: '-1' } },
    },
  },
  paygov: {
    far: () => new FarPaygov(),
    provider: (options) =>
      createPaygov({
        ...options,
        ...paygovKeys,
        serviceCode: 'DVC',
        url: at,
        tokens: async () => ({ bearer: 'BEARER', lgsp: 'LGSP' }),
        [unsignedOutcome]: true,
      }),
    words: {
      taken: { status: 200, reply: { error_code: 'SUCCESSFUL' } },
      again: { status: 200, reply: { error_code: 'SUCCESSFUL' } },
      amount: { status: 200, reply: { error_code: 'SUCCESSFUL' } },
      foreign: { status: 200, reply: { error_code: 'FAILED' } },
      forged: { status: 200, reply: { error_code: 'SIGNATURE_WRONG' } },
    },
  },
};

let store: Store;
let clock: number;
beforeEach(() => {
  store = createStore(':memory:');
  clock = Date.parse('2026-07-01T08:00:00+07:00');
});
afterEach(() => store.close());

const now = () => new Date(clock);
const later = (minutes: number) => {
  clock += minutes * 60_000;
};
const bookings = async () =>
  (await store.db.selectFrom('payment_event').select('type').where('status', '=', 'succeeded').execute())
    .length;

describe.each(Object.entries(cases))('a payment by %s', (name, { far: makeFar, provider: make, words }) => {
  const asks = name !== 'paygov';
  const calls = name !== 'vnpay';
  let far: FarSide;
  let provider: PaymentProvider;
  let payments: Payments;
  beforeEach(() => {
    far = makeFar();
    far.now = now;
    provider = make({ returnUrl, now, fetch: far.fetch });
    payments = createPayments({
      provider,
      store,
      now,
      dossiers: {
        debt: async () => ({
          state: 'payable',
          amount: 150_000,
          fees: [{ name: 'Lệ phí', kind: 'charge', amount: 150_000 }],
        }),
      },
    });
  });
  const open = async (key = 'one') => {
    const payment = await payments.create({
      owner,
      dossierCode: code,
      amount: 150_000,
      returnTo: '/',
      idempotencyKey: key,
    });
    if (far instanceof FarVnpay && payment.payUrl !== undefined) far.visit(payment.payUrl);
    return payment;
  };
  const pay = (reference: string, change: { amount?: number; state?: 'failed' } = {}) =>
    Object.assign(far.known.get(reference)!, { state: 'succeeded', ...change });

  it('opens a page, and is booked once however often the news comes', async () => {
    const payment = await open();
    expect(payment).toMatchObject({ status: 'initiated', payUrl: expect.stringMatching(/^https:/) });
    expect(await open()).toMatchObject({ id: payment.id });
    pay(payment.reference);
    const news = far.notice(payment.reference);
    expect(await payments.receive(news)).toMatchObject({ ...(words.taken as object), paymentId: payment.id });
    const bytes = new TextEncoder().encode(news);
    const again = await Promise.all(Array.from({ length: 20 }, () => payments.receive(bytes)));
    for (const one of again) expect(one).toMatchObject(words.again as object);
    expect(await payments.get(payment.id, owner)).toMatchObject({
      status: 'succeeded',
      transactionId: expect.stringMatching(/\d/),
      receiptId: expect.any(String),
    });
    expect(await bookings()).toBe(1);
  });

  it('books nothing for news that is forged, empty, or about somebody else, and answers in its words', async () => {
    const payment = await open();
    pay(payment.reference);
    const news = far.notice(payment.reference);
    for (const bad of [
      news.replace('150000', '150001'),
      news.slice(0, -9),
      '',
      '{}',
      '[]',
      'a=1',
      '\ufeff' + news,
    ]) {
      expect(await payments.receive(bad)).toMatchObject(words.forged as object);
    }
    const foreign = make({ returnUrl, now, fetch: far.fetch }).reference('X'.repeat(20), now());
    far.known.set(foreign, { ...far.known.get(payment.reference)!, reference: foreign });
    expect(await payments.receive(far.notice(foreign))).toMatchObject(words.foreign as object);
    expect((await payments.get(payment.id, owner)).status).toBe('initiated');
    expect(await bookings()).toBe(0);
    const counted = await store.db.selectFrom('counter').select('value').executeTakeFirst();
    expect(Number(counted?.value)).toBe(7);
  });

  it('books another amount as a mismatch, never as paid', async () => {
    const payment = await open();
    pay(payment.reference, { amount: 15_000 });
    expect(await payments.receive(far.notice(payment.reference))).toMatchObject(words.amount as object);
    expect((await payments.get(payment.id, owner)).status).toBe('mismatch');
    expect(await bookings()).toBe(0);
  });

  it.runIf(asks)('asks when the news never came', async () => {
    const payment = await open();
    pay(payment.reference);
    await payments.returned(payment.reference, owner);
    far.faults.push('lost', 'html', 'forge');
    for (let i = 0; i < 3; i++) {
      later(1);
      await payments.check(payment.id, owner);
    }
    later(1);
    expect((await payments.check(payment.id, owner)).status).toBe('succeeded');
    expect(await bookings()).toBe(1);
  });

  it.runIf(asks && calls)(
    'asks when the order was not answered, and sends it again only when it never came',
    async () => {
      far.down = true;
      const payment = await open();
      expect(payment.status).toBe('unknown');
      far.down = false;
      later(1);
      expect(await payments.check(payment.id, owner)).toMatchObject({
        status: 'initiated',
        reference: payment.reference,
      });
      expect(far.known.size).toBe(1);
    },
  );

  it.runIf(asks)('is failed once the far side says so', async () => {
    const payment = await open();
    pay(payment.reference, { state: 'failed' });
    await payments.returned(payment.reference, owner);
    expect((await payments.check(payment.id, owner)).status).toBe('failed');
  });

  it.runIf(calls)('is refused when the far side refuses it', async () => {
    far.faults.push('refuse');
    await expect(open()).rejects.toMatchObject({ code: 'payment_refused' });
  });

  it('shows no secret in any channel', () => {
    const shown = inspect(provider, { depth: 9, showHidden: true }) + JSON.stringify(provider);
    const secrets = [vnpayKeys.secret, momoKeys.secret, zalopayKeys.key1, zalopayKeys.key2];
    for (const secret of [...secrets, keypayKeys.key1, keypayKeys.key2, paygovKeys.secret])
      expect(shown).not.toContain(secret);
  });

  it('does not start over plain HTTP to another machine, nor with an empty secret', () => {
    expect(() => make({ returnUrl: 'http://site.example/back', now })).toThrow(
      expect.objectContaining({ code: 'insecure_url' }),
    );
    expect(() => make({ returnUrl: 'nowhere', now })).toThrow(expect.objectContaining({ code: 'bad_url' }));
  });
});
