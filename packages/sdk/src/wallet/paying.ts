import { randomBytes } from 'node:crypto';
import type { CallOptions } from '../domain/call-options.js';
import { timeLeft } from '../payments/context.js';
import type { StoreTransaction } from '../store/store.js';
import { put } from './books.js';
import { nextTry, type WalletContext } from './context.js';
import { failures } from './failures.js';
import { askDetails } from './opening.js';
import { closeExpired, moveOrder, orderOf, type OrderRow } from './orders.js';
import { sendOf } from './outbox.js';
import type { DebitOutcome } from './wallet.js';

/** How long the ledger may take before a debit counts as in doubt and is asked for again, in ms. */
const debitTime = 30_000;

/** The payer pays: see `Wallet.confirm`. */
export async function payOrder(
  ctx: WalletContext,
  id: string,
  account: string,
  timeout = 10_000,
): Promise<OrderRow> {
  const left = timeLeft(timeout);
  await closeExpired(ctx.store.db, ctx.now().getTime(), id);
  const row = await orderOf(ctx.store.db, id);
  if (row.status === 'closed') throw row.reason === 'expired' ? failures.expired() : failures.closed();
  if (row.status !== 'open') return asPaidBy(row, account);

  await stillOpen(ctx, row, { timeout: left() });
  const begun = await begin(ctx, row, account);
  if (!begun) return payOrder(ctx, id, account, left());

  const settling = settle(ctx, begun);
  await Promise.race([settling, new Promise((resolve) => setTimeout(resolve, left()).unref())]);
  settling.catch(() => undefined);
  await sendOf(ctx, id, { timeout: Math.max(left(), 1_000) });
  const now = await orderOf(ctx.store.db, id);
  if (now.status === 'open') throw now.reason === 'balance' ? failures.balance() : failures.debitRefused();
  if (now.status === 'closed') throw now.reason === 'expired' ? failures.expired() : failures.closed();
  return now;
}

function asPaidBy(row: OrderRow, account: string): OrderRow {
  if (row.account !== account) throw failures.taken();
  return row;
}

/** The platform's word that nobody has paid it meanwhile: before the money leaves, not after. */
async function stillOpen(ctx: WalletContext, row: OrderRow, options: CallOptions): Promise<void> {
  const terms = {
    order: row.id,
    amount: row.amount,
    currency: 'VND',
    expiresAt: new Date(row.expires_at),
  };
  const { state } = await askDetails(ctx, terms, options);
  if (state === 'open') return;
  if (state === 'in-doubt') throw failures.silent();
  const reason = state === 'paid-elsewhere' ? 'paid_elsewhere' : 'withdrawn';
  await moveOrder(
    ctx.store.db,
    { id: row.id, status: 'open' },
    { status: 'closed', reason },
    ctx.now().getTime(),
  );
  throw failures.closed();
}

/** Puts the key of the debit on disk. Undefined when somebody else was first. */
async function begin(ctx: WalletContext, row: OrderRow, account: string): Promise<OrderRow | undefined> {
  const now = ctx.now().getTime();
  if (now >= row.expires_at) return undefined;
  const change = {
    status: 'paying',
    reason: null,
    account,
    transaction_id: `GD${randomBytes(16).toString('base64url')}`,
    debit_begun_at: now,
    debit_due_at: now + debitTime,
    debit_asks: 1,
  } as const;
  const won = await moveOrder(ctx.store.db, { id: row.id, status: 'open' }, change, now);
  return won ? { ...row, ...change } : undefined;
}

/** Asks the ledger for the debit of an order, under the key it has, and puts down what it says. */
export async function settle(ctx: WalletContext, row: OrderRow): Promise<void> {
  const stop = AbortSignal.timeout(debitTime);
  const { id: order, amount, payee, purpose } = row;
  let outcome: DebitOutcome;
  try {
    outcome = await ctx.ledger.debit(
      { order, account: row.account!, amount, payee, purpose },
      { idempotencyKey: row.transaction_id!, notAfter: new Date(row.expires_at), signal: stop },
    );
  } catch {
    ctx.log?.({ level: 'warn', event: 'wallet.debit_in_doubt', attempt: row.debit_asks });
    return;
  }
  await ctx.store.transaction((trx) => putDown(trx, row, outcome, ctx.now().getTime()));
}

/** Outcome, movement and confirmation in one transaction: what is paid is told, whatever dies next. */
async function putDown(
  trx: StoreTransaction,
  { id, transaction_id: transaction, amount }: OrderRow,
  outcome: DebitOutcome,
  now: number,
): Promise<void> {
  const row = await orderOf(trx, id);
  // Asked twice, answered twice: the first answer stands.
  if (row.status !== 'paying' || row.transaction_id !== transaction) return;
  const settled = { debit_due_at: null };
  if (outcome.outcome === 'debited') {
    const at = outcome.at?.getTime() ?? now;
    await moveOrder(trx, row, { ...settled, status: 'paid', paid_at: at }, now);
    await trx
      .insertInto('wallet_movement')
      .values({
        type: 'PAY',
        id: transaction!,
        order_id: id,
        amount,
        reason: 'payer',
        content: '',
        tell: 0,
        at,
        due_at: null,
        attempts: 0,
        created_at: now,
      })
      .execute();
    await put(trx, { order: id, kind: 'confirm', reason: 'payer' }, now);
  } else if (outcome.reason === 'expired' || now >= row.expires_at) {
    await moveOrder(trx, row, { ...settled, status: 'closed', reason: 'expired', transaction_id: null }, now);
  } else {
    // The key will never take money: the payer may try again, under another one.
    const again = { status: 'open', reason: outcome.reason, account: null, transaction_id: null } as const;
    await moveOrder(trx, row, { ...settled, ...again }, now);
  }
}

/** Asks again about every debit whose answer is missing. A process that died left its debits due. */
export async function settleDoubts(ctx: WalletContext, now: number, all: boolean): Promise<void> {
  const rows = await ctx.store.db
    .selectFrom('wallet_order')
    .selectAll()
    .where('status', '=', 'paying')
    .$if(!all, (query) => query.where('debit_due_at', '<=', now))
    .orderBy('debit_due_at')
    .limit(50)
    .execute();
  for (const row of rows as OrderRow[]) {
    const wait = Math.max(debitTime, nextTry(row.debit_asks, row.debit_begun_at ?? now, now));
    const { numUpdatedRows } = await ctx.store.db
      .updateTable('wallet_order')
      .set((eb) => ({ debit_due_at: now + wait, debit_asks: eb('debit_asks', '+', 1) }))
      .where('id', '=', row.id)
      .where('status', '=', 'paying')
      .where('debit_due_at', '=', row.debit_due_at)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) await settle(ctx, row);
  }
}

/** See `Wallet.decline`. */
export async function closeOrder(ctx: WalletContext, id: string): Promise<OrderRow> {
  return ctx.store.transaction(async (trx) => {
    const now = ctx.now().getTime();
    await closeExpired(trx, now, id);
    const row = await orderOf(trx, id);
    if (row.status !== 'open') return row;
    await moveOrder(trx, row, { status: 'closed', reason: 'payer' }, now);
    await put(trx, { order: id, kind: 'cancel', reason: 'payer' }, now);
    return orderOf(trx, id);
  });
}
