import * as v from 'valibot';
import type { Partner } from './payment.js';

const httpUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:/i));

const partnerSchema = v.object({
  maDoiTac: v.pipe(v.string(), v.regex(/^[!-{}~]{1,50}$/)),
  secret: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  notifyUrl: httpUrl,
  returnUrl: v.optional(httpUrl),
  wrapped: v.optional(v.boolean()),
});

/** Who may start payments. The first partner is always there. */
export class Partners {
  readonly #first: Partner;
  #partners = new Map<string, Partner>();

  constructor(siteOrigin: string) {
    this.#first = {
      code: 'DOITACTEST',
      secret: 'SANDBOX-SECRET-0001',
      notifyUrl: `${siteOrigin}/dvcqg/payments/notify`,
      returnUrl: `${siteOrigin}/dvcqg/payments/return`,
    };
    this.clear();
  }

  get(code: string): Partner | undefined {
    return this.#partners.get(code);
  }

  list(): readonly Partner[] {
    return [...this.#partners.values()];
  }

  /** Adds or replaces one. The answer is undefined, or where the description is wrong. */
  register(description: unknown): string | undefined {
    const result = v.safeParse(partnerSchema, description);
    if (!result.success) return v.getDotPath(result.issues[0]) ?? 'body';
    const { maDoiTac, ...rest } = result.output;
    this.#partners.set(maDoiTac, { code: maDoiTac, ...rest } as Partner);
    return undefined;
  }

  clear(): void {
    this.#partners = new Map([[this.#first.code, this.#first]]);
  }
}
