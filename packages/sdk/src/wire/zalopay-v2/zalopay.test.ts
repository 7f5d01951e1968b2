import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusesMalformed } from '../fixtures/payment-notices.js';
import { dataMac, mac } from './canonical.js';
import { readCreateAnswer, transId, writeCreate } from './create.js';
import { readNotice } from './notice.js';
import { readQueryAnswer, writeQuery } from './query.js';
import { readRefundAnswer, readRefundStatus, refundId } from './refund.js';

/** Of nearly all public samples (fact 9.3). */
const key1 = 'PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL';
const key2 = 'kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz';
const createdAt = new Date('2026-06-30T18:00:00Z');
const order = {
  reference: '260701_DVC1',
  amount: 50_000,
  createdAt,
  purpose: 'Thanh toán hồ sơ',
  payerIp: '127.0.0.1',
  billing: {},
};
const to = { partner: '2553', redirectUrl: 'https://site.example/back?MaThamChieu=1', expireSeconds: 900 };
const data = {
  app_id: 2553,
  app_trans_id: order.reference,
  amount: 50_000,
  zp_trans_id: 260_701_000_000_001,
  server_time: 1_782_867_665_000,
};
const callback = async (text: string, key = key2) => ({ data: text, mac: await dataMac(text, key), type: 1 });
const read = (raw: Uint8Array | string) => readNotice(raw, [key2]);

describe('vectors (fact 9.3)', () => {
  it('create', async () => {
    const values = ['2553', '240101_000001', 'user123', '50000', '1704067200000', '{}', '[]'];
    expect(await mac(values, key1)).toBe('7a80138c81db1de7834ac7db9f647b57bb0349809d86f5762f7c98b59a78b9b8');
  });
  it('query', async () => {
    const form = await writeQuery({ reference: '210608_2553_1623145380738' }, '2553', key1);
    expect(form['mac']).toBe('0be36761eced8152d62c48e1202f8ca0a6e069477176bc5352c9377fcc338ba6');
  });
});

describe('what is sent', () => {
  it('has the day of Vietnam in its ids, and names nobody', async () => {
    expect(transId('DVC1', createdAt)).toBe('260701_DVC1');
    const refund = { payment: order, transactionId: '1', reference: 'R1', amount: 1, reason: 'x', createdAt };
    expect(refundId(refund, '2553')).toBe('260701_2553_R1');
    expect(await writeCreate(order, to, key1)).toMatchObject({
      app_user: 'dvcqg',
      description: 'Thanh toan ho so',
      app_time: String(createdAt.getTime()),
      embed_data: `{"redirecturl":"${to.redirectUrl}"}`,
      expire_duration_seconds: '900',
    });
  });
  it('is injective: | is refused (P24)', async () => {
    const value = fc.string({ unit: fc.constantFrom('a', '|', ' '), maxLength: 3 });
    const list = fc.array(value, { minLength: 3, maxLength: 3 });
    const signed = (values: string[]) => mac(values, 'k').catch(() => undefined);
    const check = fc.asyncProperty(list, list, async (a, b) => {
      const [one, two] = [await signed(a), await signed(b)];
      expect(one === undefined).toBe(a.some((part) => part.includes('|')));
      if (one !== undefined && one === two) expect(a).toEqual(b);
    });
    await fc.assert(check, { numRuns: 500 });
  });
  it.each([
    ['reference', { reference: 'DVC1' }, {}],
    ['reference', { reference: `260701_${'x'.repeat(34)}` }, {}],
    ['amount', { amount: 0 }, {}],
    ['redirectUrl', {}, { redirectUrl: 'https://x/|' }],
    ['expireSeconds', {}, { expireSeconds: 299 }],
  ])('is not made with a wrong %s (%j)', async (path, change, options) => {
    await expect(writeCreate({ ...order, ...change }, { ...to, ...options }, key1)).rejects.toMatchObject({
      code: 'field_invalid',
      path,
    });
  });
});

describe('a callback', async () => {
  refusesMalformed(read, await callback(JSON.stringify(data)), 'mac', ['data']);

  it('signs its data as it came: other spaces or order are another text', async () => {
    const spaced = JSON.stringify(data, null, 1);
    expect(await read(JSON.stringify(await callback(spaced)))).toMatchObject({
      outcome: 'succeeded',
      partner: '2553',
      reference: order.reference,
      amount: 50_000,
      transactionId: '260701000000001',
      evidence: { text: spaced },
    });
    const other = { ...(await callback(spaced)), data: JSON.stringify(data) };
    await expect(read(JSON.stringify(other))).rejects.toMatchObject({ code: 'signature_invalid' });
  });
  it.each<[string, string | object]>([
    ['no JSON', 'x'],
    ['a list', '[]'],
    ['no amount', { ...data, amount: undefined }],
    ['a fraction as amount', { ...data, amount: 0.5 }],
    ['an order that is a list', { ...data, app_trans_id: [order.reference] }],
    [
      'a transaction JSON cannot keep',
      JSON.stringify(data).replace('260701000000001', '26070100000000123456'),
    ],
  ])('with %s in its data is refused, though signed', async (_, inner) => {
    const text = typeof inner === 'string' ? inner : JSON.stringify(inner);
    await expect(read(JSON.stringify(await callback(text)))).rejects.toMatchObject({
      code: 'signature_invalid',
    });
  });
  it('of another type, or under key1, is refused', async () => {
    const text = JSON.stringify(data);
    for (const raw of [{ ...(await callback(text)), type: 2 }, await callback(text, key1)]) {
      await expect(read(JSON.stringify(raw))).rejects.toMatchObject({ code: 'signature_invalid' });
    }
  });
});

describe('answers', () => {
  it('to create', () => {
    expect(readCreateAnswer({ return_code: 1, order_url: 'https://x' })).toEqual({
      kind: 'page',
      url: 'https://x',
    });
    expect(readCreateAnswer({ return_code: 2, sub_return_code: -68 })).toEqual({ kind: 'duplicate' });
    expect(readCreateAnswer({ return_code: 2, sub_return_code: -402 })).toEqual({ kind: 'refused' });
    for (const none of [
      {},
      { return_code: 1 },
      { return_code: 3 },
      { return_code: 2, sub_return_code: -500 },
    ])
      expect(() => readCreateAnswer(none)).toThrow();
  });
  it('to query', () => {
    const said = (json: object) => readQueryAnswer(json, { partner: '2553', payment: order });
    expect(said({ return_code: 1, amount: 50_000, zp_trans_id: 5 })).toMatchObject({
      result: { outcome: 'succeeded', amount: 50_000, transactionId: '5' },
    });
    expect(said({ return_code: 1, amount: 50_000, zp_trans_id: 0 })).toMatchObject({
      result: { outcome: 'unclear' },
    });
    expect(said({ return_code: 2, sub_return_code: -54, amount: 0 })).toMatchObject({
      result: { outcome: 'failed', amount: 50_000, ranOut: true },
    });
    const poor = said({ return_code: 2, sub_return_code: -63, amount: 0 });
    expect(poor).toMatchObject({ result: { outcome: 'failed' } });
    expect(poor).not.toMatchObject({ result: { ranOut: true } });
    // Not over: whatever the detail says, the order is still waited for.
    const waiting = said({ return_code: 3, sub_return_code: -54 });
    expect(waiting).toMatchObject({ result: { outcome: 'pending' } });
    expect(waiting).not.toMatchObject({ result: { ranOut: true } });
    expect(said({ return_code: 3 })).toMatchObject({ result: { outcome: 'pending' } });
    expect(said({ return_code: 2, sub_return_code: -101 })).toEqual({ kind: 'not-found' });
    expect(said({ return_code: 2, sub_return_code: -402 })).toEqual({ kind: 'refused' });
    expect(() => said({ return_code: 2, sub_return_code: -429 })).toThrow();
  });
  it('to refunds', () => {
    expect(readRefundAnswer({ return_code: 1, refund_id: 7 })).toEqual({ kind: 'paid', refundId: '7' });
    expect(readRefundAnswer({ return_code: 2, sub_return_code: -23 })).toEqual({ kind: 'duplicate' });
    expect(readRefundAnswer({ return_code: 2, sub_return_code: -14 })).toEqual({ kind: 'refused' });
    expect(readRefundStatus({ return_code: 2, sub_return_code: 1 })).toEqual({ kind: 'failed' });
    expect(() => readRefundStatus({ return_code: 2, sub_return_code: -402 })).toThrow();
  });
});
