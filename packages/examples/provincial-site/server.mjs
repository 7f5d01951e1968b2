/**
 * The information site of an invented province: pages of its own, and the gateway mounted beside them.
 * Everything the Portal needs is in `portal` and `gateway`; the rest is an ordinary small web server.
 */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createGateway } from '@dvcqg/sdk/gateway';
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { sandboxClock } from '../sandbox-clock.mjs';
import { page } from './page.mjs';

const port = Number(process.env.PORT ?? 4300);
const site = `http://localhost:${port}`;
const sandbox = process.env.SANDBOX_ORIGIN ?? 'http://127.0.0.1:4400';

// Only a demo follows somebody else's clock.
const clock = sandboxClock(process.env.SANDBOX_CLOCK);
const { now } = clock;

const portal = createPortalClient({
  profile: sandboxAt(sandbox),
  agency: '000.00.00.H99',
  // The sandbox's published test credentials. A real site reads its own from the environment.
  credentials: {
    sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
    adapter: { username: 'onestop-h99', password: 'sandbox' },
    payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
  },
  // The sandbox forgets everything when it stops, so by default this does too. A real site names a file.
  store: process.env.DVCQG_STORE ?? ':memory:',
  now,
});
const gateway = createGateway({
  portal,
  publicUrl: site,
  cookieKeys: [process.env.DVCQG_COOKIE_KEY ?? randomBytes(32).toString('base64url')],
  // Pages of communes and agencies that use this province's gateway, apart by commas.
  allowedOrigins: (process.env.ALLOWED_ORIGINS ?? '').split(',').filter(Boolean),
  now,
});

const folder = (path) => relative(process.cwd(), path) || '.';
const here = dirname(fileURLToPath(import.meta.url));
const widgets = join(
  dirname(createRequire(import.meta.url).resolve('@dvcqg/widgets/package.json')),
  'dist/cdn',
);

const app = new Hono();
// Pages, styles and widgets in a third of the bytes: the first thing to do for slow phones.
app.use(compress());
app.use(async (c, next) => {
  await next();
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
});
app.all(`${gateway.basePath}/*`, async (c) => {
  await clock.follow();
  return gateway.fetch(c.req.raw);
});
// Pages elsewhere may load the widgets from here: a module needs CORS.
app.use('/widgets/*', async (c, next) => {
  await next();
  c.header('Access-Control-Allow-Origin', '*');
});
app.use(
  '/widgets/*',
  serveStatic({ root: folder(widgets), rewriteRequestPath: (path) => path.replace('/widgets', '') }),
);
app.use(
  '/assets/*',
  serveStatic({
    root: folder(join(here, 'public')),
    rewriteRequestPath: (path) => path.replace('/assets', ''),
  }),
);

for (const [path, name] of [
  ['/', 'home'],
  ['/tra-cuu', 'lookup'],
  ['/ho-so', 'dossiers'],
  ['/bo-sung', 'supplement'],
  ['/thanh-toan', 'pay'],
  ['/thanh-toan/ket-qua', 'payment'],
  ['/bien-lai', 'receipt'],
  ['/hoan-tra', 'refund'],
]) {
  app.get(path, async (c) => page(await read(name), path, c.req.query()));
}
app.notFound(async () => page(await read('not-found'), '', {}, 404));

const server = serve({ fetch: app.fetch, port, hostname: 'localhost' }, () => console.log(`Site ${site}`));
server.once('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: set PORT.` : error.message);
  process.exit(1);
});
// Citizens who paid and never came back get their result too.
const resolve = async () => {
  await clock.follow();
  await portal.payments.resolve();
};
let asking;
const resolving = setInterval(
  () => {
    asking ??= resolve()
      .catch(({ code }) => console.error(`Payments could not be asked about (${code}).`))
      .finally(() => (asking = undefined));
  },
  Number(process.env.RESOLVE_SECONDS ?? 60) * 1000,
).unref();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    clearInterval(resolving);
    gateway.close();
    // What is being asked is still to be written down.
    server.close(async () => {
      await asking;
      await portal.close();
    });
    server.closeAllConnections();
  });
}

async function read(name) {
  return readFile(join(here, 'pages', `${name}.html`), 'utf8');
}
