import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { PortalError, ShapeError } from '../../domain/errors.js';
import { readReturn, returnQuery } from '../../wire/payment-1.0.6/return.js';
import { LogoutRequest, type Session } from '../../sso/schema.js';
import { limitBody } from '../body-limit.js';
import type { GatewayContext } from '../context.js';
import type { Parts } from '../parts.js';
import { langOf } from '../problem.js';
import type { GatewaySessions } from '../sessions.js';
import type { PendingSignIns } from '../sign-in.js';
import { type Reason, signInHelp } from '../sign-in-help.js';
import type { SignOut } from '../sign-out.js';
import { requestIdOf } from '../request-id.js';

interface Rooms {
  readonly parts: Parts;
  readonly gateway: GatewayContext;
  readonly sessions: GatewaySessions;
  readonly pending: PendingSignIns;
  readonly signOut: SignOut;
}

/** Sign-in, session and sign-out. */
export function authRoutes({ parts, gateway, sessions, pending, signOut }: Rooms): Hono {
  const { sso, profile } = parts.portal;
  const at = (path: string) => `${parts.origin}${parts.basePath}${path}`;
  const routes = new Hono();

  const help = (c: Context, reason: Reason, returnTo = '/') =>
    signInHelp(reason, {
      lang: langOf(c),
      requestId: requestIdOf(c),
      sandbox: profile.environment === 'sandbox',
      loginUrl: `${parts.basePath}/login?${new URLSearchParams({ return_to: returnTo }).toString()}`,
      returnTo,
    });

  routes.get('/session', async (c) => {
    await sessions.renew(c, c.req.query('renew') === '1');
    const session = await sessions.read(c);
    const { environment } = profile;
    const answer: Session = session
      ? { environment, signedIn: true, account: session.account, expiresAt: session.expiresAt }
      : { environment, signedIn: false };
    return c.json(answer);
  });

  routes.get('/login', async (c) => {
    // From the pay page with a session that ended meanwhile: back to where the payment is found.
    const reference = readReturn(c.req.url);
    const returnTo =
      reference === undefined
        ? gateway.safeReturnTo(c.req.query('return_to'))
        : `${parts.basePath}/payments/return${returnQuery(reference)}`;
    const level = c.req.query('level') === '2' ? 2 : undefined;
    try {
      const begun = await sso.begin({
        redirectUri: at('/callback'),
        locale: langOf(c),
        ...(level && { level }),
      });
      await pending.keep(c, { transaction: begun.transaction, returnTo });
      return c.redirect(begun.url, 303);
    } catch (error) {
      return finish(c, help(c, { error }, returnTo));
    }
  });

  routes.get('/callback', async (c) => {
    const taken = await pending.take(c, c.req.query('state'));
    if (typeof taken === 'string') {
      // Reload and back button: who is signed in already has nothing to repeat.
      const reason = taken === 'used' && (await sessions.read(c)) ? 'signed-in' : taken;
      return finish(c, help(c, reason));
    }
    const { transaction, returnTo } = taken;
    try {
      const callbackUrl = at('/callback') + new URL(c.req.url).search;
      const signIn = await sso.complete({ callbackUrl, transaction });
      await sessions.start(c, signIn);
      return c.redirect(returnTo, 303);
    } catch (error) {
      return finish(c, help(c, { error }, returnTo));
    }
  });

  routes.post('/logout', limitBody(8 * 1024), gateway.guard, async (c) => {
    const body: unknown = await c.req.json().catch(() => ({}));
    const parsed = v.safeParse(LogoutRequest, body);
    if (!parsed.success) {
      throw new ShapeError('body_malformed', 'returnTo must be text.', {
        messageKey: 'bad_request',
        path: 'returnTo',
      });
    }
    const redirectTo = await signOut.begin(c, gateway.safeReturnTo(parsed.output.returnTo));
    c.header('clear-site-data', '"cache"');
    return c.json({ redirectTo });
  });

  // Where the provider sends the browser after its own sign-out.
  routes.get('/logout', async (c) => c.redirect(await signOut.finish(c, c.req.query('state')), 303));

  routes.post('/backchannel-logout', limitBody(64 * 1024), async (c) => {
    const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
    const token = form['logout_token'];
    try {
      if (typeof token !== 'string') return c.json({ error: 'invalid_request' }, 400);
      await sessions.endNamed(await sso.verifyLogoutToken(token));
      return c.body(null, 200);
    } catch (error) {
      const later = error instanceof PortalError && error.retriable;
      return c.json({ error: later ? 'temporarily_unavailable' : 'invalid_request' }, later ? 503 : 400);
    }
  });

  return routes;
}

/** Keeps the cookies this request has set or removed on an answer made elsewhere. */
function finish(c: Context, response: Response): Response {
  return c.newResponse(response.body, response);
}
