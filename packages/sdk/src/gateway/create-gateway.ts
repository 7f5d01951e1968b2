import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { ConfigError, PortalError } from '../domain/errors.js';
import type { Log } from '../domain/log.js';
import type { PortalClient } from '../portal/portal.js';
import { createCookies } from './cookies.js';
import { createCountedPayers } from './counted-payers.js';
import type { GatewayContext } from './context.js';
import { createDossierAccess } from './dossier-access.js';
import { createDossierFeeds } from './dossier-feeds.js';
import { createDossierViews } from './dossier-views.js';
import { createGuard } from './guard.js';
import { createHeaders } from './headers.js';
import { createOrigins } from './origins.js';
import type { Parts } from './parts.js';
import { createPayer } from './payer.js';
import { langOf, problemOf } from './problem.js';
import { problemAnswer } from './problem-page.js';
import { createProofs } from './proofs.js';
import { requestIdOf } from './request-id.js';
import { createReturnTo } from './return-to.js';
import { authRoutes } from './routes/auth.js';
import { dossierRoutes } from './routes/dossiers.js';
import { metaRoutes } from './routes/meta.js';
import { paymentRoutes } from './routes/payments.js';
import { receiptRoutes } from './routes/receipts.js';
import { refundRoutes } from './routes/refunds.js';
import { createSeal } from './seal.js';
import { createSessions } from './sessions.js';
import { createPendingSignIns } from './sign-in.js';
import { createSignOut } from './sign-out.js';

export interface GatewayOptions {
  readonly portal: PortalClient;
  /** The site's own address as citizens see it, e.g. `https://songmau.gov.vn`; http only on this machine. */
  readonly publicUrl: string;
  /** Where the gateway is mounted. Default `/dvcqg`. */
  readonly basePath?: string;
  /** Encrypt cookies and tokens: the first seals, all open. Each 32 bytes or more, from a secret store. */
  readonly cookieKeys: readonly string[];
  /** Other origins whose pages may call the gateway, e.g. those of a province's communes. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /**
   * The visitor's address, which goes to the payment platform with a payment. Only the host knows it: from its socket, or
   * from the header its own reverse proxy sets. Default: not known, and the platform is given this machine's.
   */
  readonly clientIp?: (request: Request) => string | undefined;
  readonly now?: () => Date;
  /** Told of failures: code and request id, never a message or a body. Default: nobody. */
  readonly log?: Log;
}

export interface Gateway {
  /** Where it is mounted: requests whose path is this or below belong to it. */
  readonly basePath: string;
  fetch(request: Request): Promise<Response>;
  /** Ends the streams of those who watch a dossier, so that a server can close. Calls under way go on. */
  close(): void;
}

/**
 * The HTTP API behind the widgets, as one `fetch` handler.
 * @throws ConfigError when an option cannot be used
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { portal, allowedOrigins = [], now = () => new Date() } = options;
  const { origin, secure } = ownOrigin(options.publicUrl);
  const basePath = options.basePath ?? '/dvcqg';
  if (!/^(\/[\w.~-]+)+$/.test(basePath)) {
    throw new ConfigError('base_path', 'The base path must start with a slash and not end with one.');
  }

  const parts: Parts = {
    portal,
    origin,
    basePath,
    seal: createSeal(options.cookieKeys),
    cookies: createCookies(secure),
    now,
  };
  const origins = createOrigins(origin, allowedOrigins);
  const sessions = createSessions(parts);
  const feeds = createDossierFeeds(portal);
  const gateway: GatewayContext = {
    portal,
    origin,
    basePath,
    allowedOrigins,
    now,
    clientIp: (c) => options.clientIp?.(c.req.raw),
    session: (c) => sessions.read(c),
    sessionLives: (session) => sessions.lives(session),
    requireSession: (c) => sessions.require(c),
    ...createPayer(parts, sessions),
    guard: createGuard(origins),
    safeReturnTo: createReturnTo(origin, basePath, allowedOrigins),
  };

  const app = new Hono().basePath(basePath);
  // Texts with a good deal of repetition, for phones that pay by the byte; streams and PDF go as they are (decision 21).
  app.use(compress({ encoding: 'gzip' }));
  app.use(createHeaders(origin, origins));
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('x-request-id', requestIdOf(c));
  });
  app.route(
    '/',
    authRoutes({
      parts,
      gateway,
      sessions,
      pending: createPendingSignIns(parts),
      signOut: createSignOut(parts, sessions),
    }),
  );
  const views = createDossierViews(gateway);
  const proofs = createProofs(parts);
  const look = createDossierAccess(gateway, views, proofs);
  app.route('/', dossierRoutes({ parts, gateway, feeds, views, proofs, look }));
  const payers = createCountedPayers(gateway, { name: 'payer', perMinute: 120 });
  app.route('/', paymentRoutes(gateway, payers, feeds, views.hides ? look : undefined));
  app.route('/', refundRoutes(gateway, payers));
  app.route('/', receiptRoutes(gateway, payers));
  app.route('/', metaRoutes(basePath));

  app.onError((error, c) => {
    const problem = problemOf(error, requestIdOf(c), langOf(c));
    const level = problem.status >= 500 ? 'error' : 'info';
    options.log?.({
      level,
      event: 'gateway.refused',
      code: problem.code,
      status: problem.status,
      requestId: problem.requestId,
    });
    const answer = problemAnswer(c, problem, gateway);
    return c.newResponse(answer.body, answer);
  });
  app.notFound((c) => {
    const error = new PortalError('not_found', 'There is nothing here.', {
      messageKey: 'bad_request',
      status: 404,
    });
    return problemAnswer(c, problemOf(error, requestIdOf(c), langOf(c)), gateway);
  });

  return { basePath, fetch: async (request) => app.fetch(request), close: () => feeds.close() };
}

function ownOrigin(publicUrl: string): { origin: string; secure: boolean } {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
  const secure = url?.protocol === 'https:';
  const loopback = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (
    !url ||
    !(secure || loopback) ||
    url.username ||
    url.password ||
    url.pathname !== '/' ||
    url.search ||
    url.hash
  ) {
    throw new ConfigError('public_url', 'The public URL must be an https origin, or http on this machine.');
  }
  return { origin: url.origin, secure };
}
