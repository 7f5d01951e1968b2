import type { Selectable } from 'kysely';
import type { RefundTable } from '../../store/tables/refunds.js';
import type { Store, StoreTransaction } from '../../store/store.js';
import { newId } from '../ids.js';
import type { PaymentRow } from '../../store/tables/payments.js';
import { isFinal, movement, type RefundEvent, type RefundNote, type RefundState, step } from './machine.js';
import type { RefundStatus } from './schema.js';

export type RefundRow = Selectable<RefundTable>;

/** A refund stays open for these: its outcome is not known. */
export const openStatuses = ['requested', 'unknown', 'accepted'] as const;

/** A request without an outcome after this was lost with the process that sent it, ms. Longer than it may take. */
export const patience = 30_000;

export interface Applied {
  readonly row: RefundRow;
  readonly note?: RefundNote;
}

/** What every new refund has, whoever began it. */
export function blankRow(payment: PaymentRow, transactionId: string, amount: number, now: number) {
  return {
    id: newId('rfd'),
    payment_id: payment.id,
    partner: payment.partner,
    amount,
    transaction_id: transactionId,
    status: 'requested',
    created_at: now,
    updated_at: now,
    submitted_at: null,
    accepted_at: null,
    paid_at: null,
    sent_at: null,
    asked_at: null,
    asks: 0,
    next_ask_at: now + patience,
    provider_id: null,
    version: 1,
  };
}

/** A new refund, with the event that made it and what it holds. */
export async function insertRefund(trx: StoreTransaction, row: RefundRow, note?: RefundNote): Promise<void> {
  await trx.insertInto('refund').values(row).execute();
  await record(trx, row, row.owner === null ? 'begun_by_agency' : 'requested', note);
  await enter(trx, row, undefined);
}

/**
 * Moves a refund by one event: its row, the event's own row and what it moves, all in one transaction. What changes
 * nothing and tells nothing new leaves no row.
 */
export async function applyRefundEvent(
  trx: StoreTransaction,
  id: string,
  event: RefundEvent,
  now: number,
): Promise<Applied> {
  const row = await trx.selectFrom('refund').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const before = stateOf(row);
  const { state, note } = step(before, event);
  if (state.status === before.status && state.submitted === before.submitted) {
    if (!note || note === 'duplicate' || (await isNoted(trx, id, note)))
      return { row, ...(note && { note }) };
  }
  const change = {
    status: state.status,
    version: row.version + 1,
    updated_at: now,
    ...timesOf(row, event, state, now),
    // The far side has never heard of it: the request may go out again.
    ...(event.type === 'not-found' && state.status !== before.status && { sent_at: null, asks: 0 }),
    // News is asked about anew, not after the long wait that silence led to.
    ...(event.type === 'word' && { asks: 0 }),
  };
  const { numUpdatedRows } = await trx
    .updateTable('refund')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  // Cannot happen where transactions are alone; where they are not, the primary key of the event refuses the second.
  if (numUpdatedRows !== 1n) throw new Error('A refund was moved by two at once.');
  const after = { ...row, ...change };
  const type = event.type === 'word' ? `${event.source}_${event.outcome}` : event.type;
  await record(trx, after, type, note);
  await enter(trx, after, before.status);
  return { row: after, ...(note && { note }) };
}

/** Whole đồng of a transaction that are being asked back or were paid back. */
export async function takenOf(
  trx: Store['db'] | StoreTransaction,
  paymentId: string,
  transactionId: string,
): Promise<number> {
  const entries = await trx
    .selectFrom('refund_entry')
    .select(['held', 'paid'])
    .where('payment_id', '=', paymentId)
    .where('transaction_id', '=', transactionId)
    .execute();
  return entries.reduce((sum, { held, paid }) => sum + held + paid, 0);
}

/** Whoever sends the request has this answer true; everyone else, in any process, false. */
export async function claimSend(store: Store, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('refund')
    .set({ sent_at: now })
    .where('id', '=', id)
    .where('status', '=', 'requested')
    .where('submitted_at', 'is', null)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The longest pause between two questions by `resolve`, ms. */
export const longestWait = 3_600_000;

/** At most one question about a refund per `interval` ms, in all processes together; by `resolve` later and later. */
export async function claimAsk(
  store: Store,
  row: RefundRow,
  now: number,
  interval: number,
): Promise<boolean> {
  const wait =
    row.submitted_at === null ? Math.min(5_000 * 2 ** Math.min(row.asks, 20), longestWait) : longestWait;
  const { numUpdatedRows } = await store.db
    .updateTable('refund')
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

const stateOf = (row: RefundRow): RefundState => ({
  status: row.status as RefundStatus,
  submitted: row.submitted_at !== null,
});

/** The first word says that the request is there; others say when they happened, by the far side's clock. */
function timesOf(row: RefundRow, event: RefundEvent, state: RefundState, now: number) {
  const at = event.type === 'word' ? (event.at?.getTime() ?? now) : now;
  return {
    ...(state.submitted && row.submitted_at === null && { submitted_at: at }),
    ...(state.status === 'accepted' && row.accepted_at === null && { accepted_at: at }),
    ...(state.status === 'paid' && row.paid_at === null && { paid_at: at }),
  };
}

async function record(trx: StoreTransaction, row: RefundRow, type: string, note: RefundNote | undefined) {
  await trx
    .insertInto('refund_event')
    .values({
      refund_id: row.id,
      seq: row.version,
      at: row.updated_at,
      type,
      status: row.status,
      note: note ?? null,
    })
    .execute();
}

async function enter(trx: StoreTransaction, row: RefundRow, before: RefundStatus | undefined) {
  const moved = movement(before, row.status as RefundStatus, row.amount);
  if (moved.held === 0 && moved.paid === 0) return;
  await trx
    .insertInto('refund_entry')
    .values({
      refund_id: row.id,
      seq: row.version,
      payment_id: row.payment_id,
      transaction_id: row.transaction_id,
      at: row.updated_at,
      ...moved,
    })
    .execute();
}

async function isNoted(trx: StoreTransaction, id: string, note: RefundNote): Promise<boolean> {
  const found = await trx
    .selectFrom('refund_event')
    .select('seq')
    .where('refund_id', '=', id)
    .where('note', '=', note)
    .executeTakeFirst();
  return found !== undefined;
}

export const isOpen = (row: RefundRow): boolean => !isFinal(row.status as RefundStatus);
