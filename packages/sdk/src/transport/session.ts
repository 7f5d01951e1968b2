import type { CallOptions } from '../domain/call-options.js';
import { stopper } from './stop.js';

export interface Opened<T> {
  /** What each call carries: a session, a token. */
  readonly value: T;
  /** Seconds until the far side will no longer take it, counted from when it was asked for. */
  readonly expiresIn?: number | undefined;
}

/** A session kept for however many callers. */
export interface KeptSession<T> {
  /** Runs `ask` in a session; when `isEnded` says it had ended, once more in a new one. Undefined when that is refused too. */
  run<A>(
    options: CallOptions,
    ask: (session: T, limits: CallOptions) => Promise<A>,
    isEnded: (answer: A) => boolean,
  ): Promise<A | undefined>;
}

interface Opening<T> {
  readonly session: Promise<Opened<T>>;
  /** On the monotonic clock: neither side's calendar has a say. */
  endsAt: number;
}

/**
 * Opens a session with `login` when one is first needed, again when its time is nearly over, and once more for all callers
 * when the far side says it has ended.
 */
export function keepSession<T>(login: () => Promise<Opened<T>>): KeptSession<T> {
  let kept: Opening<T> | undefined;

  /** The shared login goes on when the caller that began it gives up: others wait for it. */
  function open(): Opening<T> {
    if (kept && performance.now() < kept.endsAt) return kept;
    const askedAt = performance.now();
    const opening: Opening<T> = { session: login(), endsAt: Infinity };
    kept = opening;
    opening.session.then(
      ({ expiresIn }) => {
        if (expiresIn !== undefined) opening.endsAt = askedAt + usable(expiresIn) * 1000;
      },
      () => close(opening),
    );
    return opening;
  }

  function close(ended: Opening<T>): void {
    if (kept === ended) kept = undefined;
  }

  return {
    async run({ signal, timeout = 10_000 }, ask, isEnded) {
      const deadline = performance.now() + timeout;
      const stop = stopper(signal, timeout);
      try {
        for (let round = 0; round < 2; round++) {
          const opened = open();
          const { value } = await stop.race(opened.session);
          const left = Math.max(1, deadline - performance.now());
          const answer = await ask(value, { signal: stop.signal, timeout: left });
          if (!isEnded(answer)) return answer;
          close(opened);
        }
        return undefined;
      } catch (error) {
        throw stop.reason ?? error;
      } finally {
        stop.clear();
      }
    },
  };
}

/** It is let go a little early, so that none ends on its way: a tenth of its life, at most half a minute. */
const usable = (seconds: number) => seconds - Math.min(30, seconds / 10);
