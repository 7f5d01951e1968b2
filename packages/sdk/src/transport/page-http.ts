import { sleep } from '../domain/sleep.js';
import { httpOver, initOf } from './http-over.js';

/**
 * A page's way out over HTTP: as `http`, by the platform's `fetch` alone. A visitor loads 1 kB in place of 9, and phones
 * without `AbortSignal.any` (iOS 16) are served alike.
 */
export const pageHttp = httpOver(async (request, url, { signal, wait: waitAfter }) => {
  const send = request.fetch ?? fetch;
  for (let attempt = 1; ; attempt++) {
    let wait: number | undefined;
    try {
      const response = await send(new Request(url, initOf(request)), { signal });
      wait = waitAfter(attempt, response);
      if (wait === undefined) return response;
      void response.body?.cancel().catch(() => undefined);
    } catch (error) {
      wait = waitAfter(attempt);
      if (wait === undefined || signal.aborted) throw error;
    }
    await sleep(wait, signal);
  }
});
