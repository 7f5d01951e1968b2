import type { Hono } from 'hono';
import type { SandboxContext } from './context.js';
import { type Fault, faultKinds, faultsOf, faultTargets } from './faults.js';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
const numbers = {
  times: isCount,
  every: isCount,
  delayMs: isCount,
  retryAfter: isCount,
  first: (value: unknown) => value === 0 || isCount(value),
  probability: (value: unknown) => typeof value === 'number' && value > 0 && value <= 1,
};

/** `GET`, `POST` and `DELETE /control/faults`. */
export function mountFaultControl(app: Hono, context: SandboxContext): void {
  const faults = faultsOf(context);
  app.get('/control/faults', (c) => c.json({ faults: faults.list() }));
  app.post('/control/faults', async (c) => {
    const fault = readFault(await c.req.json().catch(() => undefined));
    if (fault === undefined) {
      return c.json(
        {
          error:
            `target: ${faultTargets.join(' | ')}; kind: ${faultKinds.join(' | ')}; ` +
            'times, every, delayMs, retryAfter, first: whole numbers; probability: above 0, up to 1',
        },
        400,
      );
    }
    faults.add(fault);
    return c.json({ faults: faults.list() });
  });
  app.delete('/control/faults', (c) => {
    faults.clear(faultTargets.find((target) => target === c.req.query('target')));
    return c.json({ faults: faults.list() });
  });
}

function readFault(value: unknown): Fault | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Partial<Record<keyof Fault, unknown>>;
  const target = faultTargets.find((known) => known === given.target);
  const kind = faultKinds.find((known) => known === given.kind);
  if (target === undefined || kind === undefined) return undefined;
  // These two are about sessions and batches, which only the adapter has.
  if ((kind === 'partial' || kind === 'expire-sessions') && target !== 'adapter') return undefined;
  const more: Record<string, unknown> = {};
  for (const [name, isRight] of Object.entries(numbers)) {
    const number = given[name as keyof Fault];
    if (number === undefined) continue;
    if (!isRight(number)) return undefined;
    more[name] = number;
  }
  if (kind === 'partial' && more['first'] === undefined) return undefined;
  return { target, kind, ...more };
}
