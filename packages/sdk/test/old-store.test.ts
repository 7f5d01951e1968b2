import { type Insertable, Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paymentWorld, type World } from '../src/payments/fixtures/payment-world.js';
import { migrate } from '../src/store/migrate.js';
import { migrations } from '../src/store/migrations/index.js';
import type { Schema } from '../src/store/schema.js';
import { createStore, type Store } from '../src/store/store.js';
import { onPostgres, storePlace, type StorePlace } from './helpers/store-place.js';

/** Before payments had parts and payers, and before keys belonged to a partner code. */
const before = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name === '006-ledger'),
);

let world: World;
let place: StorePlace;
let store: Store;
beforeEach(async () => {
  world = await paymentWorld();
  place = await storePlace({ shared: true });
  store = createStore(place.target);
});
afterEach(async () => {
  await store.close();
  await place.remove();
  await world.close();
});

/** A database as an earlier version left it: nothing of ours opens it and brings it up to date. */
async function oldDatabase(): Promise<Kysely<Schema>> {
  const { default: Database } = await import('libsql');
  const dialect = onPostgres
    ? new PostgresDialect({ pool: new Pool({ connectionString: place.target, max: 2 }) })
    : new SqliteDialect({ database: new Database(place.target) as never });
  const db = new Kysely<Schema>({ dialect });
  await migrate(db, before);
  return db;
}

/** The rows of a table as they were then: without the columns that came later. */
async function inherit<T extends 'payment' | 'payment_key' | 'payment_event'>(
  old: Kysely<Schema>,
  table: T,
  change: (row: Record<string, unknown>) => Record<string, unknown> = (row) => row,
): Promise<void> {
  // Other tests have schemas of their own on the same server.
  const schema = onPostgres
    ? (await sql<{ name: string }>`select current_schema() as name`.execute(old)).rows[0]?.name
    : undefined;
  const tables = await old.introspection.getTables();
  const then = tables.find((one) => one.name === table && one.schema === schema);
  const columns = then?.columns.map(({ name }) => name) ?? [];
  const rows = (await world.store.db
    .selectFrom(table as 'payment')
    .selectAll()
    .execute()) as unknown as Record<string, unknown>[];
  for (const row of rows.map(change)) {
    const kept = Object.fromEntries(columns.map((column) => [column, row[column]]));
    await old
      .insertInto(table as 'payment')
      .values(kept as unknown as Insertable<Schema['payment']>)
      .execute();
  }
}

describe('a store of an earlier version', () => {
  it('knows its payments by their keys, and has them paid on', async () => {
    const [paidRequest, openRequest] = [
      world.request({ dossierCode: '000.00.01.H99-260701-0002' }),
      world.request(),
    ];
    const paid = await world.payments.create(paidRequest);
    const [row] = await world.rows();
    await world.pay(row?.reference ?? '');
    const open = await world.payments.create(openRequest);

    const old = await oldDatabase();
    await inherit(old, 'payment');
    // A key stood alone then: now the partner's code comes before it.
    await inherit(old, 'payment_key', ({ key, ...rest }) => ({
      ...rest,
      key: String(key).split(' ').at(-1),
    }));
    await inherit(old, 'payment_event');
    expect(
      (await old.selectFrom('payment_key').select('key').execute()).map(({ key }) => key).sort(),
    ).toEqual([paidRequest.idempotencyKey, openRequest.idempotencyKey].sort());
    await old.destroy();

    const payments = world.another({ store });
    // The same press as before the update: the same payment, and no second order.
    const orders = world.platform.known.size;
    expect(await payments.create(openRequest)).toMatchObject({ id: open.id, status: 'initiated' });
    expect(await payments.create(paidRequest)).toMatchObject({ id: paid.id, status: 'succeeded' });
    expect(world.platform.known.size).toBe(orders);

    const reference = (await world.rows()).find(({ id }) => id === open.id)?.reference ?? '';
    world.answer(reference, 'succeeded');
    await payments.receive(world.platform.notification(reference));
    expect(await payments.create(openRequest)).toMatchObject({ id: open.id, status: 'succeeded' });
    const booked = await store.db.selectFrom('payment').select(['part', 'parts', 'booked_at']).execute();
    expect(booked).toHaveLength(2);
    for (const one of booked)
      expect(one).toEqual({ part: 1, parts: 1, booked_at: expect.any(Number) as number });
    const applied = await store.db.selectFrom('migration').select('name').orderBy('name').execute();
    expect(applied.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name).sort());
  });
});
