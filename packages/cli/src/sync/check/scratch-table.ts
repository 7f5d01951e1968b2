import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'libsql';
import { Complaint } from '../complaint.js';

/** Nothing of it is to outlast the run, so that nothing is made safe; and it takes 4 MiB of memory at most. */
const pragmas =
  'pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive; pragma cache_size = -4096; begin';

/** Numbers by text, in a file of the temporary folder that is gone with the process, however that ends. */
export class ScratchTable {
  readonly #database: Database.Database;
  readonly #folder: string;
  readonly #find: Database.Statement;
  readonly #put: Database.Statement;

  private constructor(database: Database.Database, folder: string) {
    this.#database = database;
    this.#folder = folder;
    database.exec(
      `${pragmas}; create table entry (key text primary key, value integer not null) without rowid`,
    );
    this.#find = database.prepare('select value from entry where key = ?');
    // One statement for all: libsql takes longer to bind values than SQLite to write them.
    this.#put = database.prepare('insert into entry select key, value from json_each(?)');
  }

  /** @throws {Complaint} `scratch_failed` when the temporary folder takes no file; so do the others. */
  static async make(): Promise<ScratchTable> {
    const folder = await mkdtemp(join(tmpdir(), 'dvcqg-seen-')).catch(failed);
    try {
      const { default: Libsql } = await import('libsql');
      return new ScratchTable(new Libsql(join(folder, 'scratch.sqlite')), folder);
    } catch (error) {
      return failed(error);
    } finally {
      // Without a name it is gone with the process. Windows keeps the name of an open file: see `close`.
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  get(key: string): number | undefined {
    try {
      return (this.#find.get(key) as { readonly value: number } | undefined)?.value;
    } catch (error) {
      return failed(error);
    }
  }

  /** None of the keys may be there yet. */
  putAll(entries: ReadonlyMap<string, number>): void {
    try {
      this.#put.run(JSON.stringify(Object.fromEntries(entries)));
    } catch (error) {
      failed(error);
    }
  }

  async close(): Promise<void> {
    this.#database.close();
    await rm(this.#folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function failed(_error: unknown): never {
  throw new Complaint('scratch_failed', { path: tmpdir() });
}
