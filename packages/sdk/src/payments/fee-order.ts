import { dossierCode } from '../dossiers/dossier-code.js';
import type { PaymentContext } from './context.js';
import { sumOf } from './debt.js';
import { ownerHashes } from './ids.js';
import { lastPaid, unpaidParts } from './paid.js';
import type { Owner } from './payments.js';
import { named, openPayment, paidTime, purposeOf } from './ordering.js';
import type { FeeOrder } from './schema.js';
import { paymentView } from './views.js';

/** What is due on a dossier now. */
export async function feeOrder(
  ctx: PaymentContext,
  given: string,
  owner: Owner | undefined,
  timeout?: number,
): Promise<FeeOrder> {
  const code = dossierCode(given);
  const { db } = ctx.store;
  const now = ctx.now().getTime();
  const debt = await ctx.debts.debt(code, timeout === undefined ? {} : { timeout });
  const { procedure, agency, legalBasis } = debt;
  const order = {
    dossierCode: code,
    ...(procedure && { procedure: named(procedure) }),
    ...(agency && { agency: named(agency) }),
    ...(legalBasis && { legalBasis: [...legalBasis] }),
  };
  const unpaid = await unpaidParts(db, debt, code, now);
  const [next] = unpaid;
  if (next) {
    const open = owner === undefined ? undefined : await openPayment(db, ownerHashes(owner), code);
    const waits = open?.status === 'pending' || open?.status === 'unknown';
    const parts = unpaid.map(({ amount, fees, payee }) => ({
      amount,
      fees: [...fees],
      ...(payee && { payee }),
    }));
    return {
      ...order,
      ...(unpaid.length === 1 && next.payee && { payee: next.payee }),
      state: 'payable',
      amount: sumOf(unpaid),
      fees: unpaid.flatMap(({ fees }) => [...fees]),
      ...(parts.length > 1 && { parts }),
      purpose: purposeOf(code),
      ...(ctx.provider.vietQr && { methods: ['pay-page', 'vietqr'] as const }),
      ...(waits && { payment: paymentView(open, {}, now) }),
    };
  }
  const { payee } = debt;
  const settled = { ...order, ...(payee && { payee }), amount: 0, fees: [] };
  if (debt.state === 'nothing-due') return { ...settled, state: 'nothing-due' };
  const paid = await lastPaid(db, code);
  const paidAt = paidTime(debt, paid);
  const own = paid && owner !== undefined && ownerHashes(owner).includes(paid.owner);
  return {
    ...settled,
    state: 'paid',
    ...(paidAt !== undefined && { paidAt }),
    ...(own && { paymentId: paid.id }),
  };
}
