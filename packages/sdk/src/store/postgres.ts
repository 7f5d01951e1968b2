import { readFile } from 'node:fs/promises';
import {
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { ConfigError, type PortalError } from '../domain/errors.js';
import { migrate } from './migrate.js';
import { postgresFault } from './postgres-fault.js';
import { readPostgresUrl, type PostgresTarget } from './postgres-url.js';
import type { Schema } from './schema.js';

/** How long to wait for a connection, a free one of the pool or a new one, in ms. */
const patience = 15_000;
/** How long one statement may take, in ms: a peer that is gone without a word is told from a slow one. */
const statementTime = 60_000;

/** A Kysely over PostgreSQL, connected and migrated on first use. */
export function postgres(url: string): Kysely<Schema> {
  const target = readPostgresUrl(url);
  return kyselyOver(() => openPool(target));
}

function kyselyOver(pool: () => Promise<PostgresPool>): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
}

async function openPool(target: PostgresTarget): Promise<PostgresPool> {
  const { Pool, types } = await loadPg();
  const pool = new Pool({
    host: target.host,
    port: target.port,
    user: target.user,
    password: target.password,
    database: target.database,
    ssl: target.tls && { ca: await certificates(target.rootCertificates) },
    application_name: target.applicationName,
    options: target.options,
    max: target.pool,
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: statementTime,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === types.builtins.INT8 ? wholeNumber : types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks tells whoever uses it next; without these it would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const quiet = quietly(pool);
  try {
    // A second Kysely over the same pool, because the first is still waiting for us.
    await migrate(kyselyOver(async () => quiet));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return quiet;
}

const ignore = () => undefined;

/** 64-bit numbers are times and money: numbers, as on SQLite. One that no number holds exactly stays exact. */
const wholeNumber = (text: string): number | bigint => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};

/** pg is loaded when a store on PostgreSQL is first used: importing the SDK never depends on it. */
async function loadPg() {
  try {
    return (await import('pg')).default;
  } catch {
    throw new ConfigError('store_driver_missing', 'The PostgreSQL driver "pg" cannot be loaded.', {
      messageKey: 'service_down',
    });
  }
}

async function certificates(path: string | undefined): Promise<string | undefined> {
  try {
    return path === undefined ? undefined : await readFile(path, 'utf8');
  } catch {
    throw new ConfigError(
      'store_unavailable',
      'The file of root certificates (sslrootcert) cannot be read.',
      {
        messageKey: 'service_down',
      },
    );
  }
}

/** The pool, with every error of the driver turned into ours. */
function quietly(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: {},
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw postgresFault(error);
      });
      let quiet = known.get(client);
      if (!quiet) known.set(client, (quiet = quietClient(client)));
      return quiet;
    },
  };
}

function quietClient(client: PoolClient): PostgresPoolClient {
  let lost: PortalError | undefined;
  const query = async (sql: string, parameters: unknown[]) => {
    // The server still works on what was given up: nothing may be sent behind it, a rollback either. Why is said again.
    if (lost) throw lost;
    try {
      return await client.query(sql, parameters);
    } catch (error) {
      const fault = postgresFault(error);
      if (fault.code === 'store_unavailable') lost = fault;
      throw fault;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || lost !== undefined),
  };
}
