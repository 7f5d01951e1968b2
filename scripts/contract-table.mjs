/**
 * The table of widgets and contracts, and the accessibility statement of each widget, in both languages.
 *
 *   node scripts/contract-table.mjs                    writes the pages from docs/data/contracts.json
 *   node scripts/contract-table.mjs --record           first takes the results of the last `npm test` and `npm run test:full`
 *   node scripts/contract-table.mjs --check [engine…]  says whether the pages are what they would be, and whether those
 *                                                      engines kept, in their last run, all that is recorded of them
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statement, table } from './lib/contract-pages.mjs';
import { engines, lost, read, unproven, unrecorded } from './lib/contract-results.mjs';
import { root } from './lib/run.mjs';
import { cache } from './lib/suite.mjs';

const file = join(root, 'docs/data/contracts.json');
const [mode, ...named] = process.argv.slice(2);

/** The last run of that name, where there is one. */
function lastRun(name) {
  const from = join(process.env.DVCQG_TEST_CACHE ?? cache, `${name}.json`);
  return existsSync(from) ? [JSON.parse(readFileSync(from, 'utf8'))] : [];
}

/** What an engine's last run says of the contracts. */
const results = (engine) => lastRun(engines[engine].run).map(read)[0] ?? {};

function record(recorded) {
  for (const engine of Object.keys(engines)) {
    const found = results(engine);
    if (Object.keys(found).length) recorded[engine] = { ...recorded[engine], ...found };
  }
  writeFileSync(file, `${JSON.stringify(recorded, null, 1)}\n`);
}

const recorded = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
if (mode === '--record') record(recorded);
const faults = named.flatMap((engine) => lost(engine, recorded[engine], results(engine)));
for (const engine of named)
  unrecorded(engine, recorded[engine], results(engine)).forEach((one) => console.log(one));
// Chromium is where all tests run.
if (named.includes('chromium')) faults.push(...unproven(['unit', engines.chromium.run].flatMap(lastRun)));
for (const lang of ['vi', 'en']) {
  const folder = join(root, lang === 'vi' ? 'docs/guide' : 'docs/en/guide');
  const pages = { 'contract-table.md': table(recorded, lang), 'accessibility.md': statement(recorded, lang) };
  for (const [name, text] of Object.entries(pages)) {
    const path = join(folder, name);
    if (mode !== '--check') writeFileSync(path, text);
    else if (!existsSync(path) || readFileSync(path, 'utf8') !== text)
      faults.push(`${path} is not what the results say: run node scripts/contract-table.mjs.`);
  }
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
