import type { Hono } from 'hono';
import type { SandboxContext } from '../context.js';
import type { Message } from '../payment/notifier.js';
import type { ProviderBook } from './book.js';
import type { Merchants } from './merchants.js';
import type { ProviderName, ProviderPayment } from './payment.js';

/** A result before it is signed; the values as they go on the wire. */
export type Result = Readonly<Record<string, string | number>>;

/** What the providers differ in. */
export interface Provider {
  readonly name: ProviderName;
  mount(app: Hono, desk: Desk): void;
  /** What the merchant is told about a settled payment; undefined where this provider tells nothing. */
  result(payment: ProviderPayment, amount: number, now: Date): Result | undefined;
  sign(payment: ProviderPayment, result: Result): string;
  /** `signature` undefined: unsigned. */
  message(payment: ProviderPayment, result: Result, signature: string | undefined): Message;
  /** Where the payer goes afterwards. */
  returnAddress(payment: ProviderPayment, now: Date): string | undefined;
}

/** What each provider works with. */
export interface Desk {
  readonly context: SandboxContext;
  readonly book: ProviderBook;
  readonly merchants: Merchants;
  payAddress(payment: ProviderPayment): string;
}
