import { ApiError, ShapeError } from '../domain/errors.js';
import type { Refund, RefundList, RefundStatus } from '../payments/refunds/schema.js';
import type { Payment, PaymentStatus } from '../payments/schema.js';
import type { HttpRequest } from '../transport/http-over.js';
import { parseJson } from '../transport/json.js';
import { pageHttp } from '../transport/page-http.js';
import type { CallOptions } from '../domain/call-options.js';
import type { GatewayClient } from './gateway-client.js';

export interface GatewayClientOptions {
  /** The gateway's base, absolute or a path of the page's origin, e.g. `/dvcqg`. */
  readonly url: string | URL;
  /** Language of problem texts: `vi` (default) or `en`. */
  readonly lang?: string;
  readonly fetch?: typeof fetch;
}

const known: readonly string[] = [
  'created',
  'initiated',
  'pending',
  'unknown',
  'succeeded',
  'failed',
  'expired',
  'mismatch',
] satisfies PaymentStatus[];
const knownOfRefunds: readonly string[] = [
  'requested',
  'unknown',
  'accepted',
  'paid',
  'refused',
  'refund_failed',
] satisfies RefundStatus[];

/** A client of the gateway for browsers: same-site cookie, no token, no secret. */
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const page = globalThis.location?.href;
  const base = new URL(options.url, page).href.replace(/\/+$/, '');

  async function call<T extends object>(
    path: string,
    call: CallOptions = {},
    request: Partial<HttpRequest> = {},
  ): Promise<T> {
    const response = await pageHttp({
      url: base + path,
      // Pages of a sibling subdomain share the session; the browser decides whether its cookie may go along.
      credentials: 'include',
      ...request,
      headers: {
        accept: 'application/json',
        'accept-language': options.lang ?? 'vi',
        'x-dvcqg': '1',
        ...request.headers,
      },
      ...(call.signal && { signal: call.signal }),
      ...(call.timeout !== undefined && { timeout: call.timeout }),
      ...(options.fetch && { fetch: options.fetch }),
    });
    const body = parseJson(response);
    if (response.status >= 200 && response.status < 300) {
      if (body === null || typeof body !== 'object' || Array.isArray(body)) {
        throw new ShapeError('bad_response', 'The gateway answered with the wrong shape.', serviceDown);
      }
      return body as T;
    }
    throw problem(response.status, body);
  }

  /** A state this version does not know is one in which nobody may say "failed". */
  const withKnownStatus = <T extends { status: PaymentStatus }>(payment: T): T =>
    known.includes(payment.status) ? payment : { ...payment, status: 'unknown' };
  const asKnown = (refund: Refund): Refund =>
    knownOfRefunds.includes(refund.status) ? refund : { ...refund, status: 'unknown' };

  /** A call that moves a payment and answers with it. */
  const payment =
    (move: string) =>
    async (id: string, o?: CallOptions): Promise<Payment> =>
      withKnownStatus(await call<Payment>(at('payments', id, move), o, { method: 'POST', json: {} }));

  const at = (resource: string, id: string, rest = '') => `/${resource}/${encodeURIComponent(id)}${rest}`;

  return {
    url: base,
    session: (o) => call('/session', o),
    loginUrl: (returnTo = here()) => `${base}/login?return_to=${encodeURIComponent(returnTo)}`,
    logout: (returnTo = here(), o) => call('/logout', o, { method: 'POST', json: { returnTo } }),
    dossier: (code, o) => call(at('dossiers', code), o),
    eventsUrl: (code) => `${base}${at('dossiers', code, '/events')}`,
    prove: (code, { phone }, o) =>
      call(at('dossiers', code, '/proof'), o, { method: 'POST', json: { phone } }),
    upload: (code, file, o) => {
      const multipart = new FormData();
      multipart.append('file', file);
      // Ten megabytes from a phone take minutes.
      return call(at('dossiers', code, '/files'), { timeout: 300_000, ...o }, { method: 'POST', multipart });
    },
    supplement: (code, answer, idempotencyKey, o) =>
      call(at('dossiers', code, '/supplement'), o, {
        method: 'POST',
        json: answer,
        headers: { 'idempotency-key': idempotencyKey },
        attempts: 2,
      }),
    dossiers: (number = 1, o) => call(`/dossiers?page=${number}`, o),
    fees: (code, o) => call(at('dossiers', code, '/fees'), o),
    createPayment: async (payment, idempotencyKey, o) =>
      withKnownStatus(
        await call('/payments', o, {
          method: 'POST',
          json: payment,
          headers: { 'idempotency-key': idempotencyKey },
          // The key makes repeating safe: the server answers with the same payment.
          attempts: 2,
        }),
      ),
    payment: async (id, o) => withKnownStatus(await call(at('payments', id), o)),
    checkPayment: payment('/check'),
    continuePayment: payment('/continue'),
    cancelPayment: payment('/cancel'),
    receipt: (id, o) => call(at('receipts', id), o),
    receiptUrl: (id, form) => `${base}${at('receipts', id)}.${form}`,
    requestRefund: async (id, refund, idempotencyKey, o) =>
      asKnown(
        await call(at('payments', id, '/refunds'), o, {
          method: 'POST',
          json: refund,
          headers: { 'idempotency-key': idempotencyKey },
          attempts: 2,
        }),
      ),
    refund: async (id, o) => asKnown(await call(at('refunds', id), o)),
    refunds: async (id, o) => {
      const list = await call<RefundList>(at('payments', id, '/refunds'), o);
      return { ...list, refunds: list.refunds.map(asKnown) };
    },
  };

  /** The present page as the gateway may return to: a path here, a whole address when the gateway is elsewhere. */
  function here(): string {
    const { location } = globalThis;
    if (location === undefined) return '/';
    return location.origin === new URL(base).origin ? location.pathname + location.search : location.href;
  }
}

const serviceDown = { messageKey: 'service_down', action: 'retry', retriable: true } as const;

const actions = ['retry', 'ask-citizen', 'contact-agency', 'fix-integration'] as const;

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(value);

/** A typed error from `application/problem+json`; whatever else came becomes `service_down`. */
function problem(status: number, body: unknown): ApiError {
  const { code, messageKey, action, retriable, requestId, retryAfter, path, params } = Object(body) as Record<
    string,
    unknown
  >;
  if (!isKey(code)) {
    return new ApiError('service_down', 'The gateway refused without saying why.', {
      ...serviceDown,
      status,
    });
  }
  return new ApiError(code, 'The gateway refused the call.', {
    status,
    action: actions.find((known) => known === action) ?? 'retry',
    retriable: retriable === true,
    ...(isKey(messageKey) && { messageKey }),
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
    ...(typeof path === 'string' && { path }),
    ...(params !== null &&
      typeof params === 'object' && { params: params as Record<string, string | number> }),
  });
}
