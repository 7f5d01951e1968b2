import { randomBytes } from 'node:crypto';
import { isPortalError, ssoError } from './errors.js';
import type { SessionRow, SessionStore } from './session-store.js';
import type { LogoutNotice, SignIn, SsoClient, SsoTokens } from './sso.js';

/** Encrypts what is kept, with keys the operator holds. */
export interface Sealer {
  seal(value: SsoTokens): Promise<string>;
  /** Undefined when it is not ours or the key is gone. */
  open(sealed: string): Promise<SsoTokens | undefined>;
}

export interface SsoSessionsOptions {
  readonly sso: Pick<SsoClient, 'refresh'>;
  readonly store: SessionStore;
  readonly sealer: Sealer;
  readonly now: () => Date;
}

export interface SsoSessions {
  /** Keeps a fresh sign-in and answers the new session's id: 256 random bits, never one that came from outside. */
  start(signIn: SignIn, expiresAt: Date): Promise<string>;
  /** Whether the session goes on, and whether a renewal is due. */
  state(id: string): Promise<{ readonly renewalDue: boolean } | undefined>;
  /**
   * Rotates the refresh token of the session once, however many ask at the same time, in this process or another.
   * @throws SsoError `session_expired` when the session is over or the provider refused; a retriable one when the provider
   * did not answer: then the session goes on
   */
  renew(id: string, options?: { readonly timeout?: number }): Promise<void>;
  /** Ends the session here and answers its tokens, for `revoke` and `id_token_hint`. */
  end(id: string): Promise<SsoTokens | undefined>;
  /** Ends what the provider says is over. Answers how many sessions that were. */
  endNamed(notice: LogoutNotice): Promise<number>;
}

/** A renewal that has not come back after this long has died with its process; longer than any deadline of `refresh`. */
const leaseTime = 20_000;
/** Renewed less than this long ago counts as renewed: tabs that wake up one after another share one rotation. */
const fresh = 60_000;
/** After a provider that did not answer, a renewal is due again this much later. */
const backoff = 30_000;
/** How often those who wait look. */
const glance = 50;

export function createSsoSessions({ sso, store, sealer, now }: SsoSessionsOptions): SsoSessions {
  const clock = () => now().getTime();
  const over = () => ssoError('session_expired');

  /** Renews as the one winner. */
  async function rotate(id: string, row: SessionRow, timeout: number): Promise<void> {
    const tokens = row.tokens === null ? undefined : await sealer.open(row.tokens);
    if (!tokens?.refreshToken) {
      await store.end(id, clock());
      throw over();
    }
    let next: SsoTokens;
    try {
      next = await sso.refresh(tokens, { timeout });
    } catch (error) {
      if (isPortalError(error) && error.retriable) {
        await store.postpone(id, row.version, clock() + backoff);
        throw error;
      }
      // Refused, or an answer nobody may trust: one attempt, then the session is over (RFC 9700 4.14).
      await store.end(id, clock());
      throw over();
    }
    const kept = await store.renew(id, row.version, await sealer.seal(next), dueAt(next, clock()), clock());
    if (!kept) throw over();
  }

  return {
    async start(signIn, expiresAt) {
      const id = randomBytes(32).toString('base64url');
      const at = clock();
      const renewAt = dueAt(signIn.tokens, at);
      await store.purge(at);
      await store.add({
        id,
        subject: signIn.subject,
        ...(signIn.sid !== undefined && { sid: signIn.sid }),
        tokens: await sealer.seal(signIn.tokens),
        at,
        ...(renewAt !== undefined && { renewAt }),
        expiresAt: expiresAt.getTime(),
      });
      return id;
    },

    async state(id) {
      const row = await store.live(id, clock());
      return (
        row && { renewalDue: row.renewAt !== null && row.renewAt <= clock() && row.leaseUntil <= clock() }
      );
    },

    async renew(id, { timeout = 10_000 } = {}) {
      const giveUp = performance.now() + timeout;
      for (let waited = false; ; waited = true) {
        const row = await store.live(id, clock());
        if (!row) throw over();
        if (clock() - row.renewedAt < fresh) return;
        // The one we waited for gave up: it has just asked, so we do not ask again.
        if (waited && row.leaseUntil === 0) throw ssoError('session_busy');
        if (await store.claim(id, row, clock() + leaseTime, clock())) {
          return rotate(id, row, Math.min(timeout, 10_000));
        }
        if (performance.now() > giveUp) throw ssoError('session_busy');
        await new Promise((resolve) => setTimeout(resolve, glance));
      }
    },

    async end(id) {
      const sealed = await store.end(id, clock());
      return sealed === undefined ? undefined : sealer.open(sealed);
    },

    endNamed: ({ sid, subject }) => {
      if (sid !== undefined) return store.endAll({ sid }, clock());
      return subject === undefined ? Promise.resolve(0) : store.endAll({ subject }, clock());
    },
  };
}

/** A little before the access token ends, by the seconds the provider gave it. */
function dueAt({ refreshToken, expiresIn }: SsoTokens, at: number): number | undefined {
  if (refreshToken === undefined) return undefined;
  return at + Math.max(30, (expiresIn ?? 600) - 30) * 1000;
}
