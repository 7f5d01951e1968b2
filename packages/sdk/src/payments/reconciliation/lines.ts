import type { FileRow } from '../../wire/reconciliation-1/file.js';
import type { HerePayment } from './here.js';

/**
 * What is sorted: a reference, a tab, and the rest as a short JSON array. A tab comes before every character of a
 * reference, so that lines sort as their references do.
 */
const line = (reference: string, rest: readonly unknown[]) => `${reference}\t${JSON.stringify(rest)}`;

export const writeRow = ({
  reference,
  transactionId,
  amount,
  currency,
  outcome,
  bank,
  at,
  agency,
}: FileRow) => line(reference, [transactionId, amount, currency, outcome, bank, at, agency]);

type RowFields = [string, number, string, FileRow['outcome'], string, number, string];

export function readRow(reference: string, rest: string): FileRow {
  const [transactionId, amount, currency, outcome, bank, at, agency] = JSON.parse(rest) as RowFields;
  return { reference, transactionId, amount, currency, outcome, bank, at, agency };
}

/** Without a payment: all that the ledger has under the reference is to be looked up. */
export function writePayment(reference: string, payment: HerePayment | undefined): string {
  if (!payment) return line(reference, []);
  const { id, status, amount, transactionId, paidAt, agency, agencyName, parts } = payment;
  const { fee, charge, other } = parts;
  return line(reference, [
    id,
    status,
    amount,
    fee,
    charge,
    other,
    { transactionId, paidAt, agency, agencyName },
  ]);
}

type PaymentFields =
  [string, HerePayment['status'], number, number, number, number, Partial<HerePayment>] | [];

export function readPayment(rest: string): HerePayment | undefined {
  const fields = JSON.parse(rest) as PaymentFields;
  if (fields.length === 0) return undefined;
  const [id, status, amount, fee, charge, other, more] = fields;
  return { id, status, amount, parts: { fee, charge, other }, ...more };
}
