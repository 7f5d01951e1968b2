import { PostgresAdapter, type Kysely, type SelectQueryBuilder } from 'kysely';

/** Which database a store is on. */
export type StoreDialect = 'sqlite' | 'postgres';

/** Which database these queries, or this transaction's, go to. */
export function dialectOf(db: Pick<Kysely<unknown>, 'getExecutor'>): StoreDialect {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/**
 * Rows that no other transaction works on, locked until this one ends: for queues with several workers. Where SQLite's
 * write lock is held there are no others.
 */
export function claimRows<DB, TB extends keyof DB, O>(
  trx: Pick<Kysely<unknown>, 'getExecutor'>,
  rows: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return dialectOf(trx) === 'postgres' ? rows.forUpdate().skipLocked() : rows;
}

/**
 * Waits until no other transaction works on these rows, and keeps the others off until this one ends: what it reads in
 * later statements still holds when it writes. SQLite's write lock does that already.
 */
export async function lockRows<DB, TB extends keyof DB, O>(
  trx: Pick<Kysely<unknown>, 'getExecutor'>,
  rows: SelectQueryBuilder<DB, TB, O>,
): Promise<void> {
  if (dialectOf(trx) === 'postgres') await rows.forUpdate().execute();
}
