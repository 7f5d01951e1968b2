import { createHash } from 'node:crypto';
import type { StoreTransaction } from '../store/store.js';
import { type Answer, stateCode } from '../wire/wallet-1/codes.js';
import { type Fields, readFields, writeFields } from '../wire/wallet-1/fields.js';
import { beginReversal, insertMovement } from './books.js';
import type { WalletContext } from './context.js';
import { closeExpired, findOrder, moveOrder, type OrderRow, stateOnWire } from './orders.js';

/** What a call of the platform is answered with. */
export interface Reply {
  readonly answer: Answer;
  /** HTTP status, when it is not the one of the answer. */
  readonly status?: number;
  readonly fields?: Readonly<Record<string, unknown>>;
}

type Incoming = (ctx: WalletContext, json: unknown) => Promise<Reply>;

const currency = 'VND';

/** How the order stands. One whose time is over is closed before we say so: the platform relies on it. */
export const status: Incoming = async (ctx, json) => {
  const { order } = readFields(json, ['order']);
  await closeExpired(ctx.store.db, ctx.now().getTime(), order);
  const row = await findOrder(ctx.store.db, order);
  if (!row) return { answer: 'unknown' };
  const state = stateOnWire[row.status];
  const fields = { order, amount: row.amount, currency, state: stateCode(state) };
  const moved =
    state === 'paid' || state === 'reversed' ? { ...debitOf(row), givenBack: row.given_back } : {};
  return { answer: 'done', fields: writeFields({ ...fields, ...moved }) };
};

/** The proof of the debit. */
export const receipt: Incoming = async (ctx, json) => {
  const { order } = readFields(json, ['order']);
  const row = await findOrder(ctx.store.db, order);
  if (!row) return { answer: 'unknown' };
  if (row.status === 'closed') return { answer: 'closed' };
  if (row.paid_at === null) return { answer: 'not_ready' };
  return { answer: 'done', fields: writeFields({ order, amount: row.amount, currency, ...debitOf(row) }) };
};

const debitOf = (row: OrderRow) => ({ transaction: row.transaction_id!, at: new Date(row.paid_at!) });

/** The platform no longer wants it paid. */
export const cancel: Incoming = (ctx, json) => {
  const { order } = readFields(json, ['order', 'reason']);
  return once(ctx, order, async (trx, row, now) => {
    if (row.status === 'paying') return 'in_doubt';
    if (row.status !== 'open' && row.status !== 'closed') return 'paid';
    if (row.status === 'open') await moveOrder(trx, row, { status: 'closed', reason: 'withdrawn' }, now);
    return 'done';
  });
};

/** A refund was decided: on disk when it is acknowledged, given back afterwards, once for its id. */
export const refund: Incoming = (ctx, json) => {
  const asked = readFields(json, ['refund', 'order', 'transaction', 'amount', 'currency', 'reason', 'at']);
  const content = contentOf(asked);
  return once(ctx, asked.order, async (trx, row, now) => {
    const known = await contentOfMovement(trx, 'REFUND', asked.refund);
    if (known !== undefined) return known === content ? 'done' : 'other_content';
    if (row.status === 'open' || row.status === 'paying') return 'not_ready';
    if (row.status !== 'paid') return 'too_much';
    if (asked.transaction !== row.transaction_id || asked.currency !== currency) return 'differs';
    const refunded = row.refunded + asked.amount;
    if (refunded > row.amount) return 'too_much';
    const { refund: id, order: order_id, amount, reason } = asked;
    await insertMovement(trx, { type: 'REFUND', id, order_id, amount, reason, content, tell: 0 }, now);
    await moveOrder(trx, row, { refunded }, now);
    return 'done';
  });
};

/** The platform does not book this payment, or took it twice: all of it goes back, once. */
export const reversal: Incoming = (ctx, json) => {
  const asked = readFields(json, ['reversal', 'order', 'transaction', 'amount', 'currency', 'reason', 'at']);
  const content = contentOf(asked);
  return once(ctx, asked.order, async (trx, row, now) => {
    const known = await contentOfMovement(trx, 'REVERSAL', asked.reversal);
    if (known !== undefined) return known === content ? 'done' : 'other_content';
    if (row.status === 'paying') return 'not_ready';
    if (row.status === 'open') await moveOrder(trx, row, { status: 'closed', reason: asked.reason }, now);
    if (row.status === 'open' || row.status === 'closed') return 'done';
    const agrees = asked.transaction === row.transaction_id && asked.amount === row.amount;
    if (!agrees || asked.currency !== currency) return 'differs';
    if (row.refunded > 0) return 'too_much';
    if (row.status === 'paid')
      await beginReversal(trx, row, { id: asked.reversal, reason: asked.reason, content, tell: false }, now);
    return 'done';
  });
};

/** Decides on an order alone, in one transaction: what is answered is on disk. */
async function once(
  ctx: WalletContext,
  order: string,
  decide: (trx: StoreTransaction, row: OrderRow, now: number) => Promise<Answer>,
): Promise<Reply> {
  const answer = await ctx.store.transaction(async (trx): Promise<Answer> => {
    const now = ctx.now().getTime();
    await closeExpired(trx, now, order);
    const row = await findOrder(trx, order);
    return row ? decide(trx, row, now) : 'unknown';
  });
  ctx.wake();
  return { answer };
}

async function contentOfMovement(
  trx: StoreTransaction,
  type: 'REFUND' | 'REVERSAL',
  id: string,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('wallet_movement')
    .select('content')
    .where('type', '=', type)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.content;
}

/** What was asked, to know it again. Not when: whoever sends again may say the time anew. */
const contentOf = ({ at: _, ...fields }: Partial<Fields>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(fields)))
    .digest('hex');
