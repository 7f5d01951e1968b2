import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, jsonText, queryText } from './canonical.js';
import { fromHundredths, toHundredths, writePayUrl } from './create.js';
import { readNotice } from './notice.js';
import { outcomeOf, readQueryAnswer } from './query.js';

const secret = 'YOUR_SECURE_SECRET';
const signed = async (params: Record<string, string>, key = secret) =>
  `${new URLSearchParams(params).toString()}&vnp_SecureHash=${await digest(queryText(params), key)}`;
const ipn = {
  vnp_TmnCode: 'TMN',
  vnp_TxnRef: 'DVC1',
  vnp_Amount: '15000000',
  vnp_ResponseCode: '00',
  vnp_TransactionStatus: '00',
  vnp_TransactionNo: '14000001',
  vnp_BankCode: 'NCB',
  vnp_PayDate: '20260701080105',
  vnp_OrderInfo: 'Thanh toan ho so 000.00.01.H99-260701-0001',
};

describe('published vectors (fact 9.1)', () => {
  it('a query, with + for a space', async () => {
    const params = {
      vnp_TnxRef: '1234567890',
      vnp_OrderInfo: 'Payment for order #1234567890',
      vnp_Amount: '10000',
      vnp_SecureHash: 'x',
      vnp_SecureHashType: 'SHA512',
      vnp_Empty: '',
    };
    const text = 'vnp_Amount=10000&vnp_OrderInfo=Payment+for+order+%231234567890&vnp_TnxRef=1234567890';
    expect(queryText(params)).toBe(text);
    expect(await digest(text, secret)).toBe(
      '7bb8160a5d2085a85b3267817a40ee4f770a335282f19714726e6fc6f28a64c75a1e7e9c1aa96f3cbda5ce44095088fb4cb2af66c596d2f655b0b53966312089',
    );
  });

  it('a querydr', async () => {
    const message = {
      vnp_OrderInfo: 'Test order query',
      vnp_RequestId: 'REQUEST123456',
      vnp_Version: '2.1.0',
      vnp_Command: 'querydr',
      vnp_TmnCode: 'TEST_TMN_CODE',
      vnp_TxnRef: 'TXN123456789',
      vnp_TransactionDate: '20231221103000',
      vnp_CreateDate: '20231221103000',
      vnp_IpAddr: '127.0.0.1',
    };
    // The facts leave its secret out; it is this one.
    expect(await digest(jsonText('query', message), 'test_secret')).toBe(
      'ac23f7e0db3fc8bc6dc83350725b891aa921ec7a83d1a370978d314457eeda176ff26a87bd4e13dc896c24890238b29fadf033080a07aa52abafa830cd2eb565',
    );
  });
});

describe('signed texts are injective (P24)', () => {
  const value = fc.string({
    unit: fc.constantFrom('a', '&', '=', '+', ' ', '%', '2', '0', '|'),
    maxLength: 4,
  });
  const filled = (map: Record<string, string>) =>
    Object.fromEntries(Object.entries(map).filter(([, one]) => one !== ''));

  it('of queries, over fields that are not empty', () => {
    const map = fc.dictionary(fc.constantFrom('vnp_A', 'vnp_B', 'vnp_C'), value);
    const check = fc.property(map, map, (a, b) => {
      if (queryText(a) === queryText(b)) expect(filled(a)).toEqual(filled(b));
    });
    fc.assert(check, { numRuns: 2000 });
  });

  it('of JSON messages, which refuse a separator', () => {
    const map = fc.record({ vnp_TxnRef: value, vnp_TmnCode: value, vnp_OrderInfo: value });
    const check = fc.property(map, map, (a, b) => {
      const text = (one: typeof a) => {
        try {
          return jsonText('query', one);
        } catch {
          return undefined;
        }
      };
      expect(text(a) === undefined).toBe(Object.values(a).some((one) => one.includes('|')));
      if (text(a) !== undefined && text(a) === text(b)) expect(a).toEqual(b);
    });
    fc.assert(check, { numRuns: 2000 });
  });
});

describe('amounts', () => {
  it('are a hundred times the đồng, exactly, and back', () => {
    const amount = fc.integer({ min: 1, max: 999_999_999_999 });
    fc.assert(fc.property(amount, (one) => fromHundredths(toHundredths(one)) === one));
    expect(toHundredths(999_999_999_999)).toBe('99999999999900');
  });
  it.each(['0', '00', '15000001', '-100', '1e4', ' 100', '0100', '100.00', '', undefined])(
    '%j is none',
    (text) => expect(fromHundredths(text)).toBeUndefined(),
  );
});

describe('pay address', () => {
  const order = {
    reference: 'DVC1',
    amount: 150_000,
    createdAt: new Date('2026-07-01T08:00:00+07:00'),
    purpose: 'Thanh toán hồ sơ',
    payerIp: '127.0.0.1',
    billing: {},
  };
  const to = {
    page: 'https://pay.example/vpcpay.html',
    partner: 'TMN',
    returnUrl: 'https://site.example/back?MaThamChieu=DVC1',
    expiresAt: new Date('2026-07-01T08:15:00+07:00'),
  };
  it('says what is ordered, in the clock of Vietnam, and verifies', async () => {
    const url = new URL(await writePayUrl(order, to, secret));
    const fields = Object.fromEntries(url.searchParams);
    expect(fields).toMatchObject({
      vnp_Version: '2.1.0',
      vnp_Amount: '15000000',
      vnp_OrderInfo: 'Thanh toan ho so',
      vnp_CreateDate: '20260701080000',
      vnp_ExpireDate: '20260701081500',
      vnp_ReturnUrl: to.returnUrl,
    });
    expect(fields['vnp_SecureHash']).toBe(await digest(queryText(fields), secret));
  });
  it.each([
    ['reference', { reference: 'a b' }],
    ['amount', { amount: 0.1 }],
    ['amount', { amount: 1e13 }],
    ['purpose', { purpose: '字' }],
    ['vnp_OrderInfo', { purpose: 'phi (1)' }],
    ['payerIp', { payerIp: 'localhost' }],
  ])('is not made with a wrong %s (%j)', async (path, change) => {
    await expect(writePayUrl({ ...order, ...change }, to, secret)).rejects.toMatchObject({ path });
  });
});

describe('IPN', () => {
  it('is read, also with empty fields and fields of others', async () => {
    const raw = `${await signed({ ...ipn, vnp_CardType: '' })}&token=1`;
    expect(await readNotice(raw, ['new', secret])).toMatchObject({
      outcome: 'succeeded',
      partner: 'TMN',
      reference: 'DVC1',
      amount: 150_000,
      transactionId: '14000001',
      at: new Date('2026-07-01T08:01:05+07:00'),
    });
  });

  it.each<[string, (good: string) => string]>([
    ['empty', () => ''],
    ['JSON', (good) => JSON.stringify(Object.fromEntries(new URLSearchParams(good)))],
    ['with another amount', (good) => good.replace('15000000', '15000100')],
    ['with another order', (good) => good.replace('DVC1', 'DVC2')],
    ['without a status', (good) => good.replace('vnp_TransactionStatus=00&', '')],
    ['with a field more', (good) => `${good}&vnp_Extra=1`],
    ['with an order twice', (good) => `${good}&vnp_TxnRef=DVC1`],
    ['with a hash twice', (good) => `${good}&vnp_SecureHash=${good.split('=').at(-1)}`],
    ['with an order in a list', (good) => good.replace('vnp_TxnRef=', 'vnp_TxnRef%5B%5D=')],
    ['with no hash', (good) => good.replace(/&vnp_SecureHash=.*/, '')],
    ['with its hash in upper case', (good) => good.replace(/[a-f0-9]+$/, (hash) => hash.toUpperCase())],
    [
      'naming its own algorithm',
      (good) => good.replace(/vnp_SecureHash=.*/, 'vnp_SecureHashType=MD5&vnp_SecureHash='),
    ],
  ])('%s is refused', async (_, change) => {
    await expect(readNotice(change(await signed(ipn)), [secret])).rejects.toMatchObject({
      code: 'signature_invalid',
      status: 401,
    });
  });

  it('under another key, or without a field it must have, is refused', async () => {
    await expect(readNotice(await signed(ipn, 'other'), [secret])).rejects.toThrow();
    const { vnp_TxnRef: _, ...less } = ipn;
    await expect(readNotice(await signed(less), [secret])).rejects.toMatchObject({
      code: 'signature_invalid',
    });
  });

  it.each([
    ['11', true],
    ['24', undefined],
  ])('code %s of a failure is that of a page that ran out: %s', async (vnp_ResponseCode, ranOut) => {
    const change = { vnp_ResponseCode, vnp_TransactionStatus: '02', vnp_TransactionNo: '0' };
    const notice = await readNotice(await signed({ ...ipn, ...change }), [secret]);
    expect(notice).toMatchObject({ outcome: 'failed' });
    expect(notice.ranOut).toBe(ranOut);
  });

  it.each([
    ['00', '00', '1', 'succeeded'],
    ['00', '00', '0', 'unclear'],
    ['24', '02', '0', 'failed'],
    ['00', '01', '1', 'pending'],
    ['07', '00', '1', 'unclear'],
    ['00', '04', '1', 'unclear'],
    ['07', '07', '1', 'unclear'],
    ['00', undefined, '1', 'unclear'],
  ])('code %s with status %s and transaction %s is %s', (code, status, transaction, outcome) =>
    expect(outcomeOf(code, status, transaction)).toBe(outcome),
  );
});

describe('querydr answer', () => {
  const about = { partner: 'TMN', reference: 'DVC1', secrets: [secret] };
  const answer = async (change: object) => {
    const fields = { ...ipn, vnp_TransactionType: '01', ...change };
    return { ...fields, vnp_SecureHash: await digest(jsonText('queryAnswer', fields), secret) };
  };
  it('tells the outcome', async () => {
    expect(await readQueryAnswer(await answer({}), about)).toMatchObject({
      kind: 'result',
      result: { outcome: 'succeeded', amount: 150_000 },
    });
    expect(await readQueryAnswer(await answer({ vnp_TransactionType: '02' }), about)).toMatchObject({
      result: { outcome: 'unclear' },
    });
    expect(await readQueryAnswer(await answer({ vnp_ResponseCode: '91' }), about)).toEqual({
      kind: 'not-found',
    });
    expect(await readQueryAnswer({ vnp_ResponseCode: '97' }, about)).toEqual({ kind: 'refused' });
  });
  it('that is unsigned, about something else or no answer is refused', async () => {
    const bad = expect.objectContaining({ code: 'signature_invalid' });
    for (const change of [{ vnp_TxnRef: 'X' }, { vnp_TmnCode: 'X' }]) {
      await expect(readQueryAnswer(await answer(change), about)).rejects.toEqual(bad);
    }
    for (const code of ['00', '91']) {
      await expect(readQueryAnswer({ ...ipn, vnp_ResponseCode: code }, about)).rejects.toEqual(bad);
    }
    await expect(readQueryAnswer({ ...(await answer({})), vnp_Amount: '100' }, about)).rejects.toEqual(bad);
    await expect(readQueryAnswer([], about)).rejects.toMatchObject({ code: 'payment_answer_unreadable' });
  });
});
