import { expect, it } from 'vitest';
import { storePlace } from '../../../test/helpers/store-place.js';
import { createStore } from '../store.js';
import { refunds } from './007-refunds.js';

it('keeps the receipts of before as they were, whole', async () => {
  const place = await storePlace();
  const store = createStore(place.target);
  const { db } = store;
  // Back to how it was before.
  for (const table of ['refund_entry', 'refund_event', 'refund', 'receipt']) {
    await db.schema.dropTable(table).execute();
  }
  await db.schema.dropIndex('inbox_by_reference').execute();
  await db.schema
    .createTable('receipt')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('payment_id', 'text', (c) => c.notNull().unique().references('payment.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('asked_at', 'bigint')
    .addColumn('official_state', 'text')
    .addColumn('official_url', 'text')
    .execute();
  const fees = JSON.stringify([{ name: 'Phí', kind: 'fee', amount: 150_000 }]);
  await db
    .insertInto('payment')
    .values({
      id: 'pay_1',
      owner: 'o',
      dossier: 'd',
      amount: 150_000,
      fees,
      order_details: '{}',
      purpose: 'p',
      partner: 'P',
      reference: 'R',
      status: 'succeeded',
      return_to: '/',
      created_at: 1,
      updated_at: 1,
      expires_at: 1,
      returned: 0,
      asks: 0,
      next_ask_at: 0,
      version: 1,
    } as never)
    .execute();
  const official = { official_state: 'ready', official_url: 'https://tt.example/b' };
  await db
    .insertInto('receipt')
    .values({ id: 'rcp_1', payment_id: 'pay_1', created_at: 5, asked_at: 6, ...official } as never)
    .execute();

  await store.transaction((trx) => refunds.up(trx));

  expect(await db.selectFrom('receipt').selectAll().execute()).toEqual([
    {
      id: 'rcp_1',
      payment_id: 'pay_1',
      part: 1,
      kind: 'other',
      amount: 150_000,
      fees,
      created_at: 5,
      asked_at: 6,
      ...official,
    },
  ]);
  await store.close();
  await place.remove();
});
