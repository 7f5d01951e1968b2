import { Hono } from 'hono';
import { ShapeError } from '../../domain/errors.js';
import { dossierCode } from '../../dossiers/dossier-code.js';
import type { DossierPage } from '../../dossiers/schema.js';
import { dossierRow } from '../../dossiers/view.js';
import type { GatewayContext } from '../context.js';
import type { LookAtDossier } from '../dossier-access.js';
import type { DossierFeeds } from '../dossier-feeds.js';
import { streamDossier } from '../dossier-stream.js';
import type { DossierViews } from '../dossier-views.js';
import { createLookupLimit } from '../lookup-limit.js';
import type { Parts } from '../parts.js';
import type { Proofs } from '../proofs.js';
import { paperRoutes } from './papers.js';
import { proofRoutes } from './proof.js';

const pageSize = 20;
const feesPerMinute = 20;

export interface DossierRooms {
  readonly parts: Parts;
  readonly gateway: GatewayContext;
  readonly feeds: DossierFeeds;
  readonly views: DossierViews;
  readonly proofs: Proofs;
  readonly look: LookAtDossier;
}

/** A visitor's own dossiers, and look-ups by code. */
export function dossierRoutes({ parts, gateway, feeds, views, proofs, look }: DossierRooms): Hono {
  const { dossiers, payments } = gateway.portal;
  const limit = createLookupLimit(gateway);
  const routes = new Hono();

  routes.get('/dossiers', async (c) => {
    const { subject } = await gateway.requireSession(c);
    const page = pageNumber(c.req.query('page'));
    const found = await dossiers.list({ ownerTechId: subject, page, pageSize });
    const answer: DossierPage = {
      items: found.items.map((record) => dossierRow(record, { subject, now: gateway.now() })),
      ...(found.unreadable !== undefined && { unreadable: found.unreadable }),
      ...(found.total !== undefined && { total: found.total }),
      ...(found.next !== undefined && { next: found.next }),
    };
    c.header('cache-control', 'no-store');
    return c.json(answer);
  });

  routes.get('/dossiers/:code', async (c) => {
    const { record, session } = await look(c, c.req.param('code'));
    c.header('cache-control', 'no-store');
    return c.json(await views.of(record, session?.subject));
  });

  routes.get('/dossiers/:code/events', async (c) => {
    const access = await look(c, c.req.param('code'));
    return streamDossier(c, access, await gateway.payer(c), { gateway, views, feeds });
  });

  // The name of the fee would tell what the dossier is about.
  routes.get('/dossiers/:code/fees', async (c) => {
    const code = dossierCode(c.req.param('code'));
    await limit('fees', await gateway.payer(c), feesPerMinute);
    if (views.hides) await look(c, code, { counted: true });
    const order = await payments.fees(code, await gateway.payers(c));
    c.header('cache-control', 'no-store');
    return c.json(order);
  });

  routes.route('/', proofRoutes({ gateway, views, proofs }));
  routes.route('/', paperRoutes({ parts, gateway, views, feeds }));
  return routes;
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
