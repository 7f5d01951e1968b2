import ky from 'ky';
import { httpOver, initOf } from './http-over.js';

export type { HttpRequest, HttpResponse } from './http-over.js';
export { parseJson } from './json.js';

/**
 * A server's one way out over HTTP. Every answer is returned whatever its status, redirects included: nothing is ever followed,
 * because a followed redirect would carry credentials somewhere else.
 *
 * A wait asked for by `Retry-After` is kept; one that does not fit into `timeout` ends the call at once with the answer
 * and its `retryAfter`.
 *
 * @throws {TransportError} `network_failed`, `timeout`, `too_large`, `redirected` (a browser hid where to), `bad_encoding`.
 * @throws {ConfigError} `bad_url`, `insecure_url`.
 * @throws {DOMException} `AbortError` when `signal` aborted.
 */
export const http = httpOver((request, url, { attempts, signal, wait: waitAfter }) => {
  const send = request.fetch ?? fetch;
  let attempt = 0;
  let wait: number | undefined;
  // ky repeats and waits; when and how long is decided where the deadline is known.
  return ky(url, {
    ...initOf(request),
    throwHttpErrors: false,
    timeout: false,
    signal,
    retry: {
      limit: attempts - 1,
      methods: ['get', 'post'],
      delay: () => wait ?? 0,
      shouldRetry: ({ error }) => {
        if (!(error instanceof AskedToRepeat)) wait = waitAfter(attempt);
        return wait !== undefined && !signal.aborted;
      },
    },
    fetch: async (input, init) => {
      attempt++;
      const response = await send(input, { ...init, signal });
      wait = waitAfter(attempt, response);
      if (wait === undefined) return response;
      void response.body?.cancel().catch(() => undefined);
      throw new AskedToRepeat();
    },
  });
});

/** Tells ky to go round again; never leaves this file. */
class AskedToRepeat extends Error {}
