import type { Kysely, Selectable } from 'kysely';
import type { OutboxProgressTable, OutboxTable } from '../store/tables/outbox.js';
import type { Schema } from '../store/schema.js';
import { claimRows, lockRows } from '../store/dialect.js';
import type { Store, StoreTransaction, TransactionOptions } from '../store/store.js';
import { fit } from './fit.js';
import { guarded } from './guarded.js';
import { createKeeping } from './keeping.js';
import { newLease } from './leases.js';
import type { Rest } from './rest.js';
import { bury, finish } from './settling.js';
import { createUpsert } from './upsert.js';

export type OutboxRow = Selectable<OutboxTable>;
export type ProgressRow = Selectable<OutboxProgressTable>;

/** A dossier in the hands of one worker: nobody else touches it while its lease lasts. */
export interface Claimed extends Pick<
  OutboxRow,
  'code' | 'version' | 'digest' | 'sent_digest' | 'present' | 'attempts'
> {
  /** Sealed; null when its record is in and only steps of its trail are to be sent. */
  readonly content: string | null;
}

export interface Claim {
  readonly lease: string;
  readonly rows: readonly Claimed[];
  /** Their waiting steps, oldest first. */
  readonly progress: readonly ProgressRow[];
}

export interface Refused {
  readonly code: string;
  readonly reason: string;
  readonly path?: string;
}

/** What a worker found out. A claimed dossier that is in no list stays leased until the lease ends. */
export interface Settlement {
  readonly lease: string;
  /** Their records are in, and all steps that were claimed. */
  readonly done: readonly string[];
  readonly dead: readonly Refused[];
  /** Of those done: steps of their trails were refused. */
  readonly flawed: readonly Refused[];
  /** To be tried again at once. */
  readonly again: readonly string[];
  readonly steps: readonly {
    readonly code: string;
    readonly digest: string;
    readonly state: 'sent' | 'dead';
  }[];
}

export const putOutbox = createUpsert(
  'outbox',
  [
    'code',
    'version',
    'digest',
    'state',
    'present',
    'due_at',
    'lease',
    'claimed_version',
    'claimed_digest',
    'attempts',
    'sent_version',
    'sent_digest',
    'reason',
    'path',
    'enqueued_at',
    'updated_at',
  ],
  ['code'],
);
export const putRecords = createUpsert('outbox_record', ['code', 'content'], ['code']);
export const putProgress = createUpsert(
  'outbox_progress',
  ['code', 'digest', 'at', 'state', 'content'],
  ['code', 'digest'],
);

/** All the outbox asks of the store. Times are milliseconds since the epoch. */
export function createOutbox(store: Store) {
  const { db } = store;

  /** A transaction of our own, whose failures are told without what the driver says. */
  const atomically = <T>(
    run: (trx: StoreTransaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T> => guarded(() => store.transaction(run, options));
  /** Among workers: each writes rows that it holds the lease of. */
  const beside = <T>(run: (trx: StoreTransaction) => Promise<T>) => atomically(run, { shared: true });

  return {
    atomically,
    ...createKeeping(db, atomically),

    /** Rows of these codes, to decide on. */
    async known(codes: readonly string[], trx: Kysely<Schema> = db): Promise<ReadonlyMap<string, OutboxRow>> {
      const rows = await guarded(() =>
        trx.selectFrom('outbox').selectAll().where('code', 'in', codes).execute(),
      );
      return new Map(rows.map((row) => [row.code, row]));
    },

    /** Steps of these codes that are known already, as `code digest`. */
    async knownSteps(trx: Kysely<Schema>, codes: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await trx
        .selectFrom('outbox_progress')
        .select(['code', 'digest'])
        .where('code', 'in', codes)
        .execute();
      return new Set(rows.map(({ code, digest }) => `${code} ${digest}`));
    },

    /** What a deleted dossier still had to send. */
    async drop(trx: Kysely<Schema>, codes: readonly string[]): Promise<void> {
      if (codes.length === 0) return;
      await trx.deleteFrom('outbox_record').where('code', 'in', codes).execute();
      await trx
        .deleteFrom('outbox_progress')
        .where('code', 'in', codes)
        .where('state', '!=', 'sent')
        .execute();
    },

    /** Takes up to `batch` dossiers that nobody holds, or under a lease that is `over`, for `hold` ms. */
    claim: (batch: number, hold: number, over: readonly string[] = []) =>
      beside(async (trx): Promise<Claim> => {
        const lease = newLease(hold);
        const found = await claimable(trx, batch, over);
        const codes = found.slice(0, fit(found, batch)).map(({ code }) => code);
        if (codes.length === 0) return { lease, rows: [], progress: [] };
        await trx
          .updateTable('outbox')
          .set((eb) => ({
            lease,
            claimed_version: eb.ref('version'),
            claimed_digest: eb.ref('digest'),
            attempts: eb('attempts', '+', 1),
          }))
          .where('code', 'in', codes)
          .execute();
        const rows = await trx
          .selectFrom('outbox')
          .leftJoin('outbox_record', 'outbox_record.code', 'outbox.code')
          .select(['outbox.code', 'version', 'digest', 'sent_digest', 'present', 'attempts', 'content'])
          .where('outbox.code', 'in', codes)
          .execute();
        const progress = await trx
          .selectFrom('outbox_progress')
          .selectAll()
          .where('code', 'in', codes)
          .where('state', '=', 'waiting')
          .orderBy('code')
          .orderBy('at')
          .execute();
        return { lease, rows, progress };
      }),

    settle: ({ lease, done, dead, flawed, again, steps }: Settlement, now: number) =>
      beside(async (trx) => {
        // Who hands in a newer version or more steps now comes wholly before this or wholly after it.
        const codes = [...done, ...dead.map(({ code }) => code), ...again];
        const held = trx.selectFrom('outbox').select('code').where('code', 'in', codes).orderBy('code');
        await lockRows(trx, held);
        for (const { code, digest, state } of steps) {
          await trx
            .updateTable('outbox_progress')
            .set({ state, ...(state === 'sent' && { content: null }) })
            .where('code', '=', code)
            .where('digest', '=', digest)
            .execute();
        }
        if (done.length > 0) await finish(trx, lease, done, now);
        for (const refused of dead) await bury(trx, lease, refused, now);
        for (const { code, reason, path } of flawed) {
          await trx
            .updateTable('outbox')
            .set({ state: 'dead', reason, path: path ?? null })
            .where('code', '=', code)
            .where('state', '=', 'sent')
            .execute();
        }
        if (again.length > 0) {
          await trx
            .updateTable('outbox')
            .set({ lease: null, due_at: now })
            .where('code', 'in', again)
            .where('lease', '=', lease)
            .where('due_at', 'is not', null)
            .execute();
        }
      }),

    /** Everyone holds still until then. A shorter pause does not end a longer one. */
    pause: ({ asked_at, until }: Rest) =>
      beside(async (trx) => {
        await trx
          .insertInto('outbox_pause')
          .values({ id: 1, asked_at, until })
          .onConflict((on) =>
            on
              .column('id')
              .doUpdateSet({ asked_at, until })
              .where((eb) =>
                eb.or([eb('outbox_pause.until', '<', until), eb('outbox_pause.asked_at', '>', asked_at)]),
              ),
          )
          .execute();
      }),

    /** The latest pause, over or not. */
    paused: (): Promise<Rest | undefined> =>
      guarded(() => db.selectFrom('outbox_pause').select(['asked_at', 'until']).executeTakeFirst()),

    /** Every lease of anyone. */
    async leases(): Promise<readonly string[]> {
      const rows = await guarded(() =>
        db.selectFrom('outbox').select('lease').distinct().where('lease', 'is not', null).execute(),
      );
      return rows.map(({ lease }) => lease as string);
    },

    async left(): Promise<number> {
      const { left } = await guarded(() =>
        db
          .selectFrom('outbox')
          .select((eb) => eb.fn.countAll().as('left'))
          .where('due_at', 'is not', null)
          .executeTakeFirstOrThrow(),
      );
      return Number(left);
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;

/** What nobody holds, and what was held too long. */
const claimable = (trx: StoreTransaction, batch: number, over: readonly string[]) =>
  claimRows(
    trx,
    trx
      .selectFrom('outbox')
      .select(['code', 'attempts'])
      .where('due_at', 'is not', null)
      .where((eb) => eb.or([eb('lease', 'is', null), eb('lease', 'in', over)]))
      .orderBy('due_at')
      .limit(batch),
  ).execute();
