import type { Context, MiddlewareHandler } from 'hono';
import type { SandboxContext } from './context.js';

export const faultTargets = ['adapter', 'payment', 'identity', 'wallet'] as const;
export const faultKinds = [
  'down',
  'slow',
  'html',
  'garbage',
  'lost-answer',
  'reset',
  'too-many',
  'expire-sessions',
  'partial',
] as const;
export type FaultTarget = (typeof faultTargets)[number];
/**
 * `down`: 503. `slow`: the answer is right and late. `html`: a proxy's maintenance page with HTTP 200.
 * `garbage`: JSON cut in the middle. `lost-answer`: the work is done and the caller gets 504. `reset`: the work is done
 * and the connection is cut. `too-many`: 429. `expire-sessions` (adapter): sessions and tokens end before the call is
 * looked at. `partial` (adapter): of a batch only the first are stored, and the answer says which (assumed A90).
 */
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly target: FaultTarget;
  readonly kind: FaultKind;
  /** How many requests it still hits; absent: until cleared. */
  readonly times?: number;
  /** It hits one request in so many: the fifth, the tenth. */
  readonly every?: number;
  /** How likely it hits a request, from 0 to 1. */
  readonly probability?: number;
  /** For `slow`. */
  readonly delayMs?: number;
  /** For `too-many`, in seconds. */
  readonly retryAfter?: number;
  /** For `partial`: how many of a batch are stored. */
  readonly first?: number;
}

const DEFAULT_DELAY_MS = 10_000;

/** Thrown instead of an answer; no `Error`, because it must reach whoever holds the connection. */
export const connectionCut = Symbol('connection cut');

/** Faults that are switched on; the oldest of a target that strikes comes first. */
export class Faults {
  /** Each with how many requests it met. */
  #active: { fault: Fault; met: number }[] = [];

  add(fault: Fault): void {
    this.#active.push({ fault, met: 0 });
  }

  list(): readonly Fault[] {
    return this.#active.map(({ fault }) => fault);
  }

  clear(target?: FaultTarget): void {
    this.#active = target === undefined ? [] : this.#active.filter(({ fault }) => fault.target !== target);
  }

  /** The fault this request meets; uses one of its `times`. `partial` is met by a batch, not by a request. */
  take(target: FaultTarget, isBatch = false): Fault | undefined {
    for (const active of this.#active) {
      const { fault } = active;
      if (fault.target !== target || (fault.kind === 'partial') !== isBatch) continue;
      active.met += 1;
      if (active.met % (fault.every ?? 1) !== 0 || Math.random() >= (fault.probability ?? 1)) continue;
      if (fault.times === 1) this.#active = this.#active.filter((other) => other !== active);
      else if (fault.times !== undefined) active.fault = { ...fault, times: fault.times - 1 };
      return fault;
    }
    return undefined;
  }
}

const ofContext = new WeakMap<SandboxContext, Faults>();

/** The faults of this sandbox: one set for all of its parts. */
export function faultsOf(context: SandboxContext): Faults {
  const known = ofContext.get(context) ?? new Faults();
  ofContext.set(context, known);
  return known;
}

/**
 * Put in front of the paths of one part: `app.use('/payment/*', faultsFor(context, 'payment'))`. The adapter says how
 * its sessions end.
 */
export function faultsFor(
  context: SandboxContext,
  target: FaultTarget,
  expireSessions: () => void = () => undefined,
): MiddlewareHandler {
  return async (c, next) => {
    const fault = faultsOf(context).take(target);
    switch (fault?.kind) {
      case undefined:
      case 'partial':
        return next();
      case 'down':
        return c.text('Service Unavailable', 503);
      case 'slow':
        await pause(fault.delayMs ?? DEFAULT_DELAY_MS, c.req.raw.signal);
        return next();
      case 'html':
        return c.html('<!doctype html><title>Bảo trì</title><h1>Hệ thống đang bảo trì</h1>');
      case 'garbage':
        return c.body('{"error_code": 0, "resu', 200, { 'content-type': 'application/json' });
      case 'too-many':
        return tooMany(c, fault.retryAfter ?? 1);
      case 'expire-sessions':
        expireSessions();
        return next();
      case 'lost-answer':
        await next();
        c.res = undefined;
        c.res = c.text('Gateway Timeout', 504);
        return;
      case 'reset':
        await next();
        cut(c);
    }
  };
}

/** 429 in the dialect that was spoken (assumed A80). */
export function tooMany(c: Context, seconds: number): Response {
  const message = 'Quá nhiều yêu cầu, vui lòng thử lại sau';
  const body = c.req.path.startsWith('/dvc/')
    ? { code: 429, message, data: null }
    : { error_code: -1, message };
  return c.json(body, 429, { 'retry-after': String(seconds) });
}

/** Over HTTP the socket is reset; in process the promise is rejected. */
function cut(c: Context): never {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket: { resetAndDestroy(): void } } };
  incoming?.socket.resetAndDestroy();
  throw connectionCut;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
