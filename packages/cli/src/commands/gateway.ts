import { serve } from '@hono/node-server';
import { createGateway } from '@dvcqg/sdk/gateway';
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { Command, Option } from 'commander';
import { log } from '../log.js';
import { origin, port, required } from '../options.js';
import { untilStopped } from '../until-stopped.js';

interface GatewayOptions {
  port: number;
  host: string;
  publicUrl: string;
  agency: string;
  sandbox: string;
  store: string;
  allow: string[];
  clientIpHeader?: string;
}

/** Calls under way when the gateway is stopped get this long to end, ms. */
const stopPatience = 5_000;

/** `dvcqg gateway`: the API behind the widgets, beside a site in any language. Secrets come from the environment only. */
export function gatewayCommand(): Command {
  return new Command('gateway')
    .description('run the gateway behind the widgets, beside a PHP, .NET or Java site')
    .requiredOption('--public-url <origin>', "the site's own origin, e.g. https://songmau.example", origin)
    .option('--port <port>', 'port to listen on', port, 4310)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--agency <code>', "the agency's code on the wire", '000.00.00.H99')
    .option('--sandbox <origin>', 'origin of the sandbox', origin, 'http://127.0.0.1:4400')
    .addOption(
      new Option('--store <file or url>', 'SQLite file or postgres:// URL for payments and sessions')
        .env('DVCQG_STORE')
        .default('dvcqg.sqlite'),
    )
    .option('--allow <origin...>', 'other origins whose pages may call the gateway', [])
    .option('--client-ip-header <name>', "header in which your reverse proxy gives the visitor's address")
    .addHelpText(
      'after',
      '\nEnvironment: DVCQG_COOKIE_KEYS (32 bytes or more each, comma-separated, newest first), DVCQG_CLIENT_ID, DVCQG_CLIENT_SECRET,\nDVCQG_ADAPTER_USERNAME, DVCQG_ADAPTER_PASSWORD, DVCQG_PARTNER, DVCQG_PARTNER_SECRET;\nDVCQG_STORE instead of --store when the URL has a password: others on the machine can read a command line',
    )
    .action(run);
}

async function run(options: GatewayOptions): Promise<void> {
  const cookieKeys = required('DVCQG_COOKIE_KEYS').split(',');
  const portal = createPortalClient({
    profile: sandboxAt(options.sandbox),
    agency: options.agency,
    credentials: {
      sso: { clientId: required('DVCQG_CLIENT_ID'), clientSecret: required('DVCQG_CLIENT_SECRET') },
      adapter: { username: required('DVCQG_ADAPTER_USERNAME'), password: required('DVCQG_ADAPTER_PASSWORD') },
      payments: { partner: required('DVCQG_PARTNER'), secret: required('DVCQG_PARTNER_SECRET') },
    },
    store: options.store,
  });
  await portal.store.open();
  const { clientIpHeader } = options;
  const gateway = createGateway({
    portal,
    publicUrl: options.publicUrl,
    cookieKeys,
    allowedOrigins: options.allow,
    log,
    ...(clientIpHeader !== undefined && {
      clientIp: (request) => request.headers.get(clientIpHeader) ?? undefined,
    }),
  });
  const resolver = portal.payments.start({ log });
  resolver.ended.catch(() => log({ level: 'error', event: 'payments.resolver_ended' }));
  await new Promise<void>((resolve, reject) => {
    const server = serve({ fetch: gateway.fetch, port: options.port, hostname: options.host }, () => {
      console.log(
        `Gateway  http://${options.host}:${options.port}${gateway.basePath}  for ${options.publicUrl}`,
      );
    });
    server.once('error', reject);
    void untilStopped(async () => {
      const resolved = resolver.stop().catch(() => undefined);
      gateway.close();
      const closed = new Promise((done) => server.close(done));
      if ('closeAllConnections' in server)
        setTimeout(() => server.closeAllConnections(), stopPatience).unref();
      await closed;
      await resolved;
      await portal.close();
    }).then(resolve, reject);
  });
}
