import ky from 'ky';
import type { allowHttp } from '../domain/dangerous.js';
import { TransportError } from '../domain/errors.js';
import { readBody, strictText } from './body.js';
import { backOff, retryAfterSeconds } from './retry-after.js';
import { safeUrl } from './safe-url.js';
import { stopper } from './stop.js';

export { parseJson } from './json.js';

export interface HttpRequest {
  readonly url: string | URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly multipart?: FormData;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
  /** Total ms for everything: connecting, every attempt, the waits between them, the body. Default 10,000. */
  readonly timeout?: number | undefined;
  /** Largest body accepted, in bytes after decompression. Default 1 MiB. */
  readonly maxBytes?: number;
  /** How often to try. Default 3 for GET and 1 for POST: only the caller knows whether a POST may be repeated. */
  readonly attempts?: number;
  /** Whether cookies go along; browsers only. */
  readonly credentials?: RequestCredentials;
  readonly fetch?: typeof fetch | undefined;
  readonly now?: (() => Date) | undefined;
  readonly [allowHttp]?: boolean | undefined;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The body as strict UTF-8, without a byte order mark. Reading it throws `TransportError` `bad_encoding` for other bytes. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Seconds the far side asked us to wait, with 429 and 503. */
  readonly retryAfter?: number;
}

const retriedStatuses = new Set([408, 429, 500, 502, 503, 504]);

/**
 * The one way out over HTTP. Every answer is returned whatever its status, redirects included: nothing is ever followed,
 * because a followed redirect would carry credentials somewhere else.
 *
 * A wait asked for by `Retry-After` is kept; one that does not fit into `timeout` ends the call at once with the answer
 * and its `retryAfter`.
 *
 * @throws {TransportError} `network_failed`, `timeout`, `too_large`, `redirected` (a browser hid where to), `bad_encoding`.
 * @throws {ConfigError} `bad_url`, `insecure_url`.
 * @throws {DOMException} `AbortError` when `signal` aborted.
 */
export async function http(request: HttpRequest): Promise<HttpResponse> {
  const url = safeUrl(request);
  const deadline = performance.now() + (request.timeout ?? 10_000);
  const stop = stopper(request.signal, request.timeout ?? 10_000);
  try {
    const attempts = request.attempts ?? (request.method === 'POST' ? 1 : 3);
    const { response, bytes } = await exchange(request, url, deadline, stop, attempts).catch(
      (error: unknown) => {
        if (attempts > 1 && error instanceof CutOff) return exchange(request, url, deadline, stop, 1);
        throw error;
      },
    );
    const wait = retryAfterSeconds(response, request.now?.() ?? new Date());
    return new Answer(response.status, response.headers, bytes, wait);
  } catch (error) {
    if (stop.reason) throw stop.reason;
    // Whatever else it was held the request: only its kind goes on.
    throw error instanceof TransportError ? error : networkFailed();
  } finally {
    stop.clear();
  }
}

/** Headers and body. @throws {CutOff} */
async function exchange(
  request: HttpRequest,
  url: URL,
  deadline: number,
  stop: ReturnType<typeof stopper>,
  attempts: number,
) {
  const response = await stop.race(send(request, url, deadline, stop.signal, attempts));
  if (response.type === 'opaqueredirect') {
    throw new TransportError('redirected', 'The far side redirected, which is never followed.', {
      messageKey: 'service_down',
    });
  }
  const bytes = await readBody(response, request.maxBytes ?? 1_048_576, stop.race).catch((error: unknown) => {
    throw stop.reason ?? (error instanceof TransportError ? error : new CutOff());
  });
  return { response, bytes };
}

/** One ky call. ky repeats and waits; when and how long is decided here, where the deadline is known. */
async function send(
  request: HttpRequest,
  url: URL,
  deadline: number,
  signal: AbortSignal,
  attempts: number,
): Promise<Response> {
  const method = request.method ?? 'GET';
  const send = request.fetch ?? fetch;
  let attempt = 0;
  let wait = 0;
  const mayWait = (ms: number) => {
    wait = ms;
    return attempt < attempts && !signal.aborted && performance.now() + ms < deadline;
  };
  return ky(url, {
    method,
    redirect: 'manual',
    cache: 'no-store',
    throwHttpErrors: false,
    timeout: false,
    ...(request.headers && { headers: request.headers }),
    ...(request.credentials && { credentials: request.credentials }),
    ...(request.json !== undefined && { json: request.json }),
    ...(request.form && { body: new URLSearchParams(request.form) }),
    ...(request.multipart && { body: request.multipart }),
    ...(request.body !== undefined && { body: request.body }),
    // Phones that stay on iOS 16 have no AbortSignal.any, which ky uses. There `stop.race` alone ends a wait.
    ...('any' in AbortSignal && { signal }),
    retry: {
      limit: attempts - 1,
      methods: ['get', 'post'],
      delay: () => wait,
      shouldRetry: ({ error }) => error instanceof AskedToRepeat || mayWait(backOff(attempt)),
    },
    fetch: async (input, init) => {
      attempt++;
      const response = await send(input, { ...init, signal });
      if (!retriedStatuses.has(response.status)) return response;
      const seconds = retryAfterSeconds(response, request.now?.() ?? new Date());
      if (!mayWait(seconds === undefined ? backOff(attempt) : seconds * 1000)) return response;
      void response.body?.cancel().catch(() => undefined);
      throw new AskedToRepeat();
    },
  });
}

/** A body that ended before its time: where it may be asked again at all, once more. Never leaves this file. */
class CutOff extends Error {}

/** Tells ky to go round again; never leaves this file. */
class AskedToRepeat extends Error {}

class Answer implements HttpResponse {
  readonly retryAfter?: number;
  #text: string | undefined;

  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly bytes: Uint8Array,
    retryAfter: number | undefined,
  ) {
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }

  get text(): string {
    this.#text ??= strictText(this.bytes);
    return this.#text;
  }
}

function networkFailed(): TransportError {
  const offline = globalThis.navigator?.onLine === false;
  return new TransportError('network_failed', 'No connection to the far side.', {
    messageKey: offline ? 'offline' : 'service_down',
    action: 'retry',
    retriable: true,
  });
}
