import { instant } from '../views.js';
import type { RefundRow } from './ledger.js';
import type { Refund } from './schema.js';

/** The refund as its payer sees it. */
export function refundView(row: RefundRow, dossierCode: string): Refund {
  return {
    id: row.id,
    paymentId: row.payment_id,
    dossierCode,
    status: row.status as Refund['status'],
    ...(row.reason !== null && { reason: row.reason as NonNullable<Refund['reason']> }),
    amount: row.amount,
    reference: row.reference,
    transactionId: row.transaction_id,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
    ...(row.submitted_at !== null && { submittedAt: instant(row.submitted_at) }),
    ...(row.accepted_at !== null && { acceptedAt: instant(row.accepted_at) }),
    ...(row.paid_at !== null && { paidAt: instant(row.paid_at) }),
  };
}
