/**
 * `npm test`: everything that decides whether a change is sound. `--full` runs what is slower instead.
 * Each step prints one line; a failing one prints the end of its output. The last line is the count.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { browser } from './browser.mjs';
import { run, seconds, tail } from './lib/run.mjs';
import { cache, runSuite } from './lib/suite.mjs';

rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });

const totals = { passed: 0, failed: 0 };
const count = (passed, failed) => {
  totals.passed += passed;
  totals.failed += failed;
};

const unsteady = [];

/** A step is one check, or a suite of tests. */
async function step(name, work) {
  const began = performance.now();
  const result = await work().catch((error) => ({ passed: 0, failed: 1, report: error.message }));
  const { passed, failed, report } = result;
  count(passed, failed);
  unsteady.push(...(result.unsteady ?? []));
  console.log(`${failed === 0 ? '✓' : '✗'} ${name} (${passed} passed, ${failed} failed, ${seconds(began)})`);
  if (result.slowest?.length) console.log(`    slowest: ${result.slowest.join(', ')}`);
  if (failed > 0) console.log(`${report.replaceAll(/^/gm, '    ')}\n`);
  else if (result.unsteady)
    console.log(`    unsteady, passed when run again:\n${report.replaceAll(/^/gm, '    ')}\n`);
}

const check = (name, command, args) =>
  step(name, async () => {
    const { code, output } = await run(command, args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: tail(output) };
  });

/** Widget tests in the browser of a configuration. */
const inBrowser = (name, config, env) => {
  const args = ['--config', `packages/widgets/${config}`];
  const only = (files) => [...args, ...files.flatMap((file) => ['--files', file])];
  return step(name, () => runSuite(name, 'web-test-runner', args, { env, only }));
};

/** `command`: what runs vitest, where it is not this Node's. `twice: false`: what fails once has failed. */
const vitest = (name, config, env, { command: [command, ...before] = ['vitest'], twice = true } = {}) => {
  const numbers = ['--reporter=json', `--outputFile=${join(cache, `${name}.json`)}`];
  const args = [...before, 'run', '--config', config, ...numbers];
  const only = twice ? (files) => [...args, ...files] : undefined;
  return step(name, () => runSuite(name, command, args, { env, only }));
};

/** Says that a step cannot run on this machine. */
const skip = (name, reason) => console.log(`- ${name} (skipped: ${reason})`);

/** Runs steps side by side; two cores are assumed. */
const together = (...steps) => Promise.all(steps.map((one) => one()));

const began = performance.now();
await bootstrap();
const chrome = await browser().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const env = { CHROME_PATH: chrome, DVCQG_TEST_CACHE: cache };

if (process.argv.includes('--full')) {
  const { full } = await import('./test-full.mjs');
  await full({ vitest, check, inBrowser, skip, together, env });
} else {
  await check('build', process.execPath, ['scripts/build.mjs']);
  // Two lanes that do not wait for each other. Journeys beside the unit tests: so that never two browsers share the cores for long.
  await together(
    async () => {
      await vitest('unit', 'vitest.config.ts', env);
      await check('sizes', 'npm', ['run', '--silent', 'check:sizes']);
      await inBrowser('widgets', 'web-test-runner.config.mjs', env);
      await check('contracts', process.execPath, ['scripts/contract-table.mjs', '--check', 'chromium']);
    },
    async () => {
      await vitest('journeys', 'vitest.journeys.config.ts', env);
      await check('types', 'npm', ['run', '--silent', 'check:types']);
      await check('lint', 'npm', ['run', '--silent', 'check:lint']);
      await check('templates', 'npm', ['run', '--silent', 'check:templates']);
      await check('packages', 'npm', ['run', '--silent', 'check:packages']);
      await vitest('packed', 'vitest.packed.config.ts', env);
      await check('docs', 'npm', ['run', '--silent', 'build', '--prefix', 'docs']);
    },
  );
}

console.log(`\n${seconds(began)}`);
if (unsteady.length > 0) console.log(`unsteady, to be mended:\n  ${unsteady.join('\n  ')}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
