import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

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

/** Counts for scripts: WTR_SUMMARY names a file that gets `{ passed, failed, skipped }`. */
const summaryReporter = {
  async onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const test of suite?.tests ?? [])
        count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      for (const inner of suite?.suites ?? []) walk(inner);
    };
    for (const session of sessions) {
      walk(session.testResults);
      // A file that could not run is a failure even though no test of it was counted.
      if (!session.passed && !session.testResults) count.failed++;
    }
    if (process.env.WTR_SUMMARY) await writeFile(process.env.WTR_SUMMARY, JSON.stringify(count));
  },
};

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
  reporters: [defaultReporter(), summaryReporter],
};
