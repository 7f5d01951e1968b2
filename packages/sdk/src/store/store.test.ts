import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storePlace, type StorePlace } from '../../test/helpers/store-place.js';
import { ConfigError } from '../domain/errors.js';
import { claimRows } from './dialect.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';
import { createRateLimit } from './rate-limit.js';
import { createStore, type Store } from './store.js';

const at = new Date('2026-07-01T01:00:00Z');

let place: StorePlace;
const opened: Store[] = [];
/** One more process on the same store. */
const open = (): Store => {
  const store = createStore(place.target);
  opened.push(store);
  return store;
};
beforeEach(async () => {
  place = await storePlace({ shared: true });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await place.remove();
});

const hitsOf = async ({ db }: Pick<Store, 'db'>) =>
  (await db.selectFrom('rate_limit').select('hits').executeTakeFirstOrThrow()).hits;

describe('store', () => {
  it('keeps what was written across a reopen', async () => {
    const first = createStore(place.target);
    await createRateLimit(first).hit('k', 5, 60, at);
    await first.close();
    const again = open();
    expect(await again.db.selectFrom('rate_limit').selectAll().execute()).toEqual([
      { key: 'k', window_start: at.getTime(), window_end: at.getTime() + 60_000, hits: 1 },
    ]);
    const names = await again.db.selectFrom('migration').select('name').orderBy('name').execute();
    expect(names.map((row) => row.name)).toEqual(migrations.map((m) => m.name));
  });

  it('rolls a failed transaction back as a whole, and tells its error', async () => {
    const store = open();
    const row = { key: 'a', window_start: 0, window_end: 1 };
    await expect(
      store.transaction(async (trx) => {
        await trx.insertInto('rate_limit').values(row).execute();
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await store.db.selectFrom('rate_limit').selectAll().execute()).toEqual([]);
  });

  it('is opened by many at once: one migrates, the others wait, no write is lost', async () => {
    const stores = Array.from({ length: 10 }, open);
    await Promise.all(
      stores.flatMap((store) =>
        Array.from({ length: 5 }, () => createRateLimit(store).hit('shared', 99, 60, at)),
      ),
    );
    expect(await hitsOf(stores[0]!)).toBe(50);
    const applied = await stores[0]!.db.selectFrom('migration').selectAll().execute();
    expect(applied).toHaveLength(migrations.length);
  });

  it('transactions that read and then write are alone, in several processes', async () => {
    const stores = Array.from({ length: 4 }, open);
    await createRateLimit(stores[0]!).hit('count', 99, 60, at);
    const add = (store: Store) =>
      store.transaction(async (trx) => {
        const hits = await hitsOf({ db: trx });
        await trx
          .updateTable('rate_limit')
          .set({ hits: hits + 1 })
          .execute();
      });
    await Promise.all(stores.flatMap((store) => [add(store), add(store), add(store), add(store)]));
    expect(await hitsOf(stores[0]!)).toBe(17);
  });

  it('two that each write only when the other has not: one does (write skew)', async () => {
    const stores = [open(), open()];
    await Promise.all(stores.map((store) => store.open()));
    const claim = (store: Store, key: string) =>
      store.transaction(async (trx) => {
        const others = await trx.selectFrom('rate_limit').select('key').execute();
        if (others.length > 0) return false;
        await trx.insertInto('rate_limit').values({ key, window_start: 0, window_end: 1 }).execute();
        return true;
      });
    for (let round = 0; round < 5; round++) {
      const won = await Promise.all(stores.map((store, n) => claim(store, `k${n}`)));
      expect(won.filter(Boolean)).toHaveLength(1);
      await stores[0]!.db.deleteFrom('rate_limit').execute();
    }
  });

  it('workers that claim rows at once never hold the same one, and all are taken', async () => {
    const stores = Array.from({ length: 4 }, open);
    const keys = Array.from({ length: 60 }, (_, n) => `row-${n}`);
    await stores[0]!.db
      .insertInto('rate_limit')
      .values(keys.map((key) => ({ key, window_start: 0, window_end: 1 })))
      .execute();
    const claim = (store: Store) =>
      store.transaction(
        async (trx) => {
          const due = trx
            .selectFrom('rate_limit')
            .select('key')
            .where('hits', '=', 0)
            .orderBy('key')
            .limit(7);
          const rows = await claimRows(trx, due).execute();
          const taken = rows.map((row) => row.key);
          await trx.updateTable('rate_limit').set({ hits: 1 }).where('key', 'in', taken).execute();
          return taken;
        },
        { shared: true },
      );
    const work = async (store: Store) => {
      const mine: string[] = [];
      const left = () => store.db.selectFrom('rate_limit').select('key').where('hits', '=', 0).execute();
      while ((await left()).length > 0) mine.push(...(await claim(store)));
      return mine;
    };
    const taken = (await Promise.all(stores.map(work))).flat();
    expect(taken.sort()).toEqual(keys.sort());
  });

  it('gives whole numbers of 53 bits back as they were', async () => {
    const { db } = open();
    const row = { key: 'big', window_start: Number.MAX_SAFE_INTEGER, window_end: -1, hits: 0 };
    await db.insertInto('rate_limit').values(row).execute();
    expect(await db.selectFrom('rate_limit').selectAll().execute()).toEqual([row]);
    const { rows } = await db
      .selectFrom('rate_limit')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    expect(rows).toBe(1);
  });

  it('leaves nothing of a migration that fails, and goes on from there', async () => {
    const store = open();
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
  });

  it.each(['file:x', 'http://x', 'mysql://u:p@h/db', ''])('refuses %s', (target) => {
    expect(() => createStore(target)).toThrow(expect.objectContaining({ code: 'store_unsupported' }));
    expect(() => createStore(target)).toThrow(ConfigError);
  });
});
