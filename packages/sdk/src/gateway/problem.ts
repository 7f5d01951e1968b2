import type { Context } from 'hono';
import { PortalError, ShapeError, TransportError } from '../domain/errors.js';
import { failureText, type Lang } from '../domain/failure-text.js';
import { refundFailures, supplementFailures } from '../domain/more-failures.js';

const more = { ...refundFailures, ...supplementFailures };

/** What the gateway answers when something is not as it should be (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly code: string;
  /** Key of the citizen's words, when it is not the code. */
  readonly messageKey?: string;
  readonly action: PortalError['action'];
  readonly retriable: boolean;
  /** To read out to support. */
  readonly requestId: string;
  readonly params?: PortalError['params'];
  readonly retryAfter?: number;
  readonly path?: string;
}

/** Anything that is not ours is told as `service_down` and nothing else: its message may hold anything. */
export function problemOf(error: unknown, requestId: string, lang: Lang): Problem {
  const known =
    error instanceof PortalError
      ? error
      : new PortalError('service_down', 'Unexpected error.', { action: 'contact-agency', status: 500 });
  const { code, messageKey, action, retriable, params, retryAfter, path } = known;
  return {
    type: `urn:dvcqg:problem:${code}`,
    ...failureText(messageKey, lang, params, more),
    status: statusOf(known),
    code,
    ...(messageKey !== code && { messageKey }),
    action,
    retriable,
    requestId,
    ...(params && { params }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(path !== undefined && { path }),
  };
}

export function problemResponse(problem: Problem): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' });
  if (problem.retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(problem.retryAfter)));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** Vietnamese, unless English is what the caller asks for first. */
export function langOf(c: Context): Lang {
  const first = c.req.header('accept-language')?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first === 'en' || first.startsWith('en-') ? 'en' : 'vi';
}

/** A status of the far side must not pass for ours: its 401 is not the citizen's session. */
function statusOf(error: PortalError): number {
  if (error instanceof TransportError) return error.retriable ? 503 : 502;
  const { status } = error;
  if (status !== undefined && status >= 400 && status <= 599) return status;
  return error instanceof ShapeError ? 400 : 500;
}
