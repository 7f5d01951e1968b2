import type { Store, StoreTransaction } from '../../store/store.js';
import type { PaymentRow } from '../../store/tables/payments.js';
import { takenOf } from './ledger.js';
import type { RefundReason } from './schema.js';

type Reader = Store['db'] | StoreTransaction;

/** Money of a payment that could be asked back, by the transaction it came in. */
export interface Returnable {
  readonly transactionId: string;
  /** Whole đồng, 0 or more. */
  readonly left: number;
}

/** What came for a payment: its own transaction, and the further ones of a payer who was debited again. */
export async function transactionsOf(
  db: Reader,
  payment: PaymentRow,
): Promise<{ readonly own: string | undefined; readonly further: readonly string[] }> {
  const further = await db
    .selectFrom('payment_event')
    .select('transaction_id')
    .distinct()
    .where('payment_id', '=', payment.id)
    .where('note', '=', 'double_payment')
    .where('transaction_id', 'is not', null)
    .orderBy('transaction_id')
    .execute();
  return {
    own: payment.transaction_id ?? undefined,
    further: further.map(({ transaction_id }) => transaction_id).filter((id) => id !== null),
  };
}

/**
 * The transactions that can be asked back, by what they are. `own` paid the order. `surplus` came too much: a second
 * transaction, or the only one where another payment had paid already. Whatever else came as `mismatch` is another amount
 * than was ordered, and settled by people.
 */
async function returnableOf(
  db: Reader,
  payment: PaymentRow,
): Promise<{ readonly own: readonly string[]; readonly surplus: readonly string[] }> {
  const { own, further } = await transactionsOf(db, payment);
  if (own === undefined) return { own: [], surplus: [] };
  if (payment.status === 'succeeded') return { own: [own], surplus: further };
  return { own: [], surplus: further.filter((id) => id === own) };
}

/**
 * Where the money for a reason would come from: `paid-twice` is about what came too much, every other reason about the
 * payment itself. Undefined when there is no such money.
 */
export async function returnable(
  db: Reader,
  payment: PaymentRow,
  reason: RefundReason,
): Promise<Returnable | undefined> {
  const { own, surplus } = await returnableOf(db, payment);
  let found: Returnable | undefined;
  for (const transactionId of reason === 'paid-twice' ? surplus : own) {
    found = { transactionId, left: await leftOf(db, payment, transactionId) };
    if (found.left > 0) break;
  }
  return found;
}

/** The same of one transaction that came too much; undefined when it did not. */
export async function surplusOf(
  db: Reader,
  payment: PaymentRow,
  transactionId: string,
): Promise<Returnable | undefined> {
  const { surplus } = await returnableOf(db, payment);
  if (!surplus.includes(transactionId)) return undefined;
  return { transactionId, left: await leftOf(db, payment, transactionId) };
}

/** All that can still be asked back, whatever the reason. */
export async function allReturnable(db: Reader, payment: PaymentRow): Promise<number> {
  const { own, surplus } = await returnableOf(db, payment);
  let sum = 0;
  for (const transactionId of [...own, ...surplus]) sum += await leftOf(db, payment, transactionId);
  return sum;
}

const leftOf = async (db: Reader, payment: PaymentRow, transactionId: string): Promise<number> =>
  Math.max(0, payment.amount - (await takenOf(db, payment.id, transactionId)));
