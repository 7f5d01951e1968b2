import { quiet } from './fake-gateway.js';

interface Held {
  readonly run: () => void;
  readonly ms: number;
}

/**
 * Holds every timer of a second or more until the test lets it go; shorter ones run as ever, since Lit, the runner and
 * the fake gateway live on them.
 */
export class HeldTimers {
  readonly #held = new Map<number, Held>();
  readonly #setTimeout = window.setTimeout;
  readonly #clearTimeout = window.clearTimeout;
  #next = 1e9;

  constructor() {
    window.setTimeout = ((run: () => void, ms = 0) => {
      if (ms < 1000) return this.#setTimeout.call(window, run, ms);
      this.#held.set(++this.#next, { run, ms });
      return this.#next;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      if (typeof id !== 'number' || !this.#held.delete(id)) this.#clearTimeout.call(window, id);
    };
  }

  /** Delays that wait to be let go, shortest first. */
  waiting(): readonly number[] {
    return [...this.#held.values()].map(({ ms }) => ms).sort((a, b) => a - b);
  }

  /** Runs the timers of `ms` and waits until what they asked the gateway is answered. */
  async pass(ms: number): Promise<void> {
    for (const [id, held] of [...this.#held]) {
      if (held.ms !== ms) continue;
      this.#held.delete(id);
      held.run();
    }
    await quiet();
  }

  restore(): void {
    window.setTimeout = this.#setTimeout;
    window.clearTimeout = this.#clearTimeout;
  }
}
