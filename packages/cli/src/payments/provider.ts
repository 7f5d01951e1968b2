import {
  createKeypay,
  createMomo,
  createPaygov,
  createVnpay,
  createZalopay,
  type PaymentProvider,
  unsignedOutcome,
} from '@dvcqg/sdk/server';
import { required } from '../options.js';
import { tokensFrom } from './tokens.js';

/** Who takes the money: the Portal's own platform, or a gateway or wallet the agency has a contract with. */
export const providerNames = ['portal', 'vnpay', 'momo', 'zalopay', 'keypay', 'paygov'] as const;
export type ProviderName = (typeof providerNames)[number];

interface ProviderSettings {
  /** Where the payer's browser comes back to, and where news of money goes. */
  readonly returnUrl: string;
  readonly notifyUrl: string;
  /** Where each provider answers that is given no address of its own. */
  readonly sandbox: string;
  /** Books callbacks of PayGov, which sign no outcome. */
  readonly believeCallbacks: boolean;
}

/** The variables each provider needs; those of addresses are optional. */
export const providerVariables: Readonly<Record<Exclude<ProviderName, 'portal'>, readonly string[]>> = {
  vnpay: ['DVCQG_VNPAY_TERMINAL', 'DVCQG_VNPAY_SECRET'],
  momo: ['DVCQG_MOMO_PARTNER', 'DVCQG_MOMO_ACCESS_KEY', 'DVCQG_MOMO_SECRET'],
  zalopay: ['DVCQG_ZALOPAY_APP', 'DVCQG_ZALOPAY_KEY1', 'DVCQG_ZALOPAY_KEY2'],
  keypay: ['DVCQG_KEYPAY_CLIENT', 'DVCQG_KEYPAY_KEY1', 'DVCQG_KEYPAY_KEY2'],
  paygov: [
    'DVCQG_PAYGOV_PARTNER',
    'DVCQG_PAYGOV_ACCESS_KEY',
    'DVCQG_PAYGOV_SECRET',
    'DVCQG_PAYGOV_SERVICE',
    'DVCQG_PAYGOV_TOKENS',
  ],
};

/**
 * The provider of that name, with what the environment holds of it; undefined for the Portal's own platform. Addresses that
 * are not given are the sandbox's.
 * @throws Error when a variable is missing; ConfigError `bad_url`, `insecure_url`
 */
export function providerOf(name: ProviderName, settings: ProviderSettings): PaymentProvider | undefined {
  const { returnUrl, notifyUrl, sandbox } = settings;
  const own = (variable: string) => required(`DVCQG_${name.toUpperCase()}_${variable}`);
  const at = (variable: string, path: string) =>
    process.env[`DVCQG_${name.toUpperCase()}_${variable}`] || `${sandbox}/${name}${path}`;
  switch (name) {
    case 'portal':
      return undefined;
    case 'vnpay':
      return createVnpay({
        returnUrl,
        terminal: own('TERMINAL'),
        secret: own('SECRET'),
        hosts: {
          page: at('PAGE_URL', '/paymentv2/vpcpay.html'),
          api: at('API_URL', '/merchant_webapi/api/transaction'),
        },
      });
    case 'momo':
      return createMomo({
        ...{ returnUrl, notifyUrl, partner: own('PARTNER') },
        ...{ accessKey: own('ACCESS_KEY'), secret: own('SECRET') },
        host: at('URL', '/v2/gateway/api'),
      });
    case 'zalopay':
      return createZalopay({
        ...{ returnUrl, notifyUrl, app: own('APP'), key1: own('KEY1'), key2: own('KEY2') },
        host: at('URL', ''),
      });
    case 'keypay':
      return createKeypay({
        ...{ returnUrl, client: own('CLIENT'), key1: own('KEY1'), key2: own('KEY2') },
        urls: {
          create: at('CREATE_URL', '/create'),
          detail: at('DETAIL_URL', '/detail'),
          refund: at('REFUND_URL', '/refund'),
          refundDetail: at('REFUND_DETAIL_URL', '/refund-detail'),
        },
      });
    case 'paygov':
      return createPaygov({
        ...{ returnUrl, partner: own('PARTNER'), accessKey: own('ACCESS_KEY'), secret: own('SECRET') },
        serviceCode: own('SERVICE'),
        url: at('URL', '/init'),
        tokens: tokensFrom(own('TOKENS')),
        ...(settings.believeCallbacks && { [unsignedOutcome]: true }),
      });
  }
}
