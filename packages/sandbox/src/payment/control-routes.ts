import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Command } from './control-command.js';
import { tamperings, type Platform } from './platform.js';
import { readOptions } from './read-options.js';
import { mountRefundControl } from './treasury/control-routes.js';

const partnerChoice = { maDoiTac: v.optional(v.string()) };
const settleSchema = v.object({ outcome: v.picklist(['success', 'pending', 'failed']), ...partnerChoice });
const notifySchema = v.object({
  tamper: v.optional(v.picklist(tamperings), 'none'),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1),
  atOnce: v.optional(v.boolean(), false),
  ...partnerChoice,
});
const receiptSchema = v.object(partnerChoice);

/** `/control/partners` and `/control/payments/<MaThamChieu>/…`: for tests and for developers, not part of the wire. */
export function mountControl(app: Hono, platform: Platform): void {
  app.post('/control/partners', async (c) => {
    const problem = platform.partners.register(await readOptions(c));
    return problem === undefined ? c.json({ ok: true }) : c.json({ error: 'invalid', field: problem }, 400);
  });

  const command: Command = (name, schema, run) =>
    app.post(`/control/payments/:reference/${name}`, async (c) => {
      const options = v.safeParse(schema, await readOptions(c));
      if (!options.success) {
        return c.json({ error: 'invalid', field: v.getDotPath(options.issues[0]) ?? 'body' }, 400);
      }
      const { maDoiTac } = options.output;
      const reference = c.req.param('reference');
      const payment = platform.book
        .list()
        .find(
          ({ init, partner }) =>
            init.MaThamChieu === reference && partner.code === (maDoiTac ?? partner.code),
        );
      if (!payment) return c.json({ error: 'unknown_payment' }, 404);
      const answer = await run(payment, options.output);
      const state = platform.book.state(payment);
      return answer === undefined
        ? c.json({ error: 'wrong_state', state }, 409)
        : c.json({ state, ...answer });
    });

  command('settle', settleSchema, (payment, { outcome }) =>
    platform.book.settle(payment, outcome) ? {} : undefined,
  );
  command('receipt', receiptSchema, (payment) => (platform.book.releaseReceipt(payment) ? {} : undefined));
  command('notify', notifySchema, async (payment, { tamper, times, atOnce }) => {
    const attempts = await platform.notifyAgain(payment, { tamper, times, atOnce });
    return attempts && { attempts };
  });
  mountRefundControl(app, command, platform);
}
