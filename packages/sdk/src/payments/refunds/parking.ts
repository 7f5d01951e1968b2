import type { StoreTransaction } from '../../store/store.js';
import { fits, type RefundWord, wordOfEvidence } from '../../wire/payment-1.0.6/refund-status.js';
import type { PaymentRow } from '../ledger.js';
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
 * come; undefined when it would give back more than came.
 */
async function beginOf(
  trx: StoreTransaction,
  payment: PaymentRow,
  word: RefundWord,
  now: number,
): Promise<RefundRow | typeof parked | undefined> {
  const { own, further } = await transactionsOf(trx, payment);
  if (own !== word.transactionId && !further.includes(word.transactionId)) return parked;
  const { amount } = word;
  const fits = payment.status === 'mismatch' || (await hasRoom(trx, payment, word));
  if (amount === undefined || amount < 1 || !fits) return undefined;
  const row = {
    ...blankRow(payment, word.transactionId, amount, now),
    owner: null,
    key: null,
    request_hash: null,
    reference: word.refundReference,
    reason: null,
  };
  await insertRefund(trx, row);
  return row;
}

async function hasRoom(trx: StoreTransaction, payment: PaymentRow, word: RefundWord): Promise<boolean> {
  const taken = await takenOf(trx, payment.id, word.transactionId);
  return word.partner === payment.partner && taken + (word.amount ?? 0) <= payment.amount;
}
