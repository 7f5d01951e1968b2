import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { checkShape } from '../../domain/check-shape.js';
import { PaymentError } from '../../domain/errors.js';
import { failures } from '../../payments/failures.js';
import { RequestRefund } from '../../payments/refunds/schema.js';
import { CreatePayment, type Receipt } from '../../payments/schema.js';
import { createRateLimit } from '../../store/rate-limit.js';
import { readReturn, returnQuery } from '../../wire/payment-1.0.6/return.js';
import { limitBody } from '../body-limit.js';
import type { GatewayContext } from '../context.js';
import type { LookAtDossier } from '../dossier-access.js';
import { idempotencyKey } from '../idempotency-key.js';
import { langOf, problemOf } from '../problem.js';
import { problemAnswer } from '../problem-page.js';
import { requestIdOf } from '../request-id.js';

/** A member nobody knows, such as a currency, means something to who sent it: better refused than overlooked. */
const CreateBody = v.strictObject(CreatePayment.entries);
const RefundBody = v.strictObject(RequestRefund.entries);

/**
 * Payments and receipts: the payer's own only, and never an outcome from an address. `look` is given where some dossiers
 * need a second proof: the names of their fees would tell what they are about.
 */
export function paymentRoutes(gateway: GatewayContext, look: LookAtDossier | undefined): Hono {
  const { payments, store } = gateway.portal;
  const limiter = createRateLimit(store);
  const routes = new Hono();

  /** At most 120 calls a minute about one payer's payments (security requirement P45). */
  const payers = async (c: Context): Promise<readonly string[]> => {
    const known = await gateway.payers(c);
    const [first] = known;
    if (first === undefined) return known;
    const { allowed, retryAfter } = await limiter.hit(`payer:${hash(first)}`, 120, 60, gateway.now());
    if (allowed) return known;
    throw new PaymentError('rate_limited', 'Too many calls about payments.', {
      action: 'retry',
      retriable: true,
      status: 429,
      retryAfter,
      params: { seconds: retryAfter },
    });
  };

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

  routes.post('/payments/:id/refunds', limitBody(1024), gateway.guard, async (c) => {
    const idempotency = idempotencyKey(c);
    const body: unknown = await c.req.json().catch(() => undefined);
    const asked = checkShape(RefundBody, body, {
      code: 'refund_invalid',
      message: 'The refund has a field that is missing or wrong.',
      messageKey: 'bad_request',
    });
    return c.json(
      await payments.requestRefund({
        owner: await payers(c),
        payment: c.req.param('id'),
        reason: asked.reason,
        ...(asked.amount !== undefined && { amount: asked.amount }),
        idempotencyKey: idempotency,
      }),
    );
  });

  // From server to server: the digest is the guard. The bytes are taken as they came; some providers send a query.
  routes.on(['GET', 'POST'], '/payments/notify', limitBody(64 * 1024), async (c) => {
    const raw =
      c.req.method === 'GET' ? new URL(c.req.url).search.slice(1) : new Uint8Array(await c.req.arrayBuffer());
    const { status, reply } = await payments.receive(raw);
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

  routes.get('/payments/:id/refunds', async (c) =>
    c.json(await payments.refunds(c.req.param('id'), await payers(c))),
  );

  routes.get('/refunds/:id', async (c) => c.json(await payments.refund(c.req.param('id'), await payers(c))));

  // The name is the account's, and so only on what that account paid: who paid without signing in was never asked for one.
  routes.get('/receipts/:id', async (c) => {
    const receipt: Receipt = await payments.receipt(c.req.param('id'), await payers(c));
    const session = await gateway.session(c);
    const named = session && (await payments.get(receipt.paymentId, session.subject).catch(unlessNotFound));
    return c.json(named ? { ...receipt, payerName: session.account.displayName } : receipt);
  });

  return routes;
}

function unlessNotFound(error: unknown): undefined {
  if (error instanceof PaymentError && error.code === 'payment_not_found') return undefined;
  throw error;
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
