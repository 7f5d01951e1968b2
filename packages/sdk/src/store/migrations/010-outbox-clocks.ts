import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** What keeps the outbox right when calendars are wrong: how long a pause was, and which leases there are. */
export const outboxClocks: Migration = {
  name: '010-outbox-clocks',
  async up(db) {
    await db.schema
      .alterTable('outbox_pause')
      .addColumn('asked_at', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createIndex('outbox_leased')
      .on('outbox')
      .column('lease')
      .where(sql<boolean>`lease is not null`)
      .execute();
  },
};
