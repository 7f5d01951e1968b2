import { moneyOf, type FileRow } from '../../wire/reconciliation-1/file.js';
import { instant } from '../views.js';
import type { Here, HerePayment } from './here.js';
import { type Difference, type DifferenceKind, differenceKinds } from './reconciliation.js';

/** From the first millisecond of a day to the first of the next. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Money of a row, of a payment, or of both, which then are the same money. */
export interface Pairing {
  readonly row?: FileRow;
  readonly payment?: HerePayment;
  /** The payment counts in our total of the day. */
  readonly counted: boolean;
  readonly bank: string;
}

export interface Compared {
  /** Rows that are the same here. */
  readonly matched: number;
  readonly differences: readonly Difference[];
  readonly pairings: readonly Pairing[];
}

/** All there is about one reference, in the file and here, compared. Pure. */
export function compareReference(
  reference: string,
  here: Here | undefined,
  rows: readonly FileRow[],
  day: Span,
): Compared {
  const payment = here?.payment;
  const booked = payment && isBooked(payment, day) ? payment : undefined;
  const bank = here?.notices.at(-1)?.bank ?? '';
  const differences: Difference[] = [];
  const pairings: Pairing[] = [];
  let matched = 0;
  const tell = (kinds: readonly DifferenceKind[], row?: FileRow, counted = false) => {
    const ours = counted && booked ? booked.amount : 0;
    const money = row ? moneyOf(row) : 0;
    const provider = row?.bank || bank;
    if (money > 0 || ours > 0)
      pairings.push({ ...(row && { row }), ...(payment && { payment }), counted: ours > 0, bank: provider });
    if (kinds.length === 0) matched++;
    else differences.push(difference({ reference, kinds, effect: money - ours, row, here, bank: provider }));
  };

  const own = ownRow(payment, here?.seconds ?? [], rows);
  if (own) tell(kindsOf(own, payment, day), own, true);
  const seen = new Set(own && [own.transactionId]);
  for (const row of rows) {
    if (row === own) continue;
    const elsewhen: readonly DifferenceKind[] = isOn(row.at, day) ? [] : ['wrong_day'];
    if (seen.has(row.transactionId)) tell(['duplicate', ...elsewhen], row);
    else if (!payment) tell([here?.notices.length ? 'unknown_order' : 'missing_here', ...elsewhen], row);
    // A second try that failed took nothing.
    else tell(row.outcome === 'succeeded' ? ['double_payment', ...elsewhen] : elsewhen, row);
    seen.add(row.transactionId);
  }

  if (!own && payment && isOn(payment.paidAt, day))
    tell(payment.status === 'mismatch' ? ['missing_there', 'mismatch'] : ['missing_there'], undefined, true);
  for (const { transactionId, at } of here?.seconds ?? []) {
    if (!payment || seen.has(transactionId) || !isOn(at, day)) continue;
    const told = difference({ reference, kinds: ['double_payment'], effect: 0, row: undefined, here, bank });
    differences.push({ ...told, transactionId });
  }
  if (!payment && rows.length === 0 && here?.notices.length) tell(['unknown_order']);
  return { matched, differences, pairings };
}

/** Counted in our total of the day. */
const isBooked = (payment: HerePayment, day: Span) =>
  payment.status === 'succeeded' && isOn(payment.paidAt, day);

const isOn = (at: number | undefined, { from, to }: Span) => at !== undefined && at >= from && at < to;

/** The row that is about the payment's own money. */
function ownRow(payment: HerePayment | undefined, seconds: Here['seconds'], rows: readonly FileRow[]) {
  if (!payment) return undefined;
  const { transactionId } = payment;
  const same = rows.find((row) => row.transactionId === transactionId);
  if (same) return same;
  const others = rows.filter((row) => !seconds.some((second) => second.transactionId === row.transactionId));
  return others.find(({ outcome }) => outcome === 'succeeded') ?? others[0];
}

function kindsOf(row: FileRow, payment: HerePayment | undefined, day: Span): readonly DifferenceKind[] {
  if (!payment) return [];
  const { status, transactionId, paidAt, amount } = payment;
  const failed = status === 'failed' || status === 'expired';
  const kinds = new Set<DifferenceKind>();
  if (status === 'mismatch') kinds.add('mismatch');
  if (row.outcome === 'succeeded' ? status !== 'succeeded' && status !== 'mismatch' : !failed) kinds.add('status');
  if (row.currency !== 'VND') kinds.add('currency');
  else if (row.amount !== amount) kinds.add('amount');
  if (transactionId !== undefined && transactionId !== row.transactionId) kinds.add('transaction');
  if (!isOn(row.at, day) || (paidAt !== undefined && !isOn(paidAt, day))) kinds.add('wrong_day');
  return differenceKinds.filter((kind) => kinds.has(kind));
} // prettier-ignore

function difference(found: {
  readonly reference: string;
  readonly kinds: readonly DifferenceKind[];
  readonly effect: number;
  readonly row: FileRow | undefined;
  readonly here: Here | undefined;
  readonly bank: string;
}): Difference {
  const { reference, kinds, effect, row, here, bank } = found;
  const payment = here?.payment;
  const notice = payment ? undefined : here?.notices.at(-1);
  const at = payment ? payment.paidAt : notice?.at;
  const amount = payment ? payment.amount : notice?.amount;
  const agency = payment?.agency ?? row?.agency;
  return {
    kinds,
    reference,
    transactionId: row?.transactionId ?? payment?.transactionId ?? notice?.transactionId ?? '',
    effect,
    ...((payment || notice) && {
      here: {
        ...(payment && { paymentId: payment.id, status: payment.status }),
        ...(amount !== undefined && { amount }),
        ...(at !== undefined && { at: instant(at) }),
      },
    }),
    ...(row && {
      there: { outcome: row.outcome, amount: row.amount, currency: row.currency, at: instant(row.at) },
    }),
    ...(agency && { agency }),
    ...(bank && { provider: bank }),
  };
}
