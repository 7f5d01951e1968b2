import type { Migration } from './migration.js';

export const rateLimit: Migration = {
  name: '001-rate-limit',
  async up(db) {
    await db.schema
      .createTable('rate_limit')
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('window_start', 'bigint', (c) => c.notNull())
      .addColumn('window_end', 'bigint', (c) => c.notNull())
      .addColumn('hits', 'bigint', (c) => c.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('rate_limit_pk', ['key', 'window_start'])
      .execute();
    await db.schema.createIndex('rate_limit_end').on('rate_limit').column('window_end').execute();
  },
};
