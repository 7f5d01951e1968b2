import { Hono } from 'hono';
import * as v from 'valibot';
import { checkShape } from '../../domain/check-shape.js';
import { dossierCode } from '../../dossiers/dossier-code.js';
import { notFound } from '../../dossiers/failures.js';
import { Proof } from '../../dossiers/schema.js';
import { isOwner } from '../../dossiers/view.js';
import { limitBody } from '../body-limit.js';
import type { GatewayContext } from '../context.js';
import type { DossierViews } from '../dossier-views.js';
import { type Proofs, proofWrong } from '../proofs.js';

interface Rooms {
  readonly gateway: GatewayContext;
  readonly views: DossierViews;
  readonly proofs: Proofs;
}

const ProofBody = v.strictObject(Proof.entries);

/** The second proof a stranger gives for a dossier that is not shown otherwise. */
export function proofRoutes({ gateway, views, proofs }: Rooms): Hono {
  const routes = new Hono();

  routes.post('/dossiers/:code/proof', limitBody(1024), gateway.guard, async (c) => {
    const code = dossierCode(c.req.param('code'));
    const { phone } = checkShape(ProofBody, await c.req.json().catch(() => undefined), {
      code: 'proof_malformed',
      message: 'The proof must be four digits.',
      messageKey: 'bad_request',
    });
    const left = await proofs.count(code, await gateway.payer(c));
    const record = await gateway.portal.dossiers.lookup(code);
    if (!record) throw notFound(code);
    const subject = (await gateway.session(c))?.subject;
    const shown = isOwner(record, subject) || !views.needsProof(record);
    if (!shown && !(await proofs.check(c, record, phone))) throw proofWrong(left);
    c.header('cache-control', 'no-store');
    return c.json(await views.of(record, subject));
  });

  return routes;
}
