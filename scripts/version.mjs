/** `npm run version-packages`: takes the changesets into changelogs and versions, and writes the version where the widgets tell it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './lib/run.mjs';

const { code, output } = await run('changeset', ['version']);
console.log(output.trim());
if (code !== 0) process.exit(code);

const { version } = JSON.parse(readFileSync(join(root, 'packages/widgets/package.json'), 'utf8'));
const file = join(root, 'packages/widgets/src/foundation/version.ts');
const text = readFileSync(file, 'utf8').replace(/(version = ')[^']*/, `$1${version}`);
writeFileSync(file, text);
console.log(`${version}: look at the changelogs, then npm test.`);
