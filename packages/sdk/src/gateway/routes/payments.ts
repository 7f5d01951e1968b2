import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { checkShape } from '../../domain/check-shape.js';
import { failures } from '../../payments/failures.js';
import { CreatePayment } from '../../payments/schema.js';
import { readReturn, returnQuery } from '../../wire/payment-1.0.6/return.js';
import { limitBody } from '../body-limit.js';
import type { GatewayContext } from '../context.js';
import type { CountedPayers } from '../counted-payers.js';
import type { LookAtDossier } from '../dossier-access.js';
import type { DossierFeeds } from '../dossier-feeds.js';
import { idempotencyKey } from '../idempotency-key.js';
import { langOf, problemOf } from '../problem.js';
import { problemAnswer } from '../problem-page.js';
import { requestIdOf } from '../request-id.js';

/** A member nobody knows, such as a currency, means something to who sent it: better refused than overlooked. */
const CreateBody = v.strictObject(CreatePayment.entries);

/**
 * Payments: the payer's own only, and never an outcome from an address. `look` is given where some dossiers
 * need a second proof: the names of their fees would tell what they are about. Who watches a dossier hears of money with the
 * notification of it.
 */
export function paymentRoutes(
  gateway: GatewayContext,
  payers: CountedPayers,
  feeds: DossierFeeds,
  look: LookAtDossier | undefined,
): Hono {
  const { payments } = gateway.portal;
  const routes = new Hono();

  const payerIp = (c: Context) => {
    const ip = gateway.clientIp(c);
    return ip === undefined ? {} : { payerIp: ip };
  };

  routes.post('/payments', limitBody(16 * 1024), gateway.guard, async (c) => {
    const key = idempotencyKey(c);
    const body: unknown = await c.req.json().catch(() => undefined);
    const { dossierCode, amount, returnTo, paysFor, payerName } = checkShape(CreateBody, body, {
      code: 'payment_invalid',
      message: 'The payment has a field that is missing or wrong.',
      messageKey: 'bad_request',
    });
    const owner = [await gateway.payer(c), ...(await payers(c))];
    await look?.(c, dossierCode, { counted: true });
    return c.json(
      await payments.create({
        owner: [...new Set(owner)],
        dossierCode,
        amount,
        returnTo: gateway.safeReturnTo(returnTo),
        idempotencyKey: key,
        payer: (await gateway.session(c)) ? 'account' : 'guest',
        ...(paysFor !== undefined && { paysFor }),
        ...(payerName !== undefined && { payerName }),
        ...payerIp(c),
      }),
    );
  });

  // From server to server: the digest is the guard. The bytes are taken as they came; some providers send a query.
  routes.on(['GET', 'POST'], '/payments/notify', limitBody(64 * 1024), async (c) => {
    const raw =
      c.req.method === 'GET' ? new URL(c.req.url).search.slice(1) : new Uint8Array(await c.req.arrayBuffer());
    const { status, reply, dossierCode } = await payments.receive(raw);
    if (dossierCode !== undefined) feeds.touch(dossierCode);
    return reply ? Response.json(reply, { status }) : new Response(null, { status });
  });

  // The browser comes back from the pay page. Anyone but the payer learns nothing, whatever the reference; a payer whose
  // session ended meanwhile signs in and comes by here again. A reference cannot be guessed, so nothing is counted.
  routes.get('/payments/return', async (c) => {
    const reference = readReturn(c.req.url);
    const found =
      reference === undefined ? undefined : await payments.returned(reference, await gateway.payers(c));
    if (!found) {
      const problem = problemOf(failures.notFound(), requestIdOf(c), langOf(c));
      const signInUrl =
        reference === undefined ? undefined : `${gateway.basePath}/login${returnQuery(reference)}`;
      return problemAnswer(c, problem, gateway, signInUrl);
    }
    const back = new URL(gateway.safeReturnTo(found.returnTo), gateway.origin);
    back.searchParams.set('payment', found.id);
    return c.redirect(back.href, 303);
  });

  routes.get('/payments/:id', async (c) => c.json(await payments.get(c.req.param('id'), await payers(c))));

  routes.post('/payments/:id/check', limitBody(1024), gateway.guard, async (c) =>
    c.json(await payments.check(c.req.param('id'), await payers(c))),
  );

  routes.post('/payments/:id/continue', limitBody(1024), gateway.guard, async (c) =>
    c.json(await payments.continue(c.req.param('id'), await payers(c), payerIp(c))),
  );

  routes.post('/payments/:id/cancel', limitBody(1024), gateway.guard, async (c) =>
    c.json(await payments.cancel(c.req.param('id'), await payers(c))),
  );

  return routes;
}
