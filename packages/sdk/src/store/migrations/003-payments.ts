import { sql } from 'kysely';
import type { Migration } from './migration.js';

export const payments: Migration = {
  name: '003-payments',
  async up(db) {
    const { schema } = db;
    await schema
      .createTable('counter')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'bigint', (c) => c.notNull())
      .execute();

    await schema
      .createTable('payment')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('dossier', 'text', (c) => c.notNull())
      .addColumn('amount', 'bigint', (c) => c.notNull())
      .addColumn('fees', 'text', (c) => c.notNull())
      .addColumn('order_details', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('partner', 'text', (c) => c.notNull())
      .addColumn('reference', 'text', (c) => c.notNull().unique())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('return_to', 'text', (c) => c.notNull())
      .addColumn('page_url', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('returned', 'integer', (c) => c.notNull())
      .addColumn('transaction_id', 'text')
      .addColumn('paid_at', 'bigint')
      .addColumn('init_at', 'bigint')
      .addColumn('asked_at', 'bigint')
      .addColumn('asks', 'integer', (c) => c.notNull())
      .addColumn('next_ask_at', 'bigint', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute();
    // The database itself holds that one owner never has two payments open for one dossier.
    await schema
      .createIndex('payment_one_open')
      .unique()
      .on('payment')
      .columns(['owner', 'dossier'])
      .where(sql<boolean>`status in ('created', 'initiated', 'pending', 'unknown')`)
      .execute();
    await schema.createIndex('payment_by_dossier').on('payment').columns(['dossier', 'status']).execute();
    await schema.createIndex('payment_to_ask').on('payment').columns(['status', 'next_ask_at']).execute();

    await schema
      .createTable('payment_key')
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('request_hash', 'text', (c) => c.notNull())
      .addColumn('payment_id', 'text', (c) => c.notNull().references('payment.id'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('payment_key_pk', ['owner', 'key'])
      .execute();

    await schema
      .createTable('payment_event')
      .addColumn('payment_id', 'text', (c) => c.notNull().references('payment.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('note', 'text')
      .addColumn('transaction_id', 'text')
      .addPrimaryKeyConstraint('payment_event_pk', ['payment_id', 'seq'])
      .execute();

    await schema
      .createTable('inbox')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .addColumn('payment_id', 'text', (c) => c.references('payment.id'))
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('applied_at', 'bigint')
      .addColumn('note', 'text')
      .addColumn('times', 'integer', (c) => c.notNull())
      .execute();

    await schema
      .createTable('receipt')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('payment_id', 'text', (c) => c.notNull().unique().references('payment.id'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('asked_at', 'bigint')
      .addColumn('official_state', 'text')
      .addColumn('official_url', 'text')
      .execute();
  },
};
