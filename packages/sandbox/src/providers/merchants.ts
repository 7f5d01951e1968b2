import * as v from 'valibot';
import { providerNames, type ProviderName, type Merchant } from './payment.js';

const schema = v.object({
  provider: v.picklist(providerNames),
  id: v.pipe(v.string(), v.regex(/^[!-~]{1,64}$/)),
  keys: v.optional(v.record(v.string(), v.pipe(v.string(), v.minLength(1), v.maxLength(255)))),
  notifyUrl: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:/i))),
});

/** Merchants of every provider. One of each is always there: public test identities where a provider publishes one (9.2, 9.3). */
export class Merchants {
  #merchants = new Map<string, Merchant>();

  constructor(private readonly siteOrigin: string) {
    this.clear();
  }

  get(provider: ProviderName, id: unknown): Merchant | undefined {
    return typeof id === 'string' ? this.#merchants.get(`${provider}|${id}`) : undefined;
  }

  list(): readonly Merchant[] {
    return [...this.#merchants.values()];
  }

  /** Adds one, or changes what is given of one. The answer is undefined, or where the description is wrong. */
  register(description: unknown): string | undefined {
    const result = v.safeParse(schema, description);
    if (!result.success) return v.getDotPath(result.issues[0]) ?? 'body';
    const { provider, id, keys, notifyUrl } = result.output;
    const known = this.get(provider, id);
    if (!known && !keys) return 'keys';
    this.#put({
      provider,
      id,
      keys: { ...known?.keys, ...keys },
      notifyUrl: notifyUrl ?? known?.notifyUrl ?? this.#notifyUrl(provider),
    });
    return undefined;
  }

  clear(): void {
    this.#merchants.clear();
    const put = (provider: ProviderName, id: string, keys: Readonly<Record<string, string>>) =>
      this.#put({ provider, id, keys, notifyUrl: this.#notifyUrl(provider) });
    put('vnpay', 'SANDBOX1', { hashSecret: 'VNPAY-SANDBOX-SECRET' });
    put('momo', 'MOMO', { accessKey: 'F8BBA842ECF85', secretKey: 'K951B6PE1waDMi640xX08PD3vg6EkVlz' });
    put('zalopay', '2553', {
      key1: 'PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL',
      key2: 'kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz',
    });
    put('keypay', 'CLIENTTEST', { key1: 'KEY1-SANDBOX', key2: 'KEY2-SANDBOX' });
    put('paygov', 'PAYGOV-MAU', {
      accessKey: 'PAYGOV-ACCESS',
      secretKey: 'PAYGOV-SECRET',
      bearer: 'PAYGOV-BEARER',
      lgspaccesstoken: 'PAYGOV-LGSP',
    });
  }

  #notifyUrl = (_gateway: ProviderName) => `${this.siteOrigin}/dvcqg/payments/notify`;

  #put(merchant: Merchant): void {
    this.#merchants.set(`${merchant.provider}|${merchant.id}`, merchant);
  }
}
