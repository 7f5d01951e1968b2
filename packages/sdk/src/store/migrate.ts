import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect.js';
import { migrations as all } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';
import type { Schema } from './schema.js';

/** Any number, as long as nothing else in the database locks it. */
const migrationLock = 4_310_766_001;

/**
 * Runs what has not run, in one transaction: a process that starts meanwhile waits for the lock (SQLite's write lock, an
 * advisory one on PostgreSQL) and then finds nothing left to do.
 */
export async function migrate(db: Kysely<Schema>, migrations: readonly Migration[] = all): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (dialectOf(trx) === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(trx);
    await trx.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('applied_at', 'bigint', (c) => c.notNull())
      .execute();
    const applied = new Set(
      (await trx.selectFrom('migration').select('name').execute()).map((row) => row.name),
    );
    for (const migration of migrations) {
      if (applied.has(migration.name)) continue;
      await migration.up(trx);
      await trx.insertInto('migration').values({ name: migration.name, applied_at: Date.now() }).execute();
    }
  });
}
