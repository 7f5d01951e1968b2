/** Browser entry. Interim of branch w-foundation: replaced whole by the one of sdk-core when it lands. */
import type { GatewayClient } from './client/gateway-client.js';
import { ApiError, TransportError } from './domain/errors.js';

export type { CallOptions, GatewayClient } from './client/gateway-client.js';
export type {
  Dossier,
  DossierPage,
  DossierResult,
  Fee,
  ProgressEntry,
  SupplementRequest,
} from './dossiers/schema.js';
export type { CreatePayment, FeeOrder, Payee, Payment, PaymentStatus, Receipt } from './payments/schema.js';
export type { Account, Session } from './sso/schema.js';
export { dossierStatuses } from './domain/status.js';
export type { DossierStatusKey, Tone, Turn } from './domain/status.js';
export * from './domain/errors.js';

export function createGatewayClient({ url }: { url: string }): GatewayClient {
  async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
    let response: Response;
    try {
      response = await fetch(url + path, { credentials: 'include', ...init });
    } catch {
      throw new TransportError('offline', 'No answer from the gateway.', {
        action: 'retry',
        retriable: true,
      });
    }
    if (!response.ok) throw new ApiError('service_down', 'The gateway refused.', { status: response.status });
    return (await response.json()) as T;
  }
  const json = { 'content-type': 'application/json', 'x-dvcqg': '1' };
  const post = <T>(path: string, body: unknown, headers = {}) =>
    call<T>(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
  const id = encodeURIComponent;
  return {
    url,
    session: () => call('/session'),
    loginUrl: (to = location.href) => `${url}/login?return_to=${id(to)}`,
    logout: (returnTo = location.href) => post('/logout', { returnTo }),
    dossier: (code) => call(`/dossiers/${id(code)}`),
    dossiers: (page = 1) => call(`/dossiers?page=${page}`),
    fees: (code) => call(`/dossiers/${id(code)}/fees`),
    createPayment: (payment, key) => post('/payments', payment, { 'idempotency-key': key }),
    payment: (pay) => call(`/payments/${id(pay)}`),
    checkPayment: (pay) => post(`/payments/${id(pay)}/check`, {}),
    receipt: (rcp) => call(`/receipts/${id(rcp)}`),
  };
}

export function failureText(
  key: string,
  lang: 'vi' | 'en',
  _params?: Readonly<Record<string, string | number>>,
): { title: string; detail: string } {
  return lang === 'vi'
    ? { title: 'Hệ thống đang tạm gián đoạn.', detail: `Hồ sơ đã nộp không bị ảnh hưởng. (${key})` }
    : { title: 'The service is interrupted for now.', detail: `Dossiers already filed are safe. (${key})` };
}

export { amountInWords } from './domain/number-words.js';
