import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../domain/errors.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';
import { createRateLimit } from './rate-limit.js';
import { createStore } from './store.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = new Date('2026-07-01T01:00:00Z');

describe('store', () => {
  it('keeps what was written across a reopen, with the durable settings', async () => {
    const path = join(folder, 'kept.db');
    const first = createStore(path);
    await createRateLimit(first).hit('k', 5, 60, at);
    await first.close();
    const again = createStore(path);
    expect(await again.db.selectFrom('rate_limit').select(['key', 'hits']).execute()).toEqual([
      { key: 'k', hits: 1 },
    ]);
    const names = await again.db.selectFrom('migration').select('name').orderBy('name').execute();
    expect(names.map((row) => row.name)).toEqual(migrations.map((m) => m.name));
    await again.close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('rolls a failed transaction back as a whole', async () => {
    const store = createStore(':memory:');
    const row = { key: 'a', window_start: 0, window_end: 1 };
    await expect(
      store.transaction(async (trx) => {
        await trx.insertInto('rate_limit').values(row).execute();
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await store.db.selectFrom('rate_limit').selectAll().execute()).toEqual([]);
    await store.close();
  });

  it('is opened by many at once: one migrates, the others wait, no write is lost', async () => {
    const path = join(folder, 'many.db');
    const stores = Array.from({ length: 6 }, () => createStore(path));
    await Promise.all(
      stores.flatMap((store) =>
        Array.from({ length: 5 }, () => createRateLimit(store).hit('shared', 99, 60, at)),
      ),
    );
    const { hits } = await stores[0]!.db.selectFrom('rate_limit').select('hits').executeTakeFirstOrThrow();
    expect(hits).toBe(30);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('waits for another process that holds the write lock, with the event loop running', async () => {
    const path = join(folder, 'locked.db');
    const store = createStore(path);
    await store.open();
    const script = `
      const D = require('libsql'); const d = new D(process.argv[1]);
      d.exec('begin immediate'); console.log('locked');
      setTimeout(() => { d.exec('commit'); process.exit(0); }, 300);`;
    const holder = spawn(process.execPath, ['-e', script, path], { cwd: import.meta.dirname });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    await createRateLimit(store).hit('k', 1, 60, at);
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(2);
    await store.close();
  });

  it('goes on writing beside other processes that write all the time', async () => {
    const path = join(folder, 'busy.db');
    const store = createStore(path);
    await store.open();
    const script = `
      const D = require('libsql'); const d = new D(process.argv[1], { timeout: 5000 });
      console.log('go');
      (function next() { d.exec('begin immediate'); const t = Date.now(); while (Date.now() < t + 60); d.exec('commit');
        setTimeout(next, 1 + Math.random() * 5); })();`;
    const others = [1, 2].map(() =>
      spawn(process.execPath, ['-e', script, path], { cwd: import.meta.dirname }),
    );
    await Promise.all(others.map((other) => new Promise((resolve) => other.stdout.once('data', resolve))));
    const limit = createRateLimit(store);
    for (let i = 0; i < 5; i++) {
      await limit.hit('alone', 99, 60, at);
      await store.transaction(async (trx) => {
        const { hits } = await trx
          .selectFrom('rate_limit')
          .select('hits')
          .where('key', '=', 'alone')
          .executeTakeFirstOrThrow();
        await trx
          .updateTable('rate_limit')
          .set({ hits: hits + 1 })
          .where('key', '=', 'alone')
          .execute();
      });
    }
    for (const other of others) other.kill();
    expect((await limit.hit('alone', 99, 60, at)).allowed).toBe(true);
    const { hits } = await store.db.selectFrom('rate_limit').select('hits').executeTakeFirstOrThrow();
    expect(hits).toBe(11);
    await store.close();
  });

  it('leaves nothing of a migration that fails, and goes on from there', async () => {
    const store = createStore(':memory:');
    await store.open();
    const bad: Migration = {
      name: '999-bad',
      async up(db) {
        await db.schema.createTable('half').addColumn('id', 'text').execute();
        throw new Error('stop');
      },
    };
    await expect(migrate(store.db, [...migrations, bad])).rejects.toThrow('stop');
    const tables = await store.db.introspection.getTables();
    expect(tables.map((t) => t.name)).not.toContain('half');
    await migrate(store.db, migrations);
    await store.close();
  });

  it.each(['postgres://u:p@h/db', 'postgresql://h/db', 'file:x', 'http://x', ''])('refuses %s', (target) => {
    expect(() => createStore(target)).toThrow(expect.objectContaining({ code: 'store_unsupported' }));
    expect(() => createStore(target)).toThrow(ConfigError);
  });

  it('says plainly that a folder is missing, on every use', async () => {
    const store = createStore(join(folder, 'no', 'such', 'x.db'));
    await expect(store.open()).rejects.toMatchObject({ code: 'store_unavailable' });
    await expect(store.open()).rejects.toMatchObject({ code: 'store_unavailable' });
  });
});

describe('rate limit', () => {
  it('counts to the limit, tells the wait, begins anew and forgets old windows', async () => {
    const store = createStore(':memory:');
    const limit = createRateLimit(store);
    for (let i = 0; i < 3; i++)
      expect(await limit.hit('k', 3, 60, at)).toEqual({ allowed: true, retryAfter: 0 });
    expect(await limit.hit('k', 3, 60, new Date(at.getTime() + 15_000))).toEqual({
      allowed: false,
      retryAfter: 45,
    });
    expect((await limit.hit('other', 3, 60, at)).allowed).toBe(true);
    expect((await limit.hit('k', 3, 60, new Date(at.getTime() + 60_000))).allowed).toBe(true);
    expect(await store.db.selectFrom('rate_limit').select('key').execute()).toEqual([{ key: 'k' }]);
    await store.close();
  });
});
