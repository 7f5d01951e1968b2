import { describe, expect, it } from 'vitest';
import { createKeypay } from '../../src/payments/providers/keypay.js';
import { createMomo } from '../../src/payments/providers/momo.js';
import type { PaymentProvider } from '../../src/payments/providers/provider.js';
import { createVnpay } from '../../src/payments/providers/vnpay.js';
import { createZalopay } from '../../src/payments/providers/zalopay.js';
import { FarKeypay, FarMomo, type FarSide, FarVnpay, FarZalopay } from './far-side.js';
import { keypayKeys, momoKeys, vnpayKeys, zalopayKeys } from './keys.js';

const at = 'https://pay.example';
const createdAt = new Date('2026-07-01T08:00:00+07:00');
const options = { returnUrl: 'https://site.example/back', now: () => createdAt };
const urls = {
  create: `${at}/create`,
  detail: `${at}/detail`,
  refund: `${at}/refund`,
  refundDetail: `${at}/refundDetail`,
};

const makers: Readonly<Record<string, (far: FarSide) => PaymentProvider>> = {
  vnpay: ({ fetch }) => createVnpay({ ...options, ...vnpayKeys, fetch }),
  momo: ({ fetch }) => createMomo({ ...options, ...momoKeys, notifyUrl: `${at}/notify`, fetch }),
  zalopay: ({ fetch }) => createZalopay({ ...options, ...zalopayKeys, fetch }),
  keypay: ({ fetch }) => createKeypay({ ...options, ...keypayKeys, urls, fetch }),
};
const fars = { vnpay: FarVnpay, momo: FarMomo, zalopay: FarZalopay, keypay: FarKeypay };

describe.each(Object.entries(fars))('a refund by %s', (name, Far) => {
  const setUp = () => {
    const far = new Far();
    const provider = makers[name]!(far);
    const reference = provider.reference('P'.repeat(20), createdAt);
    const payment = { reference, amount: 150_000, createdAt };
    far.known.set(reference, { ...payment, state: 'succeeded', transaction: 4_000_000_001 });
    const refund = {
      payment,
      transactionId: '4000000001',
      reference: 'R'.repeat(20),
      amount: 150_000,
      reason: 'Hồ sơ bị rút',
      createdAt,
    };
    return {
      far,
      refund,
      send: (change: object = {}) => provider.refund!({ ...refund, ...change }, 1000),
      // KeyPay's code is the only way to ask it.
      ask: () => provider.refundStatus!({ ...refund, ...(name === 'keypay' && { refundId: 'RF1' }) }, 1000),
    };
  };

  it('is accepted, followed and paid', async () => {
    const { far, send, ask } = setUp();
    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(await ask()).toMatchObject({ kind: 'accepted' });
    for (const refund of far.refunds.values()) refund.state = 'paid';
    expect(await ask()).toMatchObject({ kind: 'paid' });
  });

  it('may come to nothing after it was accepted', async () => {
    const { far, send, ask } = setUp();
    await send();
    for (const refund of far.refunds.values()) refund.state = 'failed';
    expect(await ask()).toEqual({ kind: 'failed' });
  });

  it.runIf(name !== 'keypay')('sent twice is one, and the second hears so', async () => {
    const { far, send } = setUp();
    await send();
    expect(await send()).toEqual({ kind: 'duplicate' });
    expect(far.refunds.size).toBe(1);
  });

  it('is unknown while nobody answers, and asked about instead of sent again', async () => {
    const { far, send, ask } = setUp();
    far.faults.push('unheard');
    expect(await send()).toEqual({ kind: 'silence' });
    far.faults.push('forge');
    expect(await ask()).toEqual({ kind: 'silence' });
    expect(await ask()).toMatchObject({ kind: 'accepted' });
  });

  it.runIf(name !== 'keypay')('that never came is not found', async () => {
    const { ask } = setUp();
    expect(await ask()).toEqual({ kind: 'not-found' });
  });

  it('is refused when its signature is wrong', async () => {
    const { far, send } = setUp();
    far.faults.push('refuse');
    expect(await send()).toEqual({ kind: 'refused' });
    expect(far.refunds.size).toBe(0);
  });

  it.each([
    ['amount', { amount: 150_001 }],
    ['amount', { amount: 0 }],
    ['amount', { amount: 1.5 }],
    ['reason', { reason: '' }],
  ])('with a wrong %s is not sent (%j)', async (path, change) => {
    const { far, send } = setUp();
    await expect(send(change)).rejects.toMatchObject({ code: 'field_invalid', path });
    expect(far.calls).toEqual([]);
  });
});

describe('what differs', () => {
  const payment = { reference: 'A', amount: 150_000, createdAt };
  const refund = { payment, transactionId: '1', reference: 'R', amount: 150_000, reason: 'x', createdAt };

  it('KeyPay: one whose answer was lost is for people, and none is ever told to be sent again', async () => {
    const far = new FarKeypay();
    const status = makers['keypay']!(far).refundStatus!;
    expect(await status(refund, 1000)).toEqual({ kind: 'silence' });
    expect(far.calls).toEqual([]);
    expect(await status({ ...refund, refundId: 'RF9' }, 1000)).toEqual({ kind: 'silence' });
  });

  it('VNPAY: one refund of several is known by the id it was given, and else not at all', async () => {
    const far = new FarVnpay();
    const { refund: send, refundStatus: ask } = makers['vnpay']!(far);
    far.known.set('A', { ...payment, state: 'succeeded', transaction: 4_000_000_001 });
    const part = { ...refund, amount: 50_000 };
    expect(await ask!(part, 1000)).toEqual({ kind: 'silence' });
    expect(await send!(part, 1000)).toEqual({ kind: 'accepted', refundId: '9000001' });
    far.refunds.get('A')!.state = 'paid';
    expect(await ask!({ ...part, refundId: '9000001' }, 1000)).toMatchObject({ kind: 'paid' });
    // What the query shows is another refund, not this one.
    expect(await ask!({ ...part, refundId: '9000002' }, 1000)).toEqual({ kind: 'silence' });
    expect(await ask!(part, 1000)).toEqual({ kind: 'silence' });
  });
});
