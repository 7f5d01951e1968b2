import type { Context } from 'hono';
import { isPortalError, ssoError } from '../sso/errors.js';
import type { Account } from '../sso/schema.js';
import { createSessionStore } from '../sso/session-store.js';
import { createSsoSessions, type SsoSessions } from '../sso/sessions.js';
import type { LogoutNotice, SignIn, SsoTokens } from '../sso/sso.js';
import type { GatewaySession } from './context.js';
import type { Cookies } from './cookies.js';
import type { Parts } from './parts.js';

/** Ends after this long without a call. */
const idle = 30 * 60_000;
/** Ends at the latest. */
const longest = 8 * 60 * 60_000;
/** The cookie is written anew at most this often. */
const touch = 60_000;
/** Opened cookies kept in memory, about 1 kB each. */
const mostOpened = 2_000;
/** A page waits no longer than this for the provider when all it asked is who is signed in. */
const renewTimeout = 3_000;

/** Sealed in the cookie. Tokens are not in it: they stay in the store, and the cookie stays small. */
interface SessionCookie {
  readonly id: string;
  readonly subject: string;
  readonly sid?: string;
  readonly account: Account;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly seenAt: number;
}

export interface GatewaySessions {
  /** The session of this request; asking again costs nothing. Keeps it alive. */
  read(c: Context): Promise<GatewaySession | undefined>;
  require(c: Context): Promise<GatewaySession>;
  /** Whether it goes on now, asked anew. */
  lives(session: GatewaySession): Promise<boolean>;
  /** Begins a new session under a new id, and ends the one this browser had. */
  start(c: Context, signIn: SignIn): Promise<void>;
  /** Asks the provider whether its session goes on, when that is due or `now` is set. A refusal ends ours. */
  renew(c: Context, now: boolean): Promise<void>;
  /** Ends the session of this request, here and for every gateway. */
  end(c: Context): Promise<SsoTokens | undefined>;
  endNamed(notice: LogoutNotice): Promise<number>;
}

export function createSessions({ portal, seal, cookies, now }: Parts): GatewaySessions {
  const kept: SsoSessions = createSsoSessions({
    sso: portal.sso,
    store: createSessionStore(portal.store),
    sealer: { seal: (tokens) => seal.seal('tokens', tokens), open: (sealed) => seal.open('tokens', sealed) },
    now,
  });
  const known = new WeakMap<Request, Promise<Live | undefined>>();
  const expiry = ({ startedAt, seenAt }: SessionCookie) => Math.min(seenAt + idle, startedAt + longest);

  const write = async (c: Context, cookie: SessionCookie) => {
    const left = Math.ceil((expiry(cookie) - now().getTime()) / 1000);
    cookies.write(c, '', await seal.seal('session', cookie), left);
  };

  /** The same cookie comes with every call: what was opened once need not be again. Whether it still counts is asked below. */
  const opened = new Map<string, SessionCookie>();
  const open = async (sealed: string): Promise<SessionCookie | undefined> => {
    const before = opened.get(sealed);
    if (before) return before;
    const cookie = await seal.open<SessionCookie>('session', sealed);
    if (!cookie) return undefined;
    const [oldest] = opened.keys();
    if (opened.size >= mostOpened && oldest !== undefined) opened.delete(oldest);
    opened.set(sealed, cookie);
    return cookie;
  };

  async function load(c: Context): Promise<Live | undefined> {
    const sealed = cookies.read(c, '');
    const cookie = sealed === undefined ? undefined : await open(sealed);
    const at = now().getTime();
    const state = cookie && expiry(cookie) > at ? await kept.state(cookie.id) : undefined;
    if (!cookie || !state) {
      if (sealed !== undefined) cookies.remove(c, '');
      return undefined;
    }
    if (at - cookie.seenAt < touch) return { cookie, ...state };
    const seen = { ...cookie, seenAt: at };
    await write(c, seen);
    return { cookie: seen, ...state };
  }

  const live = (c: Context): Promise<Live | undefined> => {
    const before = known.get(c.req.raw);
    if (before) return before;
    const loading = load(c);
    known.set(c.req.raw, loading);
    return loading;
  };
  const forget = (c: Context, cookiesOf: Cookies) => {
    known.set(c.req.raw, Promise.resolve(undefined));
    cookiesOf.remove(c, '');
  };
  const read = async (c: Context): Promise<GatewaySession | undefined> => {
    const found = await live(c);
    if (!found) return undefined;
    const { id, subject, sid, account } = found.cookie;
    const expiresAt = new Date(expiry(found.cookie)).toISOString();
    return { id, subject, ...(sid !== undefined && { sid }), account, expiresAt };
  };

  return {
    read,

    async require(c) {
      const session = await read(c);
      if (!session) throw ssoError('session_expired');
      return session;
    },

    lives: async ({ id, expiresAt }) =>
      Date.parse(expiresAt) > now().getTime() && (await kept.state(id)) !== undefined,

    async start(c, signIn) {
      const before = await live(c);
      if (before) await kept.end(before.cookie.id);
      const at = now().getTime();
      const id = await kept.start(signIn, new Date(at + longest));
      const { subject, sid, account } = signIn;
      await write(c, { id, subject, ...(sid !== undefined && { sid }), account, startedAt: at, seenAt: at });
    },

    async renew(c, asked) {
      const found = await live(c);
      if (!found || !(asked || found.renewalDue)) return;
      try {
        await kept.renew(found.cookie.id, { timeout: renewTimeout });
      } catch (error) {
        // A provider that does not answer ends nobody's session; one that refuses does.
        if (!isPortalError(error)) throw error;
        if (error.code === 'session_expired') forget(c, cookies);
      }
    },

    async end(c) {
      const found = await live(c);
      forget(c, cookies);
      return found && kept.end(found.cookie.id);
    },

    endNamed: (notice) => kept.endNamed(notice),
  };
}

interface Live {
  readonly cookie: SessionCookie;
  readonly renewalDue: boolean;
}
