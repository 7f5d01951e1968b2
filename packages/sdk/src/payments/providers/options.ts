import { allowHttp } from '../../domain/dangerous.js';
import { safeUrl } from '../../transport/safe-url.js';
import { returnQuery } from '../../wire/payment-1.0.6/return.js';

/** What every gateway or wallet is made with. */
export interface ProviderOptions {
  /** Where the payer's browser comes back to: the gateway's `…/payments/return`. Our reference is added to it. */
  readonly returnUrl: string;
  /** How long a pay page takes money, minutes. Default 15. */
  readonly payPageMinutes?: number;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
  /** Lets calls go over plain HTTP to hosts other than this machine. */
  readonly [allowHttp]?: boolean;
}

/** An address of the options, without a slash at its end. @throws ConfigError `bad_url`, `insecure_url` */
export function address(url: string, options: ProviderOptions): string {
  return safeUrl({ url, [allowHttp]: options[allowHttp] }).href.replace(/\/$/, '');
}

/** Where the payer comes back to from this payment. @throws ConfigError `bad_url`, `insecure_url` */
export function returnAddress(options: ProviderOptions): (reference: string) => string {
  const back = address(options.returnUrl, options);
  const joint = back.includes('?') ? '&' : '?';
  return (reference) => back + joint + returnQuery(reference).slice(1);
}

export const minutesOf = (options: ProviderOptions): number => options.payPageMinutes ?? 15;
export const clockOf = (options: ProviderOptions): (() => Date) => options.now ?? (() => new Date());
