import type { Hono, MiddlewareHandler } from 'hono';
import type { SandboxContext } from './context.js';

const targets = ['adapter', 'payment', 'identity'] as const;
const kinds = ['down', 'slow', 'html', 'garbage', 'lost-answer'] as const;
export type FaultTarget = (typeof targets)[number];
/**
 * `down`: 503. `slow`: the answer is right and late. `html`: a proxy's maintenance page with HTTP 200.
 * `garbage`: JSON cut in the middle. `lost-answer`: the work is done and the caller gets 504.
 */
export type FaultKind = (typeof kinds)[number];

export interface Fault {
  readonly target: FaultTarget;
  readonly kind: FaultKind;
  /** How many requests it still hits; absent: until cleared. */
  readonly times?: number;
  /** For `slow`. */
  readonly delayMs?: number;
}

const DEFAULT_DELAY_MS = 10_000;

/** Faults that are switched on; the oldest of a target strikes first. */
export class Faults {
  #active: Fault[] = [];

  add(fault: Fault): void {
    this.#active.push(fault);
  }

  list(): readonly Fault[] {
    return this.#active;
  }

  clear(target?: FaultTarget): void {
    this.#active = target === undefined ? [] : this.#active.filter((fault) => fault.target !== target);
  }

  /** The fault this request meets; uses one of its `times`. */
  take(target: FaultTarget): Fault | undefined {
    const index = this.#active.findIndex((fault) => fault.target === target);
    const fault = this.#active[index];
    if (fault?.times === undefined) return fault;
    if (fault.times > 1) this.#active[index] = { ...fault, times: fault.times - 1 };
    else this.#active.splice(index, 1);
    return fault;
  }
}

const ofContext = new WeakMap<SandboxContext, Faults>();

/** The faults of this sandbox: one set for all of its parts. */
export function faultsOf(context: SandboxContext): Faults {
  const known = ofContext.get(context) ?? new Faults();
  ofContext.set(context, known);
  return known;
}

/** Put in front of the paths of one part: `app.use('/payment/*', faultsFor(context, 'payment'))`. */
export function faultsFor(context: SandboxContext, target: FaultTarget): MiddlewareHandler {
  return async (c, next) => {
    const fault = faultsOf(context).take(target);
    switch (fault?.kind) {
      case undefined:
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
      case 'lost-answer':
        await next();
        c.res = undefined;
        c.res = c.text('Gateway Timeout', 504);
    }
  };
}

/** `GET`, `POST` and `DELETE /control/faults`. */
export function mountFaultControl(app: Hono, context: SandboxContext): void {
  const faults = faultsOf(context);
  app.get('/control/faults', (c) => c.json({ faults: faults.list() }));
  app.post('/control/faults', async (c) => {
    const fault = readFault(await c.req.json().catch(() => undefined));
    if (fault === undefined) {
      return c.json(
        {
          error: `target: ${targets.join(' | ')}; kind: ${kinds.join(' | ')}; times, delayMs: whole numbers`,
        },
        400,
      );
    }
    faults.add(fault);
    return c.json({ faults: faults.list() });
  });
  app.delete('/control/faults', (c) => {
    faults.clear(targets.find((target) => target === c.req.query('target')));
    return c.json({ faults: faults.list() });
  });
}

function readFault(value: unknown): Fault | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { target, kind, times, delayMs } = value as Partial<Record<keyof Fault, unknown>>;
  const isCount = (n: unknown): n is number => Number.isSafeInteger(n) && Number(n) > 0;
  const realTarget = targets.find((known) => known === target);
  const realKind = kinds.find((known) => known === kind);
  if (realTarget === undefined || realKind === undefined) return undefined;
  if ((times !== undefined && !isCount(times)) || (delayMs !== undefined && !isCount(delayMs)))
    return undefined;
  return {
    target: realTarget,
    kind: realKind,
    ...(times !== undefined && { times }),
    ...(delayMs !== undefined && { delayMs }),
  };
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
