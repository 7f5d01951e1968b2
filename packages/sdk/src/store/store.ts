import type { Kysely, Transaction } from 'kysely';
import { ConfigError } from '../domain/errors.js';
import type { Schema } from './schema.js';
import { sqlite } from './sqlite.js';

/** A transaction's view of the store. */
export type StoreTransaction = Transaction<Schema>;

/** Durable state: what was acknowledged to anyone is in here first. */
export interface Store {
  /** Typed queries. Inside a `transaction` use its argument instead: this one would wait for it for ever. */
  readonly db: Kysely<Schema>;
  /** All or nothing, and alone: no other write happens between its first statement and its last. */
  transaction<T>(run: (trx: StoreTransaction) => Promise<T>): Promise<T>;
  /** Opens and migrates now instead of at first use, so that a server with a wrong path fails when it starts. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a store: a path is a SQLite file (created when missing, readable by this account only), `:memory:` is a store
 * that ends with the process, for tests.
 *
 * @throws ConfigError `store_unsupported` for `postgres://` and other URLs; on first use `store_unavailable` when the
 * file cannot be opened and `store_driver_missing` when the native driver cannot be loaded.
 */
export function createStore(target: string): Store {
  if (target === '' || /^[a-z][a-z0-9+.-]+:/i.test(target)) {
    throw new ConfigError('store_unsupported', 'The store must be the path of a SQLite file, or ":memory:".');
  }
  const db = sqlite(target);
  return {
    db,
    transaction: (run) => db.transaction().execute(run),
    async open() {
      await db.selectFrom('migration').select('name').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}
