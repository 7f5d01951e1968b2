import type { Context, MiddlewareHandler } from 'hono';
import type { PortalClient } from '../portal/portal.js';
import type { Account } from '../sso/schema.js';

/** The signed-in session of one request, opened from the encrypted cookie. */
export interface GatewaySession {
  /** Of this session alone; another sign-in of the same account has another. Never sent to the page. */
  readonly id: string;
  /** The account's technical id (claim `sub`): what `payments` and `dossiers` check ownership by. Never sent to the page. */
  readonly subject: string;
  /** Session id at the identity provider, for back-channel logout. */
  readonly sid?: string;
  readonly account: Account;
  readonly expiresAt: string;
}

/** What every route module of the gateway is given. */
export interface GatewayContext {
  readonly portal: PortalClient;
  /** The site's own origin, e.g. `http://localhost:4300`. */
  readonly origin: string;
  /** Where the gateway is mounted, e.g. `/dvcqg`; no trailing slash. */
  readonly basePath: string;
  /** Other origins whose pages may call the gateway. The own origin is always allowed. */
  readonly allowedOrigins: readonly string[];
  readonly now: () => Date;
  /** The visitor's address, when the host knows it. */
  clientIp(c: Context): string | undefined;
  /** The session, or undefined: absent, expired, revoked or tampered with are all the same to a route. */
  session(c: Context): Promise<GatewaySession | undefined>;
  /** Whether a session goes on now, asked anew: for answers that last. */
  sessionLives(session: GatewaySession): Promise<boolean>;
  /** The session, or throws `SsoError` `session_expired` (401). */
  requireSession(c: Context): Promise<GatewaySession>;
  /**
   * Who pays in this browser: the session's subject, else a random id in an encrypted cookie of its own, made on first
   * use. Paying without signing in is a normal path.
   */
  payer(c: Context): Promise<string>;
  /**
   * Everyone this browser has paid as: the session's subject and the random id of paying without signing in, as far as
   * there are any. Who paid before signing in finds the payment afterwards. Makes no cookie.
   */
  payers(c: Context): Promise<readonly string[]>;
  /** State-changing calls: the header `x-dvcqg: 1` and an allowed `Origin`, else 403. */
  readonly guard: MiddlewareHandler;
  /** A path on this origin or a page of an allowed origin; anything else becomes `/`. */
  safeReturnTo(value: string | null | undefined): string;
}
