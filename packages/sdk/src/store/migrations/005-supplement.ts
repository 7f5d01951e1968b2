import type { Migration } from './migration.js';

/** Answers to requests for papers: each once, however often it is sent. */
export const supplement: Migration = {
  name: '005-supplement',
  async up(db) {
    await db.schema
      .createTable('supplement')
      .addColumn('key_hash', 'text', (c) => c.primaryKey())
      .addColumn('content_hash', 'text', (c) => c.notNull())
      .addColumn('dossier', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('lease_until', 'bigint', (c) => c.notNull())
      .addColumn('sent', 'integer', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('supplement_dossier').on('supplement').column('dossier').execute();
  },
};
