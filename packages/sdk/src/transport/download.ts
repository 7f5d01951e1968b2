import type { allowHttp } from '../domain/dangerous.js';
import { TransportError } from '../domain/errors.js';
import { safeUrl } from './safe-url.js';
import { stopper } from './stop.js';

export interface DownloadRequest {
  readonly url: string | URL;
  /** JSON. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Total ms for everything, the body to its end included. */
  readonly timeout: number;
  /** Largest body accepted, in bytes after decompression. */
  readonly maxBytes: number;
  readonly fetch?: typeof fetch | undefined;
  readonly [allowHttp]?: boolean | undefined;
}

/**
 * A POST whose answer may be larger than memory: `take` gets its body piece by piece, and the next is read when it is done.
 * Sent once. An answer with another status than 200 is no answer, and its body is not read.
 *
 * @throws TransportError `network_failed`, `timeout`, `too_large`; whatever `take` throws
 * @throws ConfigError `bad_url`, `insecure_url`
 * @throws DOMException `AbortError` when `signal` aborted
 */
export async function download(
  request: DownloadRequest,
  take: (bytes: Uint8Array, headers: Headers) => Promise<void>,
): Promise<{ readonly status: number; readonly headers: Headers }> {
  const url = safeUrl(request);
  const stop = stopper(request.signal, request.timeout);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const response = await stop.race(
      (request.fetch ?? fetch)(url, {
        method: 'POST',
        body: request.body,
        headers: { 'content-type': 'application/json', ...request.headers },
        redirect: 'manual',
        cache: 'no-store',
        signal: stop.signal,
      }).catch(failed),
    );
    const { status, headers } = response;
    reader = response.body?.getReader();
    if (status !== 200 || !reader) return { status, headers };
    for (let length = 0; ;) {
      const { done, value } = await stop.race(reader.read().catch(failed));
      if (done) return { status, headers };
      length += value.byteLength;
      if (length > request.maxBytes) throw tooLarge();
      await take(value, headers);
    }
  } catch (error) {
    throw stop.reason ?? error;
  } finally {
    void reader?.cancel().catch(() => undefined);
    stop.clear();
  }
}

/** In lower case, without parameters; empty when there is none. */
export const mediaType = (headers: Headers): string =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';

/** What fetch throws holds the request: only its kind goes on. */
function failed(): never {
  throw new TransportError('network_failed', 'No connection to the far side.', {
    messageKey: 'service_down',
    action: 'retry',
    retriable: true,
  });
}

const tooLarge = () =>
  new TransportError('too_large', 'The answer is larger than allowed.', { messageKey: 'service_down' });
