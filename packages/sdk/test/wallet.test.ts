import { describe, expect, it } from 'vitest';
import { onWire, type Told } from '../src/wire/wallet-1/fixtures/words.js';
import { type Bend } from './helpers/platform.js';
import {
  wallet,
  platform,
  ledger,
  turnClock,
  open,
  account,
  fault,
  code,
  opened,
  ask,
  status,
  confirms,
} from './helpers/wallet-bench.js';

describe('a signed order', () => {
  it('is opened, shown with what the platform says, and paid: the money leaves and the platform books it', async () => {
    const order = platform.order(150_000);
    const shown = await wallet.open(platform.token(order));
    expect(shown).toMatchObject({
      id: order.id,
      amount: 150_000,
      status: 'open',
      payee: 'Kho bạc Nhà nước tỉnh Mẫu',
      fees: [{ kind: 'charge', name: 'Lệ phí đăng ký', amount: 150_000 }],
      confirmed: false,
    });
    const done = await wallet.confirm(order.id, { account });
    expect(done).toMatchObject({ status: 'paid', confirmed: true, account, givenBack: 0 });
    expect(order).toMatchObject({ state: '1', transaction: done.transactionId });
    expect(ledger).toMatchObject({ debits: 1, balance: 999_850_000 });
    expect(await wallet.list(account)).toEqual([done]);
    expect(await wallet.receipt(order.id)).toBe('http://127.0.0.1:4400/payment/bill/x');
    expect(await status(order.id)).toMatchObject({
      answer: '00',
      state: '1',
      amount: 150_000,
      givenBack: 0,
    });
    const proof = await ask('/receipt', { type: 'GET_BILL', order: order.id });
    expect(proof).toMatchObject({ answer: '00', transaction: done.transactionId, amount: 150_000 });
  });

  it('opened again is the same order, also once it was paid and once its time is over', async () => {
    const order = platform.order();
    const token = platform.token(order);
    await wallet.open(token);
    await wallet.open(token);
    await wallet.confirm(order.id, { account });
    expect(await wallet.open(token)).toMatchObject({ status: 'paid' });
    turnClock(3_600_000);
    expect(await wallet.open(token)).toMatchObject({ status: 'paid' });
  });

  it.each<[string, Told, Bend]>([
    ['signed with another secret', {}, { secret: 'X'.repeat(36) }],
    ['signed with a key nobody knows', {}, { key: 'p9' }],
    ['signed ten minutes ahead', {}, { skew: 600 }],
    ['that is no order', { type: 'CONFIRM' }, {}],
    ['without an amount', { amount: null }, {}],
  ])('%s is refused as forged, before anyone is asked', async (_, change, bend) => {
    const order = platform.order();
    expect(await fault(wallet.open(platform.token(order, change, bend)))).toEqual(
      code('wallet_order_forged'),
    );
    expect(platform.calls).toEqual([]);
  });

  it('with one letter changed anywhere is refused', async () => {
    const token = platform.token(platform.order());
    for (let at = 0; at < token.length; at += 7) {
      const bent = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(await fault(wallet.open(bent)), `at ${at}`).toEqual(code('wallet_order_forged'));
    }
    expect(platform.calls).toEqual([]);
  });

  it('that the platform knows otherwise, one đồng more or in another currency, is refused', async () => {
    const order = platform.order(150_000);
    for (const change of [{ amount: 149_999 }, { amount: 150_001 }, { currency: 'USD' }]) {
      expect(await fault(wallet.open(platform.token(order, change)))).toEqual(code('wallet_order_differs'));
    }
    // Also once it is known.
    await wallet.open(platform.token(order));
    const twice = platform.token(order, { amount: 150_001 });
    expect(await fault(wallet.open(twice))).toEqual(code('wallet_order_conflict'));
  });

  it('that is unknown, expired or closed is not opened, and nothing is when the platform is silent', async () => {
    const unknown = platform.token({ ...platform.order(), id: 'DH-NONE' });
    expect(await fault(wallet.open(unknown))).toEqual(code('wallet_order_unknown'));
    const late = platform.order(1_000, -1_000);
    expect(await fault(wallet.open(platform.token(late)))).toEqual(code('wallet_order_expired'));
    const closed = platform.order();
    closed.state = '6';
    expect(await fault(wallet.open(platform.token(closed)))).toEqual(code('wallet_order_closed'));
    const order = platform.order();
    platform.answering = () => new Response('<html>', { status: 502 });
    expect(await fault(wallet.open(platform.token(order)))).toEqual(code('wallet_platform_silent'));
    platform.answering = () => Promise.reject(new TypeError('fetch failed'));
    expect(await fault(wallet.open(platform.token(order)))).toEqual(code('wallet_platform_silent'));
  });
});

describe('the money leaves once', () => {
  it('for 50 presses at once, in two processes', async () => {
    const order = await opened();
    const second = open();
    const presses = Array.from({ length: 50 }, (_, n) =>
      (n % 2 ? wallet : second).confirm(order.id, { account }),
    );
    for (const { status } of await Promise.all(presses)) expect(['paid', 'paying']).toContain(status);
    await wallet.resolve({ now: true });
    expect(ledger).toMatchObject({ debits: 1, balance: 1_000_000_000 - order.amount });
    expect(confirms()).toHaveLength(1);
    expect(await wallet.get(order.id)).toMatchObject({ status: 'paid', confirmed: true });
  });

  it('of the account that was first', async () => {
    const order = await opened();
    await wallet.confirm(order.id, { account });
    expect(await fault(wallet.confirm(order.id, { account: 'acc_2' }))).toEqual(code('wallet_order_taken'));
    expect(ledger.debits).toBe(1);
  });

  it('also when the ledger took it and its answer was lost', async () => {
    const order = await opened();
    ledger.after = () => Promise.reject(new Error('cut'));
    expect(await wallet.confirm(order.id, { account })).toMatchObject({ status: 'paying' });
    expect(await status(order.id)).toMatchObject({ state: '3' });
    ledger.after = () => undefined;
    expect(await wallet.resolve()).toEqual({ waiting: 1 });
    turnClock(40_000);
    expect(await wallet.resolve()).toEqual({ waiting: 0 });
    expect(await wallet.get(order.id)).toMatchObject({ status: 'paid', confirmed: true });
    expect(ledger).toMatchObject({ debits: 1, asked: 2 });
    expect(order.state).toBe('1');
  });

  it('never after its time: what was begun before is settled, what never reached the ledger is closed', async () => {
    const order = await opened(10_000, 60_000);
    ledger.before = () => Promise.reject(new Error('refused'));
    expect(await wallet.confirm(order.id, { account })).toMatchObject({ status: 'paying' });
    ledger.before = () => undefined;
    turnClock(90_000);
    await wallet.resolve();
    expect(await wallet.get(order.id)).toMatchObject({ status: 'closed', reason: 'expired' });
    expect(ledger.debits).toBe(0);
    expect(await status(order.id)).toMatchObject({ state: '4' });
  });

  it('not when the balance is too small; after a top-up the same order is paid under another key', async () => {
    const order = await opened();
    ledger.balance = 1_000;
    expect(await fault(wallet.confirm(order.id, { account }))).toEqual(code('wallet_balance'));
    expect(await wallet.get(order.id)).toMatchObject({ status: 'open', reason: 'balance' });
    ledger.balance = 200_000;
    expect(await wallet.confirm(order.id, { account })).toMatchObject({ status: 'paid' });
    expect(ledger).toMatchObject({ debits: 1, balance: 50_000 });
  });

  it.each([
    ['paid elsewhere meanwhile', '6', 'wallet_order_closed', 'closed'],
    ['withdrawn meanwhile', '4', 'wallet_order_closed', 'closed'],
    ['in doubt at the platform', '3', 'wallet_platform_silent', 'open'],
  ])('not when the order was %s (P14)', async (_, state, error, then) => {
    const order = await opened();
    order.state = state;
    expect(await fault(wallet.confirm(order.id, { account }))).toEqual(code(error));
    expect(ledger.asked).toBe(0);
    expect(await wallet.get(order.id)).toMatchObject({ status: then });
  });

  it('not while the platform is silent, nor after the order expired, was declined or was withdrawn', async () => {
    const order = await opened();
    platform.answering = () => new Response('', { status: 503 });
    expect(await fault(wallet.confirm(order.id, { account }))).toEqual(code('wallet_platform_silent'));
    platform.answering = (_, given) => given;
    const declined = await opened();
    expect(await wallet.decline(declined.id)).toMatchObject({ status: 'closed', reason: 'payer' });
    expect(await fault(wallet.confirm(declined.id, { account }))).toEqual(code('wallet_order_closed'));
    await wallet.resolve();
    expect(declined.state).toBe('4');
    turnClock(3_600_000);
    expect(await fault(wallet.confirm(order.id, { account }))).toEqual(code('wallet_order_expired'));
    expect(ledger.asked).toBe(0);
  });
});

describe('the confirmation', () => {
  it('goes out until it is answered: silence, 5xx, unsigned, stale and forged answers are no answers', async () => {
    const order = await opened();
    const bent: ((given: Response) => Response | Promise<Response>)[] = [
      () => Promise.reject(new TypeError('fetch failed')),
      () => Response.json(onWire({ answer: '00' }), { status: 503 }),
      () => Response.json(onWire({ answer: '00' })),
      async (given) => new Response((await given.text()).replace('00', '12'), given),
      (given) => {
        given.headers.set('dvcqg-nonce', 'B'.repeat(22));
        return given;
      },
    ];
    let at = 0;
    platform.answering = (path, given) =>
      path === '/orders/confirm' && bent[at] ? bent[at++]!(given) : given;
    expect(await wallet.confirm(order.id, { account })).toMatchObject({ status: 'paid', confirmed: false });
    for (let tries = 0; tries < bent.length; tries++) await wallet.resolve({ now: true });
    expect(await wallet.get(order.id)).toMatchObject({ status: 'paid', confirmed: true });
    expect(confirms()).toHaveLength(bent.length + 1);
    expect(new Set(confirms().map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(ledger.debits).toBe(1);
  });

  it('waits longer and longer, and keeps a wait it is asked for', async () => {
    const order = await opened();
    platform.answering = (path, given) =>
      path === '/orders/confirm'
        ? new Response('', { status: 503, headers: { 'retry-after': '60' } })
        : given;
    await wallet.confirm(order.id, { account });
    for (let at = 5_000; at < 55_000; at += 5_000) {
      turnClock(at);
      await wallet.resolve();
    }
    expect(confirms()).toHaveLength(1);
    turnClock(70_000);
    await wallet.resolve();
    expect(confirms()).toHaveLength(2);
  });

  it.each(['10', '11', '12', '16'])(
    'that is refused with %s gives the money back once and tells so',
    async (answer) => {
      const order = await opened();
      platform.confirmWith = answer;
      await wallet.confirm(order.id, { account });
      for (let tries = 0; tries < 3; tries++) await wallet.resolve({ now: true });
      expect(await wallet.get(order.id)).toMatchObject({
        status: 'reversed',
        reason: 'refused',
        givenBack: order.amount,
      });
      expect(ledger.balance).toBe(1_000_000_000);
      expect(ledger.credits.size).toBe(1);
      expect(order.reversals).toHaveLength(1);
      expect(await status(order.id)).toMatchObject({ state: '5', givenBack: order.amount });
    },
  );

  it.each(['14', '15', '98', '99', '18'])('that is answered with %s is sent again', async (answer) => {
    const order = await opened();
    platform.confirmWith = answer;
    await wallet.confirm(order.id, { account });
    platform.confirmWith = undefined;
    await wallet.resolve({ now: true });
    expect(await wallet.get(order.id)).toMatchObject({ status: 'paid', confirmed: true });
  });
});
