import type { Store, StoreTransaction } from '../../store/store.js';
import { newRefundReference, sha256 } from '../ids.js';
import type { PaymentRow } from '../../store/tables/payments.js';
import type { Payment } from '../schema.js';
import { blankRow, insertRefund } from './ledger.js';
import { surplusOf } from './money.js';
import type { RefundStatus } from './schema.js';

/** The space keeps it apart from keys of payers, which have none. */
const keyOf = (payment: PaymentRow, transactionId: string) => `> surplus ${payment.id} ${transactionId}`;

/**
 * Asks back what came too much, in the transaction that books it, so that no second payer has to know that they must ask
 * (security requirement P14). Once for each transaction: when the agency refuses, asking again is the payer's.
 */
export async function askBackSurplus(
  trx: StoreTransaction,
  payment: PaymentRow,
  transactionId: string,
  now: number,
): Promise<void> {
  const key = keyOf(payment, transactionId);
  const asked = await trx
    .selectFrom('refund')
    .select('id')
    .where('owner', '=', payment.owner)
    .where('key', '=', key)
    .executeTakeFirst();
  if (asked) return;
  const surplus = await surplusOf(trx, payment, transactionId);
  // The agency may have begun to give it back before we heard of the money.
  if (!surplus || surplus.left === 0) return;
  await insertRefund(trx, {
    ...blankRow(payment, transactionId, surplus.left, now),
    owner: payment.owner,
    key,
    request_hash: sha256(key),
    reference: newRefundReference(),
    reason: 'paid-twice',
    // The next round sends it.
    next_ask_at: now,
  });
}

/** The newest request for what came too much, whoever made it, as the payment tells of it. */
export async function surplusRefund(db: Store['db'], paymentId: string): Promise<Payment['surplus']> {
  const row = await db
    .selectFrom('refund')
    .select(['id', 'status', 'amount'])
    .where('payment_id', '=', paymentId)
    .where('reason', '=', 'paid-twice')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return row && { refundId: row.id, status: row.status as RefundStatus, amount: row.amount };
}
