import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Bytes for each way of importing, brotli. Targets and where we miss them: docs/decisions/0005-sizes.md.
 *
 * `first paint` is what a page loads before it shows anything: the entry and all it imports statically. `all in` adds
 * everything it may ever load later: English, the words of failures, what only some visits show.
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
  ...widget('login-button', '8.9 kB', '19 kB'),
  ...widget('dossier-tracker', '11.6 kB', '46.6 kB'),
  ...widget('dossier-list', '11.7 kB', '38.6 kB'),
  ...widget('dossier-supplement', '10.4 kB', '41.6 kB'),
  ...widget('fee-payment', '10.7 kB', '44.8 kB'),
  ...widget('payment-status', '11 kB', '37.9 kB'),
  ...widget('receipt', '10.9 kB', '39.7 kB'),
  ...widget('refund-request', '10.9 kB', '38.5 kB'),
  {
    name: 'five widgets on one page, all in',
    path: closure(five, true),
    limit: '78.3 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  sdk('sdk: formatVnd', 'index', '{ formatVnd }', '1 kB'),
  sdk('sdk: parseDossierCode', 'index', '{ parseDossierCode }', '2 kB'),
  onServer('sdk/server: createPortalClient', 'server', '{ createPortalClient }', '95 kB'),
  onServer('sdk/gateway: createGateway', 'gateway', '{ createGateway }', '55 kB'),
  onServer('sdk/sync: createSync', 'sync', '{ createSync }', '25 kB'),
  sdk('sdk: createGatewayClient', 'index', '{ createGatewayClient }', '3.5 kB'),
];
