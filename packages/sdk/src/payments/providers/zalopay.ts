import { paymentHosts } from '../../profiles/payment-hosts.js';
import { readCreateAnswer, transId, writeCreate } from '../../wire/zalopay-v2/create.js';
import { readNotice, replies } from '../../wire/zalopay-v2/notice.js';
import { readQueryAnswer, writeQuery } from '../../wire/zalopay-v2/query.js';
import {
  readRefundAnswer,
  readRefundStatus,
  writeRefund,
  writeRefundQuery,
} from '../../wire/zalopay-v2/refund.js';
import { isPayPage, orSilence, poster, silence } from './calls.js';
import { address, clockOf, minutesOf, type ProviderOptions, returnAddress } from './options.js';
import type { PaymentProvider } from './provider.js';
import { given, type Secret, secretsOf } from './secrets.js';

export interface ZalopayOptions extends ProviderOptions {
  /** `app_id`, digits. */
  readonly app: string;
  /** Signs what we send. */
  readonly key1: string;
  /** Verifies callbacks. */
  readonly key2: Secret;
  /** Where callbacks go: the gateway's `…/payments/notify`. Default: where Zalopay has it registered. */
  readonly notifyUrl?: string;
  /** Default: Zalopay's sandbox; see `paymentHosts`. */
  readonly host?: string;
}

/**
 * Zalopay v2. A pay page lives 5 minutes at least.
 * @throws ConfigError `payments_misconfigured`, `bad_url`, `insecure_url`
 */
export function createZalopay(options: ZalopayOptions): PaymentProvider {
  const partner = given(options.app);
  const key1 = given(options.key1);
  const secrets = secretsOf(options.key2);
  const host = address(options.host ?? paymentHosts.zalopay.sandbox, options);
  const callbackUrl = options.notifyUrl && address(options.notifyUrl, options);
  const [back, now, minutes] = [returnAddress(options), clockOf(options), minutesOf(options)];
  const post = poster(options);
  return {
    name: 'zalopay',
    partner,
    payPageMinutes: minutes,
    reference: transId,
    async create(order, timeout) {
      const redirectUrl = back(order.reference);
      const to = { partner, redirectUrl, callbackUrl, expireSeconds: minutes * 60 };
      const form = await writeCreate(order, to, key1);
      const answer = await orSilence(post(`${host}/v2/create`, { form }, timeout).then(readCreateAnswer));
      return answer.kind === 'page' && !isPayPage(answer.url, host) ? silence : answer;
    },
    async query(payment, timeout) {
      const form = await writeQuery(payment, partner, key1);
      const about = { partner, payment };
      return orSilence(
        post(`${host}/v2/query`, { form }, timeout, 2).then((said) => readQueryAnswer(said, about)),
      );
    },
    async refund(refund, timeout) {
      const form = await writeRefund(refund, { partner, at: now() }, key1);
      return orSilence(post(`${host}/v2/refund`, { form }, timeout).then(readRefundAnswer));
    },
    async refundStatus(refund, timeout) {
      const form = await writeRefundQuery(refund, { partner, at: now() }, key1);
      return orSilence(post(`${host}/v2/query_refund`, { form }, timeout, 2).then(readRefundStatus));
    },
    receive: (raw) => readNotice(raw, secrets),
    reply: (_, verdict) => ({
      status: 200,
      body: verdict === 'contradicted' || verdict === 'not-ours' ? replies.notTaken : replies.taken,
    }),
    refuse: () => ({ status: 200, body: replies.refused }),
  };
}
