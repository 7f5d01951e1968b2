import type { Migration } from './migration.js';

/** Sessions of signed-in citizens, and marks of what may be used once. */
export const sso: Migration = {
  name: '002-sso',
  async up(db) {
    await db.schema
      .createTable('sso_session')
      .addColumn('id_hash', 'text', (c) => c.primaryKey())
      .addColumn('subject_hash', 'text', (c) => c.notNull())
      .addColumn('sid_hash', 'text')
      .addColumn('tokens', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('lease_until', 'bigint', (c) => c.notNull())
      .addColumn('renewed_at', 'bigint', (c) => c.notNull())
      .addColumn('renew_at', 'bigint')
      .addColumn('revoked_at', 'bigint')
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
    for (const column of ['subject_hash', 'sid_hash', 'expires_at']) {
      await db.schema.createIndex(`sso_session_${column}`).on('sso_session').column(column).execute();
    }
    await db.schema
      .createTable('sso_used')
      .addColumn('key_hash', 'text', (c) => c.primaryKey())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
  },
};
