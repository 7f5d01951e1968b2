import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../src/store/store.js';
import { administer, storePlace, type StorePlace } from './helpers/store-place.js';

const server = process.env['DVCQG_TEST_POSTGRES'] ?? '';
const certificate = process.env['DVCQG_TEST_POSTGRES_CERTIFICATE'];

let place: StorePlace;
let store: Store;
const opened: Store[] = [];
const open = (target = place.target): Store => {
  const one = createStore(target);
  opened.push(one);
  return one;
};
beforeEach(async () => {
  place = await storePlace();
  store = open();
  await store.open();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  await place.remove();
});

/** The place with the URL's parts changed. */
const changed = (change: (url: URL) => void): string => {
  const url = new URL(place.target);
  change(url);
  return url.href;
};
const withParameters = (parameters: Record<string, string>) =>
  changed((url) => Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value)));
const fault = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );
const row = (key: string) => ({ key, window_start: 0, window_end: 1 });
const pid = async ({ db }: Pick<Store, 'db'>) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid;
const kill = (backend: number) => administer(server, `select pg_terminate_backend(${backend})`);

describe('transactions', () => {
  it('are run again when others came between, and told when they always do', async () => {
    const other = open();
    await store.db.insertInto('rate_limit').values(row('k')).execute();
    let calls = 0;
    const disturbed = (times: number) => {
      calls = 0;
      return store.transaction(async (trx) => {
        const { hits } = await trx.selectFrom('rate_limit').select('hits').executeTakeFirstOrThrow();
        if (++calls <= times)
          await other.db
            .updateTable('rate_limit')
            .set({ hits: hits + 10 })
            .execute();
        await trx
          .updateTable('rate_limit')
          .set({ hits: hits + 1 })
          .execute();
      });
    };
    await disturbed(3);
    expect(calls).toBe(4);
    expect(await store.db.selectFrom('rate_limit').select('hits').execute()).toEqual([{ hits: 31 }]);
    expect(await fault(disturbed(Infinity))).toMatchObject({ code: 'store_conflict', retriable: true });
    expect(calls).toBe(15);
    await disturbed(0);
  });

  it('that wait for each other crosswise both come to their end', async () => {
    await store.db
      .insertInto('rate_limit')
      .values([row('a'), row('b')])
      .execute();
    const cross = (first: string, second: string) =>
      store.transaction(
        async (trx) => {
          for (const key of [first, second]) {
            await trx
              .updateTable('rate_limit')
              .set((eb) => ({ hits: eb('hits', '+', 1) }))
              .where('key', '=', key)
              .execute();
          }
        },
        { shared: true },
      );
    await Promise.all(Array.from({ length: 6 }, (_, n) => (n % 2 ? cross('a', 'b') : cross('b', 'a'))));
    expect(await store.db.selectFrom('rate_limit').select('hits').execute()).toEqual([
      { hits: 6 },
      { hits: 6 },
    ]);
  });

  it('whose connection is lost are told as lost, are not run again, and leave nothing', async () => {
    let calls = 0;
    const error = await fault(
      store.transaction(async (trx) => {
        calls++;
        await trx.insertInto('rate_limit').values(row('k')).execute();
        await kill(await pid({ db: trx }));
        await trx.insertInto('rate_limit').values(row('l')).execute();
      }),
    );
    expect(error).toMatchObject({ name: 'TransportError', code: 'store_unavailable', retriable: true });
    expect(calls).toBe(1);
    expect(await store.db.selectFrom('rate_limit').selectAll().execute()).toEqual([]);
  });
});

describe('connections', () => {
  it('that were closed while nobody used them are replaced', async () => {
    const narrow = open(withParameters({ pool: '2' }));
    const backend = await pid(narrow);
    await kill(backend);
    // The first to ask may still get the dead one.
    let next: unknown = backend;
    while (next === backend || next instanceof Error) {
      next = await pid(narrow).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'store_unavailable' });
        return error;
      });
    }
  });

  it('on which a statement took too long are given up, and others go on', async () => {
    const hasty = open(withParameters({ pool: '2', options: '-c statement_timeout=200' }));
    const backend = await pid(hasty);
    expect(await fault(sql`select pg_sleep(30)`.execute(hasty.db))).toMatchObject({
      code: 'store_unavailable',
    });
    expect(await pid(hasty)).not.toBe(backend);
  });

  it('are as many as the URL says, at most', async () => {
    const narrow = open(withParameters({ pool: '3' }));
    const pids = await Promise.all(Array.from({ length: 12 }, () => pid(narrow)));
    expect(new Set(pids).size).toBeLessThanOrEqual(3);
  });
});

describe('what an error holds', () => {
  const canary = 'CANARY-0909';
  const quiet = (error: unknown) => {
    const { password, username, port } = new URL(server);
    const all = inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error) + String(error);
    for (const secret of [canary, password, `${username}@`, port, 'rate_limit_pk'])
      expect(all).not.toContain(secret);
  };

  it.each([
    ['password', (url: URL) => (url.password = canary), '28P01'],
    ['user', (url: URL) => (url.username = canary), '28P01'],
    ['database', (url: URL) => (url.pathname = canary), '3D000'],
  ])('a wrong %s: what is wrong, not what was given', async (_, change, sqlState) => {
    const error = await fault(open(changed(change)).open());
    expect(error).toMatchObject({ name: 'ConfigError', code: 'store_unavailable', params: { sqlState } });
    quiet(error);
  });

  it('a refused row: the reason by its number, not the row', async () => {
    const insert = () => store.db.insertInto('rate_limit').values(row(canary)).execute();
    await insert();
    const twice = await fault(insert());
    expect(twice).toMatchObject({ code: 'store_conflict', params: { sqlState: '23505' } });
    quiet(twice);
    const missing = await fault(sql`select ${canary} from "CANARY-0909"`.execute(store.db));
    expect(missing).toMatchObject({
      name: 'ConfigError',
      code: 'store_failed',
      params: { sqlState: '42P01' },
    });
    quiet(missing);
  });
});

describe('TLS', () => {
  it('is refused where the certificate is not one we trust, without a word of the address', async () => {
    const error = await fault(open(withParameters({ sslmode: 'require' })).open());
    expect(error).toMatchObject({ code: 'store_unavailable' });
  });

  it.skipIf(certificate === undefined)('is verified against the certificates the URL names', async () => {
    const safe = open(withParameters({ sslmode: 'verify-full', sslrootcert: certificate! }));
    const { rows } = await sql<{ ssl: boolean }>`
      select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(safe.db);
    expect(rows).toEqual([{ ssl: true }]);
    const elsewhere = changed((url) => {
      url.hostname = 'localhost';
      url.searchParams.set('sslmode', 'require');
      url.searchParams.set('sslrootcert', certificate!);
    });
    expect(await fault(open(elsewhere).open())).toMatchObject({ code: 'store_unavailable' });
  });
});
