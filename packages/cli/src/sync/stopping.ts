import { setMaxListeners } from 'node:events';

/** Ctrl-C and SIGTERM as a signal: what is under way ends in order. A second one ends the process at once. */
export function stopSignal(): { readonly signal: AbortSignal; done(): void } {
  const stopping = new AbortController();
  // As many as there are calls at once.
  setMaxListeners(0, stopping.signal);
  const stop = () => {
    stopping.abort();
    done();
  };
  const done = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: stopping.signal, done };
}
