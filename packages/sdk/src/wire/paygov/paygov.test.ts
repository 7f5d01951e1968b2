import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusesMalformed } from '../fixtures/payment-notices.js';
import { digest, requestCode, signedText } from './canonical.js';
import { readCreateAnswer, writeCreate } from './create.js';
import { readNotice } from './notice.js';

const keys = { partner: 'PAYGOV-MAU', accessKey: 'ACCESS' };
const secret = 'SECRET';
const order = {
  reference: 'DVC1',
  amount: 150_000,
  createdAt: new Date('2026-07-01T08:00:00+07:00'),
  purpose: 'Thanh toán hồ sơ',
  payerIp: '127.0.0.1',
  billing: {},
};
const signed = { orderId: 'DVC1', requestCode: 'DVC1R', amount: '150000' };
const callback = async (change: Partial<typeof signed> = {}) => {
  const fields = { ...signed, ...change };
  const checksum = await digest(signedText(keys, fields), secret);
  return { ...fields, errorCode: '00', transactionNo: 'PG1', payDate: '20260701080105', checksum };
};
const read = (raw: Uint8Array | string, believed = true) =>
  readNotice(raw, { ...keys, secrets: [secret], believed });

it('joins without separators, the secret first (fact 5.4)', async () => {
  const message = await writeCreate(order, { ...keys, serviceCode: 'S', returnUrl: 'https://x' }, secret);
  const text = 'SECRETACCESSPAYGOV-MAUDVC1DVC1R150000';
  expect(message).toMatchObject({
    ...signed,
    orderInfo: 'Thanh toan ho so',
    checksum: createHash('sha256').update(text).digest('hex'),
  });
});

it('is injective all the same: one text, one order and amount (P24)', () => {
  const id = fc.string({ unit: fc.constantFrom('A', 'R', '1', '2'), minLength: 1, maxLength: 5 });
  const amount = fc.integer({ min: 1, max: 22_222 }).map(String);
  const code = fc.option(id, { nil: undefined });
  const message = fc.tuple(id, code, amount).map(([orderId, other, digits]) => ({
    orderId,
    requestCode: other ?? requestCode(orderId),
    amount: digits,
  }));
  const text = (one: typeof signed) => {
    try {
      return signedText(keys, one);
    } catch {
      return undefined;
    }
  };
  const check = fc.property(message, message, (a, b) => {
    if (text(a) !== undefined && text(a) === text(b)) expect(a).toEqual(b);
  });
  fc.assert(check, { numRuns: 5000 });
  // What the published form alone would let pass.
  const raw = (one: typeof signed) => one.orderId + one.requestCode + one.amount;
  const [a, b] = [
    { orderId: 'A', requestCode: 'A2', amount: '1' },
    { orderId: 'A', requestCode: 'A', amount: '21' },
  ];
  expect(raw(a)).toBe(raw(b));
  expect([text(a), text(b)]).toEqual([undefined, undefined]);
});

describe('a callback', async () => {
  refusesMalformed(read, await callback(), 'checksum', ['orderId', 'requestCode', 'amount']);

  it('whose values were shifted is refused, though its checksum is right', async () => {
    const body = { ...(await callback()), requestCode: 'DVC1R1', amount: '50000' };
    await expect(read(JSON.stringify(body))).rejects.toMatchObject({
      code: 'signature_ambiguous',
      status: 401,
    });
  });
  it('is believed only where that is asked for', async () => {
    const raw = JSON.stringify(await callback());
    expect(await read(raw)).toMatchObject({
      outcome: 'succeeded',
      reference: 'DVC1',
      amount: 150_000,
      transactionId: 'PG1',
      at: new Date('2026-07-01T08:01:05+07:00'),
    });
    expect(await read(raw, false)).toMatchObject({ outcome: 'unclear' });
    const said = async (more: object) => read(JSON.stringify({ ...(await callback()), ...more }));
    expect(await said({ errorCode: '24' })).toMatchObject({ outcome: 'failed' });
    expect(await said({ transactionNo: undefined })).toMatchObject({ outcome: 'unclear' });
  });
});

it.each([
  [{ data: { url: 'https://x' } }, { kind: 'page', url: 'https://x' }],
  [{ errorCode: '97' }, { kind: 'refused' }],
  [{ error_code: 'FAILED' }, { kind: 'refused' }],
])('reads %j as %j', (json, answer) => expect(readCreateAnswer(json)).toEqual(answer));

it.each([[null], [[]], [{}], [{ data: null }], [{ errorCode: '00' }], [{ data: { url: 1 } }]])(
  'takes %j as no answer',
  (json) =>
    expect(() => readCreateAnswer(json)).toThrow(
      expect.objectContaining({ code: 'payment_answer_unreadable' }),
    ),
);
