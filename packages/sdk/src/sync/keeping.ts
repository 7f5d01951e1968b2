import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.js';
import type { StoreTransaction } from '../store/store.js';
import { guarded } from './guarded.js';

const versionCounter = 'sync_version';

/** What operators ask of the outbox: how it stands, what was refused, what to forget. */
export function createKeeping(
  db: Kysely<Schema>,
  atomically: <T>(run: (trx: StoreTransaction) => Promise<T>) => Promise<T>,
) {
  return {
    /** Dead ones are waiting again: all, or those of these codes. */
    revive: (codes: 'all' | readonly string[], now: number) =>
      atomically(async (trx) => {
        const some = await trx
          .updateTable('outbox')
          .set({ state: 'waiting', due_at: now, attempts: 0, reason: null, path: null })
          .where('state', '=', 'dead')
          .$if(codes !== 'all', (query) => query.where('code', 'in', codes as readonly string[]))
          .returning('code')
          .execute();
        await trx
          .updateTable('outbox_progress')
          .set({ state: 'waiting' })
          .where('state', '=', 'dead')
          .$if(codes !== 'all', (query) => query.where('code', 'in', codes as readonly string[]))
          .execute();
        return some.length;
      }),

    dead: (after: string, limit: number) =>
      guarded(() =>
        db
          .selectFrom('outbox')
          .select(['code', 'version', 'updated_at', 'reason', 'path', 'attempts'])
          .where('state', '=', 'dead')
          .where('code', '>', after)
          .orderBy('code')
          .limit(limit)
          .execute(),
      ),

    /** Counts by state and by whether someone is sending it, the oldest that waits, and the pause. */
    standing: () =>
      guarded(async () => ({
        groups: await db
          .selectFrom('outbox')
          .select((eb) => [
            'state',
            eb('lease', 'is not', null).as('leased'),
            eb.fn.countAll().as('count'),
            eb.fn.min('enqueued_at').as('oldest'),
          ])
          .groupBy(['state', (eb) => eb('lease', 'is not', null)])
          .execute(),
        pause: await db.selectFrom('outbox_pause').select('until').executeTakeFirst(),
      })),

    /** A version above all that are known or were given out. */
    nextVersion: () =>
      atomically(async (trx) => {
        const known = await trx
          .selectFrom('outbox')
          .select((eb) => eb.fn.max('version').as('newest'))
          .executeTakeFirst();
        const given = await trx
          .selectFrom('counter')
          .select('value')
          .where('name', '=', versionCounter)
          .executeTakeFirst();
        const value = Math.max(Number(known?.newest ?? 0), Number(given?.value ?? 0)) + 1;
        await trx
          .insertInto('counter')
          .values({ name: versionCounter, value })
          .onConflict((on) => on.column('name').doUpdateSet({ value }))
          .execute();
        return value;
      }),

    /** Forgets what is settled since before then. */
    forget: (before: number) =>
      atomically(async (trx) => {
        const settled = trx
          .selectFrom('outbox')
          .select('code')
          .where('due_at', 'is', null)
          .where('updated_at', '<', before);
        await trx.deleteFrom('outbox_record').where('code', 'in', settled).execute();
        await trx.deleteFrom('outbox_progress').where('code', 'in', settled).execute();
        const { numDeletedRows } = await trx
          .deleteFrom('outbox')
          .where('due_at', 'is', null)
          .where('updated_at', '<', before)
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}
