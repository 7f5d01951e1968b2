/** Every package as npm would publish it: exports resolve, types match, nothing extra inside. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root, run, tail } from './lib/run.mjs';

/** attw resolves as these consumers do. Node 10 knows no sub-path exports and is not promised. */
const profiles = { sdk: 'node16', sandbox: 'esm-only', widgets: 'esm-only' };
/** What a tarball may hold. */
const allowed =
  /^(bin\/dvcqg\.mjs$|dist\/|data\/|custom-elements\.json$|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;

const faults = [];
for (const name of ['sdk', 'widgets', 'sandbox', 'cli']) {
  const dir = join(root, 'packages', name);
  const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const { messages } = await publint({ pkgDir: dir, strict: true, pack: 'npm' });
  faults.push(...messages.map((message) => `${name}: ${formatMessage(message, manifest)}`));

  const packed = await run('npm', ['pack', '--dry-run', '--json'], { cwd: dir });
  const files = JSON.parse(packed.output.slice(packed.output.indexOf('[')))[0].files.map((file) => file.path);
  faults.push(
    ...files.filter((file) => !allowed.test(file)).map((file) => `${name}: ${file} must not be published`),
  );
  if (manifest.scripts?.install ?? manifest.scripts?.postinstall)
    faults.push(`${name}: has an install script`);

  if (profiles[name] === undefined) continue;
  const types = await run(
    'attw',
    ['--pack', '.', '--profile', profiles[name], '--format', 'ascii', ...excluded(name)],
    { cwd: dir },
  );
  if (types.code !== 0) faults.push(`${name}: attw\n${tail(types.output, 25)}`);
}
for (const name of readdirSync(join(root, 'packages'))) {
  for (const file of readdirSync(join(root, 'packages', name)).filter((entry) => entry.endsWith('.tgz'))) {
    rmSync(join(root, 'packages', name, file));
  }
}

/** Entries that are for a `<script>`, not for a type checker. */
function excluded(name) {
  const data = ['custom-elements', 'html-custom-data', 'css-custom-data', 'web-types'].map(
    (one) => `./${one}.json`,
  );
  return name === 'widgets'
    ? ['--exclude-entrypoints', './cdn/*', './doctor/inject.js', './reserve.css', ...data]
    : [];
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
