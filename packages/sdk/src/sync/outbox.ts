import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { OutboxProgressTable, OutboxTable, Schema } from '../store/schema.js';
import { claimRows, lockRows } from '../store/dialect.js';
import type { Store, StoreTransaction, TransactionOptions } from '../store/store.js';
import { fit } from './fit.js';
import { guarded } from './guarded.js';
import { createKeeping } from './keeping.js';
import { bury, finish } from './settling.js';
import { createUpsert } from './upsert.js';

export type OutboxRow = Selectable<OutboxTable>;
export type ProgressRow = Selectable<OutboxProgressTable>;

/** A dossier in the hands of one worker: nobody else touches it before `Claim.until`. */
export interface Claimed extends Pick<
  OutboxRow,
  'code' | 'version' | 'digest' | 'sent_digest' | 'present' | 'attempts'
> {
  /** Sealed; null when its record is in and only steps of its trail are to be sent. */
  readonly content: string | null;
}

export interface Claim {
  readonly lease: string;
  readonly until: number;
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

    /** Takes up to `batch` dossiers that are due, for `hold` ms; or says until when everyone holds still. */
    claim: (batch: number, now: number, hold: number) =>
      beside(async (trx): Promise<Claim | { readonly pausedUntil: number }> => {
        const pause = await trx.selectFrom('outbox_pause').select('until').executeTakeFirst();
        if (pause && pause.until > now) return { pausedUntil: pause.until };
        const lease = randomUUID();
        const until = now + hold;
        const found = await claimable(trx, batch, now);
        const codes = found.slice(0, fit(found, batch)).map(({ code }) => code);
        if (codes.length === 0) return { lease, until, rows: [], progress: [] };
        await trx
          .updateTable('outbox')
          .set((eb) => ({
            lease,
            due_at: until,
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
        return { lease, until, rows, progress };
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
    pause: (until: number) =>
      beside(async (trx) => {
        await trx
          .insertInto('outbox_pause')
          .values({ id: 1, until })
          .onConflict((on) => on.column('id').doUpdateSet({ until }).where('outbox_pause.until', '<', until))
          .execute();
      }),

    /** When the next dossier is due; undefined when none is waiting. */
    async nextDue(): Promise<number | undefined> {
      const row = await guarded(() =>
        db
          .selectFrom('outbox')
          .select('due_at')
          .where('due_at', 'is not', null)
          .orderBy('due_at')
          .limit(1)
          .executeTakeFirst(),
      );
      return row?.due_at ?? undefined;
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

/** What nobody holds, and what was held too long. Only a lease looks at the clock, which may have been set back (F36). */
const claimable = (trx: StoreTransaction, batch: number, now: number) =>
  claimRows(
    trx,
    trx
      .selectFrom('outbox')
      .select(['code', 'attempts'])
      .where('due_at', 'is not', null)
      .where((eb) => eb.or([eb('due_at', '<=', now), eb('lease', 'is', null)]))
      .orderBy('due_at')
      .limit(batch),
  ).execute();
