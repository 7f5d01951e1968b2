import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** Dossiers on their way to the Portal. */
export const outbox: Migration = {
  name: '004-outbox',
  async up(db) {
    const { schema } = db;
    await schema
      .createTable('outbox')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .addColumn('digest', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('present', 'integer', (c) => c.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('lease', 'text')
      .addColumn('claimed_version', 'bigint')
      .addColumn('claimed_digest', 'text')
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('sent_version', 'bigint')
      .addColumn('sent_digest', 'text')
      .addColumn('reason', 'text')
      .addColumn('path', 'text')
      .addColumn('enqueued_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createIndex('outbox_due')
      .on('outbox')
      .column('due_at')
      .where(sql<boolean>`due_at is not null`)
      .execute();
    await schema
      .createIndex('outbox_dead')
      .on('outbox')
      .column('code')
      .where(sql<boolean>`state = 'dead'`)
      .execute();

    // Apart, so that a claim rewrites short rows only.
    await schema
      .createTable('outbox_record')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('content', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('outbox_progress')
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('content', 'text')
      .addPrimaryKeyConstraint('outbox_progress_pk', ['code', 'digest'])
      .execute();
    await schema
      .createIndex('outbox_progress_waiting')
      .on('outbox_progress')
      .columns(['code', 'at'])
      .where(sql<boolean>`state = 'waiting'`)
      .execute();

    await schema
      .createTable('outbox_pause')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('until', 'bigint', (c) => c.notNull())
      .execute();
  },
};
