import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusesMalformed } from '../fixtures/payment-notices.js';
import { digest, signedFields, signedText } from './canonical.js';
import { outcomeOf } from './codes.js';
import { readCreateAnswer, writeCreate } from './create.js';
import { readNotice } from './notice.js';
import { readQueryAnswer, writeQuery } from './query.js';
import { readRefundStatus } from './refund.js';

/** Published by MoMo for its sandbox (fact 9.2). */
const accessKey = 'F8BBA842ECF85';
const secret = 'K951B6PE1waDMi640xX08PD3vg6EkVlz';
const reference = 'MOMO1700000000000';
const createdAt = new Date('2026-07-01T08:00:00+07:00');
const order = {
  reference,
  amount: 50_000,
  createdAt,
  purpose: 'pay with MoMo',
  payerIp: '127.0.0.1',
  billing: {},
};
const to = {
  partner: 'MOMO',
  accessKey,
  redirectUrl: 'https://momo.vn/return',
  ipnUrl: 'https://callback.url/notify',
  requestType: 'captureWallet',
};
const notice = {
  partnerCode: 'MOMO',
  orderId: reference,
  requestId: reference,
  amount: 50_000,
  orderInfo: 'pay with MoMo',
  orderType: 'momo_wallet',
  transId: 4_000_000_001,
  resultCode: 0,
  message: 'Thành công.',
  payType: 'qr',
  responseTime: 1_782_867_665_000,
  extraData: 'eyJhIjoxfQ==',
};
const sign = async (fields: Record<string, unknown>, key = secret) => {
  const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  return {
    ...fields,
    signature: await digest(signedText('notice', { accessKey, ...values } as never), key),
  };
};
const read = (raw: Uint8Array | string) => readNotice(raw, { accessKey, secrets: [secret] });

describe('vectors (fact 9.2)', () => {
  it('create', async () => {
    expect(await writeCreate(order, to, secret)).toMatchObject({
      amount: 50_000,
      signature: '4378bb95714712f6be833da81f743910a01e5ba6279bfe596b8a08e891259424',
    });
  });
  it('query', async () => {
    expect(
      await writeQuery(order, { partner: 'MOMO', accessKey, requestId: reference }, secret),
    ).toMatchObject({
      signature: 'b89dac8fd6aa084ef21e56b6a289a13e95578f1b04608d916561d6e73f5c677b',
    });
  });
});

describe('signed text', () => {
  it('is injective: & is refused, = and all else may stand in a value (P24)', () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '&', '=', ' '), maxLength: 4 }),
      fc.constantFrom('a&orderId=b', 'x=1', '&partnerCode=P', 'requestId='),
    );
    const message = fc.record({
      accessKey: fc.constant('K'),
      orderId: value,
      partnerCode: value,
      requestId: value,
    });
    const text = (one: { accessKey: string; orderId: string; partnerCode: string; requestId: string }) => {
      try {
        return signedText('query', one);
      } catch {
        return undefined;
      }
    };
    const check = fc.property(message, message, (a, b) => {
      expect(text(a) === undefined).toBe(Object.values(a).some((one) => one.includes('&')));
      if (text(a) !== undefined && text(a) === text(b)) expect(a).toEqual(b);
    });
    fc.assert(check, { numRuns: 3000 });
  });

  it('of a notification that was shifted across fields is refused, though its signature is right', async () => {
    // The same raw text as `message=x` and `orderId=y`, told as one message.
    const shifted = { ...notice, extraData: '&message=x', message: '' };
    const names = [...signedFields.notice];
    const raw = names.map((name) => `${name}=${name === 'accessKey' ? accessKey : shifted[name]}`).join('&');
    const body = JSON.stringify({ ...shifted, signature: await digest(raw, secret) });
    await expect(read(body)).rejects.toMatchObject({ code: 'signature_ambiguous', status: 401 });
  });

  it.each([
    ['reference', { reference: 'a/b' }],
    ['amount', { amount: -1 }],
    ['purpose', { purpose: 'a & b' }],
    ['purpose', { purpose: '' }],
  ])('is not made with a wrong %s (%j)', async (path, change) => {
    await expect(writeCreate({ ...order, ...change }, to, secret)).rejects.toMatchObject({
      code: 'field_invalid',
      path,
    });
  });
});

describe('a notification', async () => {
  const good = await sign(notice);
  refusesMalformed(read, good, 'signature', Object.keys(notice));

  it('is read, and its evidence holds no key', async () => {
    const word = await read(JSON.stringify(good));
    expect(word).toMatchObject({
      outcome: 'succeeded',
      reference,
      amount: 50_000,
      transactionId: '4000000001',
      at: new Date(notice.responseTime),
    });
    expect(JSON.stringify(word)).not.toMatch(new RegExp(`${accessKey}|${secret}`));
  });
  it('under another secret or access key is refused', async () => {
    const bad = { code: 'signature_invalid' };
    await expect(read(JSON.stringify(await sign(notice, 'x')))).rejects.toMatchObject(bad);
    const other = readNotice(JSON.stringify(good), { accessKey: 'OTHER', secrets: [secret] });
    await expect(other).rejects.toMatchObject(bad);
  });
  it.each([
    ['0', '1', 'succeeded'],
    ['0', '0', 'unclear'],
    ['9000', '1', 'pending'],
    ['7002', '1', 'pending'],
    ['1006', '1', 'failed'],
    ['99', '1', 'unclear'],
    ['31337', '1', 'unclear'],
  ])('code %s with transaction %s is %s', (code, transaction, outcome) =>
    expect(outcomeOf(code, transaction)).toBe(outcome),
  );
  it.each([
    [1005, true],
    [1006, undefined],
  ])('code %s of a failure is that of a page that ran out: %s', async (resultCode, ranOut) => {
    const word = await read(JSON.stringify(await sign({ ...notice, resultCode })));
    expect(word.outcome).toBe('failed');
    expect(word.ranOut).toBe(ranOut);
  });
});

describe('answers', () => {
  const about = { partner: 'MOMO', reference };
  const asked = { partner: 'MOMO', requestId: 'r', payment: order };
  const answer = { partnerCode: 'MOMO', orderId: reference, requestId: 'r' };

  it('to create', () => {
    const page = { ...answer, resultCode: 0, payUrl: 'https://x' };
    expect(readCreateAnswer(page, about)).toEqual({ kind: 'page', url: 'https://x' });
    expect(readCreateAnswer({ resultCode: 41 }, about)).toEqual({ kind: 'duplicate' });
    expect(readCreateAnswer({ resultCode: 13 }, about)).toEqual({ kind: 'refused' });
    for (const none of [null, [], {}, { resultCode: 10 }, { resultCode: 0 }, { resultCode: [0] }])
      expect(() => readCreateAnswer(none, about)).toThrow();
    expect(() => readCreateAnswer({ ...page, orderId: 'other' }, about)).toThrow();
  });

  it('to query, bound to the question', () => {
    const said = (more: object) => readQueryAnswer({ ...answer, ...more }, asked);
    expect(said({ resultCode: 0, amount: 50_000, transId: 1 })).toMatchObject({
      result: { outcome: 'succeeded', amount: 50_000 },
    });
    expect(said({ resultCode: 0, transId: 1 })).toMatchObject({ result: { amount: undefined } });
    const failed = { outcome: 'failed', amount: 50_000 };
    expect(said({ resultCode: 1006 })).toMatchObject({ result: failed });
    expect(said({ resultCode: 1006 })).not.toMatchObject({ result: { ranOut: true } });
    expect(said({ resultCode: 1005 })).toMatchObject({ result: { ...failed, ranOut: true } });
    expect(said({ resultCode: 42 })).toEqual({ kind: 'not-found' });
    expect(said({ resultCode: 13 })).toEqual({ kind: 'refused' });
    for (const other of [{ orderId: 'x' }, { requestId: 'x' }, { partnerCode: 'x' }])
      expect(() => said({ resultCode: 0, ...other })).toThrow();
  });

  it('about a refund: only a list without it says that there is none', () => {
    const refund = {
      ...{ payment: order, transactionId: '1', reference: 'RF', amount: 1, reason: 'x', createdAt },
    };
    const said = (more: object) =>
      readRefundStatus({ ...answer, resultCode: 0, ...more }, { partner: 'MOMO', requestId: 'r', refund });
    expect(said({ refundTrans: [] })).toEqual({ kind: 'not-found' });
    const entry = { orderId: 'RF', amount: 1, resultCode: 0, transId: 5 };
    expect(said({ refundTrans: [null, { orderId: 'X' }, entry] })).toEqual({ kind: 'paid', refundId: '5' });
    expect(said({ refundTrans: [{ ...entry, amount: 2 }] })).toEqual({ kind: 'contradicted' });
    expect(() => said({})).toThrow();
  });
});
