import type { ProviderRefund } from '../../domain/payment-order.js';
import type { RefundAnswer } from '../../domain/payment-word.js';
import { paymentOf } from '../asking.js';
import type { PaymentContext, TimeLeft } from '../context.js';
import type { Silence } from '../providers/provider.js';
import {
  applyRefundEvent,
  claimAsk,
  claimSend,
  isOpen,
  longestWait,
  openStatuses,
  patience,
  type RefundRow,
} from './ledger.js';
import type { RefundEvent } from './machine.js';
import { reasonWords } from './reasons.js';
import type { RefundReason } from './schema.js';

/** A request gets at least and at most this long, ms: cut short it leaves an unknown behind. */
const sendTime = { min: 3_000, max: 20_000 };
/** At most one question in this time, ms: about a request nobody has confirmed, and about one that takes its days. */
const askInterval = { unconfirmed: 2_000, confirmed: 60_000 };

type Ctx = PaymentContext;

const load = (ctx: Ctx, id: string): Promise<RefundRow> =>
  ctx.store.db.selectFrom('refund').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/**
 * Brings a refund as far as it can be brought now: waits for a request under way, asks about what is not decided, and
 * sends the request (again, under the same reference) when the far side has certainly never heard of it.
 */
export async function settleRefund(ctx: Ctx, id: string, left: TimeLeft): Promise<RefundRow> {
  await ctx.flights.join(`refund:${id}`);
  await ask(ctx, id, left);
  await send(ctx, id, left);
  return load(ctx, id);
}

/** Brings forward every refund whose outcome is open and whose turn it is. */
export async function resolveRefunds(ctx: Ctx, limit: number, left: TimeLeft): Promise<number> {
  const now = ctx.now().getTime();
  const due = await ctx.store.db
    .selectFrom('refund')
    .select('id')
    .where('status', 'in', openStatuses)
    // No turn lies further ahead than the longest wait, unless the clock was set back since.
    .where((eb) => eb.or([eb('next_ask_at', '<=', now), eb('next_ask_at', '>', now + longestWait)]))
    .orderBy('next_ask_at')
    .limit(limit)
    .execute();
  for (const { id } of due) if (left() > 0) await settleRefund(ctx, id, left);
  return due.length;
}

/** Sends the request for a refund that is on our disk, once, whoever asks and however often. */
function send(ctx: Ctx, id: string, left: TimeLeft): Promise<void> {
  return ctx.flights.run(`refund:${id}`, async () => {
    if (!(await claimSend(ctx.store, id, ctx.now().getTime()))) return;
    const refund = await providerRefund(ctx, await load(ctx, id));
    const time = Math.min(Math.max(left(), sendTime.min), sendTime.max);
    const answer = await ctx.provider.refund?.(refund, time).catch(async (error: unknown) => {
      // It does not fit the provider's limits: nothing was sent.
      await apply(ctx, id, { type: 'declined' });
      throw error;
    });
    if (answer?.kind === 'refused' && !answer.at) await apply(ctx, id, { type: 'declined' });
    else if (answer?.kind === 'not-found') await apply(ctx, id, { type: 'unanswered' });
    else await apply(ctx, id, eventOf(answer), answer);
  });
}

function ask(ctx: Ctx, id: string, left: TimeLeft): Promise<void> {
  return ctx.flights.run(`refund-ask:${id}`, async () => {
    const row = await load(ctx, id);
    const now = ctx.now().getTime();
    if (!isOpen(row) || left() === 0) return;
    const confirmed = row.submitted_at !== null;
    if (row.status === 'requested' && !confirmed) {
      if (row.sent_at === null || now < row.sent_at + patience) return;
      // The request went out and its sender is gone.
      await apply(ctx, id, { type: 'unanswered' });
    }
    if (!(await claimAsk(ctx.store, row, now, askInterval[confirmed ? 'confirmed' : 'unconfirmed']))) return;
    const answer = await ctx.provider.refundStatus?.(await providerRefund(ctx, row), left());
    await apply(ctx, id, eventOf(answer), answer);
  });
}

/** What an answer means. Silence, and "I have it already", are for a question to clear up. */
function eventOf(answer: RefundAnswer | Silence | undefined): RefundEvent {
  if (!answer || answer.kind === 'silence' || answer.kind === 'duplicate') return { type: 'unanswered' };
  if (answer.kind === 'not-found') return { type: 'not-found' };
  const at = 'at' in answer ? answer.at : undefined;
  return { type: 'word', source: 'query', outcome: answer.kind, at };
}

/** A refund as its provider knows it. */
async function providerRefund(ctx: Ctx, row: RefundRow): Promise<ProviderRefund> {
  const payment = await ctx.store.db
    .selectFrom('payment')
    .selectAll()
    .where('id', '=', row.payment_id)
    .executeTakeFirstOrThrow();
  return {
    payment: paymentOf(payment),
    transactionId: row.transaction_id,
    reference: row.reference,
    ...(row.provider_id !== null && { refundId: row.provider_id }),
    amount: row.amount,
    reason: reasonWords[(row.reason ?? 'other') as RefundReason],
    createdAt: new Date(row.created_at),
  };
}

async function apply(
  ctx: Ctx,
  id: string,
  event: RefundEvent,
  answer?: RefundAnswer | Silence,
): Promise<void> {
  const providerId = answer && 'refundId' in answer ? answer.refundId : undefined;
  await ctx.store.transaction(async (trx) => {
    await applyRefundEvent(trx, id, event, ctx.now().getTime());
    if (providerId === undefined) return;
    await trx.updateTable('refund').set({ provider_id: providerId }).where('id', '=', id).execute();
  });
}
