import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { WalletMovementTable } from '../store/tables/wallet.js';
import type { StoreTransaction } from '../store/store.js';
import { moveOrder, type OrderRow } from './orders.js';

type Movement = Selectable<WalletMovementTable>;
export type MessageKind = 'confirm' | 'cancel' | 'reversal';

/** Puts a message to the platform on disk, due at once. The same one again changes nothing. */
export async function put(
  trx: StoreTransaction,
  { order, kind, reason }: { readonly order: string; readonly kind: MessageKind; readonly reason: string },
  now: number,
): Promise<void> {
  await trx
    .insertInto('wallet_outbox')
    .values({
      order_id: order,
      kind,
      reason,
      due_at: now,
      attempts: 0,
      created_at: now,
      done_at: null,
      answer: null,
    })
    .onConflict((on) => on.columns(['order_id', 'kind']).doNothing())
    .execute();
}

/** All of a paid order is to go back: on disk, once; the ledger is asked afterwards. */
export async function beginReversal(
  trx: StoreTransaction,
  row: OrderRow,
  {
    id = `DG${randomBytes(16).toString('base64url')}`,
    reason,
    content = '',
    tell,
  }: { readonly id?: string; readonly reason: string; readonly content?: string; readonly tell: boolean },
  now: number,
): Promise<void> {
  const { id: order, amount } = row;
  await insertMovement(
    trx,
    { type: 'REVERSAL', id, order_id: order, amount, reason, content, tell: tell ? 1 : 0 },
    now,
  );
  await moveOrder(trx, row, { status: 'reversing', reason }, now);
}

/** Money that is to be given back, due at once. */
export async function insertMovement(
  trx: StoreTransaction,
  movement: Pick<Movement, 'type' | 'id' | 'order_id' | 'amount' | 'reason' | 'content' | 'tell'>,
  now: number,
): Promise<void> {
  await trx
    .insertInto('wallet_movement')
    .values({ ...movement, at: null, due_at: now, attempts: 0, created_at: now })
    .execute();
}
