import type { StoreTransaction } from '../../store/store.js';
import { fits, type RefundWord, wordOfEvidence } from '../../wire/payment-1.0.6/refund-status.js';
import type { PaymentRow } from '../../store/tables/payments.js';
import { applyRefundEvent, blankRow, insertRefund, type RefundRow, takenOf } from './ledger.js';
import { transactionsOf } from './money.js';

/** Marks a notice in the inbox whose money we have not heard of yet. */
export const parked = 'parked';

/** Applies the notices that came before the money they are about. Part of what books that money. */
export async function applyParked(trx: StoreTransaction, payment: PaymentRow, now: number): Promise<void> {
  const waiting = await trx
    .selectFrom('inbox')
    .select(['hash', 'message'])
    .where('reference', '=', payment.reference)
    .where('note', '=', parked)
    .orderBy('received_at')
    .execute();
  for (const { hash, message } of waiting) await takeWord(trx, payment, wordOfEvidence(message), hash, now);
}

/** Books what a notice of the inbox says, or leaves it parked. Answers the note that the inbox has of it then. */
export async function takeWord(
  trx: StoreTransaction,
  payment: PaymentRow,
  word: RefundWord,
  hash: string,
  now: number,
): Promise<string | null> {
  const refund = (await known(trx, word)) ?? (await beginOf(trx, payment, word, now));
  if (refund === parked) return parked;
  const note = refund ? await apply(trx, refund, payment, word, now) : 'contradiction';
  await trx.updateTable('inbox').set({ applied_at: now, note }).where('hash', '=', hash).execute();
  return note;
}

async function apply(
  trx: StoreTransaction,
  refund: RefundRow,
  payment: PaymentRow,
  word: RefundWord,
  now: number,
): Promise<string | null> {
  const asked = {
    partner: refund.partner,
    refundReference: refund.reference,
    // A refund of another payment is not found in this one.
    reference: refund.payment_id === payment.id ? payment.reference : '',
    transactionId: refund.transaction_id,
    amount: refund.amount,
  };
  const outcome = word.outcome === 'unclear' || fits(word, asked) ? word.outcome : 'contradicted';
  const event = { type: 'word', source: 'notification', outcome, at: word.at } as const;
  return (await applyRefundEvent(trx, refund.id, event, now)).note ?? null;
}

const known = (trx: StoreTransaction, word: RefundWord) =>
  trx
    .selectFrom('refund')
    .selectAll()
    .where('partner', '=', word.partner)
    .where('reference', '=', word.refundReference)
    .executeTakeFirst();

/**
 * A refund nobody here asked for: the agency may begin one at its counter. Parked while the money it is about has not
 * come. One that, with those asked for here, would give back more than came is booked all the same, and noted: the
 * treasury's word about its money is a fact. Undefined when it is none.
 */
async function beginOf(
  trx: StoreTransaction,
  payment: PaymentRow,
  word: RefundWord,
  now: number,
): Promise<RefundRow | typeof parked | undefined> {
  const { amount, transactionId, partner } = word;
  const { own, further } = await transactionsOf(trx, payment);
  if (own !== transactionId && !further.includes(transactionId)) return parked;
  if (amount === undefined || amount < 1 || partner !== payment.partner) return undefined;
  const row = {
    ...blankRow(payment, transactionId, amount, now),
    owner: null,
    key: null,
    request_hash: null,
    reference: word.refundReference,
    reason: null,
  };
  // What came as `mismatch` is another amount than was ordered.
  const isOver =
    payment.status === 'succeeded' &&
    (await takenOf(trx, payment.id, transactionId)) + amount > payment.amount;
  await insertRefund(trx, row, isOver ? 'contradiction' : undefined);
  return row;
}
