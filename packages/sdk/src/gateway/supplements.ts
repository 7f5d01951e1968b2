import { createHash } from 'node:crypto';
import { sameText } from '../domain/same-text.js';
import { ApiError, IdempotencyError, PortalError, ShapeError, TransportError } from '../domain/errors.js';
import type { DossierRecord } from '../domain/dossier-record.js';
import { toInstant } from '../domain/time.js';
import { answered, type AnsweredPaper, hasPapers, openRequest } from '../dossiers/answer-supplement.js';
import { notFound, rejected } from '../dossiers/failures.js';
import { isOwner } from '../dossiers/view.js';
import type { SupplementAnswer } from '../dossiers/schema.js';
import { Flights } from '../payments/flights.js';
import type { GatewaySession } from './context.js';
import type { Parts } from './parts.js';
import { type Uploads, uploadNotFound } from './uploads.js';

/** What was sent may still take effect this long after we stopped waiting (assumed A98): no other answer until then. */
const lease = 60_000;
/** Keys are known this long. */
const kept = 7 * 24 * 3600_000;

interface Answer {
  readonly code: string;
  readonly session: GatewaySession;
  readonly key: string;
  readonly answer: SupplementAnswer;
}

export interface Supplements {
  /** The dossier, when it is this account's and waits for papers. */
  open(code: string, session: GatewaySession): Promise<DossierRecord>;
  /** Answers the open request, once for a key. */
  answer(answer: Answer): Promise<DossierRecord>;
}

/** Answers of citizens to requests for papers, on their way to the Portal. */
export function createSupplements({ portal, now }: Parts, uploads: Uploads): Supplements {
  const { dossiers, store } = portal;
  const flights = new Flights();

  async function own(code: string, { subject }: GatewaySession): Promise<DossierRecord> {
    const record = await dossiers.lookup(code);
    if (!record) throw notFound(code);
    if (!isOwner(record, subject)) throw notYours();
    return record;
  }

  /** The row of the key. While another answer to the same dossier is under way there is none. */
  async function claim({ code, session, key, answer }: Answer) {
    const at = now().getTime();
    const keyHash = sha256(JSON.stringify([session.subject, code, key]));
    const contentHash = sha256(JSON.stringify(answer));
    return store.transaction(async (trx) => {
      await trx.deleteFrom('supplement').where('expires_at', '<=', at).execute();
      const rows = await trx.selectFrom('supplement').selectAll().where('dossier', '=', code).execute();
      const row = rows.find(({ key_hash }) => sameText(keyHash, key_hash));
      if (row && !sameText(contentHash, row.content_hash)) throw otherContent();
      if (row?.sent) return row;
      if (rows.some((other) => other !== row && !other.sent && other.lease_until > at)) throw busy();
      const mine = {
        key_hash: keyHash,
        content_hash: contentHash,
        dossier: code,
        at: row?.at ?? at,
        lease_until: at + lease,
        sent: 0,
        expires_at: at + kept,
      };
      await trx
        .insertInto('supplement')
        .values(mine)
        .onConflict((on) => on.column('key_hash').doUpdateSet({ lease_until: mine.lease_until }))
        .execute();
      return mine;
    });
  }

  const settle = (keyHash: string, row: { sent?: number; lease_until?: number }) =>
    store.db.updateTable('supplement').set(row).where('key_hash', '=', keyHash).execute();

  async function send(given: Answer): Promise<DossierRecord> {
    const { code, session, answer } = given;
    const record = await own(code, session);
    const files = await Promise.all(answer.papers.map(({ file }) => uploads.open(file, code, session)));
    if (files.some((file) => file === undefined)) throw uploadNotFound();
    const papers = files.map((file, index): AnsweredPaper => {
      const name = answer.papers[index]?.name.replace(/\p{C}+/gu, ' ').trim() || 'Giấy tờ bổ sung';
      return { id: file?.id ?? '', name: `${name}.${file?.extension ?? ''}` };
    });
    const twice = papers.findIndex(({ id }, at) =>
      papers.some((paper, other) => other < at && paper.id === id),
    );
    if (twice >= 0) throw bad(`papers[${twice}].file`);

    const row = await claim(given);
    // Sent before, and its answer was lost: here or on the way to us.
    if (row.sent || (!openRequest(record) && hasPapers(record, papers))) {
      await settle(row.key_hash, { sent: 1, lease_until: 0 });
      return record;
    }
    let next: DossierRecord;
    try {
      if (!openRequest(record)) throw notOpen();
      if (files.some((file) => (file?.until ?? 0) <= now().getTime())) throw uploadNotFound();
      const at = toInstant(new Date(row.at));
      const note = answer.note?.trim();
      next = answered(record, { papers, at, ...(note && { note }) });
      await dossiers.sync(next);
    } catch (error) {
      // Refused: another answer may go out at once. Not answered: this one may still arrive.
      if (!(error instanceof TransportError)) await settle(row.key_hash, { lease_until: 0 });
      // What the record lacks is the agency's doing, not the citizen's.
      throw error instanceof ShapeError ? rejected(error.path) : error;
    }
    await settle(row.key_hash, { sent: 1, lease_until: 0 });
    return (await dossiers.lookup(code).catch(() => undefined)) ?? next;
  }

  return {
    async open(code, session) {
      const record = await own(code, session);
      if (!openRequest(record)) throw notOpen();
      return record;
    },
    answer: (given) =>
      flights.run(sha256(JSON.stringify([given.session.id, given.code, given.key, given.answer])), () =>
        send(given),
      ),
  };
}

const notYours = () =>
  new ApiError('supplement_not_yours', 'Only the owner can answer.', {
    action: 'ask-citizen',
    status: 403,
  });
const notOpen = () =>
  new ApiError('supplement_not_open', 'The dossier waits for no papers.', {
    action: 'ask-citizen',
    status: 409,
  });
const busy = () =>
  new PortalError('supplement_busy', 'Another answer to the same request is under way.', {
    action: 'retry',
    retriable: true,
    status: 409,
    retryAfter: lease / 1000,
  });
const otherContent = () =>
  new IdempotencyError('idempotency_mismatch', 'The idempotency key was used for another answer.', {
    messageKey: 'bad_request',
    status: 422,
  });
const bad = (path: string) =>
  new ShapeError('supplement_invalid', 'A value of the answer is missing or wrong.', {
    messageKey: 'bad_request',
    status: 400,
    path,
  });

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
