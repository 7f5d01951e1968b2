import { SignatureError } from '../domain/errors.js';
import { accepted, contradicted, notOurs, refused } from '../wire/payment-1.0.6/reply.js';
import { readNotification, type Notification } from '../wire/payment-1.0.6/result.js';
import type { PaymentContext } from './context.js';
import { sha256 } from './ids.js';
import { applyEvent, count, insertInbox } from './ledger.js';
import type { ReceivedNotification } from './payments.js';

/**
 * Takes a result notification: verify, put on disk, apply once, and only then say so. One transaction, so what was
 * acknowledged is booked, and what fails half-way was never acknowledged and comes again.
 */
export async function receiveNotification(
  ctx: PaymentContext,
  raw: Uint8Array | string,
): Promise<ReceivedNotification> {
  const type = ctx.profile.payments.notificationType;
  let word: Notification;
  try {
    word = await readNotification(raw, { type, secrets: ctx.secrets });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    await count(ctx.store, 'notification_refused');
    return { status: 401, reply: refused() };
  }
  const hash = sha256(raw);
  const now = ctx.now().getTime();
  return ctx.store.transaction(async (trx): Promise<ReceivedNotification> => {
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
    let note = entry.note;
    if (entry.applied_at === null) {
      const event = { type: 'result', source: 'notification', result: word } as const;
      const applied = await applyEvent(trx, payment.id, event, now, { paidAt: word.at?.getTime() });
      note = applied.note ?? null;
      await trx
        .updateTable('inbox')
        .set({ applied_at: now, payment_id: payment.id, note })
        .where('hash', '=', hash)
        .execute();
    }
    const clash = note === 'contradiction';
    return {
      status: clash ? 409 : 200,
      reply: clash ? contradicted(word) : accepted(word),
      paymentId: payment.id,
    };
  });
}
