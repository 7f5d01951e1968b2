import { allowHttp } from '../domain/dangerous.js';
import { PortalError } from '../domain/errors.js';
import type { Profile } from '../profiles/profile.js';
import { http } from '../transport/http.js';
import { parseJson } from '../transport/json.js';
import { writeAsk } from '../wire/payment-1.0.6/ask.js';
import { readBillAnswer, type BillAnswer } from '../wire/payment-1.0.6/bill.js';
import {
  readInitAnswer,
  writeInit,
  type InitAnswer,
  type PayPageRequest,
} from '../wire/payment-1.0.6/init.js';
import { type RefundRequest, writeRefund, writeRefundAsk } from '../wire/payment-1.0.6/refund.js';
import { readRefundAnswer, type RefundAnswer } from '../wire/payment-1.0.6/refund-status.js';
import { readQueryAnswer, type QueryAnswer } from '../wire/payment-1.0.6/result.js';

/** No usable answer, for whatever reason: the payment's state is what it was, only unknown. */
export interface Silence {
  readonly kind: 'silence';
}

export interface PlatformOptions {
  readonly profile: Profile;
  readonly partner: string;
  /** The first signs; all verify. */
  readonly secrets: readonly [string, ...string[]];
  readonly fetch?: typeof fetch | undefined;
  readonly now: () => Date;
  readonly [allowHttp]?: boolean | undefined;
}

/** The calls to the payment platform. A call that gets no usable answer is `silence`, never an error. */
export interface Platform {
  init(request: Omit<PayPageRequest, 'partner' | 'at'>, timeout: number): Promise<InitAnswer | Silence>;
  query(reference: string, timeout: number): Promise<QueryAnswer | Silence>;
  bill(reference: string, timeout: number): Promise<BillAnswer | Silence>;
  refund(request: Omit<RefundRequest, 'partner' | 'at'>, timeout: number): Promise<RefundAnswer | Silence>;
  refundStatus(refundReference: string, timeout: number): Promise<RefundAnswer | Silence>;
}

export function createPlatform(options: PlatformOptions): Platform {
  const { profile, partner, secrets, now } = options;
  const [secret] = secrets;
  const post = async (path: string, json: unknown, timeout: number, attempts: number): Promise<unknown> => {
    const answer = await http({
      url: `${profile.payments.url}/${path}`,
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
  const orSilence = async <T>(work: Promise<T>): Promise<T | Silence> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof PortalError && error.name !== 'ConfigError') return { kind: 'silence' };
      throw error;
    }
  };
  const about = (reference: string) => ({ partner, reference, secrets, at: now() });
  return {
    async init(request, timeout) {
      const message = await writeInit({ ...request, partner, at: now() }, secret);
      // Sent once: only QUERY tells whether an unanswered INIT arrived.
      return orSilence(post('init', message, timeout, 1).then(readInitAnswer));
    },
    async query(reference, timeout) {
      const message = await writeAsk('QUERY', about(reference), secret);
      return orSilence(
        post('query', message, timeout, 2).then((json) => readQueryAnswer(json, about(reference))),
      );
    },
    async bill(reference, timeout) {
      const message = await writeAsk('GET_BILL', about(reference), secret);
      return orSilence(
        post('getbill', message, timeout, 2).then((json) => readBillAnswer(json, about(reference))),
      );
    },
    async refund(request, timeout) {
      const message = await writeRefund({ ...request, partner, at: now() }, secret);
      const { refundReference } = request;
      return orSilence(
        post('refund', message, timeout, 1).then((json) =>
          readRefundAnswer(json, { partner, refundReference, secrets }),
        ),
      );
    },
    async refundStatus(refundReference, timeout) {
      const message = await writeRefundAsk({ partner, refundReference, at: now() }, secret);
      return orSilence(
        post('refundquery', message, timeout, 2).then((json) =>
          readRefundAnswer(json, { partner, refundReference, secrets }),
        ),
      );
    },
  };
}

/** An address a payer may be sent to: over TLS, or to a platform that itself is asked without. */
export function isPayPage(url: string, profile: Profile): boolean {
  const page = parseUrl(url);
  if (!page || page.username || page.password) return false;
  return page.protocol === 'https:' || page.protocol === new URL(profile.payments.url).protocol;
}

/** A receipt's address: on the platform's own host or the adapter's, nowhere else. */
export function isBillAddress(url: string, profile: Profile): boolean {
  const bill = parseUrl(url);
  const homes = [profile.payments.url, profile.adapter.url].map((home) => new URL(home));
  return !!bill && !bill.username && !bill.password && homes.some((home) => home.origin === bill.origin);
}

function parseUrl(url: string): URL | undefined {
  try {
    const parsed = new URL(url);
    return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
