import type { Store } from '../../store/store.js';
import { readEvidence, type Evidence } from '../../wire/payment-1.0.6/evidence.js';
import type { Span } from './compare.js';
import { comparedColumns, type Here, type HerePayment, herePayment } from './here.js';

/** Rows read at a time. */
const page = 250;

/**
 * Every reference of which money is known to have moved on a day: with the payment where it is enough to compare by; alone
 * where something more is to be looked up, a second payment or a notification about no order of ours.
 */
export async function* ledgerOf(
  store: Store,
  partner: string,
  day: Span,
): AsyncGenerator<{ readonly reference: string; readonly payment?: HerePayment }> {
  yield* paidOn(store, partner, day);
  yield* secondsOn(store, partner, day);
  yield* strangersOn(store, day);
}

async function* paidOn({ db }: Store, partner: string, { from, to }: Span) {
  for (let after = { at: from, id: '' }; ;) {
    const rows = await db
      .selectFrom('payment')
      .select(comparedColumns)
      .where('paid_at', '>=', after.at)
      .where('paid_at', '<', to)
      .where((eb) => eb.or([eb('paid_at', '>', after.at), eb('id', '>', after.id)]))
      .where('transaction_id', 'is not', null)
      .where('partner', '=', partner)
      .orderBy('paid_at')
      .orderBy('id')
      .limit(page)
      .execute();
    for (const row of rows) yield { reference: row.reference, payment: herePayment(row) };
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = { at: last.paid_at ?? to, id: last.id };
  }
}

async function* secondsOn({ db }: Store, partner: string, { from, to }: Span) {
  for (let after = { at: from, id: '' }; ;) {
    const rows = await db
      .selectFrom('payment_event')
      .innerJoin('payment', 'payment.id', 'payment_event.payment_id')
      .select(['payment.reference', 'payment_event.at', 'payment_event.payment_id'])
      .where('payment_event.note', '=', 'double_payment')
      .where('payment_event.at', '>=', after.at)
      .where('payment_event.at', '<', to)
      .where((eb) =>
        eb.or([eb('payment_event.at', '>', after.at), eb('payment_event.payment_id', '>', after.id)]),
      )
      .where('payment.partner', '=', partner)
      .orderBy('payment_event.at')
      .orderBy('payment_event.payment_id')
      .limit(page)
      .execute();
    for (const { reference } of rows) yield { reference };
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = { at: last.at, id: last.payment_id };
  }
}

async function* strangersOn({ db }: Store, { from, to }: Span) {
  for (let after = { at: from, hash: '' }; ;) {
    const rows = await db
      .selectFrom('inbox')
      .select(['reference', 'received_at', 'hash'])
      .where('payment_id', 'is', null)
      .where('received_at', '>=', after.at)
      .where('received_at', '<', to)
      .where((eb) => eb.or([eb('received_at', '>', after.at), eb('hash', '>', after.hash)]))
      .orderBy('received_at')
      .orderBy('hash')
      .limit(page)
      .execute();
    // A reference that the platform itself cannot give out (assumed A51) stands in no file.
    for (const { reference } of rows) if (/^[!-{}~]{1,255}$/.test(reference)) yield { reference };
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = { at: last.received_at, hash: last.hash };
  }
}

interface Found {
  payment?: HerePayment;
  readonly seconds: Here['seconds'][number][];
  readonly notices: Evidence[];
}

/** All the ledger has under these references, whenever it was. */
export async function lookUp(
  { db }: Store,
  references: readonly string[],
): Promise<ReadonlyMap<string, Here>> {
  if (references.length === 0) return new Map();
  const payments = await db
    .selectFrom('payment')
    .select(comparedColumns)
    .where('reference', 'in', references)
    .execute();
  const ids = payments.map(({ id }) => id);
  const events = await db
    .selectFrom('payment_event')
    .select(['payment_id', 'transaction_id', 'at'])
    .where('payment_id', 'in', ids)
    .where('note', '=', 'double_payment')
    .orderBy('seq')
    .execute();
  const inbox = await db
    .selectFrom('inbox')
    .select(['reference', 'message'])
    .where('reference', 'in', references)
    .orderBy('received_at')
    .orderBy('hash')
    .execute();
  const found = new Map<string, Found>();
  const of = (reference: string) => {
    const known = found.get(reference) ?? { seconds: [], notices: [] };
    found.set(reference, known);
    return known;
  };
  const byId = new Map(payments.map((row) => [row.id, of(row.reference)]));
  for (const row of payments) of(row.reference).payment = herePayment(row);
  for (const { payment_id, transaction_id: transactionId, at } of events)
    if (transactionId !== null) byId.get(payment_id)?.seconds.push({ transactionId, at });
  for (const { reference, message } of inbox) {
    const notice = readEvidence(message);
    if (notice) of(reference).notices.push(notice);
  }
  return found;
}
