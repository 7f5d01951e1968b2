import { createHash } from 'node:crypto';
import type { LocalDate } from '../../domain/local-date.js';
import type { Store } from '../../store/store.js';
import type { FileHeader } from '../../wire/reconciliation-1/file.js';
import type { Difference, ReconciliationSummary } from './reconciliation.js';

/** Rows read at a time. */
const page = 1_000;

/** One comparison under way. A later one of the same file has a higher round. */
export interface Round {
  readonly id: string;
  readonly round: number;
}

/** The same day, partner and file give the same id. */
const idOf = ({ day, partner, digest }: FileHeader) =>
  `rec_${createHash('sha256').update(`${day}|${partner}|${digest}`).digest('base64url').slice(0, 22)}`;

export async function beginRound(store: Store, header: FileHeader, now: number): Promise<Round> {
  const id = idOf(header);
  const { day, partner, digest } = header;
  const { round } = await store.db
    .insertInto('reconciliation')
    .values({ id, day, partner, digest, round: 1, summary: null, began_at: now })
    .onConflict((on) => on.column('id').doUpdateSet({ round: (eb) => eb('reconciliation.round', '+', 1) }))
    .returning('round')
    .executeTakeFirstOrThrow();
  return { id, round };
}

/** Each difference once, however often it is found. */
export async function keep(
  store: Store,
  { id, round }: Round,
  found: readonly (readonly Difference[])[],
): Promise<void> {
  await store.transaction(async (trx) => {
    for (const differences of found)
      for (const [seq, difference] of differences.entries())
        await trx
          .insertInto('reconciliation_difference')
          .values({
            reconciliation_id: id,
            reference: difference.reference,
            seq,
            round,
            difference: JSON.stringify(difference),
          })
          .onConflict((on) =>
            on
              .columns(['reconciliation_id', 'reference', 'seq'])
              .doUpdateSet({ round, difference: JSON.stringify(difference) })
              // A later round knows better.
              .where('reconciliation_difference.round', '<=', round),
          )
          .execute();
  });
}

/** What earlier rounds found and this one did not is gone: it was settled meanwhile. */
export async function finishRound(
  store: Store,
  { id, round }: Round,
  summary: ReconciliationSummary,
): Promise<void> {
  await store.transaction(async (trx) => {
    await trx
      .deleteFrom('reconciliation_difference')
      .where('reconciliation_id', '=', id)
      .where('round', '<', round)
      .execute();
    await trx
      .updateTable('reconciliation')
      .set({ summary: JSON.stringify(summary) })
      .where('id', '=', id)
      .where('round', '=', round)
      .execute();
  });
}

/** The differences of a comparison, by reference. */
export async function* differencesOf({ db }: Store, id: string): AsyncGenerator<Difference> {
  for (let after = { reference: '', seq: -1 }; ;) {
    const rows = await db
      .selectFrom('reconciliation_difference')
      .select(['reference', 'seq', 'difference'])
      .where('reconciliation_id', '=', id)
      .where('reference', '>=', after.reference)
      .where((eb) => eb.or([eb('reference', '>', after.reference), eb('seq', '>', after.seq)]))
      .orderBy('reference')
      .orderBy('seq')
      .limit(page)
      .execute();
    for (const { difference } of rows) yield JSON.parse(difference) as Difference;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last;
  }
}

/** What was last found out about a day, by file; the newest first. */
export async function summariesOf({ db }: Store, day: LocalDate): Promise<readonly ReconciliationSummary[]> {
  const rows = await db
    .selectFrom('reconciliation')
    .select('summary')
    .where('day', '=', day)
    .where('summary', 'is not', null)
    .orderBy('began_at', 'desc')
    .execute();
  return rows.map(({ summary }) => JSON.parse(summary ?? '') as ReconciliationSummary);
}
