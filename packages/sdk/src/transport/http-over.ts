import type { allowHttp } from '../domain/dangerous.js';
import { TransportError } from '../domain/errors.js';
import { readBody, strictText } from './body.js';
import { backOff, retryAfterSeconds } from './retry-after.js';
import { safeUrl } from './safe-url.js';
import { stopper } from './stop.js';

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

/** What a sender may do: which attempt is the last, and when it must have come to an end. */
export interface Limits {
  readonly attempts: number;
  readonly signal: AbortSignal;
  /** Ms to wait after this attempt before the next; nothing when there is to be none, or no time for it. */
  wait(attempt: number, response?: Response): number | undefined;
}

/** Asks, and asks again as far as `limits` let it; answers with whatever came in the end. */
export type Send = (request: HttpRequest, url: URL, limits: Limits) => Promise<Response>;

const retriedStatuses = [408, 429, 500, 502, 503, 504];

/** One way out over HTTP, around a sender: deadline, size cap, no redirect, errors that hold nothing. */
export function httpOver(send: Send) {
  return async (request: HttpRequest): Promise<HttpResponse> => {
    const url = safeUrl(request);
    const timeout = request.timeout ?? 10_000;
    const deadline = performance.now() + timeout;
    const stop = stopper(request.signal, timeout);
    const now = () => request.now?.() ?? new Date();

    const limits = (attempts: number): Limits => ({
      attempts,
      signal: stop.signal,
      wait(attempt, response) {
        if (response && !retriedStatuses.includes(response.status)) return undefined;
        const seconds = response && retryAfterSeconds(response, now());
        const wait = seconds === undefined ? backOff(attempt) : seconds * 1000;
        return attempt < attempts && performance.now() + wait < deadline ? wait : undefined;
      },
    });

    /** Headers and body. @throws {CutOff} */
    async function exchange(attempts: number) {
      const response = await stop.race(send(request, url, limits(attempts)));
      if (response.type === 'opaqueredirect') {
        throw new TransportError('redirected', 'The far side redirected, which is never followed.', {
          messageKey: 'service_down',
        });
      }
      const bytes = await readBody(response, request.maxBytes ?? 1_048_576, stop.race).catch(
        (error: unknown) => {
          throw stop.reason ?? (error instanceof TransportError ? error : new CutOff());
        },
      );
      const wait = retryAfterSeconds(response, now());
      return new Answer(response.status, response.headers, bytes, wait);
    }

    try {
      const attempts = request.attempts ?? (request.method === 'POST' ? 1 : 3);
      return await exchange(attempts).catch((error: unknown) => {
        if (attempts > 1 && error instanceof CutOff) return exchange(1);
        throw error;
      });
    } catch (error) {
      if (stop.reason) throw stop.reason;
      // Whatever else it was held the request: only its kind goes on.
      throw error instanceof TransportError ? error : networkFailed();
    } finally {
      stop.clear();
    }
  };
}

/** What the platform's `fetch` is given for a request, the same for every sender. */
export function initOf(request: HttpRequest): RequestInit {
  const { json, form, credentials } = request;
  return {
    method: request.method ?? 'GET',
    redirect: 'manual',
    cache: 'no-store',
    headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...request.headers },
    body:
      json === undefined
        ? form
          ? new URLSearchParams(form)
          : (request.multipart ?? request.body ?? null)
        : JSON.stringify(json),
    ...(credentials && { credentials }),
  };
}

/** A body that ended before its time: where it may be asked again at all, once more. Never leaves this file. */
class CutOff extends Error {}

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
