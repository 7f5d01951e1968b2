import { sameText } from '../../domain/same-text.js';
import type { StoreTransaction } from '../../store/store.js';
import type { PaymentContext } from '../context.js';
import { failures } from '../failures.js';
import { newRefundReference, ownerHashes, sha256 } from '../ids.js';
import type { PaymentRow } from '../../store/tables/payments.js';
import { blankRow, insertRefund, type RefundRow } from './ledger.js';
import { returnable, type Returnable } from './money.js';
import type { RequestRefundOf } from './refunds.js';
import { RefundReason } from './schema.js';

interface Intent {
  /** Of what is new. */
  readonly owner: string;
  readonly owners: readonly string[];
  readonly key: string;
  readonly hash: string;
}

/** One refund for one intent, on disk and not yet sent: the row the key gives, made when there is none yet. */
export async function placeRefund(ctx: PaymentContext, request: RequestRefundOf): Promise<RefundRow> {
  const { payment: paymentId, reason, amount, idempotencyKey: key } = request;
  if (amount !== undefined && (!Number.isSafeInteger(amount) || amount < 1))
    throw failures.refundInvalid('amount');
  if (!RefundReason.options.includes(reason)) throw failures.refundInvalid('reason');
  if (!/^[!-~]{1,255}$/.test(key)) throw failures.refundInvalid('idempotencyKey');
  const owners = ownerHashes(request.owner);
  const [owner] = owners;
  if (owner === undefined) throw failures.notFound();
  const intent: Intent = { owner, owners, key, hash: sha256(JSON.stringify([paymentId, reason, amount])) };
  return ctx.store.transaction(async (trx) => {
    const known = await byKey(trx, intent);
    if (known) return known;
    const payment = await trx
      .selectFrom('payment')
      .selectAll()
      .where('id', '=', paymentId)
      .where('owner', 'in', owners)
      .executeTakeFirst();
    if (!payment) throw failures.notFound();
    const from = await returnable(trx, payment, reason);
    if (!from || !ctx.provider.refund) throw failures.refundNotPossible();
    if (from.left < (amount ?? 1)) throw failures.refundExceeds(from.left);
    const row = newRow(
      payment,
      from,
      { ...intent, reason, amount: amount ?? from.left },
      ctx.now().getTime(),
    );
    await insertRefund(trx, row);
    return row;
  });
}

async function byKey(trx: StoreTransaction, { owners, key, hash }: Intent): Promise<RefundRow | undefined> {
  const found = await trx
    .selectFrom('refund')
    .selectAll()
    .where('owner', 'in', owners)
    .where('key', '=', key)
    .executeTakeFirst();
  if (found && !sameText(hash, found.request_hash ?? '')) throw failures.otherContent();
  return found;
}

function newRow(
  payment: PaymentRow,
  { transactionId }: Returnable,
  asked: Intent & { readonly reason: RefundReason; readonly amount: number },
  now: number,
): RefundRow {
  return {
    ...blankRow(payment, transactionId, asked.amount, now),
    owner: asked.owner,
    key: asked.key,
    request_hash: asked.hash,
    reference: newRefundReference(),
    reason: asked.reason,
  };
}
