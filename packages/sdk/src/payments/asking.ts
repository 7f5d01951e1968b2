import { isIP } from 'node:net';
import { billTo } from '../wire/payment-1.0.6/billing.js';
import type { ProviderPayment } from '../domain/payment-order.js';
import type { PaymentContext, TimeLeft } from './context.js';
import { partsOf, type DebtPart } from './debt.js';
import { applyEvent, claimAsk, claimInit, type EventFacts, isTurn, lockDossierOf, moveBy } from './ledger.js';
import type { PaymentRow } from '../store/tables/payments.js';
import { isFinal, type PaymentEvent } from './machine.js';
import { covers, unpaidParts } from './paid.js';
import type { PaymentStatus } from './schema.js';
import { transferOf } from './transfer.js';

/** An INIT without an outcome after this was lost with the process that sent it, ms. Longer than INIT may take. */
export const initPatience = 30_000;
/** INIT gets at least and at most this long, ms: cut short it leaves an unknown behind. */
const initTime = { min: 3_000, max: 20_000 };
/** At most one QUERY about a payment in this time, ms. */
export const askInterval = 2_000;

type Ctx = PaymentContext;

/** Of the payer, what goes to the platform and is not kept. */
export interface PayerWords {
  readonly ip?: string | undefined;
  readonly name?: string | undefined;
}

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
  part: DebtPart,
  { ip, name }: PayerWords,
  left: TimeLeft,
): Promise<void> {
  return ctx.flights.run(`init:${row.id}`, async () => {
    if (!(await claimInit(ctx.store, row.id, ctx.now().getTime()))) return;
    const request = {
      ...paymentOf(row),
      purpose: row.purpose,
      payerIp: ip !== undefined && isIP(ip) ? ip : ctx.clientIp,
      billing: billTo(part.billing ?? {}, { name, another: row.pays_for === 'another' }),
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

/** What became of asking: `not-asked` because it was asked a moment ago, by whomever, or needs no asking. */
export type Asked = 'answered' | 'silence' | 'not-asked';

/**
 * Asks the platform about a payment that is not decided, unless it was asked a moment ago; for the resolver (`onlyDue`) also
 * unless its turn has not come.
 */
export function ask(ctx: Ctx, id: string, left: TimeLeft, onlyDue = false): Promise<Asked> {
  return ctx.flights.run(`ask:${id}`, async () => {
    const row = await load(ctx, id);
    const now = ctx.now().getTime();
    if (isFinal(row.status as PaymentStatus) || left() === 0) return 'not-asked';
    if (row.status === 'created' && (row.init_at === null || now < row.init_at + initPatience))
      return 'not-asked';
    if (onlyDue && !isTurn(row.next_ask_at, now)) return 'not-asked';
    if (!(await claimAsk(ctx.store, row, now, askInterval))) return 'not-asked';
    // INIT went out and its sender is gone.
    if (row.status === 'created') await apply(ctx, id, { type: 'unanswered' });
    const answer = await ctx.provider.query(paymentOf(row), left());
    if (answer.kind === 'result') {
      const { result } = answer;
      const paidAt = result.at?.getTime();
      await apply(ctx, id, { type: 'result', source: 'query', result }, { paidAt, asksBack: ctx.asksBack });
    } else await apply(ctx, id, { type: answer.kind === 'not-found' ? 'not-found' : 'unanswered' });
    return answer.kind === 'silence' ? 'silence' : 'answered';
  });
}

/**
 * Brings a payment as far as it can be brought now: waits for an INIT under way, asks about what is not decided, and
 * sends INIT (again) when the platform has certainly never heard of it.
 */
export async function settle(
  ctx: Ctx,
  id: string,
  left: TimeLeft,
  payer: PayerWords = {},
): Promise<PaymentRow> {
  await ctx.flights.join(`init:${id}`);
  await ask(ctx, id, left);
  const row = await load(ctx, id);
  if (row.status !== 'created' || row.init_at !== null) return row;
  const now = ctx.now().getTime();
  const part = now < row.expires_at ? await stillDue(ctx, row, now, left) : undefined;
  if (part) await openPage(ctx, row, part, payer, left);
  else await withdraw(ctx, id);
  return load(ctx, id);
}

/** What a payment is for, if that is still due. */
async function stillDue(
  ctx: Ctx,
  row: PaymentRow,
  now: number,
  left: TimeLeft,
): Promise<DebtPart | undefined> {
  const debt = await ctx.debts.debt(row.dossier, { timeout: left() });
  const unpaid = await unpaidParts(ctx.store.db, debt, row.dossier, now);
  return unpaid.find((part) => covers(row, part, partsOf(debt).length));
}

/** Gives up a payment the platform has never heard of. Does nothing once INIT went out, or before `expiredBy`. */
export function withdraw(
  ctx: Ctx,
  id: string,
  { type = 'withdrawn', expiredBy = Infinity }: { type?: 'withdrawn' | 'cancelled'; expiredBy?: number } = {},
): Promise<void> {
  return ctx.store.transaction(
    async (trx) => {
      await lockDossierOf(trx, id);
      const row = await trx.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      if (row.status !== 'created' || row.init_at !== null || row.expires_at > expiredBy) return;
      await applyEvent(trx, id, { type }, ctx.now().getTime());
    },
    { shared: true },
  );
}

async function apply(ctx: Ctx, id: string, event: PaymentEvent, facts?: EventFacts): Promise<void> {
  await moveBy(ctx.store, id, event, ctx.now().getTime(), facts);
}
