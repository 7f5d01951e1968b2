import type { allowHttp } from '../domain/dangerous.js';
import type { Profile } from '../profiles/profile.js';
import type { Store } from '../store/store.js';
import type { Debts } from './debt.js';
import type { Flights } from './flights.js';
import type { Platform } from './platform.js';

/** What the parts of this component share. */
export interface PaymentContext {
  readonly profile: Profile;
  readonly partner: string;
  readonly secrets: readonly [string, ...string[]];
  readonly store: Store;
  readonly debts: Debts;
  readonly platform: Platform;
  readonly flights: Flights;
  readonly now: () => Date;
  /** Sent as the payer's address when theirs is not known. */
  readonly clientIp: string;
  readonly fetch?: typeof fetch | undefined;
  readonly [allowHttp]?: boolean | undefined;
}

/** Milliseconds left of a call's total time. */
export type TimeLeft = () => number;

export function timeLeft(timeout = 10_000): TimeLeft {
  const end = performance.now() + timeout;
  return () => Math.max(0, end - performance.now());
}
