import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administer } from '../helpers/store-place.js';

/** A store, and another that begins with all it holds. Both as `createStore` takes them. */
export interface TwinStores {
  readonly one: string;
  readonly other: string;
  /** Makes `other`, while nobody has `one` open. */
  readonly copy: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** On SQLite; under `vitest.postgres.config.ts` on the test server. */
export async function twinStores(): Promise<TwinStores> {
  const server = process.env['DVCQG_TEST_POSTGRES'];
  return server === undefined ? files() : databases(server);
}

async function files(): Promise<TwinStores> {
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-twins-'));
  return {
    one: join(folder, 'one.db'),
    other: join(folder, 'other.db'),
    async copy() {
      for (const file of (await readdir(folder)).filter((name) => name.startsWith('one.db')))
        await copyFile(join(folder, file), join(folder, file.replace('one', 'other')));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Whole databases, which the server itself copies. */
async function databases(server: string): Promise<TwinStores> {
  const [one, other] = ['one', 'other'].map((name) => `${name}_${randomBytes(8).toString('hex')}`) as [
    string,
    string,
  ];
  await administer(server, `create database ${one}`);
  const target = (name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return {
    one: target(one),
    other: target(other),
    copy: () => administer(server, `create database ${other} template ${one}`),
    async remove() {
      for (const name of [one, other])
        await administer(server, `drop database if exists ${name} with (force)`);
    },
  };
}
