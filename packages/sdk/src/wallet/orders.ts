import type { Selectable } from 'kysely';
import { toInstant } from '../domain/time.js';
import type { WalletOrderTable } from '../store/tables/wallet.js';
import type { Store, StoreTransaction } from '../store/store.js';
import type { OrderState } from '../wire/wallet-1/codes.js';
import { failures } from './failures.js';
import type { WalletFee } from '../wire/wallet-1/fields.js';
import type { WalletOrder, WalletOrderStatus } from './wallet.js';

export type OrderRow = Selectable<WalletOrderTable> & { readonly status: WalletOrderStatus };

type Db = Store['db'] | StoreTransaction;

export async function findOrder(db: Db, id: string): Promise<OrderRow | undefined> {
  const row = await db.selectFrom('wallet_order').selectAll().where('id', '=', id).executeTakeFirst();
  return row as OrderRow | undefined;
}

/** @throws PaymentError `wallet_order_unknown` */
export async function orderOf(db: Db, id: string): Promise<OrderRow> {
  const row = await findOrder(db, id);
  if (!row) throw failures.unknown();
  return row;
}

/**
 * Changes an order if it still stands as `from` says. False when it does not: others were first, and nothing was changed.
 */
export async function moveOrder(
  db: Db,
  { id, status }: Pick<OrderRow, 'id' | 'status'>,
  change: Partial<Omit<OrderRow, 'id'>>,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('wallet_order')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .where('status', '=', status)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Closes open orders whose time is over: one, or all. From then on nobody can pay them. */
export async function closeExpired(db: Db, now: number, id?: string): Promise<void> {
  await db
    .updateTable('wallet_order')
    .set({ status: 'closed', reason: 'expired', updated_at: now })
    .where('status', '=', 'open')
    .where('expires_at', '<=', now)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .execute();
}

/** How an order stands, in the words of the wire. Until all of it is back, what goes back counts as paid. */
export const stateOnWire: Readonly<Record<WalletOrderStatus, OrderState>> = {
  open: 'open',
  paying: 'in-doubt',
  paid: 'paid',
  closed: 'closed',
  reversing: 'paid',
  reversed: 'reversed',
};

export function orderView(row: OrderRow): WalletOrder {
  return {
    id: row.id,
    amount: row.amount,
    expiresAt: toInstant(new Date(row.expires_at)),
    payee: row.payee,
    purpose: row.purpose,
    fees: JSON.parse(row.fees) as readonly WalletFee[],
    returnTo: row.return_to,
    status: row.status,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.account !== null && { account: row.account }),
    ...(row.transaction_id !== null && { transactionId: row.transaction_id }),
    ...(row.paid_at !== null && { paidAt: toInstant(new Date(row.paid_at)) }),
    confirmed: row.confirmed_at !== null,
    givenBack: row.given_back,
  };
}
