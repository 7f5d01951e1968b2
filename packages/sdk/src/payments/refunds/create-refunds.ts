import { timeLeft, type PaymentContext } from '../context.js';
import { failures } from '../failures.js';
import { unlessAborted } from '../flights.js';
import { ownerHashes } from '../ids.js';
import type { Owner } from '../payments.js';
import { settleRefund } from './asking.js';
import { isOpen, type RefundRow } from './ledger.js';
import { allReturnable } from './money.js';
import type { Refunds } from './refunds.js';
import { placeRefund } from './requesting.js';
import type { Refund } from './schema.js';
import { refundView } from './views.js';

/** The calls about refunds. */
export function createRefunds(ctx: PaymentContext): Refunds {
  const { db } = ctx.store;
  const view = async (row: RefundRow): Promise<Refund> => {
    const { dossier } = await db
      .selectFrom('payment')
      .select('dossier')
      .where('id', '=', row.payment_id)
      .executeTakeFirstOrThrow();
    return refundView(row, dossier);
  };
  /** Whose payment it is, whoever asked for the refund. */
  const owned = async (id: string, owner: Owner): Promise<RefundRow> => {
    const row = await db
      .selectFrom('refund')
      .innerJoin('payment', 'payment.id', 'refund.payment_id')
      .selectAll('refund')
      .where('refund.id', '=', id)
      .where('payment.owner', 'in', ownerHashes(owner))
      .executeTakeFirst();
    if (!row) throw failures.noRefund();
    return row;
  };
  const settled = async (row: RefundRow, timeout: number | undefined): Promise<RefundRow> =>
    isOpen(row) ? settleRefund(ctx, row.id, timeLeft(timeout)) : row;

  return {
    requestRefund: (request, { timeout, signal } = {}) =>
      unlessAborted(
        placeRefund(ctx, request)
          .then((row) => settled(row, timeout))
          .then(view),
        signal,
      ),
    refund: async (id, owner, { timeout, signal } = {}) => {
      const row = await owned(id, owner);
      return view(await unlessAborted(settled(row, timeout), signal));
    },
    async refunds(paymentId, owner) {
      const payment = await db
        .selectFrom('payment')
        .selectAll()
        .where('id', '=', paymentId)
        .where('owner', 'in', ownerHashes(owner))
        .executeTakeFirst();
      if (!payment) throw failures.notFound();
      const rows = await db
        .selectFrom('refund')
        .selectAll()
        .where('payment_id', '=', paymentId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return {
        paymentId,
        refundable: await allReturnable(db, payment),
        refunds: rows.map((row) => refundView(row, payment.dossier)),
      };
    },
  };
}
