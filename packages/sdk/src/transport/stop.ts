import { TransportError } from '../domain/errors.js';

/** Ends everything at the deadline or when the caller aborts, also where a body or a custom fetch ignores its signal. */
export function stopper(outer: AbortSignal | undefined, timeout: number) {
  const controller = new AbortController();
  let reason: Error | DOMException | undefined;
  let reject: (reason: Error) => void;
  const stopped = new Promise<never>((_, no) => (reject = no));
  stopped.catch(() => undefined);
  const end = (why: Error | DOMException) => {
    reason ??= why;
    controller.abort();
    reject(reason);
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
    race: <T>(work: Promise<T>): Promise<T> => Promise.race([work, stopped]),
    get reason() {
      return reason;
    },
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
