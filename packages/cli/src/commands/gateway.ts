import { serve } from '@hono/node-server';
import { createGateway } from '@dvcqg/sdk/gateway';
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { Command, Option } from 'commander';
import { log } from '../log.js';
import { origin, port, required } from '../options.js';
import { providerNames, providerOf, type ProviderName, providerVariables } from '../payments/provider.js';
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
  provider: ProviderName;
  believeCallbacks?: true;
  askBack: boolean;
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
    .addOption(
      new Option('--provider <name>', "who takes the money; `portal` is the Portal's own platform")
        .env('DVCQG_PROVIDER')
        .choices(providerNames)
        .default('portal'),
    )
    .option(
      '--believe-callbacks',
      'paygov: book its callbacks, which sign no outcome; only where nobody else can reach them',
    )
    .option(
      '--no-ask-back',
      'leave money that came twice to payers and people; else it is asked back by itself',
    )
    .addHelpText(
      'after',
      '\nEnvironment: DVCQG_COOKIE_KEYS (32 bytes or more each, comma-separated, newest first), DVCQG_CLIENT_ID, DVCQG_CLIENT_SECRET,\nDVCQG_ADAPTER_USERNAME, DVCQG_ADAPTER_PASSWORD, DVCQG_PARTNER, DVCQG_PARTNER_SECRET (with --provider portal);\nDVCQG_STORE instead of --store when the URL has a password: others on the machine can read a command line\nOf each --provider:\n' +
        Object.values(providerVariables)
          .map((names) => `  ${names.join(', ')}\n`)
          .join('') +
        "Addresses come with the contract, and are the sandbox's until they are given: DVCQG_VNPAY_PAGE_URL, _API_URL; DVCQG_MOMO_URL;\n" +
        'DVCQG_ZALOPAY_URL; DVCQG_KEYPAY_CREATE_URL, _DETAIL_URL, _REFUND_URL, _REFUND_DETAIL_URL; DVCQG_PAYGOV_URL',
    )
    .action(run);
}

async function run(options: GatewayOptions): Promise<void> {
  const cookieKeys = required('DVCQG_COOKIE_KEYS').split(',');
  const paymentProvider = providerOf(options.provider, {
    // Where `createGateway` listens by default.
    returnUrl: `${options.publicUrl}/dvcqg/payments/return`,
    notifyUrl: `${options.publicUrl}/dvcqg/payments/notify`,
    sandbox: options.sandbox,
    believeCallbacks: options.believeCallbacks === true,
  });
  const portal = createPortalClient({
    profile: sandboxAt(options.sandbox),
    agency: options.agency,
    credentials: {
      sso: { clientId: required('DVCQG_CLIENT_ID'), clientSecret: required('DVCQG_CLIENT_SECRET') },
      adapter: { username: required('DVCQG_ADAPTER_USERNAME'), password: required('DVCQG_ADAPTER_PASSWORD') },
      ...(!paymentProvider && {
        payments: { partner: required('DVCQG_PARTNER'), secret: required('DVCQG_PARTNER_SECRET') },
      }),
    },
    ...(paymentProvider && { paymentProvider }),
    store: options.store,
    askBackSurplus: options.askBack,
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
