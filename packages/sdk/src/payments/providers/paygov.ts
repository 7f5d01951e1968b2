import { unsignedOutcome } from '../../domain/dangerous.js';
import { readCreateAnswer, writeCreate } from '../../wire/paygov/create.js';
import { readNotice, replies } from '../../wire/paygov/notice.js';
import { isPayPage, orSilence, poster, silence } from './calls.js';
import { address, minutesOf, type ProviderOptions, returnAddress } from './options.js';
import type { PaymentProvider } from './provider.js';
import { given, type Secret, secretsOf } from './secrets.js';

export interface PaygovOptions extends ProviderOptions {
  /** `partnerCode`, e.g. `PAYGOV-<province>`. */
  readonly partner: string;
  readonly accessKey: string;
  readonly serviceCode: string;
  /** `secretKey`. */
  readonly secret: Secret;
  /** Of the init call. It comes with the contract: none is public. */
  readonly url: string;
  /** The two tokens of the provincial platform, asked for before each call. */
  readonly tokens: () => Promise<{ readonly bearer: string; readonly lgsp: string }>;
  /**
   * Books what callbacks say, although they sign nothing of the outcome and there is no call to ask. Without it every payment
   * waits for people. Pass it only where nobody but PayGov can reach the address of notifications.
   */
  readonly [unsignedOutcome]?: boolean;
}

/**
 * PayGov, VNPT's local gateways. It has no question about a payment and no refund: what was not answered stays unknown until
 * a callback or people tell.
 * @throws ConfigError `payments_misconfigured`, `bad_url`, `insecure_url`
 */
export function createPaygov(options: PaygovOptions): PaymentProvider {
  const keys = { partner: given(options.partner), accessKey: given(options.accessKey) };
  const serviceCode = given(options.serviceCode);
  const secrets = secretsOf(options.secret);
  const [secret] = secrets;
  const url = address(options.url, options);
  const believed = options[unsignedOutcome] === true;
  const { tokens } = options;
  const back = returnAddress(options);
  const post = poster(options);
  return {
    name: 'paygov',
    partner: keys.partner,
    payPageMinutes: minutesOf(options),
    reference: (unique) => unique,
    async create(order, timeout) {
      const to = { ...keys, serviceCode, returnUrl: back(order.reference) };
      const json = await writeCreate(order, to, secret);
      const { bearer, lgsp } = await tokens();
      const headers = { authorization: `Bearer ${bearer}`, lgspaccesstoken: lgsp };
      const answer = await orSilence(post(url, { json, headers }, timeout).then(readCreateAnswer));
      return answer.kind === 'page' && !isPayPage(answer.url, url) ? silence : answer;
    },
    tellsOnly: true,
    query: async () => silence,
    receive: (raw) => readNotice(raw, { ...keys, secrets, believed }),
    reply: (_, verdict) => ({
      status: 200,
      body: verdict === 'contradicted' || verdict === 'not-ours' ? replies.notTaken : replies.taken,
    }),
    refuse: () => ({ status: 200, body: replies.refused }),
  };
}
