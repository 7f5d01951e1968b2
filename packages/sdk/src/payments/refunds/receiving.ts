import { SignatureError } from '../../domain/errors.js';
import type { StoreTransaction } from '../../store/store.js';
import { readRefundNotice, type RefundNotice } from '../../wire/payment-1.0.6/refund-status.js';
import { accepted, contradicted, notOurs, refused } from '../../wire/payment-1.0.6/reply.js';
import type { PaymentContext } from '../context.js';
import { sha256 } from '../ids.js';
import { count, insertInbox } from '../ledger.js';
import type { ReceivedNotification } from '../payments.js';
import { parked, takeWord } from './parking.js';

/**
 * Takes a refund notification: verify, put on disk, apply once or park, and only then say so. One transaction, so what was
 * acknowledged is booked, and what fails half-way was never acknowledged and comes again.
 */
export async function receiveRefundNotice(
  ctx: PaymentContext,
  raw: Uint8Array | string,
): Promise<ReceivedNotification> {
  let notice: RefundNotice;
  try {
    notice = await readRefundNotice(raw, ctx.secrets);
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    await count(ctx.store, 'notification_refused');
    return { status: 401, reply: refused() };
  }
  const { word, evidence } = notice;
  const hash = sha256(raw);
  const now = ctx.now().getTime();
  return ctx.store.transaction(async (trx): Promise<ReceivedNotification> => {
    const payment = await trx
      .selectFrom('payment')
      .selectAll()
      .where('reference', '=', word.reference)
      .executeTakeFirst();
    const isNew = await insertInbox(trx, {
      hash,
      reference: word.reference,
      message: evidence.text,
      digest: evidence.digest,
      payment_id: payment?.id ?? null,
      received_at: now,
      applied_at: null,
      note: payment ? parked : null,
      times: 1,
    });
    if (!payment) return { status: 200, reply: notOurs() };
    const note = isNew ? await takeWord(trx, payment, word, hash, now) : await noteOf(trx, hash);
    const clash = note === 'contradiction';
    return {
      status: clash ? 409 : 200,
      reply: clash ? contradicted(notice) : accepted(notice),
      paymentId: payment.id,
    };
  });
}

async function noteOf(trx: StoreTransaction, hash: string): Promise<string | null> {
  const { note } = await trx
    .selectFrom('inbox')
    .select('note')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return note;
}
