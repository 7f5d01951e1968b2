import type { Kysely, Transaction } from 'kysely';
import { ConfigError } from '../domain/errors.js';
import { dialectOf, type StoreDialect } from './dialect.js';
import { postgres } from './postgres.js';
import { isPostgresUrl } from './postgres-url.js';
import type { Schema } from './schema.js';
import { sqlite } from './sqlite.js';
import { transact } from './transact.js';

/** A transaction's view of the store. */
export type StoreTransaction = Transaction<Schema>;

export interface TransactionOptions {
  /**
   * Others may write beside it; only the rows it locks with `claimRows` or `lockRows` are its own. For queues on PostgreSQL,
   * where workers would otherwise undo each other. SQLite makes no difference.
   */
  readonly shared?: boolean;
}

/** Durable state: what was acknowledged to anyone is in here first. */
export interface Store {
  readonly dialect: StoreDialect;
  /** Typed queries. Inside a `transaction` use its argument instead: on SQLite this one would wait for it for ever. */
  readonly db: Kysely<Schema>;
  /**
   * All or nothing, and alone: in effect no other write happens between its first statement and its last.
   *
   * On PostgreSQL `run` is called again when others got in the way, so it does nothing but queries, and nothing of a
   * failed call may be left behind in variables.
   *
   * @throws TransportError `store_conflict` when others got in the way every time: nothing was written.
   */
  transaction<T>(run: (trx: StoreTransaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Opens and migrates now instead of at first use, so that a server with a wrong path fails when it starts. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a store: a path is a SQLite file (created when missing, readable by this account only), `:memory:` is a store
 * that ends with the process, for tests. A `postgres://` URL is a database that several machines share; its parameters
 * are `sslmode`, `sslrootcert`, `host`, `application_name`, `options` and `pool` (connections, default 10). To another
 * machine the connection is encrypted and verified unless `sslmode=disable`.
 *
 * @throws ConfigError `store_unsupported` for other URLs and wrong parameters; on first use `store_unavailable` when the
 * file cannot be opened or PostgreSQL refuses the log-in, and `store_driver_missing` when the driver cannot be loaded.
 * On any use of PostgreSQL: TransportError `store_unavailable` when it cannot be reached, and ConfigError
 * `store_failed` when it refuses a statement.
 */
export function createStore(target: string): Store {
  const db = open(target);
  return {
    dialect: dialectOf(db),
    db,
    transaction: (run, options) => transact(db, run, options),
    async open() {
      await db.selectFrom('migration').select('name').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}

function open(target: string): Kysely<Schema> {
  if (isPostgresUrl(target)) return postgres(target);
  if (target === '' || /^[a-z][a-z0-9+.-]+:/i.test(target)) {
    throw new ConfigError(
      'store_unsupported',
      'The store must be the path of a SQLite file, ":memory:", or a postgres:// URL.',
    );
  }
  return sqlite(target);
}
