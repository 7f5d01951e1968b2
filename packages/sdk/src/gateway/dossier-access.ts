import type { Context } from 'hono';
import type { DossierRecord } from '../domain/dossier-record.js';
import { ApiError } from '../domain/errors.js';
import { dossierCode } from '../dossiers/dossier-code.js';
import { notFound } from '../dossiers/failures.js';
import { isOwner } from '../dossiers/view.js';
import type { GatewayContext, GatewaySession } from './context.js';
import type { DossierViews } from './dossier-views.js';
import { createLookupLimit } from './lookup-limit.js';
import { notYours, type Proofs } from './proofs.js';

const lookupsPerMinute = 10;

/** A dossier somebody may see, and by what right. */
export interface Access {
  readonly record: DossierRecord;
  readonly session: GatewaySession | undefined;
  readonly mine: boolean;
  /** When the right ends, in milliseconds since the epoch; absent when none is needed. */
  readonly until?: number;
}

/**
 * Looks one dossier up for whoever asks, and counts it unless that was done.
 *
 * @throws {ApiError} `dossier_not_found`, `dossier_not_synced`, `dossier_not_yours`: it needs a second proof
 */
export type LookAtDossier = (
  c: Context,
  given: string,
  options?: { readonly counted?: boolean },
) => Promise<Access>;

export function createDossierAccess(
  gateway: GatewayContext,
  views: DossierViews,
  proofs: Proofs,
): LookAtDossier {
  const { dossiers } = gateway.portal;
  const limit = createLookupLimit(gateway);

  return async (c, given, { counted = false } = {}) => {
    const code = dossierCode(given);
    const session = await gateway.session(c);
    const subject = session?.subject;
    if (subject === undefined && !counted) await limit('dossier', await gateway.payer(c), lookupsPerMinute);
    const found = await dossiers.lookup(code).catch(unlessNotSynced);
    const record = found instanceof ApiError ? undefined : found;
    const mine = record !== undefined && isOwner(record, subject);
    // Counted before anything is told, so that guessing codes while signed in ends too.
    if (subject !== undefined && !mine && !counted) await limit('dossier', subject, lookupsPerMinute);
    if (!record) throw found instanceof ApiError ? found : notFound(code);
    if (mine || !views.needsProof(record)) return { record, session, mine };
    const until = await proofs.until(c, record.code);
    if (until === undefined) throw notYours();
    return { record, session, mine, until };
  };
}

/** An answer too, and so one that counts as a look-up. */
function unlessNotSynced(error: unknown): ApiError {
  if (error instanceof ApiError && error.code === 'dossier_not_synced') return error;
  throw error;
}
