import type { Store, StoreTransaction } from '../../store/store.js';
import type { PaymentRow } from '../ledger.js';
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
 * Where the money for a reason would come from. `paid-twice` is about the further transactions, every other reason about
 * the payment itself; undefined when there is no such money here. What came as `mismatch` is settled by people.
 */
export async function returnable(
  db: Reader,
  payment: PaymentRow,
  reason: RefundReason,
): Promise<Returnable | undefined> {
  if (payment.status !== 'succeeded') return undefined;
  const { own, further } = await transactionsOf(db, payment);
  const candidates = reason === 'paid-twice' ? further : own === undefined ? [] : [own];
  let found: Returnable | undefined;
  for (const transactionId of candidates) {
    found = {
      transactionId,
      left: Math.max(0, payment.amount - (await takenOf(db, payment.id, transactionId))),
    };
    if (found.left > 0) break;
  }
  return found;
}

/** All that can still be asked back, whatever the reason. */
export async function allReturnable(db: Reader, payment: PaymentRow): Promise<number> {
  if (payment.status !== 'succeeded') return 0;
  const { own, further } = await transactionsOf(db, payment);
  let sum = 0;
  for (const transactionId of own === undefined ? further : [own, ...further]) {
    sum += Math.max(0, payment.amount - (await takenOf(db, payment.id, transactionId)));
  }
  return sum;
}
