import type { Selectable } from 'kysely';
import type { WalletMovementTable } from '../store/tables/wallet.js';
import type { StoreTransaction } from '../store/store.js';
import { put } from './books.js';
import { nextTry, type WalletContext } from './context.js';
import { dueOf } from './due.js';
import { moveOrder, orderOf } from './orders.js';

type Movement = Selectable<WalletMovementTable>;

/** How long the ledger may take to give money back before it is asked again, in ms. */
const creditTime = 30_000;

/** Has the ledger give back what is due. */
export async function giveBackDue(ctx: WalletContext, now: number, all: boolean): Promise<void> {
  for (const row of await dueOf(ctx.store, 'wallet_movement', now, all)) await giveBack(ctx, row, now);
}

async function giveBack(ctx: WalletContext, movement: Movement, now: number): Promise<void> {
  const attempt = movement.attempts + 1;
  const wait = Math.max(creditTime, nextTry(attempt, movement.created_at, now));
  const { numUpdatedRows } = await ctx.store.db
    .updateTable('wallet_movement')
    .set({ due_at: now + wait, attempts: attempt })
    .where('type', '=', movement.type)
    .where('id', '=', movement.id)
    .where('due_at', '=', movement.due_at)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  const { account } = await orderOf(ctx.store.db, movement.order_id);
  const kind = movement.type === 'REFUND' ? 'refund' : 'reversal';
  try {
    await ctx.ledger.credit(
      { order: movement.order_id, account: account!, amount: movement.amount, kind },
      // The platform's ids and ours could be alike: the type keeps them apart.
      { idempotencyKey: `${movement.type}-${movement.id}`, signal: AbortSignal.timeout(creditTime) },
    );
  } catch {
    ctx.log?.({ level: 'warn', event: 'wallet.credit_in_doubt', attempt });
    return;
  }
  await ctx.store.transaction((trx) => given(trx, movement, ctx.now().getTime()));
}

async function given(trx: StoreTransaction, movement: Movement, now: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('wallet_movement')
    .set({ at: now, due_at: null })
    .where('type', '=', movement.type)
    .where('id', '=', movement.id)
    .where('at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  const row = await orderOf(trx, movement.order_id);
  const given_back = row.given_back + movement.amount;
  // Refunds that add up to all of it end the order as a reversal does.
  const whole = given_back >= row.amount;
  await moveOrder(trx, row, { given_back, ...(whole && { status: 'reversed' }) }, now);
  if (movement.tell) await put(trx, { order: row.id, kind: 'reversal', reason: movement.reason }, now);
}
