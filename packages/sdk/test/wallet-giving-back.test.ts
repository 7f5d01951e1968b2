import { describe, expect, it } from 'vitest';
import {
  wallet,
  platform,
  ledger,
  open,
  account,
  fault,
  code,
  opened,
  paid,
  ask,
  status,
  refundOf,
  reversalOf,
} from './helpers/wallet-bench.js';

describe('refunds', () => {
  it('the same one 50 times at once is one (P27), given back after it is acknowledged', async () => {
    const order = await paid();
    const second = open();
    const told = Array.from({ length: 50 }, (_, n) =>
      platform.ask(n % 2 ? wallet : second, '/refunds', refundOf(order, 'HT1', 50_000)),
    );
    for (const answer of await Promise.all(told)) expect(answer).toMatchObject({ http: 200, answer: '00' });
    await wallet.resolve({ now: true });
    expect([...ledger.credits.values()]).toEqual([
      { order: order.id, account, amount: 50_000, kind: 'refund' },
    ]);
    expect(await status(order.id)).toMatchObject({ state: '1', givenBack: 50_000 });
  });

  it('two parts, then more than is left, then both at once (P37)', async () => {
    const order = await paid(100_000);
    const refund = (id: string, amount: number, change = {}) =>
      ask('/refunds', refundOf(order, id, amount, change));
    expect(await refund('HT1', 60_000)).toMatchObject({ answer: '00' });
    expect(await refund('HT1', 60_001)).toMatchObject({ http: 409, answer: '18' });
    expect(await refund('HT2', 60_000)).toMatchObject({ answer: '17' });
    expect(await refund('HT3', 10_000, { transaction: 'GD-OTHER' })).toMatchObject({ answer: '16' });
    expect(await refund('HT3', 10_000, { currency: 'USD' })).toMatchObject({ answer: '16' });
    const both = await Promise.all([refund('HT4', 25_000), refund('HT5', 25_000)]);
    expect(both.map(({ answer }) => answer).sort()).toEqual(['00', '17']);
    await wallet.resolve({ now: true });
    expect(ledger.balance).toBe(1_000_000_000 - 100_000 + 85_000);
  });

  it('that add up to all of it end the order as paid and given back', async () => {
    const order = await paid(100_000);
    for (const [id, amount] of [
      ['HT1', 60_000],
      ['HT2', 40_000],
    ] as const)
      await ask('/refunds', refundOf(order, id, amount));
    await wallet.resolve({ now: true });
    expect(await status(order.id)).toMatchObject({ state: '5', givenBack: 100_000 });
    expect(await ask('/refunds', refundOf(order, 'HT3', 1))).toMatchObject({ answer: '17' });
    expect(await ask('/refunds', refundOf(order, 'HT1', 60_000))).toMatchObject({ answer: '00' });
  });

  it('before their payment come again later (P28); of a closed order never', async () => {
    const order = await opened();
    expect(await ask('/refunds', refundOf(order, 'HT1', 1_000))).toMatchObject({ answer: '15' });
    await wallet.decline(order.id);
    expect(await ask('/refunds', refundOf(order, 'HT1', 1_000))).toMatchObject({ answer: '17' });
    expect(await ask('/refunds', { ...refundOf(order, 'HT1', 1_000), order: 'NONE' })).toMatchObject({
      answer: '10',
    });
  });

  it('are given back once when the ledger did and its answer was lost', async () => {
    const order = await paid();
    // The wallet may try again by itself: as long as the line is cut, no try hears of it.
    const cut = () => Promise.reject(new Error('cut'));
    ledger.after = cut;
    ledger.before = () => (ledger.credits.size > 0 ? cut() : undefined);
    await ask('/refunds', refundOf(order, 'HT1', 50_000));
    await wallet.resolve({ now: true });
    expect(ledger.credits.size).toBe(1);
    expect(await status(order.id)).toMatchObject({ givenBack: 0 });
    [ledger.before, ledger.after] = [() => undefined, () => undefined];
    await wallet.resolve({ now: true });
    expect(await status(order.id)).toMatchObject({ givenBack: 50_000 });
    expect(ledger.balance).toBe(1_000_000_000 - order.amount + 50_000);
  });
});

describe('reversals', () => {
  it('asked by the platform: all of it once, whatever comes how often', async () => {
    const order = await paid();
    const answers = await Promise.all(
      ['D1', 'D1', 'D2', 'D2'].map((id) => ask('/reversals', reversalOf(order, id))),
    );
    expect(answers.map(({ answer }) => answer)).toEqual(['00', '00', '00', '00']);
    await wallet.resolve({ now: true });
    expect(ledger).toMatchObject({ balance: 1_000_000_000 });
    expect(await status(order.id)).toMatchObject({ state: '5' });
    expect(order.reversals).toEqual([]);
    expect(await ask('/refunds', refundOf(order, 'HT1', 1_000))).toMatchObject({ answer: '17' });
  });

  it('of another amount or transaction, after a refund, or in doubt: refused', async () => {
    const order = await paid();
    expect(await ask('/reversals', reversalOf(order, 'D1', { amount: order.amount - 1 }))).toMatchObject({
      answer: '16',
    });
    expect(await ask('/reversals', reversalOf(order, 'D1', { transaction: 'X' }))).toMatchObject({
      answer: '16',
    });
    await ask('/refunds', refundOf(order, 'HT1', 1));
    expect(await ask('/reversals', reversalOf(order, 'D1'))).toMatchObject({ answer: '17' });
    const open = await opened();
    expect(await ask('/reversals', reversalOf(open, 'D3'))).toMatchObject({ answer: '00' });
    expect(await fault(wallet.confirm(open.id, { account }))).toEqual(code('wallet_order_closed'));
  });

  it('made by the bank behind the wallet: given back once and told', async () => {
    const order = await paid();
    await Promise.all([wallet.reverse(order.id), wallet.reverse(order.id)]);
    await wallet.resolve({ now: true });
    expect(await wallet.get(order.id)).toMatchObject({ status: 'reversed', reason: 'bank' });
    expect(order.reversals).toHaveLength(1);
    expect(ledger.balance).toBe(1_000_000_000);
    expect(await fault(wallet.reverse((await opened()).id))).toEqual(code('wallet_order_closed'));
  });
});
