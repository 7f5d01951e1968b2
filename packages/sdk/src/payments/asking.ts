import { isIP } from 'node:net';
import type { ProviderPayment } from '../domain/payment-order.js';
import type { PaymentContext, TimeLeft } from './context.js';
import type { Debt } from './debt.js';
import { applyEvent, claimAsk, claimInit, type EventFacts, longestWait, type PaymentRow } from './ledger.js';
import { isFinal, type PaymentEvent } from './machine.js';
import type { PaymentStatus } from './schema.js';
import { transferOf } from './transfer.js';

/** An INIT without an outcome after this was lost with the process that sent it, ms. Longer than INIT may take. */
const initPatience = 30_000;
/** INIT gets at least and at most this long, ms: cut short it leaves an unknown behind. */
const initTime = { min: 3_000, max: 20_000 };
/** At most one QUERY about a payment in this time, ms. */
const askInterval = 2_000;

type Ctx = PaymentContext;

export const load = (ctx: Ctx, id: string): Promise<PaymentRow> =>
  ctx.store.db.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** A payment as its provider knows it. */
export const paymentOf = (row: PaymentRow): ProviderPayment => ({
  reference: row.reference,
  amount: row.amount,
  createdAt: new Date(row.created_at),
});

/** Sends INIT for a payment that is on our disk, once, whoever asks and however often. */
export function openPage(
  ctx: Ctx,
  row: PaymentRow,
  debt: Debt,
  payerIp: string | undefined,
  left: TimeLeft,
): Promise<void> {
  return ctx.flights.run(`init:${row.id}`, async () => {
    if (!(await claimInit(ctx.store, row.id, ctx.now().getTime()))) return;
    const request = {
      ...paymentOf(row),
      purpose: row.purpose,
      payerIp: payerIp !== undefined && isIP(payerIp) ? payerIp : ctx.clientIp,
      billing: debt.billing ?? {},
    };
    const time = Math.min(Math.max(left(), initTime.min), initTime.max);
    const answer = await ctx.provider.create(request, time).catch(async (error: unknown) => {
      // What the agency gave does not fit the message: nothing was sent.
      await apply(ctx, row.id, { type: 'init-refused' });
      throw error;
    });
    if (answer.kind === 'refused') await apply(ctx, row.id, { type: 'init-refused' });
    else if (answer.kind === 'page') {
      const expiresAt = ctx.now().getTime() + ctx.provider.payPageMinutes * 60_000;
      await apply(
        ctx,
        row.id,
        { type: 'page-opened', expiresAt },
        { pageUrl: answer.url, transfer: transferOf(answer.qr, row.amount) },
      );
    } else {
      // Silence, an address we send nobody to, or "I have it already": QUERY must tell.
      await apply(ctx, row.id, { type: 'unanswered' });
    }
  });
}

/** Asks the platform about a payment that is not decided, unless it was asked a moment ago. */
function ask(ctx: Ctx, id: string, left: TimeLeft): Promise<void> {
  return ctx.flights.run(`ask:${id}`, async () => {
    const row = await load(ctx, id);
    const now = ctx.now().getTime();
    if (isFinal(row.status as PaymentStatus) || left() === 0) return;
    if (row.status === 'created' && (row.init_at === null || now < row.init_at + initPatience)) return;
    if (!(await claimAsk(ctx.store, row, now, askInterval))) return;
    // INIT went out and its sender is gone.
    if (row.status === 'created') await apply(ctx, id, { type: 'unanswered' });
    const answer = await ctx.provider.query(paymentOf(row), left());
    switch (answer.kind) {
      case 'result':
        return apply(
          ctx,
          id,
          { type: 'result', source: 'query', result: answer.result },
          { paidAt: answer.result.at?.getTime() },
        );
      case 'not-found':
        return apply(ctx, id, { type: 'not-found' });
      case 'refused':
      case 'silence':
        return apply(ctx, id, { type: 'unanswered' });
    }
  });
}

/**
 * Brings a payment as far as it can be brought now: waits for an INIT under way, asks about what is not decided, and
 * sends INIT (again) when the platform has certainly never heard of it.
 */
export async function settle(ctx: Ctx, id: string, left: TimeLeft, payerIp?: string): Promise<PaymentRow> {
  await ctx.flights.join(`init:${id}`);
  await ask(ctx, id, left);
  const row = await load(ctx, id);
  if (row.status !== 'created' || row.init_at !== null) return row;
  if (ctx.now().getTime() >= row.expires_at) await withdraw(ctx, id);
  else {
    const debt = await ctx.debts.debt(row.dossier, { timeout: left() });
    if (debt.state === 'payable' && debt.amount === row.amount) await openPage(ctx, row, debt, payerIp, left);
    else await withdraw(ctx, id);
  }
  return load(ctx, id);
}

/** Asks about everything whose outcome is open and whose turn it is. */
export async function resolveDue(ctx: Ctx, limit: number, left: TimeLeft): Promise<number> {
  const now = ctx.now().getTime();
  const due = await ctx.store.db
    .selectFrom('payment')
    .select(['id', 'status', 'init_at'])
    // No turn lies further ahead than the longest wait, unless the clock was set back since.
    .where((eb) => eb.or([eb('next_ask_at', '<=', now), eb('next_ask_at', '>', now + longestWait)]))
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['unknown', 'pending']),
        eb.and([
          eb('status', '=', 'initiated'),
          eb.or([eb('expires_at', '<=', now), eb('returned', '=', 1)]),
        ]),
        eb.and([
          eb('status', '=', 'created'),
          eb.or([eb('expires_at', '<=', now), eb('init_at', '<=', now - initPatience)]),
        ]),
      ]),
    )
    .orderBy('next_ask_at')
    .limit(limit)
    .execute();
  const queue = [...due];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      await ask(ctx, next.id, left);
      // Nobody is there to be sent to a page any more.
      await withdraw(ctx, next.id, now);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return due.length;
}

/** Gives up a payment the platform has never heard of. Does nothing once INIT went out, or before `expiredBy`. */
async function withdraw(ctx: Ctx, id: string, expiredBy = Infinity): Promise<void> {
  await ctx.store.transaction(async (trx) => {
    const row = await trx.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (row.status !== 'created' || row.init_at !== null || row.expires_at > expiredBy) return;
    await applyEvent(trx, id, { type: 'withdrawn' }, ctx.now().getTime());
  });
}

async function apply(ctx: Ctx, id: string, event: PaymentEvent, facts?: EventFacts): Promise<void> {
  await ctx.store.transaction((trx) => applyEvent(trx, id, event, ctx.now().getTime(), facts));
}
