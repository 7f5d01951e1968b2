import type { Fee } from '../dossiers/schema.js';
import type { PaymentContext } from './context.js';
import { failures } from './failures.js';
import { ownerHashes } from './ids.js';
import type { Owner } from './payments.js';
import type { Payment, Receipt } from './schema.js';
import { detailsOf, instant } from './views.js';

/** At most one GET_BILL about a payment in this time, ms. */
const askInterval = 2_000;

/** The receipts of a payment, in their order. */
export const receiptsOf = (ctx: PaymentContext, paymentId: string) =>
  ctx.store.db
    .selectFrom('receipt')
    .select(['id', 'kind', 'amount'])
    .where('payment_id', '=', paymentId)
    .orderBy('part')
    .execute() as Promise<NonNullable<Payment['receipts']>>;

/** One receipt of a succeeded payment, with the agency's own when the platform has it. */
export async function readReceipt(
  ctx: PaymentContext,
  id: string,
  owner: Owner,
  timeout: number,
): Promise<Receipt> {
  const { db } = ctx.store;
  const receipt = await db.selectFrom('receipt').selectAll().where('id', '=', id).executeTakeFirst();
  const payment =
    receipt &&
    (await db
      .selectFrom('payment')
      .selectAll()
      .where('id', '=', receipt.payment_id)
      .where('owner', 'in', ownerHashes(owner))
      .where('status', '=', 'succeeded')
      .executeTakeFirst());
  if (!receipt || !payment) throw failures.noReceipt();
  const official =
    receipt.official_state === 'ready'
      ? receipt
      : await ctx.flights.run(`bill:${payment.id}`, () => askBill(ctx, receipt, payment.reference, timeout));
  const state = official.official_state;
  const { payee, procedure, agency } = detailsOf(payment);
  return {
    id,
    number: `${payment.reference}-${receipt.part}`,
    kind: receipt.kind as Fee['kind'],
    paymentId: payment.id,
    dossierCode: payment.dossier,
    ...(procedure && { procedure }),
    ...(agency && { agency }),
    ...(payee && { payee }),
    fees: JSON.parse(receipt.fees) as Fee[],
    amount: receipt.amount,
    reference: payment.reference,
    ...(payment.transaction_id !== null && { transactionId: payment.transaction_id }),
    paidAt: instant(payment.paid_at ?? payment.updated_at),
    ...((state === 'ready' || state === 'in-preparation') && {
      official: { state, ...(official.official_url !== null && { url: official.official_url }) },
    }),
  };
}

interface Official {
  readonly official_state: string | null;
  readonly official_url: string | null;
}

/** Asked once for all receipts of a payment: their official ones are at one address (assumed A119). */
async function askBill(
  ctx: PaymentContext,
  receipt: Official & { readonly payment_id: string },
  reference: string,
  timeout: number,
): Promise<Official> {
  const { db } = ctx.store;
  const now = ctx.now().getTime();
  const { numUpdatedRows } = await db
    .updateTable('receipt')
    .set({ asked_at: now })
    .where('payment_id', '=', receipt.payment_id)
    .where((eb) =>
      eb.or([eb('asked_at', 'is', null), eb('asked_at', '<=', now - askInterval), eb('asked_at', '>', now)]),
    )
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return receipt;
  const answer = await ctx.provider.bill?.(reference, timeout);
  const official: Official | undefined =
    answer?.kind === 'ready'
      ? { official_state: 'ready', official_url: answer.url }
      : answer?.kind === 'in-preparation'
        ? { official_state: 'in-preparation', official_url: null }
        : undefined;
  if (!official) return receipt;
  await db.updateTable('receipt').set(official).where('payment_id', '=', receipt.payment_id).execute();
  return official;
}
