import type { Selectable } from 'kysely';
import { lockRows } from '../store/dialect.js';
import type { InboxTable, PaymentRow } from '../store/tables/payments.js';
import type { Store, StoreTransaction } from '../store/store.js';
import { newId } from './ids.js';
import { isAsOrdered, step, type PaymentEvent, type PaymentState, type StepNote } from './machine.js';
import { covers, lagOf } from './paid.js';
import { receiptParts } from './receipt-parts.js';
import { applyParked } from './refunds/parking.js';
import { askBackSurplus } from './refunds/surplus.js';
import type { PaymentStatus, Transfer } from './schema.js';
import { detailsOf, feesOf, withTransfer } from './views.js';

/** A payment stays open for these: its outcome is not known. Same list as the index `payment_one_open`. */
export const openStatuses = ['created', 'initiated', 'pending', 'unknown'] as const;

/** What an event brings besides its type. */
export interface EventFacts {
  readonly pageUrl?: string;
  /** The same as a transfer. */
  readonly transfer?: Transfer | undefined;
  /** When the money came, by the platform's clock. */
  readonly paidAt?: number | undefined;
  /** What came too much is asked back without anyone asking. */
  readonly asksBack?: boolean;
}

export interface Applied {
  readonly row: PaymentRow;
  readonly note?: StepNote;
}

/** Moves a payment by one event, in a transaction of its own. */
export function moveBy(
  store: Store,
  id: string,
  event: PaymentEvent,
  now: number,
  facts?: EventFacts,
): Promise<Applied> {
  return store.transaction((trx) => applyEvent(trx, id, event, now, facts), { shared: true });
}

/**
 * Moves a payment by one event: its row, the event's own row, its receipts when it succeeded, refund notices that
 * waited for its money, and the request for what came too much, all in one transaction.
 * What changes nothing and tells nothing new leaves no row.
 *
 * The payments of one dossier move one after another, in a `shared` transaction: each sees what the one before it did.
 */
export async function applyEvent(
  trx: StoreTransaction,
  id: string,
  event: PaymentEvent,
  now: number,
  facts: EventFacts = {},
): Promise<Applied> {
  await lockDossierOf(trx, id);
  const row = await trx.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const money = event.type === 'result' && event.result.outcome === 'succeeded';
  const before = stateOf(row, money && (await isPaidElsewhere(trx, row)));
  const { state, note } = step(before, event, now);
  const transactionId = money ? event.result.transactionId : null;
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
    ...(state.transactionId !== before.transactionId && {
      paid_at: facts.paidAt ?? now,
      booked_at: now,
    }),
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
  if (money && note === 'double_payment' && facts.asksBack && isAsOrdered(before, event.result))
    await askBackSurplus(trx, after, event.result.transactionId, now);
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

/** Until the transaction ends nobody else moves a payment for the same dossier. Always in one order, so nobody waits in a ring. */
export const lockDossierOf = (trx: StoreTransaction, id: string): Promise<void> =>
  lockRows(
    trx,
    trx
      .selectFrom('payment')
      .select('id')
      .where('dossier', '=', (of) =>
        of.selectFrom('payment as one').select('one.dossier').where('one.id', '=', id),
      )
      .orderBy('id'),
  );

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

/** No turn lies further ahead than the longest pause, unless the clock was set back since. */
export const isTurn = (nextAskAt: number, now: number): boolean =>
  nextAskAt <= now || nextAskAt > now + longestWait;

/**
 * When `resolve` asks again, ms: later and later, never all at once, and no later than when the page closes, because
 * from then on the platform's answer may be final.
 */
export function nextAsk(
  { asks, expires_at }: Pick<PaymentRow, 'asks' | 'expires_at'>,
  now: number,
  random: number,
): number {
  const wait = Math.min(5_000 * 2 ** Math.min(asks, 20), longestWait) * (0.75 + random / 4);
  return Math.min(now + Math.floor(wait), now < expires_at ? expires_at : Infinity);
}

/** At most one QUERY about a payment per `interval` ms, in all processes together. `row` as it was just read. */
export async function claimAsk(
  store: Store,
  row: PaymentRow,
  now: number,
  interval: number,
): Promise<boolean> {
  const next = nextAsk(row, now, Math.random());
  const { numUpdatedRows } = await store.db
    .updateTable('payment')
    .set((eb) => ({ asked_at: now, asks: eb('asks', '+', 1), next_ask_at: next }))
    .where('id', '=', row.id)
    .where('status', 'in', openStatuses)
    // Whoever read the same row and was a little faster has asked.
    .where('asks', '=', row.asks)
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

/** Whether money for the same debt was booked since this payment was begun, or so shortly before that both were open. */
async function isPaidElsewhere(trx: StoreTransaction, row: PaymentRow): Promise<boolean> {
  const others = await trx
    .selectFrom('payment')
    .selectAll()
    .where('dossier', '=', row.dossier)
    .where('id', '!=', row.id)
    .where('status', '=', 'succeeded')
    .where('booked_at', '>', row.created_at - lagOf(row.parts))
    .execute();
  const { payee } = detailsOf(row);
  return others.some((other) => covers(other, { amount: row.amount, payee }, row.parts));
}

function stateOf(row: PaymentRow, paidElsewhere: boolean): PaymentState {
  return {
    status: row.status as PaymentStatus,
    amount: row.amount,
    partner: row.partner,
    hasPage: row.page_url !== null,
    returned: row.returned === 1,
    expiresAt: row.expires_at,
    ...(row.transaction_id !== null && { transactionId: row.transaction_id }),
    ...(paidElsewhere && { paidElsewhere }),
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
