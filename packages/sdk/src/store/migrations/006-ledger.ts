import { sql } from 'kysely';
import type { Migration } from './migration.js';

/** Payments that belong together, who pays for whom, and keys that belong to one partner code each. */
export const ledger: Migration = {
  name: '006-ledger',
  async up(db) {
    const { schema } = db;
    await schema.alterTable('payment').addColumn('continues', 'text').execute();
    await schema
      .alterTable('payment')
      .addColumn('part', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await schema
      .alterTable('payment')
      .addColumn('parts', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await schema.alterTable('payment').addColumn('order_amount', 'bigint').execute();
    await schema.alterTable('payment').addColumn('payer', 'text').execute();
    await schema.alterTable('payment').addColumn('pays_for', 'text').execute();
    await schema.alterTable('payment').addColumn('booked_at', 'bigint').execute();
    await sql`update payment set booked_at = updated_at where transaction_id is not null`.execute(db);
    await sql`
      update payment_key set key =
        (select payment.partner from payment where payment.id = payment_key.payment_id) || ' ' || key
    `.execute(db);
  },
};
