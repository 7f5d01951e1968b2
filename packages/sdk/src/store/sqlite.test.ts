import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.js';
import { createStore } from './store.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = new Date('2026-07-01T01:00:00Z');

describe('store on SQLite', () => {
  it('is a file that only this account reads', async () => {
    const path = join(folder, 'kept.db');
    const store = createStore(path);
    await store.open();
    await store.close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
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

  it('says plainly that a folder is missing, on every use', async () => {
    const store = createStore(join(folder, 'no', 'such', 'x.db'));
    await expect(store.open()).rejects.toMatchObject({ code: 'store_unavailable' });
    await expect(store.open()).rejects.toMatchObject({ code: 'store_unavailable' });
  });
});
