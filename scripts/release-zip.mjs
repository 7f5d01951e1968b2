/**
 * `node scripts/release-zip.mjs [folder]`: the files of a release for a site that serves them itself, as
 * `dvcqg-widgets-<version>.zip`. The same build gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { root } from './lib/run.mjs';
import { readme } from './lib/release-readme.mjs';

const widgets = join(root, 'packages/widgets');

/** `{ name, bytes }` of the zip of what `packages/widgets/dist/cdn` holds. */
export function releaseZip() {
  const cdn = join(widgets, 'dist/cdn');
  const manifest = JSON.parse(readFileSync(join(cdn, 'manifest.json'), 'utf8'));
  const texts = {
    'LICENSE.txt': readFileSync(join(widgets, 'LICENSE')),
    'README.vi.md': Buffer.from(readme.vi(manifest)),
    'README.en.md': Buffer.from(readme.en(manifest)),
  };
  const names = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|json|html|txt)$/.test(name),
  );
  const files = {
    ...texts,
    ...Object.fromEntries(names.map((name) => [name, readFileSync(join(cdn, name))])),
  };
  // Into a folder of its version: files of two releases in one folder would not fit together.
  const folder = `dvcqg-widgets-${manifest.version}`;
  const entries = Object.keys(files)
    .sort()
    .map((name) => [`${folder}/${name}`, new Uint8Array(files[name])]);
  // A zip knows a local time only, and none before 1980.
  const mtime = new Date(1980, 0, 1);
  return { name: `${folder}.zip`, bytes: zipSync(Object.fromEntries(entries), { level: 9, mtime }) };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const to = process.argv[2] ?? '.';
  const { name, bytes } = releaseZip();
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, name), bytes);
  console.log(
    `${join(to, name)}  ${bytes.length} bytes  sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  );
}
