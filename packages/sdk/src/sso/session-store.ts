import { createHash } from 'node:crypto';
import type { Store } from '../store/store.js';

/** One session as the store keeps it. Ids are hashed and tokens sealed: a copy of the file signs nobody in. */
export interface SessionRow {
  readonly version: number;
  /** Sealed; null once the session is over. */
  readonly tokens: string | null;
  readonly leaseUntil: number;
  readonly renewedAt: number;
  /** When a renewal is due; null when the session cannot be renewed. */
  readonly renewAt: number | null;
}

/** What changes with every renewal, also with one that came to nothing. */
export type SeenSession = Pick<SessionRow, 'version' | 'renewAt'>;

export interface NewSessionRow {
  readonly id: string;
  readonly subject: string;
  readonly sid?: string;
  readonly tokens: string;
  readonly at: number;
  readonly renewAt?: number;
  readonly expiresAt: number;
}

/**
 * What sessions need of the store. Every method is one atomic step: whichever process comes first wins, and the
 * others see it. Times are milliseconds since the epoch.
 */
export interface SessionStore {
  add(session: NewSessionRow): Promise<void>;
  /** The session, unless it is unknown, revoked or past its end. */
  live(id: string, at: number): Promise<SessionRow | undefined>;
  /** Claims the renewal of a session as it was `seen`, until `until`; false when another has it, had it or has done it. */
  claim(id: string, seen: SeenSession, until: number, at: number): Promise<boolean>;
  /** Stores the renewed tokens and gives the claim back, unless the session ended meanwhile. */
  renew(
    id: string,
    version: number,
    tokens: string,
    renewAt: number | undefined,
    at: number,
  ): Promise<boolean>;
  /** Gives the claim back without new tokens; a renewal is due again at `renewAt`. */
  postpone(id: string, version: number, renewAt: number): Promise<void>;
  /** Ends one session and answers its sealed tokens, to the first who asks. */
  end(id: string, at: number): Promise<string | undefined>;
  /** Ends the session the provider names, or all of a subject. Answers how many. */
  endAll(of: { readonly sid: string } | { readonly subject: string }, at: number): Promise<number>;
  /** Marks `key` as used; false when it was before. */
  use(key: string, expiresAt: number): Promise<boolean>;
  wasUsed(key: string): Promise<boolean>;
  /** Forgets what is past its end. */
  purge(at: number): Promise<void>;
}

const hash = (kind: string, value: string) =>
  createHash('sha256').update(`${kind}\0${value}`).digest('base64url');

export function createSessionStore(store: Pick<Store, 'db' | 'transaction'>): SessionStore {
  const { db } = store;
  const idOf = (id: string) => hash('session', id);
  // Asked with every call of every signed-in citizen: written once, run often. Its parameters are the id and the time.
  const findLive = db
    .selectFrom('sso_session')
    .select(['version', 'tokens', 'lease_until', 'renewed_at', 'renew_at'])
    .where('id_hash', '=', '')
    .where('expires_at', '>', 0)
    .where('revoked_at', 'is', null)
    .compile();

  return {
    async add({ id, subject, sid, tokens, at, renewAt, expiresAt }) {
      await db
        .insertInto('sso_session')
        .values({
          id_hash: idOf(id),
          subject_hash: hash('subject', subject),
          sid_hash: sid === undefined ? null : hash('sid', sid),
          tokens,
          version: 1,
          lease_until: 0,
          renewed_at: at,
          renew_at: renewAt ?? null,
          revoked_at: null,
          expires_at: expiresAt,
        })
        .execute();
    },

    async live(id, at) {
      const query: typeof findLive = { ...findLive, parameters: [idOf(id), at] };
      const { rows } = await db.executeQuery(query);
      const [row] = rows;
      if (!row) return undefined;
      const { version, tokens, lease_until: leaseUntil, renewed_at: renewedAt, renew_at: renewAt } = row;
      return { version, tokens, leaseUntil, renewedAt, renewAt };
    },

    async claim(id, { version, renewAt }, until, at) {
      const { numUpdatedRows } = await db
        .updateTable('sso_session')
        .set({ lease_until: until })
        .where('id_hash', '=', idOf(id))
        .where('version', '=', version)
        .where('renew_at', renewAt === null ? 'is' : '=', renewAt)
        .where('lease_until', '<=', at)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async renew(id, version, tokens, renewAt, at) {
      const { numUpdatedRows } = await db
        .updateTable('sso_session')
        .set({ tokens, version: version + 1, lease_until: 0, renewed_at: at, renew_at: renewAt ?? null })
        .where('id_hash', '=', idOf(id))
        .where('version', '=', version)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async postpone(id, version, renewAt) {
      await db
        .updateTable('sso_session')
        .set({ lease_until: 0, renew_at: renewAt })
        .where('id_hash', '=', idOf(id))
        .where('version', '=', version)
        .execute();
    },

    end: (id, at) =>
      store.transaction(async (trx) => {
        const row = await trx
          .selectFrom('sso_session')
          .select('tokens')
          .where('id_hash', '=', idOf(id))
          .where('revoked_at', 'is', null)
          .executeTakeFirst();
        await trx
          .updateTable('sso_session')
          .set({ revoked_at: at, tokens: null })
          .where('id_hash', '=', idOf(id))
          .where('revoked_at', 'is', null)
          .execute();
        return row?.tokens ?? undefined;
      }),

    async endAll(of, at) {
      const { numUpdatedRows } = await db
        .updateTable('sso_session')
        .set({ revoked_at: at, tokens: null })
        .where(
          'sid' in of ? 'sid_hash' : 'subject_hash',
          '=',
          'sid' in of ? hash('sid', of.sid) : hash('subject', of.subject),
        )
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async use(key, expiresAt) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('sso_used')
        .values({ key_hash: hash('used', key), expires_at: expiresAt })
        .onConflict((on) => on.column('key_hash').doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async wasUsed(key) {
      const row = await db
        .selectFrom('sso_used')
        .select('key_hash')
        .where('key_hash', '=', hash('used', key))
        .executeTakeFirst();
      return row !== undefined;
    },

    async purge(at) {
      await db.deleteFrom('sso_session').where('expires_at', '<=', at).execute();
      await db.deleteFrom('sso_used').where('expires_at', '<=', at).execute();
    },
  };
}
