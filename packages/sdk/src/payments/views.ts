import type { Fee } from '../dossiers/schema.js';
import type { PaymentRow } from '../store/tables/payments.js';
import { settlingTime } from './machine.js';
import type { Payee, Payment, Transfer } from './schema.js';
import { toInstant } from '../domain/time.js';

interface Named {
  readonly code?: string;
  readonly name: string;
}

/** The part of a payment that is only shown: kept as one JSON column. */
export interface OrderDetails {
  readonly payee?: Payee;
  readonly procedure?: Named;
  readonly agency?: Named;
  /** Of the page that is open. */
  readonly transfer?: Transfer;
}

export const detailsOf = (row: Pick<PaymentRow, 'order_details'>) =>
  JSON.parse(row.order_details) as OrderDetails;
/** The details with the transfer of the page that opened, or without one. */
export const withTransfer = (row: PaymentRow, transfer: Transfer | undefined): string =>
  JSON.stringify({ ...detailsOf(row), transfer });
export const feesOf = (row: Pick<PaymentRow, 'fees'>) => JSON.parse(row.fees) as Fee[];
export const instant = (ms: number) => toInstant(new Date(ms));
/** By when we expect to know: people at the agency settle what is still open then. */
export const resolvesBy = (row: PaymentRow) => instant(row.expires_at + settlingTime);

type Receipts = NonNullable<Payment['receipts']>;

/** What is known of a payment besides its row. */
interface Known {
  readonly receipts?: Receipts;
  readonly paidTwice?: boolean;
  readonly surplus?: Payment['surplus'];
}

/** The payment as its payer sees it. */
export function paymentView(
  row: PaymentRow,
  { receipts = [], paidTwice, surplus }: Known,
  now: number,
): Payment {
  const { payee, transfer } = detailsOf(row);
  const open = row.status === 'pending' || row.status === 'unknown';
  return {
    id: row.id,
    status: row.status as Payment['status'],
    dossierCode: row.dossier,
    amount: row.amount,
    fees: feesOf(row),
    ...(payee && { payee }),
    purpose: row.purpose,
    reference: row.reference,
    ...(row.transaction_id !== null && { transactionId: row.transaction_id }),
    ...(row.parts > 1 && {
      part: { number: row.part, of: row.parts, orderAmount: row.order_amount ?? row.amount },
    }),
    ...(row.continues !== null && { continues: row.continues }),
    ...(row.payer !== null && { payer: row.payer as NonNullable<Payment['payer']> }),
    ...(row.pays_for !== null && { paysFor: row.pays_for as NonNullable<Payment['paysFor']> }),
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
    ...(row.page_url !== null && { expiresAt: instant(row.expires_at) }),
    ...(row.status === 'succeeded' && row.paid_at !== null && { paidAt: instant(row.paid_at) }),
    ...(row.status === 'initiated' &&
      row.page_url !== null &&
      now < row.expires_at && { payUrl: row.page_url, ...(transfer && { transfer }) }),
    ...(paidTwice && { paidTwice }),
    ...(surplus && { surplus }),
    ...(receipts[0] && { receiptId: receipts[0].id, receipts }),
    ...(open && now < row.expires_at + settlingTime && { resolvesBy: resolvesBy(row) }),
  };
}
