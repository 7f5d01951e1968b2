import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** Refunds with their events and entries, and several receipts for a payment: one for each kind and payee. */
export const refunds: Migration = {
  name: '007-refunds',
  async up(db) {
    const { schema } = db;
    await schema
      .createTable('refund')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('payment_id', 'text', (c) => c.notNull().references('payment.id'))
      .addColumn('owner', 'text')
      .addColumn('key', 'text')
      .addColumn('request_hash', 'text')
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('partner', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('amount', 'bigint', (c) => c.notNull())
      .addColumn('transaction_id', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addColumn('submitted_at', 'bigint')
      .addColumn('accepted_at', 'bigint')
      .addColumn('paid_at', 'bigint')
      .addColumn('provider_id', 'text')
      .addColumn('sent_at', 'bigint')
      .addColumn('asked_at', 'bigint')
      .addColumn('asks', 'integer', (c) => c.notNull())
      .addColumn('next_ask_at', 'bigint', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addUniqueConstraint('refund_reference', ['partner', 'reference'])
      .addUniqueConstraint('refund_key', ['owner', 'key'])
      .execute();
    await schema.createIndex('refund_by_payment').on('refund').column('payment_id').execute();
    await schema.createIndex('refund_to_ask').on('refund').columns(['status', 'next_ask_at']).execute();

    await schema
      .createTable('refund_event')
      .addColumn('refund_id', 'text', (c) => c.notNull().references('refund.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('note', 'text')
      .addPrimaryKeyConstraint('refund_event_pk', ['refund_id', 'seq'])
      .execute();

    await schema
      .createTable('refund_entry')
      .addColumn('refund_id', 'text', (c) => c.notNull().references('refund.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('payment_id', 'text', (c) => c.notNull().references('payment.id'))
      .addColumn('transaction_id', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('held', 'bigint', (c) => c.notNull())
      .addColumn('paid', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('refund_entry_pk', ['refund_id', 'seq'])
      .execute();
    await schema.createIndex('refund_entry_by_payment').on('refund_entry').column('payment_id').execute();

    // Notices that wait for their money are found by the payment's reference.
    await schema.createIndex('inbox_by_reference').on('inbox').column('reference').execute();

    // Neither database takes a column's constraint away everywhere, so the table is made anew. What was there stays whole.
    await schema
      .createTable('receipt_part')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('payment_id', 'text', (c) => c.notNull().references('payment.id'))
      .addColumn('part', 'integer', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('amount', 'bigint', (c) => c.notNull())
      .addColumn('fees', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('asked_at', 'bigint')
      .addColumn('official_state', 'text')
      .addColumn('official_url', 'text')
      .addUniqueConstraint('receipt_part_of_payment', ['payment_id', 'part'])
      .execute();
    await sql`
      insert into receipt_part
        (id, payment_id, part, kind, amount, fees, created_at, asked_at, official_state, official_url)
      select r.id, r.payment_id, 1, 'other', p.amount, p.fees, r.created_at, r.asked_at, r.official_state, r.official_url
      from receipt r join payment p on p.id = r.payment_id
    `.execute(db);
    await schema.dropTable('receipt').execute();
    await schema.alterTable('receipt_part').renameTo('receipt').execute();
  },
};
