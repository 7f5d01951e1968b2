import type { Hono } from 'hono';
import type { SandboxContext } from '../context.js';
import type { Message } from '../payment/notifier.js';
import type { ProviderBook } from './book.js';
import type { Merchants } from './merchants.js';

export const providerNames = ['vnpay', 'momo', 'zalopay', 'keypay', 'paygov'] as const;
export type ProviderName = (typeof providerNames)[number];

/** Who takes money through a provider. */
export interface Merchant {
  readonly provider: ProviderName;
  /** What the provider calls the merchant by: vnp_TmnCode, partnerCode, app_id, client_id. */
  readonly id: string;
  /** By the provider's own names, e.g. `key1` and `key2`. */
  readonly keys: Readonly<Record<string, string>>;
  /** Where results go unless the order names an address itself. */
  readonly notifyUrl: string;
}

export interface ProviderRefund {
  /** The merchant's own number for it. */
  readonly request: string;
  /** The provider's. */
  readonly id: string;
  /** Integer đồng. */
  readonly amount: number;
}

export type ProviderStatus =
  | { readonly kind: 'open' }
  /** The payer confirmed, the bank has not answered. */
  | { readonly kind: 'pending'; readonly at: Date }
  | { readonly kind: 'succeeded'; readonly at: Date }
  | { readonly kind: 'failed'; readonly at: Date; readonly reason: 'cancelled' | 'declined' };

export type ProviderState = ProviderStatus['kind'] | 'expired';

export interface ProviderPayment {
  readonly merchant: Merchant;
  /** The merchant's reference. */
  readonly order: string;
  /** Integer đồng. */
  readonly amount: number;
  readonly info: string;
  /** 128-bit name of the pay page. */
  readonly token: string;
  /** The provider's number of the transaction: digits. */
  readonly transactionId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly returnUrl?: string;
  readonly notifyUrl: string;
  /** What the order said and its results repeat. */
  readonly echo: Readonly<Record<string, string>>;
  readonly status: ProviderStatus;
  readonly refunds: readonly ProviderRefund[];
}

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
