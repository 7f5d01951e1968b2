import { sql } from 'kysely';
import { dialectOf } from '../dialect.js';
import type { Migration } from './migration.js';

/** The other end of a payment: orders of a wallet, what its money did, and what the platform is still to be told. */
export const wallet: Migration = {
  name: '009-wallet',
  async up(db) {
    const { schema } = db;
    // Day files ascend by the bytes of an id, whatever the database's language.
    const id = dialectOf(db) === 'postgres' ? sql`text collate "C"` : 'text';
    await schema
      .createTable('wallet_order')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('amount', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('payee', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('fees', 'text', (c) => c.notNull())
      .addColumn('return_to', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('account', 'text')
      .addColumn('transaction_id', 'text', (c) => c.unique())
      .addColumn('debit_begun_at', 'bigint')
      .addColumn('debit_due_at', 'bigint')
      .addColumn('debit_asks', 'integer', (c) => c.notNull())
      .addColumn('paid_at', 'bigint')
      .addColumn('refunded', 'bigint', (c) => c.notNull())
      .addColumn('given_back', 'bigint', (c) => c.notNull())
      .addColumn('confirmed_at', 'bigint')
      .addColumn('opened_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createIndex('wallet_order_account')
      .on('wallet_order')
      .columns(['account', 'opened_at'])
      .execute();
    await schema
      .createIndex('wallet_order_doubt')
      .on('wallet_order')
      .column('debit_due_at')
      .where(sql<boolean>`debit_due_at is not null`)
      .execute();
    await schema
      .createIndex('wallet_order_open')
      .on('wallet_order')
      .column('expires_at')
      .where(sql<boolean>`status = 'open'`)
      .execute();

    await schema
      .createTable('wallet_movement')
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('id', id, (c) => c.notNull())
      .addColumn('order_id', 'text', (c) => c.notNull().references('wallet_order.id'))
      .addColumn('amount', 'bigint', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('tell', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint')
      .addColumn('due_at', 'bigint')
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('wallet_movement_pk', ['type', 'id'])
      .execute();
    await schema.createIndex('wallet_movement_order').on('wallet_movement').column('order_id').execute();
    await schema.createIndex('wallet_movement_day').on('wallet_movement').column('at').execute();
    // The database itself holds that an order is debited once and given back as a whole once.
    await schema
      .createIndex('wallet_movement_once')
      .unique()
      .on('wallet_movement')
      .columns(['order_id', 'type'])
      .where(sql<boolean>`type in ('PAY', 'REVERSAL')`)
      .execute();

    await schema
      .createTable('wallet_outbox')
      .addColumn('order_id', 'text', (c) => c.notNull().references('wallet_order.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('done_at', 'bigint')
      .addColumn('answer', 'text')
      .addPrimaryKeyConstraint('wallet_outbox_pk', ['order_id', 'kind'])
      .execute();
    await schema
      .createIndex('wallet_outbox_due')
      .on('wallet_outbox')
      .column('due_at')
      .where(sql<boolean>`due_at is not null`)
      .execute();
  },
};
