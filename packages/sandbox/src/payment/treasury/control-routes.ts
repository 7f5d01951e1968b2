import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Command } from '../control-command.js';
import type { Payment } from '../payment.js';
import type { Platform } from '../platform.js';
import { readOptions } from '../read-options.js';
import { Refusal } from '../refusal.js';
import type { Refund, RefundState } from './refund.js';

const which = { maDoiTac: v.optional(v.string()), maHoanTra: v.optional(v.string()) };
const outcomes = {
  accept: 'accepted',
  pay: 'paid',
  refuse: 'refused',
  fail: 'failed',
} as const satisfies Record<string, RefundState>;
const beginSchema = v.object({
  amount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  early: v.optional(v.boolean(), false),
  ...which,
});
const settleSchema = v.object({
  outcome: v.picklist(Object.keys(outcomes) as (keyof typeof outcomes)[]),
  ...which,
});
const notifySchema = v.object({
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1),
  atOnce: v.optional(v.boolean(), false),
  ...which,
});
const calendarSchema = v.object({ days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)) });

/**
 * `/control/payments/<MaThamChieu>/refund…`: the newest refund of the payment unless `maHoanTra` names one.
 * `/control/treasury`: turns the treasury's calendar on.
 */
export function mountRefundControl(app: Hono, command: Command, { book, treasury }: Platform): void {
  const of = (payment: Payment, reference: string | undefined): Refund | undefined =>
    treasury.list(payment).find((refund) => refund.reference === (reference ?? refund.reference));
  const shown = (refund: Refund) => ({
    refund: { maHoanTra: refund.reference, soTien: refund.amount, state: treasury.step(refund).state },
  });

  // With `early` also before anybody paid: its notice then comes before the result it is about.
  command('refund', beginSchema, (payment, { amount, early }) => {
    if (book.state(payment) !== 'succeeded' && !early) return undefined;
    try {
      return shown(treasury.begin(payment, amount));
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  });
  command('refund/settle', settleSchema, (payment, { outcome, maHoanTra }) => {
    const refund = of(payment, maHoanTra);
    return refund && treasury.settle(refund, outcomes[outcome]) ? shown(refund) : undefined;
  });
  command('refund/notify', notifySchema, async (payment, { maHoanTra, times, atOnce }) => {
    const refund = of(payment, maHoanTra);
    return refund && { attempts: await treasury.tellAgain(refund, times, atOnce) };
  });

  app.post('/control/treasury', async (c) => {
    const options = v.safeParse(calendarSchema, await readOptions(c));
    if (!options.success) return c.json({ error: 'invalid', field: 'days' }, 400);
    treasury.advance(options.output.days);
    return c.json({ now: treasury.now().toISOString() });
  });
}
