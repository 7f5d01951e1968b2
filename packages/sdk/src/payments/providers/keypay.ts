import { readCreateAnswer, writeCreate } from '../../wire/keypay-3.0/create.js';
import { readNotice, replies } from '../../wire/keypay-3.0/notice.js';
import { readQueryAnswer, writeQuery } from '../../wire/keypay-3.0/query.js';
import {
  readRefundAnswer,
  readRefundStatus,
  writeRefund,
  writeRefundQuery,
} from '../../wire/keypay-3.0/refund.js';
import { isPayPage, orSilence, poster, silence } from './calls.js';
import { address, minutesOf, type ProviderOptions, returnAddress } from './options.js';
import type { PaymentProvider } from './provider.js';
import { given, type Secret, secretsOf } from './secrets.js';

export interface KeypayOptions extends ProviderOptions {
  /** `client_id`. */
  readonly client: string;
  /** Signs what we send. */
  readonly key1: string;
  /** Verifies answers and callbacks. */
  readonly key2: Secret;
  /** Of each call. They come with the contract: none is public. */
  readonly urls: Readonly<Record<'create' | 'detail' | 'refund' | 'refundDetail', string>>;
}

/**
 * KeyPay 3.0 as the Portal's agencies use it. Its callbacks sign no outcome, so each makes us ask.
 * @throws ConfigError `payments_misconfigured`, `bad_url`, `insecure_url`
 */
export function createKeypay(options: KeypayOptions): PaymentProvider {
  const partner = given(options.client);
  const key1 = given(options.key1);
  const secrets = secretsOf(options.key2);
  const urls = {
    create: address(options.urls.create, options),
    detail: address(options.urls.detail, options),
    refund: address(options.urls.refund, options),
    refundDetail: address(options.urls.refundDetail, options),
  };
  const back = returnAddress(options);
  const post = poster(options);
  return {
    name: 'keypay',
    partner,
    payPageMinutes: minutesOf(options),
    reference: (unique) => unique,
    async create(order, timeout) {
      const json = await writeCreate(order, { partner, returnUrl: back(order.reference) }, key1);
      const answer = await orSilence(
        post(urls.create, { json }, timeout).then((said) => readCreateAnswer(said, json, secrets)),
      );
      return answer.kind === 'page' && !isPayPage(answer.url, urls.create) ? silence : answer;
    },
    async query(payment, timeout) {
      const json = await writeQuery(payment, partner, key1);
      const about = { partner, payment, secrets };
      return orSilence(post(urls.detail, { json }, timeout, 2).then((said) => readQueryAnswer(said, about)));
    },
    async refund(refund, timeout) {
      const json = await writeRefund(refund, partner, key1);
      const about = { partner, refund, secrets };
      return orSilence(post(urls.refund, { json }, timeout).then((said) => readRefundAnswer(said, about)));
    },
    async refundStatus({ refundId }, timeout) {
      // Only KeyPay's own code finds a refund: one whose answer was lost is for people.
      if (refundId === undefined) return silence;
      const json = await writeRefundQuery(refundId, partner, key1);
      const about = { refundId, partner, secrets };
      return orSilence(
        post(urls.refundDetail, { json }, timeout, 2).then((said) => readRefundStatus(said, about)),
      );
    },
    receive: (raw) => readNotice(raw, secrets),
    reply: (_, verdict) => ({
      status: 200,
      body: verdict === 'contradicted' || verdict === 'not-ours' ? replies.notTaken : replies.taken,
    }),
    refuse: () => ({ status: 200, body: replies.refused }),
  };
}
