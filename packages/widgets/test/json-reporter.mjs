import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * For scripts: DVCQG_TEST_CACHE names a folder that gets `<name>.json`, in the shape of vitest's JSON reporter. Written after
 * each file, so that a run that is cut off leaves what it knew.
 */
export const jsonReporter = (name) => {
  const files = new Map();
  return {
    reportTestFileResults({ testFile, sessionsForTestFile: [session] }) {
      files.set(testFile, session);
      write(name, [...files.values()]);
    },
    onTestRunFinished: ({ sessions }) => write(name, sessions),
  };
};

function write(name, sessions) {
  const folder = process.env.DVCQG_TEST_CACHE;
  if (!folder) return;
  const testResults = sessions.map(({ testFile, passed, errors, testResults: suite }) => ({
    name: testFile,
    startTime: 0,
    endTime: took(suite),
    status: passed ? 'passed' : 'failed',
    message: errors.map(({ message, stack }) => stack ?? message).join('\n'),
    assertionResults: [...assertions(suite)],
  }));
  const count = (status) =>
    testResults.flatMap((file) => file.assertionResults).filter((one) => one.status === status).length;
  const summary = { numPassedTests: count('passed'), numFailedTests: count('failed'), testResults };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(summary));
}

/** Milliseconds of the tests of a suite, together. */
const took = (suite) =>
  [...(suite?.tests ?? []).map(({ duration = 0 }) => duration), ...(suite?.suites ?? []).map(took)].reduce(
    (sum, one) => sum + one,
    0,
  );

function* assertions(suite, path = []) {
  for (const { name, passed, skipped, error, duration } of suite?.tests ?? []) {
    const status = skipped ? 'skipped' : passed ? 'passed' : 'failed';
    const failureMessages = error ? [[error.message, error.stack].filter(Boolean).join('\n')] : [];
    yield { status, fullName: [...path, name].join(' '), duration, failureMessages };
  }
  for (const inner of suite?.suites ?? []) yield* assertions(inner, [...path, inner.name]);
}
