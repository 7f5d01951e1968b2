import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, run, tail } from './run.mjs';

export const cache = join(root, '.cache');

/** More failing tests than this are no matter of a busy machine. */
const mostUnsteady = 3;

/**
 * Runs a suite that writes its numbers to `.cache/<name>.json`. Where few tests fail, their files run once more by
 * themselves: a test that passes then is `unsteady`, which is told at the end and has to be mended, but is not a failure.
 * `only` gives the arguments that run some files alone; without it there is no second run.
 *
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, only?: (files: string[]) => string[] }} [options]
 */
export async function runSuite(name, command, args, { env = {}, only } = {}) {
  const first = await once(name, command, args, env);
  const files = first.failures?.map(({ file }) => file) ?? [];
  if (!only || files.length === 0 || files.length > mostUnsteady) return first;
  const whole = numbersOf(name);
  const again = await once(name, command, only([...new Set(files)]), env);
  takeOver(name, whole);
  if (again.failed > 0) return { ...first, report: `${first.report}\nand again:\n${again.report}` };
  return {
    passed: first.passed + first.failed,
    failed: 0,
    slowest: first.slowest,
    unsteady: first.failures.map(({ title }) => `${name}: ${title}`),
    report: first.report,
  };
}

async function once(name, command, args, env) {
  rmSync(fileOf(name), { force: true });
  const { code, output } = await run(command, args, { env });
  const result = readNumbers(name);
  if (result === undefined) return { passed: 0, failed: 1, report: tail(output) };
  if (code !== 0 && result.failed === 0) return { ...result, failed: 1, report: tail(output) };
  return result;
}

const fileOf = (name) => join(cache, `${name}.json`);

const numbersOf = (name) => JSON.parse(readFileSync(fileOf(name), 'utf8'));

/** Puts what the second run says of its files into the numbers of the first, which others read. */
function takeOver(name, whole) {
  const second = existsSync(fileOf(name)) ? numbersOf(name).testResults : [];
  const again = new Map(second.map((file) => [file.name, file]));
  const testResults = whole.testResults.map((file) => again.get(file.name) ?? file);
  const count = (status) =>
    testResults.flatMap(({ assertionResults }) => assertionResults).filter((one) => one.status === status)
      .length;
  writeFileSync(
    fileOf(name),
    JSON.stringify({
      ...whole,
      testResults,
      numPassedTests: count('passed'),
      numFailedTests: count('failed'),
    }),
  );
}

/** vitest's JSON, and the one our browser test reporter writes, which has the same members. */
function readNumbers(name) {
  try {
    const json = numbersOf(name);
    const failures = json.testResults.flatMap(failuresOf);
    const shown = failures.slice(0, 10).map(({ title, text }) => `${title}\n${text}`);
    if (failures.length > shown.length) shown.push(`… and ${failures.length - shown.length} more`);
    const slowest = slowestOf(json.testResults);
    return {
      passed: json.numPassedTests,
      failed: failures.length,
      failures,
      slowest,
      report: shown.join('\n'),
    };
  } catch {
    return undefined;
  }
}

/** The files that took longest, as `name 12 s`. */
function slowestOf(testResults) {
  return testResults
    .map(({ name, startTime, endTime }) => ({ file: basename(name), took: (endTime - startTime) / 1000 }))
    .filter(({ took }) => took >= 10)
    .sort((a, b) => b.took - a.took)
    .slice(0, 5)
    .map(({ file, took }) => `${file} ${took.toFixed(0)} s`);
}

/** The failing tests of a file, or the file itself where it broke outside a test. */
function failuresOf({ name: file, status, message = '', assertionResults }) {
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0 && status === 'failed') return [{ file, title: file, text: tail(message, 12) }];
  return tests.map(({ fullName, failureMessages = [] }) => ({
    file,
    title: fullName,
    text: tail(failureMessages.join('\n'), 12).replaceAll(/^/gm, '  '),
  }));
}
