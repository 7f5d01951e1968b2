import { Hono } from 'hono';
import * as v from 'valibot';
import { checkShape } from '../../domain/check-shape.js';
import { RequestRefund } from '../../payments/refunds/schema.js';
import { limitBody } from '../body-limit.js';
import type { GatewayContext } from '../context.js';
import type { CountedPayers } from '../counted-payers.js';
import { idempotencyKey } from '../idempotency-key.js';

/** A member nobody knows, such as an account, means something to who sent it: better refused than overlooked. */
const RefundBody = v.strictObject(RequestRefund.entries);

/** Refunds of the payer's own payments: asked for, and followed. */
export function refundRoutes({ portal: { payments }, guard }: GatewayContext, payers: CountedPayers): Hono {
  const routes = new Hono();

  routes.post('/payments/:id/refunds', limitBody(1024), guard, async (c) => {
    const key = idempotencyKey(c);
    const body: unknown = await c.req.json().catch(() => undefined);
    const { reason, amount } = checkShape(RefundBody, body, {
      code: 'refund_invalid',
      message: 'The refund has a field that is missing or wrong.',
      messageKey: 'bad_request',
    });
    return c.json(
      await payments.requestRefund({
        owner: await payers(c),
        payment: c.req.param('id'),
        reason,
        ...(amount !== undefined && { amount }),
        idempotencyKey: key,
      }),
    );
  });

  routes.get('/payments/:id/refunds', async (c) =>
    c.json(await payments.refunds(c.req.param('id'), await payers(c))),
  );

  routes.get('/refunds/:id', async (c) => c.json(await payments.refund(c.req.param('id'), await payers(c))));

  return routes;
}
