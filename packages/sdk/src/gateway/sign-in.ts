import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createSessionStore } from '../sso/session-store.js';
import type { SignInTransaction } from '../sso/sso.js';
import type { Parts } from './parts.js';

/** What waits in this browser while the citizen is at the provider. */
export interface PendingSignIn {
  readonly transaction: SignInTransaction;
  readonly returnTo: string;
}

/** `unknown`: another browser, or too long ago. `used`: this callback was opened before. */
export type Taken = PendingSignIn | 'unknown' | 'used';

export interface PendingSignIns {
  keep(c: Context, pending: PendingSignIn): Promise<void>;
  /** Takes the sign-in the callback's `state` belongs to; it can be taken once. */
  take(c: Context, state: string | undefined): Promise<Taken>;
}

/** Sign-ins begun in one browser at the same time; the oldest makes way, so that request headers stay small. */
const most = 4;

/**
 * Sign-ins that have begun, each in its own encrypted cookie, so that several tabs may sign in at once and only the
 * browser that began one can finish it. The store remembers which were finished: a copied cookie is of no use.
 */
export function createPendingSignIns({ portal, seal, cookies, now }: Parts): PendingSignIns {
  const used = createSessionStore(portal.store);
  const nameOf = (state: string) =>
    `in-${createHash('sha256').update(state).digest('base64url').slice(0, 16)}`;

  return {
    async keep(c, pending) {
      const names = cookies.names(c, 'in-');
      for (const name of names.slice(0, Math.max(0, names.length - most + 1))) cookies.remove(c, name);
      const { state, expiresAt } = pending.transaction;
      const left = expiresAt - Math.floor(now().getTime() / 1000);
      cookies.write(c, nameOf(state), await seal.seal('sign-in', pending), left);
    },

    async take(c, state) {
      if (!state) return 'unknown';
      const name = nameOf(state);
      const sealed = cookies.read(c, name);
      const pending = sealed === undefined ? undefined : await seal.open<PendingSignIn>('sign-in', sealed);
      if (!pending || pending.transaction.state !== state) {
        return (await used.wasUsed(state)) ? 'used' : 'unknown';
      }
      cookies.remove(c, name);
      // The browser was asked to forget it by now; whoever still brings it comes too late.
      if (pending.transaction.expiresAt * 1000 <= now().getTime()) return 'unknown';
      const first = await used.use(state, pending.transaction.expiresAt * 1000);
      return first ? pending : 'used';
    },
  };
}
