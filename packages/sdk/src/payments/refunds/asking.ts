import type { PaymentContext, TimeLeft } from '../context.js';
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
import type { RefundReason } from './schema.js';

/** REFUND gets at least and at most this long, ms: cut short it leaves an unknown behind. */
const sendTime = { min: 3_000, max: 20_000 };
/** At most one REFUND_QUERY in this time, ms: about a request nobody has confirmed, and about one that takes its days. */
const askInterval = { unconfirmed: 2_000, confirmed: 60_000 };

type Ctx = PaymentContext;

const load = (ctx: Ctx, id: string): Promise<RefundRow> =>
  ctx.store.db.selectFrom('refund').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/**
 * Brings a refund as far as it can be brought now: waits for a REFUND under way, asks about what is not decided, and sends
 * REFUND (again, under the same reference) when the platform has certainly never heard of it.
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

/** Sends REFUND for a refund that is on our disk, once, whoever asks and however often. */
function send(ctx: Ctx, id: string, left: TimeLeft): Promise<void> {
  return ctx.flights.run(`refund:${id}`, async () => {
    if (!(await claimSend(ctx.store, id, ctx.now().getTime()))) return;
    const row = await load(ctx, id);
    const { reference } = await ctx.store.db
      .selectFrom('payment')
      .select('reference')
      .where('id', '=', row.payment_id)
      .executeTakeFirstOrThrow();
    const answer = await ctx.platform.refund(
      {
        refundReference: row.reference,
        reference,
        transactionId: row.transaction_id,
        amount: row.amount,
        reason: row.reason as RefundReason,
      },
      Math.min(Math.max(left(), sendTime.min), sendTime.max),
    );
    if (answer.kind === 'word') await apply(ctx, id, { type: 'word', source: 'query', word: answer.word });
    else if (answer.kind === 'refused') await apply(ctx, id, { type: 'declined' });
    // Silence, or "I have it already": REFUND_QUERY must tell.
    else await apply(ctx, id, { type: 'unanswered' });
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
      // REFUND went out and its sender is gone.
      await apply(ctx, id, { type: 'unanswered' });
    }
    if (!(await claimAsk(ctx.store, row, now, askInterval[confirmed ? 'confirmed' : 'unconfirmed']))) return;
    const answer = await ctx.platform.refundStatus(row.reference, left());
    if (answer.kind === 'word') await apply(ctx, id, { type: 'word', source: 'query', word: answer.word });
    else await apply(ctx, id, { type: answer.kind === 'not-found' ? 'not-found' : 'unanswered' });
  });
}

async function apply(ctx: Ctx, id: string, event: RefundEvent): Promise<void> {
  await ctx.store.transaction((trx) => applyRefundEvent(trx, id, event, ctx.now().getTime()));
}
