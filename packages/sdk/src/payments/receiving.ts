import { SignatureError } from '../domain/errors.js';
import type { Store } from '../store/store.js';
import { accepted, contradicted, notOurs, refused } from '../wire/payment-1.0.6/reply.js';
import { readNotification, type Notification } from '../wire/payment-1.0.6/result.js';
import type { PaymentContext } from './context.js';
import { sha256 } from './ids.js';
import { applyEvent, count, insertInbox } from './ledger.js';
import type { ReceivedNotification } from './payments.js';

/** A result from further ahead than this by our clock is not taken, ms: its time was made up, or somebody's clock is wrong. */
const ahead = 10 * 60_000;

/**
 * Takes a result notification: verify, put on disk, apply once, and only then say so. One transaction, so what was
 * acknowledged is booked, and what fails half-way was never acknowledged and comes again.
 *
 * Its age is no reason to refuse it: the wire has no time of sending, what is told again is the same bytes for as long as
 * a day, and a repeat books nothing (decision 8).
 */
export async function receiveNotification(
  ctx: PaymentContext,
  raw: Uint8Array | string,
): Promise<ReceivedNotification> {
  const type = ctx.profile.payments.notificationType;
  const now = ctx.now().getTime();
  let word: Notification;
  try {
    word = await readNotification(raw, { type, secrets: ctx.secrets });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    return refuse(ctx);
  }
  // Fact 5.1 gives the time's form; one that has another was signed by nobody who knows the protocol.
  if (word.at === undefined || word.at.getTime() > now + ahead) return refuse(ctx);
  const hash = sha256(raw);
  const before = await repeated(ctx.store, hash);
  if (before) return answered(word, before);
  return ctx.store.transaction(
    async (trx): Promise<ReceivedNotification> => {
      const payment = await trx
        .selectFrom('payment')
        .select('id')
        .where('reference', '=', word.reference)
        .executeTakeFirst();
      await insertInbox(trx, {
        hash,
        reference: word.reference,
        message: word.evidence.text,
        digest: word.evidence.digest,
        payment_id: payment?.id ?? null,
        received_at: now,
        applied_at: null,
        note: null,
        times: 1,
      });
      if (!payment) return { status: 200, reply: notOurs() };
      const entry = await trx
        .selectFrom('inbox')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirstOrThrow();
      if (entry.applied_at !== null) return answered(word, entry);
      const event = { type: 'result', source: 'notification', result: word } as const;
      const applied = await applyEvent(trx, payment.id, event, now, { paidAt: word.at?.getTime() });
      const after = { payment_id: payment.id, note: applied.note ?? null };
      await trx
        .updateTable('inbox')
        .set({ applied_at: now, ...after })
        .where('hash', '=', hash)
        .execute();
      return answered(word, after);
    },
    { shared: true },
  );
}

/** Digest or time missing or wrong: nothing is kept but a count. */
async function refuse(ctx: PaymentContext): Promise<ReceivedNotification> {
  await count(ctx.store, 'notification_refused');
  return { status: 401, reply: refused() };
}

interface Entry {
  readonly payment_id: string | null;
  readonly note: string | null;
}

/** The very same bytes, applied before: counted, without waiting for anybody. */
const repeated = (store: Store, hash: string): Promise<Entry | undefined> =>
  store.db
    .updateTable('inbox')
    .set((eb) => ({ times: eb('times', '+', 1) }))
    .where('hash', '=', hash)
    .where('applied_at', 'is not', null)
    .returning(['payment_id', 'note'])
    .executeTakeFirst();

function answered(word: Notification, { payment_id, note }: Entry): ReceivedNotification {
  const clash = note === 'contradiction';
  return {
    status: clash ? 409 : 200,
    reply: clash ? contradicted(word) : accepted(word),
    ...(payment_id !== null && { paymentId: payment_id }),
  };
}
