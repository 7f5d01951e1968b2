import { ApiError } from '../domain/errors.js';
import type { HttpResponse } from './http.js';

/** An answer that never came to the service behind it: a proxy, a gate, an outage. */
export function notTaken({ status, retryAfter }: Pick<HttpResponse, 'status' | 'retryAfter'>): ApiError {
  const passing = status >= 500 || status === 429 || status === 408;
  return new ApiError('service_down', 'The adapter did not take the call.', {
    status: passing ? 503 : 502,
    action: passing ? 'retry' : 'fix-integration',
    retriable: passing,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

export const loginRefused = () => refused('adapter_login_refused', 'The adapter refused the login.');

export const notLetIn = () =>
  refused('adapter_refused', 'The adapter refused the call: session, agency or destination.');

function refused(code: string, message: string): ApiError {
  return new ApiError(code, message, { messageKey: 'service_down', action: 'fix-integration', status: 502 });
}
