import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** Where a test keeps a store of its own. */
export interface StorePlace {
  /** For `createStore`. */
  readonly target: string;
  /** Removes it with all that is in it. Stores on it are closed first. */
  readonly remove: () => Promise<void>;
}

export const onPostgres = process.env['DVCQG_TEST_POSTGRES'] !== undefined;

/**
 * A new place: in memory, or a file when several stores are to share it. Under `vitest.postgres.config.ts` a schema of
 * the test server in both cases.
 */
export async function storePlace({ shared = false } = {}): Promise<StorePlace> {
  const server = process.env['DVCQG_TEST_POSTGRES'];
  if (server !== undefined) return schemaOn(server);
  if (!shared) return { target: ':memory:', remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-store-'));
  return { target: join(folder, 'store.db'), remove: () => rm(folder, { recursive: true, force: true }) };
}

async function schemaOn(server: string): Promise<StorePlace> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server, `create schema ${name}`);
  const target = new URL(server);
  target.searchParams.set('options', `-c search_path=${name}`);
  return { target: target.href, remove: () => administer(server, `drop schema ${name} cascade`) };
}

/** One statement over a connection of its own. */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
