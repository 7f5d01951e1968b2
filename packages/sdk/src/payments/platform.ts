import { allowHttp } from '../domain/dangerous.js';
import type { ProviderRefund } from '../domain/payment-order.js';
import type { Profile } from '../profiles/profile.js';
import { http } from '../transport/http.js';
import { parseJson } from '../transport/json.js';
import { writeAsk } from '../wire/payment-1.0.6/ask.js';
import { readBillAnswer } from '../wire/payment-1.0.6/bill.js';
import { readInitAnswer, writeInit } from '../wire/payment-1.0.6/init.js';
import { writeRefund, writeRefundAsk } from '../wire/payment-1.0.6/refund.js';
import { readRefundAnswer, readRefundNotice } from '../wire/payment-1.0.6/refund-status.js';
import { accepted, contradicted, notOurs, refused } from '../wire/payment-1.0.6/reply.js';
import { readNotification, readQueryAnswer } from '../wire/payment-1.0.6/result.js';
import { isPayPage, orSilence, silence, webAddress } from './providers/calls.js';
import type { PaymentProvider } from './providers/provider.js';

export interface PlatformOptions {
  readonly profile: Profile;
  readonly partner: string;
  /** The first signs; all verify. */
  readonly secrets: readonly [string, ...string[]];
  readonly fetch?: typeof fetch | undefined;
  readonly now: () => Date;
  readonly [allowHttp]?: boolean | undefined;
}

/** The Portal's payment platform. */
export function createPlatform(options: PlatformOptions): PaymentProvider {
  const { profile, partner, secrets, now } = options;
  const { url: home, notificationType: type, payPageMinutes } = profile.payments;
  const [secret] = secrets;
  const post = async (path: string, json: unknown, timeout: number, attempts: number): Promise<unknown> => {
    const answer = await http({
      url: `${home}/${path}`,
      method: 'POST',
      json,
      timeout,
      attempts,
      now,
      maxBytes: 65_536,
      fetch: options.fetch,
      [allowHttp]: options[allowHttp],
    });
    // What comes with another status was not said by the platform's protocol, which answers 200 throughout.
    return answer.status === 200 ? parseJson(answer) : undefined;
  };
  const refundOf = ({ reference, payment, transactionId, amount, reason }: ProviderRefund) => ({
    partner,
    refundReference: reference,
    reference: payment.reference,
    transactionId,
    amount,
    reason,
    at: now(),
  });
  const about = (reference: string) => ({ partner, reference, secrets, at: now() });
  return {
    name: 'portal',
    partner,
    payPageMinutes,
    vietQr: profile.payments.vietQr ?? false,
    reference: (unique) => unique,
    async create({ reference, amount, purpose, payerIp, billing }, timeout) {
      const request = { partner, reference, amount, purpose, payerIp, billing, at: now() };
      const message = await writeInit(request, secret);
      // Sent once: only QUERY tells whether an unanswered INIT arrived.
      const answer = await orSilence(post('init', message, timeout, 1).then(readInitAnswer));
      return answer.kind === 'page' && !isPayPage(answer.url, home) ? silence : answer;
    },
    async query({ reference }, timeout) {
      const message = await writeAsk('QUERY', about(reference), secret);
      return orSilence(
        post('query', message, timeout, 2).then((json) => readQueryAnswer(json, about(reference))),
      );
    },
    async bill(reference, timeout) {
      const message = await writeAsk('GET_BILL', about(reference), secret);
      const answer = await orSilence(
        post('getbill', message, timeout, 2).then((json) => readBillAnswer(json, about(reference))),
      );
      return answer.kind === 'ready' && !isBillAddress(answer.url, profile) ? silence : answer;
    },
    async refund(refund, timeout) {
      const asked = refundOf(refund);
      const message = await writeRefund(asked, secret);
      // Sent once: only REFUND_QUERY tells whether an unanswered REFUND arrived.
      return orSilence(
        post('refund', message, timeout, 1).then((json) => readRefundAnswer(json, asked, secrets)),
      );
    },
    async refundStatus(refund, timeout) {
      const asked = refundOf(refund);
      const message = await writeRefundAsk(asked, secret);
      const answer = await orSilence(
        post('refundquery', message, timeout, 2).then((json) => readRefundAnswer(json, asked, secrets)),
      );
      // The question was refused, which says nothing about the refund.
      return answer.kind === 'refused' && !answer.at ? silence : answer;
    },
    receiveRefund: (raw) => readRefundNotice(raw, secrets),
    receive: (raw) => readNotification(raw, { type, secrets }),
    reply: (notice, verdict) => {
      if (verdict === 'not-ours') return { status: 200, body: notOurs() };
      if (verdict === 'contradicted') return { status: 409, body: contradicted(notice) };
      return { status: 200, body: accepted(notice) };
    },
    refuse: () => ({ status: 401, body: refused() }),
  };
}

/** A receipt's address: on the platform's own host or the adapter's, nowhere else. */
function isBillAddress(url: string, profile: Profile): boolean {
  const bill = webAddress(url);
  const homes = [profile.payments.url, profile.adapter.url].map((home) => new URL(home));
  return !!bill && !bill.username && !bill.password && homes.some((home) => home.origin === bill.origin);
}
