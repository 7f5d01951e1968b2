import type { Hono } from 'hono';
import * as v from 'valibot';
import type { SandboxPart } from './context.js';
import { readOptions } from './payment/read-options.js';

const MINUTE = 60_000;
/** A year, like the treasury's calendar. */
const longest = 365 * 24 * 60;
const moveSchema = v.object({ minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longest)) });

/**
 * The sandbox's own time: the machine's, and as far ahead as control has moved it. It never goes back but by a reset. Tokens of
 * the identity provider stay on the machine's time: the library has no other.
 */
export class Clock implements SandboxPart {
  readonly #machine: () => Date;
  #ahead = 0;

  constructor(machine: () => Date) {
    this.#machine = machine;
  }

  now = (): Date => new Date(this.#machine().getTime() + this.#ahead);

  mount(app: Hono): void {
    const told = () => ({ now: this.now().toISOString(), aheadMinutes: this.#ahead / MINUTE });
    app.get('/control/clock', (c) => c.json(told()));
    app.post('/control/clock', async (c) => {
      const options = v.safeParse(moveSchema, await readOptions(c));
      if (!options.success) return c.json({ error: 'invalid', field: 'minutes' }, 400);
      this.#ahead += options.output.minutes * MINUTE;
      return c.json(told());
    });
  }

  reset(): void {
    this.#ahead = 0;
  }

  close(): void {}
}
