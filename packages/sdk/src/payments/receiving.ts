import { SignatureError } from '../domain/errors.js';
import type { PaymentNotice } from '../domain/payment-word.js';
import { settle } from './asking.js';
import { type PaymentContext, timeLeft } from './context.js';
import { sha256 } from './ids.js';
import { applyEvent, count, insertInbox } from './ledger.js';
import type { ReceivedNotification } from './payments.js';
import type { NoticeReply } from './providers/provider.js';
import { receiveRefundNotice } from './refunds/receiving.js';

/** How long the far side may wait for our question about its own news, ms. */
const askTime = 5_000;

/**
 * Takes a notification of a result or a refund: verify, put on disk, apply once, and only then say so. One transaction, so what was
 * acknowledged is booked, and what fails half-way was never acknowledged and comes again.
 */
export async function receiveNotification(
  ctx: PaymentContext,
  raw: Uint8Array | string,
): Promise<ReceivedNotification> {
  const { provider } = ctx;
  let word: PaymentNotice;
  try {
    const refund = await provider.receiveRefund?.(raw);
    if (refund) return await receiveRefundNotice(ctx, refund, raw);
    word = await provider.receive(raw);
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    await count(ctx.store, 'notification_refused');
    return answerOf(provider.refuse());
  }
  const hash = sha256(raw);
  const now = ctx.now().getTime();
  const received = await ctx.store.transaction(async (trx): Promise<ReceivedNotification> => {
    const payment = await trx
      .selectFrom('payment')
      .select(['id', 'amount'])
      .where('reference', '=', word.reference)
      .executeTakeFirst();
    const isNew = await insertInbox(trx, {
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
    if (!payment) return answerOf(provider.reply(word, 'not-ours'));
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
    const verdict =
      note === 'contradiction'
        ? 'contradicted'
        : word.amount !== payment.amount
          ? 'wrong-amount'
          : isNew
            ? 'taken'
            : 'repeated';
    return { ...answerOf(provider.reply(word, verdict)), paymentId: payment.id };
  });
  // Some providers sign no outcome with their news. What is booked comes from asking, now or when its turn comes.
  if (word.outcome === 'unclear' && received.paymentId !== undefined) {
    await settle(ctx, received.paymentId, timeLeft(askTime)).catch(() => undefined);
  }
  return received;
}

export const answerOf = ({ status, body }: NoticeReply): ReceivedNotification => ({
  status,
  ...(body && { reply: body }),
});
