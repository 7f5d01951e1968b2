import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusesMalformed } from '../fixtures/payment-notices.js';
import { digest, signedFields, signedText } from './canonical.js';
import { readCreateAnswer, writeCreate } from './create.js';
import { readNotice } from './notice.js';
import { readQueryAnswer, writeQuery } from './query.js';

const key1 = 'KEY1-SANDBOX';
const key2 = 'KEY2-SANDBOX';
const order = {
  reference: 'TX0001',
  amount: 150_000,
  createdAt: new Date('2026-07-01T08:00:00+07:00'),
  purpose: 'Thanh toán hồ sơ',
  payerIp: '127.0.0.1',
  billing: {},
};
const to = { partner: 'CLIENTTEST', returnUrl: 'https://site.example/back' };
const values = {
  addition_fee: '',
  client_id: 'CLIENTTEST',
  command: 'PAY',
  trans_amount: '150000',
  transaction_id: 'TX0001',
  version: '3.0',
};
const read = (raw: Uint8Array | string) => readNotice(raw, [key2]);
const callback = async (change: object = {}, key = key2) => {
  const fields = { ...values, ...change };
  return { ...fields, check_sum: await digest(signedText('create', fields), key) };
};

it('vector: create (fact 5.3)', async () => {
  expect(await writeCreate(order, to, key1)).toMatchObject({
    ...values,
    check_sum: '68b44b6206a53022e971deda23fa360426f1e838d159d47b3681a3310fd0798a',
  });
});

it('signs in alphabetical order, always', () => {
  for (const names of Object.values(signedFields)) expect([...names].sort()).toEqual([...names]);
});

it('is injective: | is refused (P24)', () => {
  const value = fc.string({ unit: fc.constantFrom('a', '|', ' '), maxLength: 3 });
  const message = fc.record({ client_id: value, command: value, transaction_id: value });
  const text = (one: { client_id: string; command: string; transaction_id: string }) => {
    try {
      return signedText('detail', one);
    } catch {
      return undefined;
    }
  };
  const check = fc.property(message, message, (a, b) => {
    expect(text(a) === undefined).toBe(Object.values(a).some((one) => one.includes('|')));
    if (text(a) !== undefined && text(a) === text(b)) expect(a).toEqual(b);
  });
  fc.assert(check, { numRuns: 2000 });
});

describe('an answer to create', () => {
  const answer = async (change: object = {}) => ({
    error: '0',
    payment_url: 'https://x',
    check_sum: (await callback()).check_sum,
    ...change,
  });
  it('signs what was asked under key2', async () => {
    expect(await readCreateAnswer(await answer(), values, ['new', key2])).toEqual({
      kind: 'page',
      url: 'https://x',
    });
    expect(await readCreateAnswer({ error: '5' }, values, [key2])).toEqual({ kind: 'refused' });
  });
  it('that is unsigned, signed with key1, or repeats other values is refused', async () => {
    const wrong = [
      await answer({ check_sum: undefined }),
      await answer({ check_sum: (await callback({}, key1)).check_sum }),
      await answer({ trans_amount: '1' }),
      await answer({ transaction_id: ['TX0001'] }),
    ];
    for (const json of wrong)
      await expect(readCreateAnswer(json, values, [key2])).rejects.toMatchObject({
        code: 'signature_invalid',
      });
    const mine = { ...values, trans_amount: '150001' };
    await expect(readCreateAnswer(await answer(), mine, [key2])).rejects.toThrow();
  });
});

describe('a callback', async () => {
  refusesMalformed(
    read,
    await callback(),
    'check_sum',
    Object.keys(values).filter((name) => name !== 'addition_fee'),
  );

  it('tells no outcome, whatever stands in it', async () => {
    const said = { ...(await callback()), status: 'done', error: '0', transaction_code: 'KP1' };
    expect(await read(JSON.stringify(said))).toMatchObject({
      outcome: 'unclear',
      reference: 'TX0001',
      amount: 150_000,
      partner: 'CLIENTTEST',
    });
  });
  it('is not what another command signs', async () => {
    await expect(read(JSON.stringify(await callback({ command: 'REFUND' })))).rejects.toMatchObject({
      code: 'signature_invalid',
    });
    await expect(read(JSON.stringify(await callback({}, key1)))).rejects.toThrow();
  });
  it('that was shifted across fields is refused, though its check sum is right', async () => {
    const text = '|CLIENTTEST|PAY|150000|TX0001|3.0';
    const shifted = { ...values, addition_fee: '|CLIENTTEST', client_id: 'PAY', command: '150000' };
    const body = { ...shifted, check_sum: await digest(text, key2) };
    await expect(read(JSON.stringify(body))).rejects.toMatchObject({ code: 'signature_ambiguous' });
  });
});

describe('an answer to detail', () => {
  const about = { partner: 'CLIENTTEST', payment: order, secrets: [key2] };
  const answer = async (change: object) => {
    const { client_id, command, transaction_id } = await writeQuery(order, 'CLIENTTEST', key1);
    const text = signedText('detail', { client_id, command, transaction_id });
    return { error: '0', trans_amount: '150000', check_sum: await digest(text, key2), ...change };
  };
  it.each([
    [
      { status: 'done', transaction_code: 'KP1' },
      { outcome: 'succeeded', transactionId: 'KP1', amount: 150_000 },
    ],
    [{ status: 'done' }, { outcome: 'unclear' }],
    [
      { status: 'pending', trans_amount: undefined },
      { outcome: 'pending', amount: 150_000 },
    ],
    [{ status: 'failed' }, { outcome: 'failed' }],
    [{ status: 'else' }, { outcome: 'unclear' }],
  ])('%j is %j', async (change, result) => {
    expect(await readQueryAnswer(await answer(change), about)).toMatchObject({ kind: 'result', result });
  });
  it('that is unsigned says nothing', async () => {
    await expect(readQueryAnswer({ error: '0', status: 'done' }, about)).rejects.toThrow();
    await expect(readQueryAnswer({ error: '404' }, about)).rejects.toThrow();
    expect(await readQueryAnswer({ error: '1' }, about)).toEqual({ kind: 'refused' });
  });
});
