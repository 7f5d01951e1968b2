import type { Kysely } from 'kysely';
import { dialectOf } from './dialect.js';
import { isConflict } from './postgres-fault.js';
import type { Schema } from './schema.js';
import type { StoreTransaction, TransactionOptions } from './store.js';

/** How often a transaction is tried that others get in the way of. */
const attempts = 15;

/**
 * On SQLite a transaction holds the write lock, so it is alone. On PostgreSQL it runs serializable: it takes effect as if
 * it had been alone, or is rolled back and run again.
 */
export async function transact<T>(
  db: Kysely<Schema>,
  run: (trx: StoreTransaction) => Promise<T>,
  { shared = false }: TransactionOptions = {},
): Promise<T> {
  if (dialectOf(db) === 'sqlite') return db.transaction().execute(run);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db
        .transaction()
        .setIsolationLevel(shared ? 'read committed' : 'serializable')
        .execute(run);
    } catch (error) {
      if (!isConflict(error) || attempt === attempts) throw error;
      await pause(attempt);
    }
  }
}

/** Longer each time up to a quarter of a second, and never two the same: who met once shall not meet again. */
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(250, 2 ** attempt * 4)));
