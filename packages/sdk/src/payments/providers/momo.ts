import { ConfigError } from '../../domain/errors.js';
import { paymentHosts } from '../../profiles/payment-hosts.js';
import { readCreateAnswer, writeCreate } from '../../wire/momo-v2/create.js';
import { readNotice } from '../../wire/momo-v2/notice.js';
import { readQueryAnswer, writeQuery } from '../../wire/momo-v2/query.js';
import { readRefundAnswer, readRefundStatus, writeRefund } from '../../wire/momo-v2/refund.js';
import { isPayPage, orSilence, poster, silence } from './calls.js';
import { address, minutesOf, type ProviderOptions, returnAddress } from './options.js';
import type { PaymentProvider } from './provider.js';
import { given, type Secret, secretsOf } from './secrets.js';

export interface MomoOptions extends ProviderOptions {
  readonly partner: string;
  readonly accessKey: string;
  /** `secretKey`. */
  readonly secret: Secret;
  /** Where notifications go: the gateway's `…/payments/notify`. */
  readonly notifyUrl: string;
  /** Default: MoMo's sandbox; see `paymentHosts`. */
  readonly host?: string;
  /** Default `captureWallet`. */
  readonly requestType?: string;
}

const badAddress = () =>
  new ConfigError('bad_url', 'MoMo signs addresses as they are: none may hold an &.', {
    messageKey: 'service_down',
  });

/**
 * MoMo v2. No `&` may stand in `returnUrl` or `notifyUrl`: MoMo signs addresses as they are.
 * @throws ConfigError `payments_misconfigured`, `bad_url`, `insecure_url`
 */
export function createMomo(options: MomoOptions): PaymentProvider {
  const partner = given(options.partner);
  const accessKey = given(options.accessKey);
  const secrets = secretsOf(options.secret);
  const [secret] = secrets;
  const host = address(options.host ?? paymentHosts.momo.sandbox, options);
  const ipnUrl = address(options.notifyUrl, options);
  const requestType = options.requestType ?? 'captureWallet';
  const back = returnAddress(options);
  if (`${ipnUrl}${back('')}`.includes('&')) throw badAddress();
  // It tells what was wrong with a request under 4xx (MOMO, list of result codes).
  const post = poster(options, 500);
  const merchant = { partner, accessKey };
  return {
    name: 'momo',
    partner,
    payPageMinutes: minutesOf(options),
    reference: (unique) => unique,
    async create(order, timeout) {
      const to = { ...merchant, redirectUrl: back(order.reference), ipnUrl, requestType };
      const json = await writeCreate(order, to, secret);
      const about = { partner, reference: order.reference };
      const answer = await orSilence(
        post(`${host}/create`, { json }, timeout).then((said) => readCreateAnswer(said, about)),
      );
      return answer.kind === 'page' && !isPayPage(answer.url, host) ? silence : answer;
    },
    async query(payment, timeout) {
      const requestId = crypto.randomUUID();
      const json = await writeQuery(payment, { ...merchant, requestId }, secret);
      const about = { partner, requestId, payment };
      return orSilence(post(`${host}/query`, { json }, timeout).then((said) => readQueryAnswer(said, about)));
    },
    async refund(refund, timeout) {
      const json = await writeRefund(refund, merchant, secret);
      const about = { partner, requestId: refund.reference };
      return orSilence(
        post(`${host}/refund`, { json }, timeout).then((said) => readRefundAnswer(said, about)),
      );
    },
    async refundStatus(refund, timeout) {
      const requestId = crypto.randomUUID();
      const json = await writeQuery(refund.payment, { ...merchant, requestId }, secret);
      const about = { partner, requestId, refund };
      return orSilence(
        post(`${host}/query`, { json }, timeout).then((said) => readRefundStatus(said, about)),
      );
    },
    receive: (raw) => readNotice(raw, { accessKey, secrets }),
    // MoMo reads no words: what was verified is on our disk, whatever it says, and need not come again.
    reply: () => ({ status: 204 }),
    refuse: () => ({ status: 401 }),
  };
}
