import { TransportError } from '../domain/errors.js';

/** Ends everything at the deadline or when the caller aborts, also where a body or a custom fetch ignores its signal. */
export function stopper(outer: AbortSignal | undefined, timeout: number) {
  const controller = new AbortController();
  let reason: Error | DOMException | undefined;
  const waiting = new Set<(reason: Error) => void>();
  const end = (why: Error | DOMException) => {
    reason ??= why;
    controller.abort();
    for (const reject of waiting) reject(reason);
  };
  const abort = () => end(new DOMException('The call was aborted.', 'AbortError'));
  const timer = setTimeout(() => {
    end(
      new TransportError('timeout', 'No complete answer in time.', {
        messageKey: 'service_down',
        action: 'retry',
        retriable: true,
      }),
    );
  }, timeout);
  if (outer?.aborted) abort();
  else outer?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    /**
     * Not `Promise.race` with one promise that ends everything: that promise keeps whatever was ever raced against it, so that
     * a body read piece by piece stays in memory to its end.
     */
    race: <T>(work: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        if (reason) {
          // Nobody hears of it any more.
          work.catch(() => undefined);
          return reject(reason);
        }
        waiting.add(reject);
        void work.then(resolve, reject).finally(() => waiting.delete(reject));
      }),
    get reason() {
      return reason;
    },
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
