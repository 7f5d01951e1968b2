/** Ctrl-C and SIGTERM as a signal: what is under way ends in order. A second one ends the process at once. */
export function stopSignal(): { readonly signal: AbortSignal; done(): void } {
  const stopping = new AbortController();
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
