import { open } from 'node:fs/promises';
import {
  HandleEmptyInListsPlugin,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  replaceWithNoncontingentExpression,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
} from 'kysely';
import { ConfigError } from '../domain/errors.js';
import { migrate } from './migrate.js';
import type { Schema } from './schema.js';

/** How long to wait for another process's write, in ms. */
const patience = 15_000;
/** How long SQLite itself may block the thread before we go on waiting without blocking it, in ms. */
const busyTimeout = 20;

/** A Kysely over one SQLite file (or `:memory:`), opened and migrated on first use. */
export function sqlite(path: string): Kysely<Schema> {
  return kyselyOver(() => openDatabase(path));
}

interface Libsql extends SqliteDatabase {
  exec(sql: string): void;
}
type OpenLibsql = new (path: string, options: { timeout: number }) => Libsql;

function kyselyOver(database: () => Promise<Libsql>): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PatientDialect(database),
    // `in ()` is no SQL everywhere: nothing is in an empty list.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
}

async function openDatabase(path: string): Promise<Libsql> {
  const Database = await loadLibsql();
  let database: Libsql;
  try {
    // Readable by this account only; SQLite gives its journal files the same mode.
    if (path !== ':memory:') await (await open(path, 'a', 0o600)).close();
    database = withStatements(new Database(path, { timeout: busyTimeout }));
  } catch {
    throw new ConfigError(
      'store_unavailable',
      'The store file cannot be opened: check its folder and permissions.',
    );
  }
  try {
    await patiently(() =>
      database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on'),
    );
    // A second Kysely over the same connection, because the first is still waiting for us.
    await migrate(kyselyOver(async () => database));
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Statements kept ready, at most. */
const statements = 500;

/**
 * Prepares each statement once. libsql never gives back the memory of a statement, nor what was bound to it: prepared
 * anew for each run, a million rows cost gigabytes.
 */
function withStatements(database: Libsql): Libsql {
  const ready = new Map<string, ReturnType<Libsql['prepare']>>();
  return {
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
    prepare(sql) {
      const statement = ready.get(sql) ?? database.prepare(sql);
      // The one used last stands at the end.
      ready.delete(sql);
      ready.set(sql, statement);
      const [oldest] = ready.keys();
      if (ready.size > statements && oldest !== undefined) ready.delete(oldest);
      return statement;
    },
  };
}

/** libsql is native code: loaded when a store is first used, so that importing the SDK never depends on it. */
async function loadLibsql(): Promise<OpenLibsql> {
  try {
    return (await import('libsql')).default as unknown as OpenLibsql;
  } catch {
    throw new ConfigError(
      'store_driver_missing',
      'The SQLite driver "libsql" cannot be loaded on this machine: install optional dependencies for this platform.',
    );
  }
}

/** Waits for another process's lock without blocking this one's event loop, as SQLite's own busy handler would. */
async function patiently(run: () => void): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return run();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (!String(code).startsWith('SQLITE_BUSY') || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 20));
    }
  }
}

class PatientDialect extends SqliteDialect {
  readonly #database: () => Promise<Libsql>;

  constructor(database: () => Promise<Libsql>) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database);
  }
}

/**
 * Every write begins by taking the write lock, so it can neither be overtaken by another process nor meet its lock
 * half-way. The lock is taken with `exec`: a *prepared* statement that meets a lock stays unfinished in libsql, and an
 * unfinished one keeps every later transaction of the connection from committing.
 */
class PatientDriver extends SqliteDriver {
  readonly #opened: { database?: Libsql };
  #connection: PatientConnection | undefined;

  constructor(open: () => Promise<Libsql>) {
    const opened: { database?: Libsql } = {};
    super({ database: async () => (opened.database = await open()) });
    this.#opened = opened;
  }

  override async acquireConnection(): Promise<PatientConnection> {
    const inner = await super.acquireConnection();
    const { database } = this.#opened;
    if (!database) throw new Error('Kysely acquires no connection before init.');
    return (this.#connection ??= new PatientConnection(inner, database));
  }

  override beginTransaction = (connection: DatabaseConnection) => (connection as PatientConnection).begin();
  override commitTransaction = async (connection: DatabaseConnection) =>
    (connection as PatientConnection).end('commit');
  override rollbackTransaction = async (connection: DatabaseConnection) =>
    (connection as PatientConnection).end('rollback');
}

class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #database: Libsql;
  #inTransaction = false;

  constructor(inner: DatabaseConnection, database: Libsql) {
    this.#inner = inner;
    this.#database = database;
  }

  async begin(): Promise<void> {
    await patiently(() => this.#database.exec('begin immediate'));
    this.#inTransaction = true;
  }

  end(how: 'commit' | 'rollback'): void {
    this.#database.exec(how);
    this.#inTransaction = false;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#inTransaction || query.query.kind === 'SelectQueryNode')
      return this.#inner.executeQuery<R>(query);
    await this.begin();
    try {
      const result = await this.#inner.executeQuery<R>(query);
      this.end('commit');
      return result;
    } catch (error) {
      if (this.#inTransaction) this.end('rollback');
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery<R>(query, chunkSize);
  }
}
