import { describe, expect, it } from 'vitest';
import { toLocalDate } from '../src/domain/time.js';
import { allowTestPayer, type WalletOptions } from '@dvcqg/sdk/wallet';
import { wallClock } from '../src/wire/fixtures/dictionary.js';
import { inWords } from '../src/wire/wallet-1/fixtures/words.js';
import { type Bend, platformKeys, type PlatformOrder } from './helpers/platform.js';
import {
  account,
  ask,
  code,
  fault,
  ledger,
  now,
  open,
  opened,
  paid,
  platform,
  refundOf,
  reversalOf,
  status,
  store,
  turnClock,
  useWallet,
  wallet,
} from './helpers/wallet-bench.js';

describe('what the platform calls', () => {
  const query = (order: string) => ({ type: 'QUERY', order });

  it.each<[string, Bend]>([
    ['another secret (P20)', { secret: 'X'.repeat(36) }],
    ['a key nobody knows', { key: 'p9' }],
    ['301 s old (P25)', { skew: -302 }],
    ['a day ahead (P25)', { skew: 86_400 }],
    ['a body changed after signing (P23)', { body: (body) => body.replace('withdrawn', 'withdrawm') }],
    ['a line feed added (P23)', { body: (body) => `${body}\n` }],
    ['a byte order mark added (P23)', { body: (body) => `\ufeff${body}` }],
    ['no signature (P19)', { headers: (headers) => delete headers['dvcqg-signature'] }],
    ['no key', { headers: (headers) => delete headers['dvcqg-key'] }],
    [
      'an algorithm of its own (P22)',
      { secret: '', headers: (headers) => (headers['dvcqg-algorithm'] = 'none') },
    ],
    ['a time that is no number', { headers: (headers) => (headers['dvcqg-time'] = 'NaN') }],
    ['for another wallet', { headers: (headers) => (headers['dvcqg-partner'] = 'VIKHAC') }],
  ])('with %s is 401, unsigned, and changes nothing', async (_, bend) => {
    const order = await opened();
    const response = await wallet.fetch(
      platform.request('/cancel', { type: 'CANCEL', order: order.id, reason: 'withdrawn' }, bend),
    );
    expect(response.status).toBe(401);
    expect(response.headers.has('dvcqg-signature')).toBe(false);
    expect(await wallet.get(order.id)).toMatchObject({ status: 'open' });
    const counted = await store.db
      .selectFrom('counter')
      .selectAll()
      .where('name', '=', 'wallet_call_refused')
      .execute();
    expect(counted).toMatchObject([{ value: 1 }]);
  });

  it('is signed for one path only', async () => {
    const order = await opened();
    const request = platform.request('/status', {
      type: 'CANCEL',
      order: order.id,
      reason: 'withdrawn',
    });
    const moved = new Request('http://wallet.test/cancel', request);
    expect((await wallet.fetch(moved)).status).toBe(401);
  });

  it('is told its field when one is wrong, and its place when there is none', async () => {
    expect(await ask('/status', { type: 'QUERY' })).toMatchObject({
      http: 400,
      answer: '01',
      field: 'order',
    });
    expect(await ask('/status', { type: 'CANCEL', order: 'A' })).toMatchObject({
      field: 'type',
    });
    expect(await ask('/refunds', refundOf(platform.order(), 'HT1', 1.5))).toMatchObject({
      answer: '01',
      field: 'amount',
    });
    expect(await ask('/status', query('DH-NONE'))).toMatchObject({ http: 200, answer: '10' });
    const at = (path: string, init?: RequestInit) =>
      wallet.fetch(new Request(`http://wallet.test${path}`, init));
    expect((await at('/status/../x')).status).toBe(404);
    expect((await at('/status')).status).toBe(405);
    expect((await at('/status', { method: 'POST', body: 'x' })).status).toBe(415);
    const large = {
      method: 'POST',
      body: 'x'.repeat(20_000),
      headers: { 'content-type': 'application/json' },
    };
    expect((await at('/status', large)).status).toBe(413);
  });

  it('repeated in its window is answered alike and done once', async () => {
    const order = await paid();
    const request = platform.request('/refunds', refundOf(order, 'HT1', 50_000));
    for (let times = 0; times < 3; times++) {
      const answer = await wallet.fetch(request.clone());
      expect(inWords(await answer.json())).toMatchObject({ answer: '00' });
    }
    await wallet.resolve({ now: true });
    expect(ledger.credits.size).toBe(1);
    turnClock(301_000);
    expect((await wallet.fetch(request.clone())).status).toBe(401);
  });

  it('cancel: closes an open order for ever; not once the money left or is in doubt', async () => {
    const cancel = (order: PlatformOrder) =>
      ask('/cancel', { type: 'CANCEL', order: order.id, reason: 'withdrawn' });
    const order = await opened();
    for (let times = 0; times < 2; times++) expect(await cancel(order)).toMatchObject({ answer: '00' });
    expect(await fault(wallet.confirm(order.id, { account }))).toEqual(code('wallet_order_closed'));
    expect(await cancel(await paid())).toMatchObject({ answer: '13' });
    const doubtful = await opened();
    ledger.after = () => Promise.reject(new Error('cut'));
    await wallet.confirm(doubtful.id, { account });
    expect(await cancel(doubtful)).toMatchObject({ answer: '14' });
    expect(await fault(wallet.decline(doubtful.id))).toEqual(code('wallet_money_moved'));
  });

  it('status: an order whose time is over is closed before it is told', async () => {
    const order = await opened(1_000, 60_000);
    expect(await status(order.id)).toMatchObject({ state: '0' });
    turnClock(61_000);
    expect(await status(order.id)).toMatchObject({ state: '4' });
    turnClock(0);
    expect(await fault(wallet.confirm(order.id, { account }))).toEqual(code('wallet_order_expired'));
  });
});

describe('keys and clocks', () => {
  it('an old key is taken in its window and refused after it (P21)', async () => {
    const end = new Date(Date.now() + 60_000).toISOString();
    const old = { id: 'p0', algorithm: 'hmac-sha256', secret: 'OLD-'.repeat(9), notAfter: end } as const;
    const keys = {
      own: [{ id: 'w1', algorithm: 'hmac-sha256', secret: 'SANDBOX-WALLET-SECRET-00000000000001' }],
    } as const;
    useWallet({ keys: { ...keys, platform: [...platformKeys, old] } });
    const bend = { key: 'p0', secret: old.secret };
    const order = platform.order();
    const query = { type: 'QUERY', order: order.id };
    expect(await ask('/status', query, bend)).toMatchObject({ http: 200, answer: '10' });
    expect(await wallet.open(platform.token(order, {}, bend))).toMatchObject({ status: 'open' });
    turnClock(60_001);
    expect(await ask('/status', query, bend)).toMatchObject({ http: 401 });
    expect(await ask('/status', query)).toMatchObject({ http: 200 });
    expect(await fault(wallet.open(platform.token(platform.order(), {}, bend)))).toEqual(
      code('wallet_order_forged'),
    );
  });

  it.each([600_000, -600_000])('a clock %d ms off: nothing is believed, nothing is paid', async (off) => {
    const order = platform.order();
    const skewed = open({ now: () => new Date(now().getTime() + off) });
    expect(await fault(skewed.open(platform.token(order)))).toEqual(
      code(off > 0 ? 'wallet_platform_silent' : 'wallet_order_forged'),
    );
    await wallet.open(platform.token(order));
    expect(await fault(skewed.confirm(order.id, { account }))).toEqual(code('wallet_platform_silent'));
    const response = await skewed.fetch(platform.request('/status', { type: 'QUERY', order: order.id }));
    expect(response.status).toBe(401);
    expect(ledger.asked).toBe(0);
  });

  it.each<[string, Partial<WalletOptions>, string]>([
    [
      'a short secret',
      { keys: { own: [{ id: 'w1', algorithm: 'hmac-sha256', secret: 'short' }], platform: platformKeys } },
      'wallet_keys',
    ],
    [
      'one id twice',
      { keys: { own: platformKeys, platform: [...platformKeys, ...platformKeys] } },
      'wallet_keys',
    ],
    ['no key', { keys: { own: [], platform: platformKeys } }, 'wallet_keys'],
    [
      'a public key that is none',
      { keys: { own: platformKeys, platform: [{ id: 'p', algorithm: 'ed25519', publicKey: 'AAAA' }] } },
      'wallet_keys',
    ],
    ['a partner in small letters', { partner: 'vimau' }, 'wallet_misconfigured'],
    ['a platform that is no address', { platform: 'platform' }, 'wallet_misconfigured'],
  ])('%s is told when the wallet is made', (_, options, error) => {
    expect(() => open(options)).toThrow(code(error) as Error);
  });
});

describe('the test payer', () => {
  const test = (action: string, fields = {}) => ask('/test/payer', { type: 'TEST', action, ...fields });

  it('is there only where it was switched on', async () => {
    expect(await test('balance')).toMatchObject({ http: 403, answer: '20' });
  });

  it('presses the buttons', async () => {
    useWallet({ [allowTestPayer]: { account, balance: () => Promise.resolve(ledger.balance) } });
    const order = platform.order();
    const forged = platform.token(order, {}, { secret: 'X'.repeat(36) });
    expect(await test('open', { token: forged })).toMatchObject({ http: 200, answer: '02' });
    expect(await test('open', { token: platform.token(order) })).toMatchObject({
      answer: '00',
      order: order.id,
    });
    expect(await test('confirm', { order: order.id })).toMatchObject({ answer: '00' });
    expect(await test('decline', { order: order.id })).toMatchObject({ answer: '13' });
    expect(await test('balance')).toMatchObject({ balance: 999_850_000 });
    expect(await test('flush')).toMatchObject({ answer: '00', left: 0 });
    expect(await test('restart')).toMatchObject({ http: 403, answer: '20' });
    expect(await test('toString')).toMatchObject({ http: 400, answer: '01', field: 'action' });
  });
});

describe('day files', () => {
  const today = () => toLocalDate(now());
  const wireDay = (day: string) => day.replaceAll('-', '');
  const fileOf = async (day: string) => {
    const request = platform.request('/files/day', { type: 'FILE', day: wireDay(day) });
    const response = await wallet.fetch(request);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await response.text();
    expect(text.split('|')[8]!.split('\n')[0]).toBe(request.headers.get('dvcqg-nonce'));
    return text;
  };

  it('ours: what moved, in order, with sums and a signature the other end can check', async () => {
    const first = await paid(100_000);
    const second = await paid(50_000);
    await ask('/refunds', refundOf(first, 'HT1', 30_000));
    await ask('/reversals', reversalOf(second, 'D1'));
    await wallet.resolve({ now: true });
    const text = await fileOf(today());
    const lines = text.trimEnd().split('\n');
    expect(lines.slice(1, -1).map((line) => line.split('|').slice(0, 6).join('|'))).toEqual([
      ...[first, second]
        .map(({ id, transaction, amount }) => `R|PAY|${transaction}|${id}|${amount}|VND`)
        .sort(),
      `R|REFUND|HT1|${first.id}|30000|VND`,
      `R|REVERSAL|D1|${second.id}|50000|VND`,
    ]);
    expect(lines.at(-1)).toMatch(/^T\|4\|150000\|30000\|50000\|/);
    expect(platform.isSoundFile(text)).toBe(true);
    expect(platform.isSoundFile(text.replace('|100000|', '|100001|'))).toBe(false);
    // The day after it is final, and the same.
    const day = today();
    turnClock(86_400_000);
    expect((await fileOf(day)).split('\n')[0]).toContain(`|${wireDay(day)}|F|`);
  });

  it('ours: not of a day to come, nor while a debit of the day is in doubt', async () => {
    const ofDay = (day: string) => ask('/files/day', { type: 'FILE', day: wireDay(day) });
    const tomorrow = toLocalDate(new Date(now().getTime() + 86_400_000));
    expect(await ofDay(tomorrow)).toMatchObject({ answer: '01', field: 'day' });
    const order = await opened();
    ledger.after = () => Promise.reject(new Error('cut'));
    await wallet.confirm(order.id, { account });
    expect(await ofDay(today())).toMatchObject({ answer: '15' });
    expect(await ask('/files/day', { type: 'FILE', day: '20261331' })).toMatchObject({ answer: '01' });
  });

  it('theirs: verified as a whole, compared to the đồng', async () => {
    const orders = [await paid(1_000), await paid(2_000), await paid(3_000)];
    const at = wallClock(now());
    const rowOf = ({ id, transaction, amount }: PlatformOrder) =>
      `R|PAY|${transaction}|${id}|${amount}|VND|${at}`;
    platform.rows = orders.map(rowOf).sort();
    const day = today();
    const file = await wallet.platformDay(day);
    expect(file).toMatchObject({ final: true, totals: { PAY: 6_000 } });
    await file.close();
    expect(await wallet.compareDay(day)).toEqual([]);
    const [missing, other] = orders as [PlatformOrder, PlatformOrder];
    platform.rows = [
      ...orders.slice(1).map((order) => rowOf(order === other ? { ...order, amount: 2_001 } : order)),
      `R|PAY|zz|DH-NONE|5|VND|${at}`,
    ].sort();
    const found = await wallet.compareDay(day);
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        { kind: 'missing_there', type: 'PAY', id: missing.transaction, order: missing.id },
        { kind: 'differs', type: 'PAY', id: other.transaction, order: other.id },
        { kind: 'missing_here', type: 'PAY', id: 'zz', order: 'DH-NONE' },
      ]),
    );
  });

  it.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, -30)],
    ['changed', (text) => text.replace('|1000|', '|1001|')],
    ['of another day', (text) => text.replace(/\|\d{8}\|F/, '|20200101|F')],
    ['empty', () => ''],
  ])('theirs, %s: refused as a whole', async (_, bend) => {
    const order = await paid(1_000);
    platform.rows = [`R|PAY|${order.transaction}|${order.id}|1000|VND|${wallClock(now())}`];
    platform.answering = async (path, given) =>
      path === '/files/day' ? new Response(bend(await given.text()), given) : given;
    expect(await fault(wallet.platformDay(today()))).toEqual(code('wallet_day_refused'));
  });
});
