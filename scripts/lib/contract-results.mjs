/** What a run of the widget tests says of the contracts. */
import { beside } from './accessibility-words.mjs';
import { cannot } from './contract-skips.mjs';
import { contractWords } from './contract-words.mjs';

/** By id: its name, and what the run's numbers are called in `.cache`. */
export const engines = {
  chromium: { name: 'Chromium', run: 'widgets' },
  firefox: { name: 'Firefox', run: 'widgets-firefox' },
  webkitgtk: { name: 'WebKitGTK', run: 'widgets-webkit' },
};

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

/** What was run and is not recorded yet. */
export const unrecorded = (engine, recorded = {}, found = {}) =>
  Object.entries(found).flatMap(([tag, contracts]) =>
    Object.keys(contracts)
      .filter((id) => !recorded[tag]?.[id])
      .map((id) => `${engines[engine].name}: "${id}" of <${tag}> is not recorded yet: --record.`),
  );

/** What an engine's run lacks of what is recorded of it, and what it skipped without a reason that is written down. */
export function lost(engine, recorded = {}, found = {}) {
  const { name } = engines[engine];
  const faults = [];
  for (const [tag, contracts] of Object.entries(recorded))
    for (const [id, before] of Object.entries(contracts)) {
      const now = found[tag]?.[id]?.passed ?? 0;
      if (now < before.passed)
        faults.push(`${name}: <${tag}> passed ${now} tests of "${id}", and ${before.passed} are recorded.`);
    }
  for (const [tag, contracts] of Object.entries(found))
    for (const [id, { skipped, failed }] of Object.entries(contracts)) {
      if (failed) faults.push(`${name}: <${tag}> breaks "${id}".`);
      if (skipped && !cannot[engine]?.[id])
        faults.push(`${name}: "${id}" of <${tag}> was skipped, and contract-skips.mjs has no reason.`);
    }
  if (Object.keys(found).length === 0) faults.push(`${name}: there are no results of the contracts.`);
  return faults;
}

/** Tests that the accessibility statement names and that did not pass in a run. */
export function unproven(results) {
  const tests = results.flatMap(({ testResults }) => testResults.flatMap((one) => one.assertionResults));
  const passed = new Set(tests.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName));
  return Object.entries(beside).flatMap(([tag, criteria]) =>
    Object.entries(criteria).flatMap(([criterion, names]) =>
      names
        .filter((name) => !passed.has(name))
        .map((name) => `<${tag}>, ${criterion}: no test “${name}” passed.`),
    ),
  );
}
