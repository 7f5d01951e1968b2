import type { Log } from '../domain/log.js';
import type { Store } from '../store/store.js';
import type { KeyRing } from './keys.js';
import type { PlatformCalls } from './platform.js';
import type { WalletLedger } from './wallet.js';

/** What the parts of this component share. */
export interface WalletContext {
  readonly partner: string;
  /** Keys that sign what we send. */
  readonly own: KeyRing;
  /** Keys that the platform signs with. */
  readonly theirs: KeyRing;
  readonly store: Store;
  readonly ledger: WalletLedger;
  readonly platform: PlatformCalls;
  readonly now: () => Date;
  readonly log: Log | undefined;
  /** Has `resolve` run soon, without waiting for it. */
  readonly wake: () => void;
}

/** How far the clocks of the two ends may be apart, in seconds (decision 12). */
export const freshness = 300;

export const isFresh = (time: number, now: Date): boolean =>
  Math.abs(now.getTime() / 1000 - time) <= freshness;

/** Ms until the next try after attempt `attempt` (from 1): doubling from 1 s to 5 minutes, hourly after a day, spread by half. */
export function nextTry(attempt: number, since: number, now: number): number {
  const full =
    now - since > 86_400_000 ? 3_600_000 : Math.min(300_000, 1_000 * 2 ** Math.min(attempt - 1, 20));
  return Math.round(full / 2 + (Math.random() * full) / 2);
}
