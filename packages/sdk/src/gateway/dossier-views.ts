import type { DossierRecord } from '../domain/dossier-record.js';
import type { Dossier, DossierPart } from '../dossiers/schema.js';
import { isOwner, dossierPart, dossierView } from '../dossiers/view.js';
import type { PortalClient } from '../portal/portal.js';

/** A life event has two to four dossiers; more than this and it is something else. */
const mostParts = 12;
/** The page waits no longer than this for the children; one that is late is shown by its code. */
const partTimeout = 3_000;
/** Children are kept this long, and so many of them at most. */
const keptFor = 30_000;
const mostKept = 500;

export interface DossierViews {
  /** The dossier as this account may see it, with the dossiers of its life event. */
  of(record: DossierRecord, subject: string | undefined): Promise<Dossier>;
  /** Whether a stranger needs a second proof to see it (assumed A81). */
  needsProof(record: DossierRecord): boolean;
  /** Whether there are any that need one. */
  readonly hides: boolean;
}

export function createDossierViews({
  portal: { dossiers, profile },
  now,
}: {
  readonly portal: PortalClient;
  readonly now: () => Date;
}): DossierViews {
  const kept = new Map<
    string,
    { readonly until: number; readonly record: Promise<DossierRecord | undefined> }
  >();
  const proofFor = new Set(profile?.lookup?.proofFor);
  const needsProof = ({ procedure, field }: DossierRecord) =>
    proofFor.has(procedure.code) || proofFor.has(field.code);

  /** One that cannot be read now is unknown, and asked for again next time. */
  function child(code: string): Promise<DossierRecord | undefined> {
    const at = now().getTime();
    const known = kept.get(code);
    if (known && known.until > at) return known.record;
    kept.delete(code);
    const record = dossiers.lookup(code, { timeout: partTimeout }).catch(() => {
      kept.delete(code);
      return undefined;
    });
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(code, { until: at + keptFor, record });
    return record;
  }

  const part = async (code: string, subject: string | undefined): Promise<DossierPart> => {
    const record = await child(code);
    const shown = record && (isOwner(record, subject) || !needsProof(record));
    return shown ? dossierPart(record, now()) : { code };
  };

  return {
    needsProof,
    hides: proofFor.size > 0,
    async of(record, subject) {
      const view = dossierView(record, { subject, now: now() });
      const codes = new Set(record.parts?.map(({ code }) => code));
      codes.delete(record.code);
      if (codes.size === 0) return view;
      const some = [...codes].slice(0, mostParts);
      return { ...view, parts: await Promise.all(some.map((code) => part(code, subject))) };
    },
  };
}
