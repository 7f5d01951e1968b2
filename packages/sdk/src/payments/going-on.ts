import { ask, load, settle, withdraw } from './asking.js';
import { timeLeft, type PaymentContext } from './context.js';
import { failures } from './failures.js';
import { sha256 } from './ids.js';
import type { PaymentRow } from '../store/tables/payments.js';
import { byKey, isAtRest, ownReceipt, placeOnce } from './ordering.js';
import type { ContinueOptions } from './payments.js';

type Ctx = PaymentContext;

/** The key of what follows a payment: there is one, however often it is asked for. No caller's key has a space. */
const followingKey = (row: PaymentRow) => `${row.partner} > ${row.id}`;
const followingHash = (row: PaymentRow) => sha256(row.id);

/**
 * The page that comes next for the intent of `row`: its own while it takes money, a new one when it ran out or failed
 * unpaid, the next beneficiary's when it is paid.
 */
export async function goOn(
  ctx: Ctx,
  row: PaymentRow,
  owners: readonly string[],
  { timeout, payerIp, payerName }: ContinueOptions,
): Promise<PaymentRow> {
  const left = timeLeft(timeout);
  const words = { ip: payerIp, name: payerName };
  const latest = await latestOf(ctx, row, owners);
  const now = isAtRest(ctx, latest) ? latest : await settle(ctx, latest.id, left, words);
  const [owner] = owners;
  if (owner === undefined) throw failures.notFound();
  switch (now.status) {
    case 'created':
      return now;
    case 'initiated':
      if (ctx.now().getTime() < now.expires_at) return now;
      throw failures.pendingBank(now);
    case 'pending':
    case 'unknown':
      throw failures.pendingBank(now);
    case 'mismatch':
      throw failures.mismatch(now);
  }
  const chain = await chainOf(ctx, now);
  const amount = outstanding(chain);
  if (amount === 0) throw failures.alreadyPaid(undefined, await ownReceipt(ctx.store.db, now));
  const { dossier, return_to: returnTo, payer, pays_for: paysFor } = now;
  const intent = { owner, owners, key: followingKey(now), hash: followingHash(now) };
  return placeOnce(ctx, intent, { dossier, amount, returnTo, payer, paysFor, chain }, words, left);
}

/** Gives up what the platform has never heard of, and says why anything else cannot be given up. */
export async function cancel(ctx: Ctx, row: PaymentRow, timeout?: number): Promise<PaymentRow> {
  await ctx.flights.join(`init:${row.id}`);
  await ask(ctx, row.id, timeLeft(timeout));
  await withdraw(ctx, row.id, { type: 'cancelled' });
  const now = await load(ctx, row.id);
  switch (now.status) {
    case 'expired':
    case 'failed':
      return now;
    case 'succeeded':
      throw failures.alreadyPaid(undefined, await ownReceipt(ctx.store.db, now));
    case 'mismatch':
      throw failures.mismatch(now);
    case 'initiated':
      throw failures.pageTakesMoney(now);
    default:
      throw failures.pendingBank(now);
  }
}

/** The last payment that followed, or the payment itself. */
async function latestOf(ctx: Ctx, row: PaymentRow, owners: readonly string[]): Promise<PaymentRow> {
  const next = await byKey(ctx.store.db, { owners, key: followingKey(row), hash: followingHash(row) });
  return next ? latestOf(ctx, next, owners) : row;
}

/** The payments of one intent, latest first. */
async function chainOf(ctx: Ctx, latest: PaymentRow): Promise<readonly PaymentRow[]> {
  if (latest.continues === null) return [latest];
  return [latest, ...(await chainOf(ctx, await load(ctx, latest.continues)))];
}

/** What of the order its payments have not paid, whole đồng. */
function outstanding(chain: readonly PaymentRow[]): number {
  const [latest] = chain as readonly [PaymentRow];
  const paid = chain.filter(({ status }) => status === 'succeeded');
  return (latest.order_amount ?? latest.amount) - paid.reduce((sum, { amount }) => sum + amount, 0);
}
