/** Calls with the same key that run at the same time are one call, in this process; the store decides between processes. */
export class Flights {
  readonly #running = new Map<string, Promise<unknown>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key) as Promise<T> | undefined;
    if (running) return running;
    const flight = work().finally(() => this.#running.delete(key));
    this.#running.set(key, flight);
    return flight;
  }

  /** Waits for all that runs, however it ends. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  /** Waits for a call with this key, if one runs. */
  async join(key: string): Promise<void> {
    await this.#running.get(key);
  }
}

/** Stops waiting when the caller gives up; the work itself, which others may share, goes on. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  // An unheard rejection of shared work is heard by whoever shares it, or by nobody.
  work.catch(() => undefined);
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new DOMException('The call was aborted.', 'AbortError'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}
