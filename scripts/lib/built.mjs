/** Whether `packages/<name>/dist` was built from the files as they are now. The build of `npm test` serves `test:full`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const packages = ['sdk', 'sandbox', 'widgets', 'cli'].map((name) => join(root, 'packages', name));
const stamp = join(root, 'node_modules/.dvcqg-built-from');

/** What a package is built from: its configuration, all of `src` and `data`; `custom-elements.json` is made by the build. */
function filesOf(folder) {
  const list = (part, deep) =>
    existsSync(join(folder, part))
      ? readdirSync(join(folder, part), { recursive: deep, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [];
  const configuration = list('', false).filter((path) => /(?<!custom-elements)\.(ts|mjs|json)$/.test(path));
  return [...configuration, ...list('src', true), ...list('data', true)].sort();
}

function sources() {
  const shared = ['pnpm-lock.yaml', 'tsconfig.json', 'tsconfig.base.json'].map((name) => join(root, name));
  const hash = createHash('sha256');
  for (const path of [...shared, ...packages.flatMap(filesOf)]) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

export const isBuilt = () =>
  packages.every((folder) => existsSync(join(folder, 'dist'))) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === sources();

export const forgetBuilt = () => rmSync(stamp, { force: true });
export const markBuilt = () => writeFileSync(stamp, sources());
