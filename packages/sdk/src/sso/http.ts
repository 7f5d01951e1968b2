import { isPortalError, ssoError } from './errors.js';

/** The part of `fetch` that sign-in uses. */
export type FetchLike = (request: Request) => Promise<Response>;

/** Larger answers are cut off while reading: no metadata, token or key set comes near. */
export const maxBytes = 1024 * 1024;

export type JsonObject = Readonly<Record<string, unknown>>;
const parsed = new WeakMap<Response, JsonObject>();

/** What a successful answer says; reading it leaves the body for the library to read. Undefined for any other answer. */
export const jsonOf = (response: Response): JsonObject | undefined => parsed.get(response);

interface Init {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: BodyInit | null | undefined;
}

/**
 * One exchange with the provider: no redirect is followed (a code, secret or token would be sent on), the body is read
 * whole under the caller's deadline, at most 1 MiB of it, and a successful answer must be JSON.
 */
export function boundedFetch(fetchLike: FetchLike, signal: AbortSignal, body: 'json' | 'any' = 'json') {
  return async (url: string, init: Init = {}): Promise<Response> => {
    const { method = 'GET', headers = {}, body: payload } = init;
    const request = new Request(url, {
      method,
      headers,
      body: payload ?? null,
      redirect: 'manual',
      signal,
    });
    try {
      const response = await unlessAborted(fetchLike(request), signal);
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        void response.body?.cancel().catch(() => {});
        throw ssoError('response_redirected');
      }
      const text = await readText(response, signal);
      const answer = new Response(response.status === 204 ? null : text, {
        status: response.status,
        headers: keep(response.headers),
      });
      if (response.ok && body === 'json') parsed.set(answer, parse(response, text));
      return answer;
    } catch (error) {
      if (isPortalError(error)) throw error;
      throw whyAborted(signal) ?? ssoError('provider_unreachable');
    }
  };
}

/** Runs `work` under one deadline for everything it does, and the caller's own signal. */
export async function withDeadline<T>(
  options: { readonly signal?: AbortSignal; readonly timeout?: number } | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = AbortSignal.timeout(options?.timeout ?? 10_000);
  const signal = options?.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  signal.throwIfAborted();
  return unlessAborted(work(signal), signal);
}

/** Settles as `work` does, or as soon as the signal aborts: an injected `fetch` may not listen to it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(whyAborted(signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Our deadline is an `SsoError`; the caller's own abort stays what the caller gave. */
function whyAborted(signal: AbortSignal): unknown {
  if (!signal.aborted) return undefined;
  const reason: unknown = signal.reason;
  return reason instanceof DOMException && reason.name === 'TimeoutError'
    ? ssoError('provider_timeout')
    : reason;
}

async function readText(response: Response, signal: AbortSignal): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await unlessAborted(reader.read(), signal);
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) throw ssoError('response_too_large');
      text += decode(decoder, value);
    }
    return text + decode(decoder);
  } catch (error) {
    void reader.cancel().catch(() => {});
    throw error;
  }
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw ssoError('response_not_json');
  }
}

function parse(response: Response, text: string): JsonObject {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'application/jwk-set+json') throw ssoError('response_not_json');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw ssoError('response_not_json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw ssoError('response_not_json');
  return value as JsonObject;
}

function keep(headers: Headers): Headers {
  const kept = new Headers();
  for (const name of ['content-type', 'www-authenticate', 'dpop-nonce']) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}
