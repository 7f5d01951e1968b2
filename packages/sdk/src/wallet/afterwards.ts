import type { CallOptions } from '../domain/call-options.js';
import { readFields } from '../wire/wallet-1/fields.js';
import { beginReversal } from './books.js';
import type { WalletContext } from './context.js';
import { failures } from './failures.js';
import { orderOf, type OrderRow } from './orders.js';

/** See `Wallet.reverse`. */
export async function reverseOrder(ctx: WalletContext, id: string): Promise<OrderRow> {
  return ctx.store.transaction(async (trx) => {
    const row = await orderOf(trx, id);
    if (row.status === 'reversing' || row.status === 'reversed') return row;
    if (row.status !== 'paid' || row.refunded > 0) throw failures.closed();
    await beginReversal(trx, row, { reason: 'bank', tell: true }, ctx.now().getTime());
    return orderOf(trx, id);
  });
}

/** See `Wallet.receipt`. */
export async function askReceipt(ctx: WalletContext, id: string, options?: CallOptions): Promise<string> {
  const row = await orderOf(ctx.store.db, id);
  const said = await ctx.platform.ask('receipt', { order: row.id }, options);
  if (said.answer === 'not_ready') throw failures.receiptNotReady();
  if (said.answer === 'unknown') throw failures.unknown();
  if (said.answer !== 'done') throw failures.silent(said.retryAfter);
  try {
    return readFields(said.json, ['bill']).bill;
  } catch {
    throw failures.silent();
  }
}
