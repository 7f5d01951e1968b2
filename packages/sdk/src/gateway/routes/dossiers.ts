import { Hono } from 'hono';
import { ApiError, ShapeError } from '../../domain/errors.js';
import { dossierCode } from '../../dossiers/dossier-code.js';
import { notFound } from '../../dossiers/dossiers.js';
import type { DossierPage } from '../../dossiers/schema.js';
import { toDossierView } from '../../dossiers/view.js';
import type { GatewayContext } from '../context.js';
import { createLookupLimit } from '../lookup-limit.js';

const pageSize = 20;
const lookupsPerMinute = 10;
const feesPerMinute = 20;

/** A visitor's own dossiers, and look-ups by code. */
export function dossierRoutes(gateway: GatewayContext): Hono {
  const { dossiers, payments } = gateway.portal;
  const limit = createLookupLimit(gateway);
  const routes = new Hono();

  routes.get('/dossiers', async (c) => {
    const { subject } = await gateway.requireSession(c);
    const page = pageNumber(c.req.query('page'));
    const found = await dossiers.list({ ownerTechId: subject, page, pageSize });
    const answer: DossierPage = {
      items: found.items.map((record) => toDossierView(record, { subject, now: gateway.now() })),
      ...(found.unreadable !== undefined && { unreadable: found.unreadable }),
      ...(found.total !== undefined && { total: found.total }),
      ...(found.next !== undefined && { next: found.next }),
    };
    c.header('cache-control', 'no-store');
    return c.json(answer);
  });

  routes.get('/dossiers/:code', async (c) => {
    const code = dossierCode(c.req.param('code'));
    const subject = (await gateway.session(c))?.subject;
    if (subject === undefined) await limit('dossier', await gateway.payer(c), lookupsPerMinute);
    const found = await dossiers.lookup(code).catch(unlessNotSynced);
    const view =
      found && !(found instanceof ApiError)
        ? toDossierView(found, { subject, now: gateway.now() })
        : undefined;
    // Whose it is shows only now; counted before anything is told, so that guessing codes while signed in ends too.
    if (subject !== undefined && !view?.mine) await limit('dossier', subject, lookupsPerMinute);
    if (!view) throw found instanceof ApiError ? found : notFound(code);
    c.header('cache-control', 'no-store');
    return c.json(view);
  });

  routes.get('/dossiers/:code/fees', async (c) => {
    const code = dossierCode(c.req.param('code'));
    await limit('fees', await gateway.payer(c), feesPerMinute);
    const order = await payments.fees(code, await gateway.payers(c));
    c.header('cache-control', 'no-store');
    return c.json(order);
  });

  return routes;
}

/** An answer too, and so one that counts as a look-up. */
function unlessNotSynced(error: unknown): ApiError {
  if (error instanceof ApiError && error.code === 'dossier_not_synced') return error;
  throw error;
}

function pageNumber(value: string | undefined): number {
  if (value === undefined) return 1;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new ShapeError('bad_request', 'page must be a whole number from 1.', {
    action: 'fix-integration',
    status: 400,
    path: 'page',
  });
}
