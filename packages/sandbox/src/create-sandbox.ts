import { serve, type ServerType } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Clock } from './clock.js';
import type { SandboxContext, SandboxPart } from './context.js';
import { createAdapter } from './adapter/index.js';
import { createConsole } from './console/index.js';
import { connectionCut } from './faults.js';
import { createProviders } from './providers/index.js';
import { createIdentity } from './identity/index.js';
import { createPaymentPlatform } from './payment/index.js';
import { sameOriginOnly } from './same-origin.js';
import { Transcript } from './transcript.js';
import { createWalletPart } from './wallet/part.js';

export interface SandboxOptions {
  /** Default `http://127.0.0.1:4400`. */
  readonly origin?: string;
  /** Default `http://localhost:4300`: client `sandbox-site` and partner `DOITACTEST` point there. */
  readonly siteOrigin?: string;
  readonly now?: () => Date;
  /**
   * A folder for the dossier ledger: what was answered with success is there after a restart, however the process
   * ended. Default: in memory.
   */
  readonly data?: string;
  /** Used for calls out of the sandbox; default the global `fetch`. */
  readonly fetch?: typeof fetch;
}

export interface Sandbox {
  readonly origin: string;
  /** What was found and mended in the data folder at the start. */
  readonly notices: readonly string[];
  /** The whole national side as one handler: no port needed. */
  fetch(request: Request): Promise<Response>;
  /** Binds to loopback and nothing else. Port 0 is refused: the origin is part of what the sandbox signs. */
  listen(): Promise<{ close(): Promise<void> }>;
  reset(): void;
  close(): void;
}

/** In bytes; more than any part takes by its own limit. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** The national side in one process: identity provider, adapter, payment platform and console. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const origin = options.origin ?? 'http://127.0.0.1:4400';
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new Error('The origin of the sandbox must be one, like http://127.0.0.1:4400.');
  }
  const clock = new Clock(options.now ?? (() => new Date()));
  const context: SandboxContext = {
    origin,
    siteOrigin: options.siteOrigin ?? 'http://localhost:4300',
    now: clock.now,
    data: options.data,
    transcript: new Transcript(),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  };
  const identity = createIdentity(context);
  const adapter = createAdapter(context);
  const payment = createPaymentPlatform(context, adapter.ledger);
  const parts: readonly SandboxPart[] = [
    clock,
    adapter,
    payment,
    createWalletPart(context, payment.platform),
    createProviders(context),
    createConsole(context, { adapter, payment }),
    identity,
  ];

  const app = new Hono();
  app.use(onlyOwnHost(new URL(origin).host));
  const ordinary = bodyLimit({ maxSize: LARGEST_BODY });
  // Uploads have a larger limit of their own.
  app.use((c, next) => (c.req.path === '/dvc/upload' ? next() : ordinary(c, next)));
  app.use('/control/*', sameOriginOnly(origin));
  for (const part of parts) part.mount(app);

  const reset = () => {
    context.transcript.clear();
    for (const part of parts) part.reset();
  };
  app.post('/control/reset', (c) => {
    reset();
    return c.json({ ok: true });
  });
  app.get('/control/transcript', (c) => c.json({ entries: context.transcript.list() }));

  const close = async () => {
    await Promise.all(parts.map((part) => part.close()));
  };
  return {
    origin,
    notices: adapter.notices,
    fetch: (request) => inProcess(app, request),
    listen: () => listen(app, origin, close),
    reset,
    close: () => void close(),
  };
}

/** As `fetch` would: a connection that is cut gives no answer. */
async function inProcess(app: Hono, request: Request): Promise<Response> {
  try {
    return await app.fetch(request);
  } catch (error) {
    throw error === connectionCut ? new TypeError('fetch failed') : error;
  }
}

/** DNS rebinding: a page that resolves its own name to 127.0.0.1 must not reach the control API. */
function onlyOwnHost(host: string): MiddlewareHandler {
  return async (c, next) => {
    if (new URL(c.req.url).host !== host) return c.text('This is not the host you are looking for.', 421);
    await next();
  };
}

function listen(
  app: Hono,
  origin: string,
  onClose: () => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const { protocol, hostname, port } = new URL(origin);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'http:' || !isLoopback || port === '' || port === '0') {
    return Promise.reject(
      new Error('The sandbox listens on this machine only, at an origin like http://127.0.0.1:4400.'),
    );
  }
  return new Promise((resolve, reject) => {
    const address = { hostname: hostname.replace(/[[\]]/g, ''), port: Number(port) };
    const server: ServerType = serve({ fetch: app.fetch, ...address }, () =>
      resolve({
        close: () =>
          new Promise<void>((done, failed) => {
            server.close(() => void onClose().then(done, failed));
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', reject);
  });
}
