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
