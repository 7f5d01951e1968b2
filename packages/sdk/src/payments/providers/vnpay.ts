import { paymentHosts } from '../../profiles/payment-hosts.js';
import { writePayUrl } from '../../wire/vnpay-2.1.0/create.js';
import { readNotice, replies } from '../../wire/vnpay-2.1.0/notice.js';
import { readQueryAnswer, writeQuery } from '../../wire/vnpay-2.1.0/query.js';
import { readRefundAnswer, readRefundStatus, writeRefund } from '../../wire/vnpay-2.1.0/refund.js';
import { orSilence, poster } from './calls.js';
import { address, clockOf, minutesOf, type ProviderOptions, returnAddress } from './options.js';
import type { NoticeVerdict, PaymentProvider } from './provider.js';
import { given, type Secret, secretsOf } from './secrets.js';

export interface VnpayOptions extends ProviderOptions {
  /** Our terminal (`vnp_TmnCode`). */
  readonly terminal: string;
  /** `vnp_HashSecret`. */
  readonly secret: Secret;
  /** Default: VNPAY's sandbox. The live addresses come with the contract. */
  readonly hosts?: { readonly page: string; readonly api: string };
  /** Address of this server, as questions and refunds tell it. Default `127.0.0.1`. */
  readonly serverIp?: string;
  /** Who refunds (`vnp_CreateBy`): a name of a desk, not of a person. Default `dvcqg`. */
  readonly operator?: string;
}

const words: Readonly<Record<NoticeVerdict, (typeof replies)[keyof typeof replies]>> = {
  taken: replies.taken,
  repeated: replies.repeated,
  'wrong-amount': replies.wrongAmount,
  contradicted: replies.unknown,
  'not-ours': replies.notFound,
};

/**
 * VNPAY 2.1.0. Its notifications are GETs; `receive` takes their query.
 * @throws ConfigError `payments_misconfigured`, `bad_url`, `insecure_url`
 */
export function createVnpay(options: VnpayOptions): PaymentProvider {
  const partner = given(options.terminal);
  const secrets = secretsOf(options.secret);
  const [secret] = secrets;
  const hosts = options.hosts ?? paymentHosts.vnpay.sandbox;
  const page = address(hosts.page, options);
  const api = address(hosts.api, options);
  const { serverIp: ip = '127.0.0.1', operator = 'dvcqg' } = options;
  const [back, now, minutes] = [returnAddress(options), clockOf(options), minutesOf(options)];
  const post = poster(options);
  const requestId = () => crypto.randomUUID().replaceAll('-', '');
  const by = () => ({ partner, ip, at: now() });
  return {
    name: 'vnpay',
    partner,
    payPageMinutes: minutes,
    reference: (unique) => unique,
    async create(order) {
      const expiresAt = new Date(now().getTime() + minutes * 60_000);
      const to = { page, partner, returnUrl: back(order.reference), expiresAt };
      return { kind: 'page', url: await writePayUrl(order, to, secret) };
    },
    async query(payment, timeout) {
      const json = await writeQuery(payment, { ...by(), requestId: requestId() }, secret);
      const about = { partner, reference: payment.reference, secrets };
      return orSilence(post(api, { json }, timeout).then((answer) => readQueryAnswer(answer, about)));
    },
    async refund(refund, timeout) {
      const json = await writeRefund(refund, { ...by(), operator }, secret);
      const about = { partner, refund, secrets };
      return orSilence(post(api, { json }, timeout).then((answer) => readRefundAnswer(answer, about)));
    },
    async refundStatus(refund, timeout) {
      const json = await writeQuery(refund.payment, { ...by(), requestId: requestId() }, secret);
      const about = { partner, refund, secrets };
      return orSilence(post(api, { json }, timeout).then((answer) => readRefundStatus(answer, about)));
    },
    receive: (raw) => readNotice(raw, secrets),
    reply: (_, verdict) => ({ status: 200, body: words[verdict] }),
    refuse: () => ({ status: 200, body: replies.refused }),
  };
}
