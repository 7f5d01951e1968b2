import type { PaymentContext } from './context.js';
import { partsOf, type Debt, type DebtPart } from './debt.js';
import type { PaymentRow } from '../store/tables/payments.js';
import type { StoreTransaction } from '../store/store.js';
import { detailsOf } from './views.js';

export type Reader = PaymentContext['store']['db'] | StoreTransaction;

/** Books elsewhere may lag behind money that just came: nobody pays the same again within this time, ms. */
const lag = 15 * 60_000;
/** The same where an order has several parts: its books are often closed only when all have come. */
const lagOfParts = 24 * 3_600_000;

export const lagOf = (parts: number): number => (parts > 1 ? lagOfParts : lag);

/** Whether money booked for `row` is money for this part. */
export function covers(row: PaymentRow, part: Pick<DebtPart, 'amount' | 'payee'>, parts: number): boolean {
  if (row.amount !== part.amount) return false;
  return parts === 1 && row.parts === 1 ? true : payeeKey(detailsOf(row).payee) === payeeKey(part.payee);
}

const payeeKey = (payee: DebtPart['payee']) => JSON.stringify([payee?.account, payee?.bank, payee?.name]);

/** The last money that came for a dossier here, whoever paid it. */
export const lastPaid = (db: Reader, dossier: string): Promise<PaymentRow | undefined> =>
  db
    .selectFrom('payment')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('status', '=', 'succeeded')
    .orderBy('booked_at', 'desc')
    .executeTakeFirst();

/**
 * What of a debt is still to be paid: each part but those for which money came here a moment ago, or within the order that
 * is being gone on with.
 */
export async function unpaidParts(
  db: Reader,
  debt: Debt,
  dossier: string,
  now: number,
  ofOrder: readonly PaymentRow[] = [],
): Promise<readonly DebtPart[]> {
  if (debt.state !== 'payable') return [];
  const parts = partsOf(debt);
  const recent = await db
    .selectFrom('payment')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('status', '=', 'succeeded')
    .where('booked_at', '>', now - lagOf(parts.length))
    .execute();
  const paid = [...recent, ...ofOrder.filter(({ status }) => status === 'succeeded')];
  return parts.filter((part) => !paid.some((row) => covers(row, part, parts.length)));
}
