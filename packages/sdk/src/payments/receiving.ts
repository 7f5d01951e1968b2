import { SignatureError } from '../domain/errors.js';
import type { PaymentNotice, RefundNotice } from '../domain/payment-word.js';
import type { Store } from '../store/store.js';
import { settle } from './asking.js';
import { type PaymentContext, timeLeft } from './context.js';
import { askTime, mayDecide } from './freshness.js';
import { sha256 } from './ids.js';
import { applyEvent, count, insertInbox } from './ledger.js';
import type { ReceivedNotification } from './payments.js';
import type { NoticeReply, PaymentProvider } from './providers/provider.js';
import { receiveRefundNotice } from './refunds/receiving.js';

/**
 * Takes a notification of a result or a refund: verify, put on disk, apply once, and only then say so. One transaction, so what was
 * acknowledged is booked, and what fails half-way was never acknowledged and comes again.
 *
 * What is old is not taken on its word while its payment is open: the far side is asked instead, and the news refused. What is told
 * again, for as long as a day, then finds booked what it tells, and is acknowledged (decision 8).
 */
export async function receiveNotification(
  ctx: PaymentContext,
  raw: Uint8Array | string,
): Promise<ReceivedNotification> {
  const { provider, store } = ctx;
  const now = ctx.now().getTime();
  const news = await verified(provider, raw);
  if (news?.about === 'refund') {
    const { reply, paymentId } = await receiveRefundNotice(ctx, news.word, raw);
    return { ...answerOf(reply), ...(paymentId && { paymentId }) };
  }
  const word = news?.word;
  if (!word || !(await mayDecide(word, ctx, now))) {
    await count(store, 'notification_refused');
    return answerOf(provider.refuse());
  }
  const hash = sha256(raw);
  const entry = (await countAgain(store, hash)) ?? (await book(ctx, word, hash, now));
  if (!entry) return answerOf(provider.reply(word, 'not-ours'));
  // Some providers sign no outcome with their news. What is booked comes from asking, now or when its turn comes.
  if (word.outcome === 'unclear') {
    await settle(ctx, entry.paymentId, timeLeft(askTime)).catch(() => undefined);
  }
  const { paymentId, dossierCode } = entry;
  return { ...answerOf(provider.reply(word, verdictOf(word, entry))), paymentId, dossierCode };
}

type News =
  | { readonly about: 'payment'; readonly word: PaymentNotice }
  | { readonly about: 'refund'; readonly word: RefundNotice };

async function verified(provider: PaymentProvider, raw: Uint8Array | string): Promise<News | undefined> {
  try {
    const refund = await provider.receiveRefund?.(raw);
    if (refund) return { about: 'refund', word: refund };
    return { about: 'payment', word: await provider.receive(raw) };
  } catch (error) {
    if (error instanceof SignatureError) return undefined;
    throw error;
  }
}

/** A notification in the inbox, applied to a payment. */
interface Entry {
  readonly paymentId: string;
  readonly dossierCode: string;
  /** What was ordered, whole đồng. */
  readonly amount: number;
  readonly note: string | null;
  readonly isNew: boolean;
}

const entryOf = ({ id, dossier, amount }: { id: string; dossier: string; amount: number }) => ({
  paymentId: id,
  dossierCode: dossier,
  amount,
});

/** The very same bytes, applied before: counted, and nobody is waited for. */
async function countAgain(store: Store, hash: string): Promise<Entry | undefined> {
  const { db } = store;
  const again = await db
    .updateTable('inbox')
    .set((eb) => ({ times: eb('times', '+', 1) }))
    .where('hash', '=', hash)
    .where('applied_at', 'is not', null)
    .returning(['payment_id', 'note'])
    .executeTakeFirst();
  if (!again) return undefined;
  const payment = await db
    .selectFrom('payment')
    .select(['id', 'dossier', 'amount'])
    .where('id', '=', again.payment_id)
    .executeTakeFirstOrThrow();
  return { ...entryOf(payment), note: again.note, isNew: false };
}

/** Undefined when the payment is not ours to know; it is in the inbox nevertheless. */
function book(
  { store, asksBack }: PaymentContext,
  word: PaymentNotice,
  hash: string,
  now: number,
): Promise<Entry | undefined> {
  return store.transaction(
    async (trx) => {
      const payment = await trx
        .selectFrom('payment')
        .select(['id', 'dossier', 'amount'])
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
      if (!payment) return undefined;
      const { id } = payment;
      const entry = await trx
        .selectFrom('inbox')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirstOrThrow();
      if (entry.applied_at !== null) return { ...entryOf(payment), note: entry.note, isNew };
      const event = { type: 'result', source: 'notification', result: word } as const;
      const applied = await applyEvent(trx, id, event, now, {
        paidAt: word.at?.getTime(),
        asksBack,
      });
      const note = applied.note ?? null;
      await trx
        .updateTable('inbox')
        .set({ applied_at: now, payment_id: id, note })
        .where('hash', '=', hash)
        .execute();
      return { ...entryOf(payment), note, isNew };
    },
    { shared: true },
  );
}

function verdictOf(word: PaymentNotice, { amount, note, isNew }: Entry) {
  if (note === 'contradiction') return 'contradicted';
  if (word.amount !== amount) return 'wrong-amount';
  return isNew ? 'taken' : 'repeated';
}

const answerOf = ({ status, body }: NoticeReply): ReceivedNotification => ({
  status,
  ...(body && { reply: body }),
});
