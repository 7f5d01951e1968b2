import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPayments } from '../../src/payments/create-payments.js';
import { createKeypay } from '../../src/payments/providers/keypay.js';
import { createMomo } from '../../src/payments/providers/momo.js';
import type { ProviderOptions } from '../../src/payments/providers/options.js';
import { createPaygov } from '../../src/payments/providers/paygov.js';
import { createStore, type Store } from '../../src/store/store.js';
import { FarKeypay, FarMomo, FarPaygov } from './far-side.js';
import { keypayKeys, momoKeys, paygovKeys } from './keys.js';

const code = '000.00.01.H99-260701-0001';
const owner = 'subject';
const returnUrl = 'https://site.example/dvcqg/payments/return';
const notifyUrl = 'https://site.example/dvcqg/payments/notify';
const at = 'https://pay.example';
const urls = {
  create: `${at}/create`,
  detail: `${at}/detail`,
  refund: `${at}/refund`,
  refundDetail: `${at}/refundDetail`,
};
const keypay = (options: ProviderOptions) => createKeypay({ ...options, ...keypayKeys, urls });
const momo = (options: ProviderOptions) => createMomo({ ...options, ...momoKeys, notifyUrl });

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

describe('what differs', () => {
  const dossiers = {
    debt: async () => ({ state: 'payable' as const, amount: 150_000, fees: [] }),
  };
  const order = { owner, dossierCode: code, amount: 150_000, returnTo: '/', idempotencyKey: 'k' };

  it('PayGov: without unsignedOutcome its news decides nothing, and nobody can be asked', async () => {
    const far = new FarPaygov();
    far.now = now;
    const tokens = async () => ({ bearer: 'BEARER', lgsp: 'LGSP' });
    const provider = createPaygov({
      ...{ ...paygovKeys, serviceCode: 'DVC', url: at, tokens, returnUrl, now, fetch: far.fetch },
    });
    const payments = createPayments({ provider, store, now, dossiers });
    const payment = await payments.create(order);
    expect([far.lastHeaders.get('authorization'), far.lastHeaders.get('lgspaccesstoken')]).toEqual([
      'Bearer BEARER',
      'LGSP',
    ]);
    far.known.get(payment.reference)!.state = 'succeeded';
    await payments.receive(far.notice(payment.reference));
    later(60);
    expect((await payments.check(payment.id, owner)).status).toBe('unknown');
    expect(far.calls).toHaveLength(1);
  });

  it('KeyPay: a true callback of a payment that failed does not make it paid', async () => {
    const far = new FarKeypay();
    far.now = now;
    const provider = keypay({ returnUrl, now, fetch: far.fetch });
    const payments = createPayments({ provider, store, now, dossiers });
    const payment = await payments.create(order);
    far.known.get(payment.reference)!.state = 'failed';
    await payments.receive(far.notice(payment.reference).replace('}', ',"status":"done","error":"0"}'));
    expect((await payments.get(payment.id, owner)).status).toBe('failed');
  });

  it('MoMo: an address with an & is refused before anything is signed', () => {
    const make = (change: object) => () => createMomo({ ...momoKeys, returnUrl, notifyUrl, now, ...change });
    for (const change of [{ returnUrl: `${returnUrl}?a=1` }, { notifyUrl: `${notifyUrl}?a=1&b=2` }]) {
      expect(make(change)).toThrow(expect.objectContaining({ code: 'bad_url' }));
    }
  });

  it('what stands in between does not speak for the provider, though MoMo itself refuses under 4xx', async () => {
    const options = { returnUrl, now };
    const says = (body: object, status: number) =>
      (async () => Response.json(body, { status })) as typeof globalThis.fetch;
    const ask = { reference: 'A', amount: 1, createdAt: now(), purpose: 'x', payerIp: '::1', billing: {} };
    const gated = keypay({ ...options, fetch: says({ error: 'unauthorized' }, 401) });
    expect(await gated.create(ask, 1000)).toEqual({ kind: 'silence' });
    const refusing = momo({ ...options, fetch: says({ resultCode: 13 }, 400) });
    expect(await refusing.create(ask, 1000)).toEqual({ kind: 'refused' });
    const far = says(
      { resultCode: 0, orderId: 'A', partnerCode: 'MOMO', payUrl: 'http://evil.example' },
      200,
    );
    expect(await momo({ ...options, fetch: far }).create(ask, 1000)).toEqual({
      kind: 'silence',
    });
  });

  it('accepts news under the old secret while it is changed, and no longer after', async () => {
    const far = new FarMomo();
    far.now = now;
    far.known.set('A', { reference: 'A', amount: 1, state: 'succeeded', transaction: 1 });
    const receive = (secret: string | string[]) =>
      createMomo({ ...momoKeys, secret, returnUrl, notifyUrl, now }).receive(far.notice('A'));
    expect(await receive(['new', momoKeys.secret])).toMatchObject({ reference: 'A' });
    await expect(receive('new')).rejects.toMatchObject({ code: 'signature_invalid' });
    expect(() => createMomo({ ...momoKeys, secret: '', returnUrl, notifyUrl })).toThrow(
      expect.objectContaining({ code: 'payments_misconfigured' }),
    );
  });

  it('MoMo: a refund asked for here goes out once, is followed, and gives the money back', async () => {
    const far = new FarMomo();
    far.now = now;
    const payments = createPayments({
      provider: momo({ returnUrl, now, fetch: far.fetch }),
      store,
      now,
      dossiers,
    });
    const payment = await payments.create(order);
    far.known.get(payment.reference)!.state = 'succeeded';
    await payments.receive(far.notice(payment.reference));
    const request = { owner, payment: payment.id, reason: 'not-served', idempotencyKey: 'r' } as const;
    far.faults.push('unheard');
    const refund = await payments.requestRefund(request);
    expect(await payments.requestRefund(request)).toMatchObject({ id: refund.id });
    later(5);
    expect(await payments.refund(refund.id, owner)).toMatchObject({ amount: 150_000 });
    for (const one of far.refunds.values()) one.state = 'paid';
    later(60);
    await payments.resolve();
    expect(await payments.refund(refund.id, owner)).toMatchObject({ status: 'paid' });
    expect([...far.refunds.values()]).toEqual([{ amount: 150_000, state: 'paid' }]);
  });
});
