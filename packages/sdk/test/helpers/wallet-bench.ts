import { afterEach, beforeEach, expect } from 'vitest';
import type { Wallet, WalletOptions } from '@dvcqg/sdk/wallet';
import { createStore, type Store } from '../../src/store/store.js';
import type { Told } from '../../src/wire/wallet-1/fixtures/words.js';
import { type Bend, type PlatformOrder, TestPlatform } from './platform.js';
import { storePlace, type StorePlace } from './store-place.js';
import { TestLedger, walletAt } from './wallet.js';

/** A wallet, its ledger and the platform, new for each test of the file that imports this. */
export let wallet: Wallet;
export let platform: TestPlatform;
export let ledger: TestLedger;
export let store: Store;
let place: StorePlace;
let ahead = 0;
const wallets: Wallet[] = [];

export const now = () => new Date(Date.now() + ahead);
/** Puts the clock of all of them this many ms ahead. */
export const turnClock = (ms: number) => void (ahead = ms);
/** Another process of the same wallet. */
export function open(more: Partial<WalletOptions> = {}): Wallet {
  const one = walletAt(platform, ledger, store, more);
  wallets.push(one);
  return one;
}
/** From here on `wallet` is one with other options. */
export const useWallet = (more: Partial<WalletOptions>) => void (wallet = open(more));

beforeEach(async () => {
  ahead = 0;
  place = await storePlace();
  store = createStore(place.target);
  platform = new TestPlatform(now);
  ledger = new TestLedger(now);
  wallet = open();
});
afterEach(async () => {
  await Promise.all(wallets.splice(0).map((one) => one.close()));
  await store.close();
  await place.remove();
});

export const account = 'acc_1';
export const fault = (work: Promise<unknown>) =>
  work.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );
export const code = (value: string) => expect.objectContaining({ code: value }) as unknown;
/** An order the payer has opened. */
export async function opened(amount?: number, life?: number): Promise<PlatformOrder> {
  const order = platform.order(amount, life);
  await wallet.open(platform.token(order));
  return order;
}
export async function paid(amount?: number): Promise<PlatformOrder> {
  const order = await opened(amount);
  await wallet.confirm(order.id, { account });
  return order;
}
export const ask = (path: string, fields: Told, bend?: Bend) => platform.ask(wallet, path, fields, bend);
export const status = (order: string) => ask('/status', { type: 'QUERY', order });
export const refundOf = (order: PlatformOrder, id: string, amount: number, change: Told = {}) => ({
  type: 'REFUND',
  refund: id,
  order: order.id,
  transaction: order.transaction ?? 'GD0',
  amount,
  currency: 'VND',
  reason: 'decision',
  at: now(),
  ...change,
});
export const reversalOf = (order: PlatformOrder, id: string, change: Told = {}) => {
  const { refund: _, ...rest } = refundOf(order, '', order.amount);
  return { ...rest, type: 'REVERSAL', reversal: id, reason: 'duplicate', ...change };
};
export const confirms = () => platform.calls.filter(({ path }) => path === '/orders/confirm');
