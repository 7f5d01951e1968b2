import type { Fee } from '../../dossiers/schema.js';
import type { Evidence } from '../../wire/payment-1.0.6/evidence.js';
import type { PaymentRow } from '../../store/tables/payments.js';
import type { PaymentStatus } from '../schema.js';
import { detailsOf, feesOf } from '../views.js';

/** What the ledger has under one reference. */
export interface Here {
  readonly payment?: HerePayment;
  /** Transactions booked as second payments of it, and when we heard of them, ms. */
  readonly seconds: readonly { readonly transactionId: string; readonly at: number }[];
  /** Notifications that came for it, newest last. */
  readonly notices: readonly Evidence[];
}

export interface HerePayment {
  readonly id: string;
  readonly status: PaymentStatus;
  /** Whole đồng. */
  readonly amount: number;
  readonly transactionId?: string;
  /** ms */
  readonly paidAt?: number;
  readonly agency?: string;
  readonly agencyName?: string;
  /** Whole đồng by kind; they add up to `amount`. */
  readonly parts: Readonly<Record<Fee['kind'], number>>;
}

/** The columns a payment is compared by. */
export const comparedColumns = [
  'id',
  'reference',
  'status',
  'amount',
  'transaction_id',
  'paid_at',
  'fees',
  'order_details',
] as const;

export function herePayment(row: Pick<PaymentRow, (typeof comparedColumns)[number]>): HerePayment {
  const { agency } = detailsOf(row);
  const parts = { fee: 0, charge: 0, other: 0 };
  for (const { kind, amount } of feesOf(row)) parts[kind] += amount;
  parts.other += row.amount - parts.fee - parts.charge - parts.other;
  return {
    id: row.id,
    status: row.status as PaymentStatus,
    amount: row.amount,
    ...(row.transaction_id !== null && { transactionId: row.transaction_id }),
    ...(row.paid_at !== null && { paidAt: row.paid_at }),
    ...(agency?.code !== undefined && { agency: agency.code }),
    ...(agency?.name !== undefined && { agencyName: agency.name }),
    parts,
  };
}
