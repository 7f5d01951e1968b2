import type { Hono } from 'hono';
import * as v from 'valibot';
import { providerNames, type ProviderName, type ProviderPayment } from './payment.js';
import type { Desk } from './provider.js';
import type { Lies, Tellings } from './tellings.js';
import { readBody } from './reading.js';
import { lies } from './tellings.js';

const which = { merchant: v.optional(v.string()) };
const settleSchema = v.object({ outcome: v.picklist(['success', 'pending', 'failed']), ...which });
const notifySchema = v.object({
  tamper: v.optional(v.picklist(lies), 'none'),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1),
  ...which,
});
const silenceSchema = v.object({ silent: v.boolean() });

/** `/control/providers/…`: for tests and for developers, not part of any wire. */
export function mountControl(app: Hono, desk: Desk, tellings: Tellings): void {
  const { book, merchants } = desk;
  app.get('/control/providers', (c) =>
    c.json({
      merchants: merchants.list().map(({ provider, id, notifyUrl }) => ({ provider, id, notifyUrl })),
      payments: book.list().map((payment) => ({
        provider: payment.merchant.provider,
        order: payment.order,
        amount: payment.amount,
        state: book.state(payment),
        told: tellings.of(payment),
      })),
    }),
  );
  app.post('/control/providers/merchants', async (c) => {
    const problem = merchants.register(await readBody(c));
    return problem === undefined ? c.json({ ok: true }) : c.json({ error: 'invalid', field: problem }, 400);
  });
  /** Results are lost from now on, until told otherwise: nobody is notified. */
  app.post('/control/providers/silence', async (c) => {
    const options = v.safeParse(silenceSchema, await readBody(c));
    if (!options.success) return c.json({ error: 'invalid', field: 'silent' }, 400);
    tellings.silent = options.output.silent;
    return c.json(options.output);
  });

  const command = <T extends v.GenericSchema<unknown, { merchant?: string | undefined }>>(
    name: string,
    schema: T,
    run: (payment: ProviderPayment, options: v.InferOutput<T>) => unknown,
  ) =>
    app.post(`/control/providers/:provider/payments/:order/${name}`, async (c) => {
      const options = v.safeParse(schema, await readBody(c));
      if (!options.success) {
        return c.json({ error: 'invalid', field: v.getDotPath(options.issues[0]) ?? 'body' }, 400);
      }
      const provider = providerNames.find((known) => known === (c.req.param('provider') as ProviderName));
      const payment = book
        .list()
        .find(
          ({ merchant, order }) =>
            merchant.provider === provider &&
            order === c.req.param('order') &&
            merchant.id === (options.output.merchant ?? merchant.id),
        );
      if (!payment) return c.json({ error: 'unknown_payment' }, 404);
      const answer = await run(payment, options.output);
      const state = book.state(payment);
      return answer === undefined
        ? c.json({ error: 'wrong_state', state }, 409)
        : c.json({ state, ...(answer as object) });
    });

  command('settle', settleSchema, (payment, { outcome }) => (book.settle(payment, outcome) ? {} : undefined));
  command('notify', notifySchema, async (payment, { tamper, times }: { tamper: Lies; times: number }) => {
    const attempts = await tellings.again(payment, tamper, times);
    return attempts && { attempts };
  });
}
