import type { Selectable } from 'kysely';
import type { Schema } from '../store/schema.js';
import type { Store } from '../store/store.js';

/** Rows that one run takes. */
const most = 50;

/** What is due by `now`, the longest first; with `all` also what waits for its turn. */
export async function dueOf<T extends 'wallet_outbox' | 'wallet_movement'>(
  { db }: Store,
  table: T,
  now: number,
  all: boolean,
): Promise<readonly Selectable<Schema[T]>[]> {
  const rows = await db
    // Both tables have the column; which one it is matters only to the type of the rows.
    .selectFrom(table as 'wallet_outbox')
    .selectAll()
    .where('due_at', 'is not', null)
    .$if(!all, (query) => query.where('due_at', '<=', now))
    .orderBy('due_at')
    .limit(most)
    .execute();
  return rows as readonly unknown[] as readonly Selectable<Schema[T]>[];
}
