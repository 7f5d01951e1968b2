/**
 * `npm test`: everything that decides whether a change is sound. `--full` runs what is slower instead.
 * Each step prints one line; a failing one prints the end of its output. The last line is the count.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { browser } from './browser.mjs';
import { root, run, seconds, tail } from './lib/run.mjs';

const cache = join(root, '.cache');
rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });

const totals = { passed: 0, failed: 0 };
const count = (passed, failed) => {
  totals.passed += passed;
  totals.failed += failed;
};

/** A step is one check, or a suite that writes its own numbers to `.cache/<name>.json`. */
async function step(name, work) {
  const began = performance.now();
  const { passed, failed, report } = await work().catch((error) => ({
    passed: 0,
    failed: 1,
    report: error.message,
  }));
  count(passed, failed);
  console.log(`${failed === 0 ? '✓' : '✗'} ${name} (${passed} passed, ${failed} failed, ${seconds(began)})`);
  if (failed > 0) console.log(`${report.replaceAll(/^/gm, '    ')}\n`);
}

const check = (name, command, args) =>
  step(name, async () => {
    const { code, output } = await run(command, args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: tail(output) };
  });

const suite = (name, command, args, env = {}) =>
  step(name, async () => {
    const { code, output } = await run(command, args, { env });
    const result = readSuite(name);
    if (result === undefined) return { passed: 0, failed: 1, report: tail(output) };
    if (code !== 0 && result.failed === 0) return { ...result, failed: 1, report: tail(output) };
    return result;
  });

/** vitest's JSON, and the one our browser test reporter writes, which has the same members. */
function readSuite(name) {
  try {
    const json = JSON.parse(readFileSync(join(cache, `${name}.json`), 'utf8'));
    const failures = json.testResults.flatMap((file) => [
      ...(file.message && file.assertionResults.length === 0 ? [`${file.name}: ${file.message}`] : []),
      ...file.assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => `${test.fullName}\n  ${tail((test.failureMessages ?? []).join('\n'), 12)}`),
    ]);
    const broken = json.testResults.filter(
      (f) => f.status === 'failed' && f.assertionResults.length === 0,
    ).length;
    const shown = failures.slice(0, 10);
    if (failures.length > shown.length) shown.push(`… and ${failures.length - shown.length} more`);
    return { passed: json.numPassedTests, failed: json.numFailedTests + broken, report: shown.join('\n') };
  } catch {
    return undefined;
  }
}

/** The last parameter: the command that runs vitest, where it is not this Node's. */
const vitest = (name, config, env, [command, ...args] = ['vitest']) =>
  suite(
    name,
    command,
    [...args, 'run', '--config', config, '--reporter=json', `--outputFile=${join(cache, `${name}.json`)}`],
    env,
  );

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
  await full({ vitest, check, suite, skip, together, env });
} else {
  await check('build', process.execPath, ['scripts/build.mjs']);
  await together(
    async () => {
      await check('types', 'npm', ['run', '--silent', 'check:types']);
      await check('lint', 'npm', ['run', '--silent', 'check:lint']);
      await check('templates', 'npm', ['run', '--silent', 'check:templates']);
    },
    async () => {
      await vitest('unit', 'vitest.config.ts', env);
      await check('sizes', 'npm', ['run', '--silent', 'check:sizes']);
    },
  );
  await together(
    async () => {
      await suite(
        'widgets',
        'web-test-runner',
        ['--config', 'packages/widgets/web-test-runner.config.mjs'],
        env,
      );
      await check('docs', 'npm', ['run', '--silent', 'build', '--prefix', 'docs']);
    },
    async () => {
      await check('packages', 'npm', ['run', '--silent', 'check:packages']);
      await vitest('packed', 'vitest.packed.config.ts', env);
    },
  );
  await vitest('journeys', 'vitest.journeys.config.ts', env);
}

console.log(`\n${seconds(began)}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
