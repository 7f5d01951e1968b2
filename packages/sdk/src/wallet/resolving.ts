import type { WalletContext } from './context.js';
import { giveBackDue } from './giving-back.js';
import { closeExpired } from './orders.js';
import { sendDue } from './outbox.js';
import { settleDoubts } from './paying.js';
import type { WalletWork } from './wallet.js';

/** See `Wallet.resolve`. What one step makes due, the next one does: a debit its message, money given back its. */
export async function resolveAll(ctx: WalletContext, all: boolean): Promise<WalletWork> {
  const now = ctx.now().getTime();
  await closeExpired(ctx.store.db, now);
  await settleDoubts(ctx, now, all);
  await sendDue(ctx, now, all);
  await giveBackDue(ctx, now, all);
  await sendReversals(ctx);
  return { waiting: await waiting(ctx) };
}

/** What giving back has just made due. */
const sendReversals = (ctx: WalletContext) => sendDue(ctx, ctx.now().getTime(), false);

async function waiting({ store: { db } }: WalletContext): Promise<number> {
  const counts = await Promise.all([
    db
      .selectFrom('wallet_order')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('status', '=', 'paying')
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('wallet_movement')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('due_at', 'is not', null)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('wallet_outbox')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('due_at', 'is not', null)
      .executeTakeFirstOrThrow(),
  ]);
  return counts.reduce((sum, { n }) => sum + Number(n), 0);
}
