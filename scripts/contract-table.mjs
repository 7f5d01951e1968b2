/**
 * The table of widgets and contracts, and the accessibility statement of each widget, in both languages.
 *
 *   node scripts/contract-table.mjs            writes the pages from docs/data/contracts.json
 *   node scripts/contract-table.mjs --record   first takes the results of the last `npm test` and `npm run test:full`
 *   node scripts/contract-table.mjs --check    says whether the pages are what they would be
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statement, table } from './lib/contract-pages.mjs';
import { contractWords } from './lib/contract-words.mjs';
import { root } from './lib/run.mjs';
import { cache } from './lib/suite.mjs';

const file = join(root, 'docs/data/contracts.json');
const engines = { chromium: 'widgets', firefox: 'widgets-firefox', webkitgtk: 'widgets-webkit' };

/** `{ dvc-x: { axe: { passed, failed, skipped } } }` of one engine's run. */
export function read(results) {
  const found = {};
  for (const { fullName, status } of results.testResults.flatMap((one) => one.assertionResults)) {
    const [, tag, id] = /^contracts (dvc-[\w-]+) .*?\[([\w-]+)\] /.exec(fullName) ?? [];
    if (!tag) continue;
    if (!contractWords[id])
      throw new Error(`The contract "${id}" has no words in scripts/lib/contract-words.mjs.`);
    const cell = ((found[tag] ??= {})[id] ??= { passed: 0, failed: 0, skipped: 0 });
    cell[status] += 1;
  }
  return found;
}

function record(recorded) {
  for (const [engine, name] of Object.entries(engines)) {
    const from = join(process.env.DVCQG_TEST_CACHE ?? cache, `${name}.json`);
    if (!existsSync(from)) continue;
    const found = read(JSON.parse(readFileSync(from, 'utf8')));
    if (Object.keys(found).length) recorded[engine] = { ...recorded[engine], ...found };
  }
  writeFileSync(file, `${JSON.stringify(recorded, null, 1)}\n`);
}

const recorded = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
if (process.argv.includes('--record')) record(recorded);
let stale = 0;
for (const lang of ['vi', 'en']) {
  const folder = join(root, lang === 'vi' ? 'docs/guide' : 'docs/en/guide');
  const pages = { 'contract-table.md': table(recorded, lang), 'accessibility.md': statement(recorded, lang) };
  for (const [name, text] of Object.entries(pages)) {
    const path = join(folder, name);
    if (!process.argv.includes('--check')) writeFileSync(path, text);
    else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
      console.error(`${path} is not what the results say: run node scripts/contract-table.mjs.`);
      stale += 1;
    }
  }
}
process.exitCode = stale ? 1 : 0;
