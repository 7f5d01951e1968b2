import { type Kysely, sql } from 'kysely';
import type { Schema } from '../store/schema.js';
import type { Refused } from './outbox.js';

/** Steps that wait keep a dossier in the queue. */
const hasSteps = sql<boolean>`exists (select 1 from outbox_progress as p where p.code = outbox.code and p.state = 'waiting')`;
/** PostgreSQL takes a bare parameter of a `case` for text. */
const moment = (at: number) => sql<number>`cast(${at} as bigint)`;
const isWhole = sql<boolean>`digest = claimed_digest`;

/** The claimed version is in. Where a newer one came meanwhile, or more steps, the dossier is due at once. */
export async function finish(
  trx: Kysely<Schema>,
  lease: string,
  codes: readonly string[],
  now: number,
): Promise<void> {
  await trx
    .deleteFrom('outbox_record')
    .where('code', 'in', (eb) =>
      eb
        .selectFrom('outbox')
        .select('code')
        .where('code', 'in', codes)
        .where('lease', '=', lease)
        .where(isWhole),
    )
    .execute();
  await trx
    .updateTable('outbox')
    .set({
      present: sql`case when claimed_digest is null then present else 1 end`,
      attempts: 0,
      lease: null,
      reason: null,
      path: null,
      updated_at: now,
      sent_digest: sql`claimed_digest`,
      sent_version: sql`case when ${isWhole} then version else claimed_version end`,
      state: sql`case when state = 'deleted' then 'deleted' when ${isWhole} and not ${hasSteps} then 'sent' else 'waiting' end`,
      due_at: sql`case when state = 'deleted' or (${isWhole} and not ${hasSteps}) then null else ${moment(now)} end`,
    })
    .where('code', 'in', codes)
    .where('lease', '=', lease)
    .execute();
}

/** The claimed version was refused. A newer one that came meanwhile is tried. */
export async function bury(
  trx: Kysely<Schema>,
  lease: string,
  { code, reason, path }: Refused,
  now: number,
): Promise<void> {
  const isNewest = sql<boolean>`(digest = claimed_digest or digest is null)`;
  await trx
    .updateTable('outbox')
    .set({
      lease: null,
      reason,
      path: path ?? null,
      updated_at: now,
      state: sql`case when state = 'deleted' then 'deleted' when ${isNewest} then 'dead' else 'waiting' end`,
      due_at: sql`case when ${isNewest} then null else ${moment(now)} end`,
    })
    .where('code', '=', code)
    .where('lease', '=', lease)
    .execute();
}
