import type { Selectable } from 'kysely';
import type { InboxTable, PaymentTable } from '../store/schema.js';
import type { Store, StoreTransaction } from '../store/store.js';
import { newId } from './ids.js';
import { step, type PaymentEvent, type PaymentState, type StepNote } from './machine.js';
import { receiptParts } from './receipt-parts.js';
import { applyParked } from './refunds/parking.js';
import type { PaymentStatus, Transfer } from './schema.js';
import { feesOf, withTransfer } from './views.js';

export type PaymentRow = Selectable<PaymentTable>;

/** A payment stays open for these: its outcome is not known. Same list as the index `payment_one_open`. */
export const openStatuses = ['created', 'initiated', 'pending', 'unknown'] as const;

/** What an event brings besides its type. */
export interface EventFacts {
  readonly pageUrl?: string;
  /** The same as a transfer. */
  readonly transfer?: Transfer | undefined;
  /** When the money came, by the platform's clock. */
  readonly paidAt?: number | undefined;
}

export interface Applied {
  readonly row: PaymentRow;
  readonly note?: StepNote;
}

/**
 * Moves a payment by one event: its row, the event's own row, its receipts when it succeeded, and refund notices that
 * waited for its money, all in one transaction.
 * What changes nothing and tells nothing new leaves no row.
 */
export async function applyEvent(
  trx: StoreTransaction,
  id: string,
  event: PaymentEvent,
  now: number,
  facts: EventFacts = {},
): Promise<Applied> {
  const row = await trx.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const before = stateOf(row);
  const { state, note } = step(before, event, now);
  const transactionId =
    event.type === 'result' && event.result.outcome === 'succeeded' ? event.result.transactionId : null;
  if (state === before || unchanged(before, state)) {
    if (!note || note === 'duplicate' || (await isNoted(trx, id, note, transactionId)))
      return { row, ...(note && { note }) };
  }
  const change = {
    status: state.status,
    returned: state.returned ? 1 : 0,
    expires_at: state.expiresAt,
    transaction_id: state.transactionId ?? null,
    version: row.version + 1,
    updated_at: now,
    ...(facts.pageUrl !== undefined &&
      state.status === 'initiated' && {
        page_url: facts.pageUrl,
        order_details: withTransfer(row, facts.transfer),
      }),
    ...(state.transactionId !== before.transactionId && { paid_at: facts.paidAt ?? now }),
    // The platform has never heard of it: INIT may go out again.
    ...(state.status === 'created' && { init_at: null }),
  };
  const { numUpdatedRows } = await trx
    .updateTable('payment')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  // Cannot happen where transactions are alone; where they are not, the primary key of the event refuses the second.
  if (numUpdatedRows !== 1n) throw new Error('A payment was moved by two at once.');
  await trx
    .insertInto('payment_event')
    .values({
      payment_id: id,
      seq: change.version,
      at: now,
      type: event.type === 'result' ? `${event.source}_${event.result.outcome}` : event.type,
      status: state.status,
      note: note ?? null,
      transaction_id: transactionId,
    })
    .execute();
  const after = { ...row, ...change };
  if (state.status === 'succeeded' && before.status !== 'succeeded') await insertReceipts(trx, after, now);
  if (transactionId !== null) await applyParked(trx, after, now);
  return { row: after, ...(note && { note }) };
}

async function insertReceipts(trx: StoreTransaction, payment: PaymentRow, now: number): Promise<void> {
  const parts = receiptParts(feesOf(payment), payment.amount);
  const rows = parts.map(({ kind, amount, fees }, index) => ({
    id: newId('rcp'),
    payment_id: payment.id,
    part: index + 1,
    kind,
    amount,
    fees: JSON.stringify(fees),
    created_at: now,
  }));
  await trx.insertInto('receipt').values(rows).execute();
}

/** A new payment, with the event that made it. */
export async function insertPayment(trx: StoreTransaction, row: PaymentRow): Promise<void> {
  await trx.insertInto('payment').values(row).execute();
  await trx
    .insertInto('payment_event')
    .values({ payment_id: row.id, seq: row.version, at: row.created_at, type: 'created', status: row.status })
    .execute();
}

/** Whoever sends INIT has this answer true; everyone else, in any process, false. */
export async function claimInit(store: Store, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('payment')
    .set({ init_at: now })
    .where('id', '=', id)
    .where('status', '=', 'created')
    .where('init_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The longest pause between two QUERYs by `resolve`, ms. */
export const longestWait = 3_600_000;

/** At most one QUERY about a payment per `interval` ms, in all processes together; the next by `resolve` later and later. */
export async function claimAsk(
  store: Store,
  row: PaymentRow,
  now: number,
  interval: number,
): Promise<boolean> {
  const wait = Math.min(5_000 * 2 ** Math.min(row.asks, 20), longestWait);
  const { numUpdatedRows } = await store.db
    .updateTable('payment')
    .set((eb) => ({ asked_at: now, asks: eb('asks', '+', 1), next_ask_at: now + wait }))
    .where('id', '=', row.id)
    .where('status', 'in', openStatuses)
    // Asked in the future: the clock was wrong then, and must not silence us until it is right.
    .where((eb) =>
      eb.or([eb('asked_at', 'is', null), eb('asked_at', '<=', now - interval), eb('asked_at', '>', now)]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts a verified notification on disk. False when the very same bytes are there already. */
export async function insertInbox(trx: StoreTransaction, row: Selectable<InboxTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('inbox')
    .values(row)
    .onConflict((on) => on.column('hash').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return true;
  await trx
    .updateTable('inbox')
    .set((eb) => ({ times: eb('times', '+', 1) }))
    .where('hash', '=', row.hash)
    .execute();
  return false;
}

export async function count(store: Store, name: string): Promise<void> {
  await store.db
    .insertInto('counter')
    .values({ name, value: 1 })
    .onConflict((on) => on.column('name').doUpdateSet({ value: (eb) => eb('counter.value', '+', 1) }))
    .execute();
}

function stateOf(row: PaymentRow): PaymentState {
  return {
    status: row.status as PaymentStatus,
    amount: row.amount,
    partner: row.partner,
    hasPage: row.page_url !== null,
    returned: row.returned === 1,
    expiresAt: row.expires_at,
    ...(row.transaction_id !== null && { transactionId: row.transaction_id }),
  };
}

function unchanged(a: PaymentState, b: PaymentState): boolean {
  return (
    a.status === b.status &&
    a.returned === b.returned &&
    a.hasPage === b.hasPage &&
    a.transactionId === b.transactionId &&
    a.expiresAt === b.expiresAt
  );
}

async function isNoted(
  trx: StoreTransaction,
  id: string,
  note: string,
  transactionId: string | null,
): Promise<boolean> {
  const found = await trx
    .selectFrom('payment_event')
    .select('seq')
    .where('payment_id', '=', id)
    .where('note', '=', note)
    .where('transaction_id', transactionId === null ? 'is' : '=', transactionId)
    .executeTakeFirst();
  return found !== undefined;
}
