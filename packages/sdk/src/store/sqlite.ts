import { open } from 'node:fs/promises';
import {
  CompiledQuery,
  HandleEmptyInListsPlugin,
  Kysely,
  replaceWithNoncontingentExpression,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
} from 'kysely';
import { ConfigError } from '../domain/errors.js';
import { migrate } from './migrate.js';
import type { Schema } from './schema.js';

/** How long a statement waits for another process's write, in ms. */
const patience = 15_000;
/** How long SQLite itself may block the thread before we go on waiting without blocking it, in ms. */
const busyTimeout = 20;

/** A Kysely over one SQLite file (or `:memory:`), opened and migrated on first use. */
export function sqlite(path: string): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PatientSqliteDialect(() => openDatabase(path)),
    // `in ()` is no SQL everywhere: nothing is in an empty list.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
}

async function openDatabase(path: string): Promise<SqliteDatabase> {
  const Database = await loadLibsql();
  let database: SqliteDatabase;
  try {
    // Readable by this account only; SQLite gives its journal files the same mode.
    if (path !== ':memory:') await (await open(path, 'a', 0o600)).close();
    database = new Database(path, { timeout: busyTimeout });
  } catch {
    throw new ConfigError(
      'store_unavailable',
      'The store file cannot be opened: check its folder and permissions.',
      {
        action: 'fix-integration',
      },
    );
  }
  // A second Kysely over the same connection, because the first is still waiting for us.
  const db = new Kysely<Schema>({ dialect: new PatientSqliteDialect(async () => database) });
  try {
    const pragmas = ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on'];
    for (const pragma of pragmas) await db.executeQuery(CompiledQuery.raw(`pragma ${pragma}`));
    await migrate(db);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

type Libsql = new (path: string, options: { timeout: number }) => SqliteDatabase;

/** libsql is native code: loaded when a store is first used, so that importing the SDK never depends on it. */
async function loadLibsql(): Promise<Libsql> {
  try {
    return (await import('libsql')).default as unknown as Libsql;
  } catch {
    throw new ConfigError(
      'store_driver_missing',
      'The SQLite driver "libsql" cannot be loaded on this machine: install optional dependencies for this platform.',
    );
  }
}

class PatientSqliteDialect extends SqliteDialect {
  readonly #database: () => Promise<SqliteDatabase>;

  constructor(database: () => Promise<SqliteDatabase>) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new PatientSqliteDriver({ database: this.#database });
  }
}

class PatientSqliteDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return new PatientConnection(await super.acquireConnection());
  }

  /** `immediate`: the write lock is taken first, so a read in the transaction can never be overtaken by another write. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Waits for another process's lock without blocking this one's event loop, as SQLite's own busy handler would. */
class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;

  constructor(inner: DatabaseConnection) {
    this.#inner = inner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const until = Date.now() + patience;
    for (;;) {
      try {
        return await this.#inner.executeQuery<R>(query);
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 20));
      }
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery<R>(query, chunkSize);
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}
