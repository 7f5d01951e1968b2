import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { Parts } from './parts.js';
import type { GatewaySessions } from './sessions.js';

interface PendingSignOut {
  readonly state: string;
  readonly returnTo: string;
}

export interface SignOut {
  /** Ends the session here, then answers where the browser goes to end it at the provider. */
  begin(c: Context, returnTo: string): Promise<string>;
  /** Where the browser goes on after the provider. */
  finish(c: Context, state: string | undefined): Promise<string>;
}

/** The citizen wants to be signed out now: the provider gets this long, then we go on without it. */
const patience = 3_000;
const lifetime = 10 * 60;

/** Signing out: ours first and always, the provider's when it answers. */
export function createSignOut(
  { portal, origin, basePath, seal, cookies }: Parts,
  sessions: GatewaySessions,
): SignOut {
  return {
    async begin(c, returnTo) {
      const tokens = await sessions.end(c);
      if (!tokens) return returnTo;
      const state = randomBytes(16).toString('base64url');
      const [url] = await Promise.all([
        portal.sso
          .logoutUrl(
            { idToken: tokens.idToken, postLogoutRedirectUri: `${origin}${basePath}/logout`, state },
            { timeout: patience },
          )
          .catch(() => undefined),
        portal.sso.revoke(tokens, { timeout: patience }).catch(() => undefined),
      ]);
      if (url === undefined) return returnTo;
      const pending: PendingSignOut = { state, returnTo };
      cookies.write(c, 'out', await seal.seal('sign-out', pending), lifetime);
      return url;
    },

    async finish(c, state) {
      const sealed = cookies.read(c, 'out');
      if (sealed === undefined) return '/';
      cookies.remove(c, 'out');
      const pending = await seal.open<PendingSignOut>('sign-out', sealed);
      return pending && state === pending.state ? pending.returnTo : '/';
    },
  };
}
