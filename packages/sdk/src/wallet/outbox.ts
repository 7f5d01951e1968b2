import type { Selectable } from 'kysely';
import type { CallOptions } from '../domain/call-options.js';
import type { WalletOutboxTable } from '../store/tables/wallet.js';
import type { StoreTransaction } from '../store/store.js';
import type { Answer } from '../wire/wallet-1/codes.js';
import { beginReversal, type MessageKind } from './books.js';
import { nextTry, type WalletContext } from './context.js';
import { dueOf } from './due.js';
import { orderOf, type OrderRow } from './orders.js';

type Message = Selectable<WalletOutboxTable>;

/** How long a message that is being sent is nobody else's, in ms. */
const lease = 60_000;

/** Sends what is due. */
export async function sendDue(ctx: WalletContext, now: number, all: boolean): Promise<void> {
  for (const row of await dueOf(ctx.store, 'wallet_outbox', now, all)) await send(ctx, row, {});
}

/** Sends what waits of one order: the payer's page is being made. */
export async function sendOf(ctx: WalletContext, order: string, options: CallOptions): Promise<void> {
  const rows = await ctx.store.db
    .selectFrom('wallet_outbox')
    .selectAll()
    .where('order_id', '=', order)
    .where('due_at', '<=', ctx.now().getTime())
    .execute();
  for (const row of rows) await send(ctx, row, options);
}

async function send(ctx: WalletContext, message: Message, options: CallOptions): Promise<void> {
  const now = ctx.now().getTime();
  const attempt = message.attempts + 1;
  const { numUpdatedRows } = await ctx.store.db
    .updateTable('wallet_outbox')
    .set({ due_at: now + lease, attempts: attempt })
    .where('order_id', '=', message.order_id)
    .where('kind', '=', message.kind)
    .where('due_at', '=', message.due_at)
    .executeTakeFirst();
  // Another process took it.
  if (numUpdatedRows !== 1n) return;
  const row = await orderOf(ctx.store.db, message.order_id);
  const said = await tell(ctx, message, row, options);
  const at = ctx.now().getTime();
  if (said.answer !== 'silence' && isFinal(message.kind as MessageKind, said.answer)) {
    await ctx.store.transaction((trx) => close(trx, message, said.answer as Answer, at));
    ctx.wake();
    return;
  }
  const wait = Math.max((said.retryAfter ?? 0) * 1000, nextTry(attempt, message.created_at, at));
  if (said.answer !== 'silence')
    ctx.log?.({ level: 'warn', event: `wallet.${message.kind}_refused`, code: said.answer, attempt });
  await ctx.store.db
    .updateTable('wallet_outbox')
    .set({ due_at: at + wait })
    .where('order_id', '=', message.order_id)
    .where('kind', '=', message.kind)
    .where('due_at', 'is not', null)
    .execute();
}

async function tell(ctx: WalletContext, message: Message, row: OrderRow, options: CallOptions) {
  const { id: order, amount } = row;
  const currency = 'VND';
  if (message.kind === 'cancel')
    return ctx.platform.ask('cancel', { order, reason: message.reason }, options);
  const transaction = row.transaction_id!;
  if (message.kind === 'confirm') {
    const at = new Date(row.paid_at!);
    return ctx.platform.ask('confirm', { order, amount, currency, transaction, at }, options);
  }
  const back = await ctx.store.db
    .selectFrom('wallet_movement')
    .select(['id', 'at'])
    .where('order_id', '=', order)
    .where('type', '=', 'REVERSAL')
    .executeTakeFirstOrThrow();
  const reversal = { reversal: back.id, reason: message.reason, at: new Date(back.at!) };
  return ctx.platform.ask('reversal', { ...reversal, order, amount, currency, transaction }, options);
}

/** Answers after which nothing is sent again. All others may change: it goes on asking. */
const finals: Readonly<Record<MessageKind, readonly Answer[]>> = {
  confirm: ['done', 'unknown', 'closed', 'paid_elsewhere', 'differs'],
  // Whatever state the order has there, it is not open here.
  cancel: ['done', 'unknown', 'closed', 'paid_elsewhere', 'paid'],
  reversal: ['done', 'unknown', 'closed', 'paid_elsewhere'],
};

const isFinal = (kind: MessageKind, answer: Answer) => finals[kind].includes(answer);

/** A payment that the platform does not book goes back to the payer. */
async function close(trx: StoreTransaction, message: Message, answer: Answer, now: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('wallet_outbox')
    .set({ due_at: null, done_at: now, answer })
    .where('order_id', '=', message.order_id)
    .where('kind', '=', message.kind)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n || message.kind !== 'confirm') return;
  if (answer === 'done') {
    await trx
      .updateTable('wallet_order')
      .set({ confirmed_at: now, updated_at: now })
      .where('id', '=', message.order_id)
      .execute();
    return;
  }
  const row = await orderOf(trx, message.order_id);
  // A platform that refunded it has booked it: people must look at one that says both.
  if (row.status === 'paid' && row.refunded === 0)
    await beginReversal(trx, row, { reason: 'refused', tell: true }, now);
}
