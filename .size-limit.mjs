import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Bytes for each way of importing, brotli. Targets and where we miss them: docs/decisions/0005-sizes.md.
 *
 * - `first paint`: what a page loads before it shows anything: the entry and all it imports statically.
 * - `a visit`: what a browser loads on the ordinary visit in Vietnamese. The files are in `packages/widgets/build/visits.json`;
 *   `packages/widgets/test/visits.test.ts` makes these visits in a browser and compares.
 * - `all in`: everything it may ever load: English too, the words of failures, what only some visits show.
 * - `further`: what its visit adds on a page that has the five already.
 */
const cdn = 'packages/widgets/dist/cdn';

/** The files an entry pulls in; `also` follows `import()` too. */
function closure(entries, also = false) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    const found = code.matchAll(
      /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']|\bimport\(\s*["'](\.[^"']+)["']\s*\)/g,
    );
    for (const [, always, later] of found) {
      const next = always ?? (also ? later : undefined);
      if (next) visit(join(dirname(file), next));
    }
  };
  for (const entry of entries) visit(`${cdn}/${entry}.js`);
  return [...seen];
}

const visits = JSON.parse(readFileSync('packages/widgets/build/visits.json', 'utf8'));

/** The files of a visit: an entry, or a chunk, which has a hash behind its name. */
function filesOf(names) {
  const chunks = readdirSync(`${cdn}/chunks`).filter((file) => file.endsWith('.js'));
  return names.map((name) => {
    const chunk = chunks.find((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
    return chunk ? `${cdn}/chunks/${chunk}` : `${cdn}/${name}.js`;
  });
}

const visit = (name, limit) => ({
  name: `${name}, a visit`,
  path: filesOf(visits[name]),
  limit,
  disablePlugins: ['@size-limit/esbuild'],
});

const further = (name, limit) => ({
  name: `${name}, further`,
  path: filesOf(visits[name].filter((file) => !visits.five.includes(file))),
  limit,
  disablePlugins: ['@size-limit/esbuild'],
});

const widget = (entry, first, all) => [
  {
    name: `${entry}, first paint`,
    path: closure([entry]),
    limit: first,
    disablePlugins: ['@size-limit/esbuild'],
  },
  {
    name: `${entry}, all in`,
    path: closure([entry], true),
    limit: all,
    disablePlugins: ['@size-limit/esbuild'],
  },
];

const five = ['login-button', 'dossier-tracker', 'fee-payment', 'payment-status', 'receipt'];
const sdk = (name, entry, what, limit) => ({
  name,
  path: `packages/sdk/dist/${entry}.js`,
  import: what,
  limit,
});

const onServer = (...entry) => ({
  ...sdk(...entry),
  ignore: ['libsql', 'pg', 'pdfkit', 'lean-qr'],
  modifyEsbuildConfig: (config) => ({ ...config, platform: 'node' }),
});

export default [
  { name: 'loader', path: `${cdn}/loader.js`, limit: '1.6 kB', disablePlugins: ['@size-limit/esbuild'] },
  {
    name: 'the table of the release',
    path: `${cdn}/release.js`,
    limit: '3.5 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  { name: 'doctor', path: `${cdn}/doctor.js`, limit: '25.5 kB', disablePlugins: ['@size-limit/esbuild'] },
  ...widget('login-button', '9 kB', '18.7 kB'),
  visit('login-button', '18.5 kB'),
  ...widget('dossier-tracker', '11 kB', '48.1 kB'),
  visit('dossier-tracker', '35.8 kB'),
  ...widget('dossier-list', '11.2 kB', '38.9 kB'),
  ...widget('dossier-supplement', '9.9 kB', '41.2 kB'),
  ...widget('fee-payment', '10.2 kB', '44.6 kB'),
  visit('fee-payment', '37.3 kB'),
  ...widget('payment-status', '10.5 kB', '39.6 kB'),
  visit('payment-status', '29.8 kB'),
  ...widget('receipt', '10.4 kB', '39.4 kB'),
  visit('receipt', '32.9 kB'),
  ...widget('refund-request', '10.4 kB', '38.1 kB'),
  visit('five', '65.4 kB'),
  {
    name: 'five widgets on one page, all in',
    path: closure(five, true),
    limit: '80.7 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  further('dossier-list', '5.5 kB'),
  further('dossier-supplement', '7.7 kB'),
  further('refund-request', '7.1 kB'),
  sdk('sdk: formatVnd', 'index', '{ formatVnd }', '1 kB'),
  sdk('sdk: parseDossierCode', 'index', '{ parseDossierCode }', '2 kB'),
  onServer('sdk/server: createPortalClient', 'server', '{ createPortalClient }', '95 kB'),
  onServer('sdk/gateway: createGateway', 'gateway', '{ createGateway }', '55 kB'),
  onServer('sdk/sync: createSync', 'sync', '{ createSync }', '25 kB'),
  sdk('sdk: createGatewayClient', 'index', '{ createGatewayClient }', '3.7 kB'),
];
