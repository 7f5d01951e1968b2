import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** The ledger compared with the platform's files. */
export const reconciliation: Migration = {
  name: '008-reconciliation',
  async up({ schema }) {
    await schema
      .createTable('reconciliation')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('partner', 'text', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .addColumn('round', 'integer', (c) => c.notNull())
      .addColumn('summary', 'text')
      .addColumn('began_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('reconciliation_difference')
      .addColumn('reconciliation_id', 'text', (c) => c.notNull().references('reconciliation.id'))
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('round', 'integer', (c) => c.notNull())
      .addColumn('difference', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('reconciliation_difference_pk', ['reconciliation_id', 'reference', 'seq'])
      .execute();

    // What a day is read by.
    await schema.createIndex('payment_by_paid_at').on('payment').columns(['paid_at', 'id']).execute();
    await schema
      .createIndex('payment_event_by_note')
      .on('payment_event')
      .columns(['note', 'at'])
      .where(sql<boolean>`note is not null`)
      .execute();
    await schema
      .createIndex('inbox_of_strangers')
      .on('inbox')
      .column('received_at')
      .where(sql<boolean>`payment_id is null`)
      .execute();
  },
};
