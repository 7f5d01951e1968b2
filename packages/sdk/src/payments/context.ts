import type { Store } from '../store/store.js';
import type { Debts } from './debt.js';
import type { Flights } from './flights.js';
import type { PaymentProvider } from './providers/provider.js';

/** What the parts of this component share. */
export interface PaymentContext {
  readonly store: Store;
  readonly debts: Debts;
  /** Who takes the money. */
  readonly provider: PaymentProvider;
  readonly flights: Flights;
  readonly now: () => Date;
  /** Money that came too much is asked back without anybody asking. */
  readonly asksBack: boolean;
  /** Sent as the payer's address when theirs is not known. */
  readonly clientIp: string;
}

/** Milliseconds left of a call's total time. */
export type TimeLeft = () => number;

export function timeLeft(timeout = 10_000): TimeLeft {
  const end = performance.now() + timeout;
  return () => Math.max(0, end - performance.now());
}
