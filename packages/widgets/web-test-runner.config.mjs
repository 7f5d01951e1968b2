import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { strictPage } from './test/strict-page.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const executablePath =
  process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** The SDK's source instead of its build, so that widget tests need no build before them. */
const sdkSource = {
  name: 'sdk-source',
  resolveImport: ({ source }) => (source === '@dvcqg/sdk' ? '/packages/sdk/src/index.ts' : undefined),
};

/** TypeScript imports name the `.js` that will exist after a build. */
const tsForJs = {
  name: 'ts-for-js',
  resolveImport({ source, context }) {
    if (!source.startsWith('.') || !source.endsWith('.js') || context.path.includes('/node_modules/')) return;
    const url = new URL(source, new URL(context.path, 'http://root/'));
    const file = `${root}${url.pathname.slice(1).replace(/\.js$/, '.ts')}`;
    return existsSync(file) ? source.replace(/\.js$/, '.ts') : undefined;
  },
};

/** For scripts: DVCQG_TEST_CACHE names a folder that gets `widgets.json`, in the shape of vitest's JSON reporter. */
const jsonReporter = {
  async onTestRunFinished({ sessions }) {
    const folder = process.env.DVCQG_TEST_CACHE;
    if (!folder) return;
    const testResults = sessions.map(({ testFile, passed, errors, testResults: suite }) => ({
      name: testFile,
      status: passed ? 'passed' : 'failed',
      message: errors.map(({ message, stack }) => stack ?? message).join('\n'),
      assertionResults: [...assertions(suite)],
    }));
    const count = (status) =>
      testResults.flatMap((file) => file.assertionResults).filter((one) => one.status === status).length;
    const summary = { numPassedTests: count('passed'), numFailedTests: count('failed'), testResults };
    await writeFile(join(folder, 'widgets.json'), JSON.stringify(summary));
  },
};

function* assertions(suite, path = []) {
  for (const { name, passed, skipped, error } of suite?.tests ?? []) {
    const status = skipped ? 'skipped' : passed ? 'passed' : 'failed';
    const failureMessages = error ? [[error.message, error.stack].filter(Boolean).join('\n')] : [];
    yield { status, fullName: [...path, name].join(' '), failureMessages };
  }
  for (const inner of suite?.suites ?? []) yield* assertions(inner, [...path, inner.name]);
}

export default {
  rootDir: root,
  files: [`${here}src/**/*.test.ts`, `${here}test/**/*.test.ts`],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 2,
  plugins: [
    tsForJs,
    sdkSource,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${here}tsconfig.browser-tests.json` }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        ...(executablePath && { executablePath }),
        args: ['--no-sandbox', '--disable-dev-shm-usage'],
      },
    }),
  ],
  testFramework: { config: { timeout: 5000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kiểm thử</title></head><body><script type="module" src="${framework}"></script></body></html>`,
  middleware: [strictPage],
  reporters: [defaultReporter({ reportTestProgress: false }), jsonReporter],
};
