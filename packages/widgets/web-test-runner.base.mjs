import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { ownLit } from './build/own-lit.mjs';
import { chordCommand } from './test/chord-command.mjs';
import { jsonReporter } from './test/json-reporter.mjs';
import { mediaCommand } from './test/media-command.mjs';
import { releaseFiles } from './test/release-files.mjs';
import { strictPage } from './test/strict-page.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** `DVCQG_TEST_JITTER=80` makes the fake gateway's answers up to 80 ms late: a test that counts on their order fails. */
const jitter = Number(process.env.DVCQG_TEST_JITTER) || 0;

/** Ms until a page must have begun: the first is given every module, none of which was made before. */
export const startTimeout = 120_000;

/** The SDK's source instead of its build, so that widget tests need no build before them. */
const sdkSource = {
  name: 'sdk-source',
  resolveImport({ source }) {
    const [sdk, entry = 'index'] = /^@dvcqg\/sdk(?:\/(\w+))?$/.exec(source) ?? [];
    return sdk && `/packages/sdk/src/${entry}.ts`;
  },
};

/** Lit as our own bundle has it, but for the name of its policy. */
const litAsBuilt = { name: 'own-lit', transform: ({ path, body }) => ownLit(path, body) };

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

/** The widget tests in one engine; `name` is that of the run's numbers, `cannot` is put on the test page as `data-no-…`. */
export const widgetTests = ({ name, browser, cannot = [], without = [], ...rest }) => ({
  rootDir: root,
  files: [
    `${here}src/**/*.test.ts`,
    `${here}test/**/*.test.ts`,
    ...without.map((file) => `!${here}test/${file}`),
  ],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 2,
  plugins: [
    tsForJs,
    sdkSource,
    litAsBuilt,
    mediaCommand,
    chordCommand,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${here}tsconfig.browser-tests.json` }),
  ],
  browsers: [browser],
  browserStartTimeout: startTimeout,
  // For all tests of one file, on a machine that is slow and has other things to do.
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 20_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="vi" data-jitter="${jitter}"${cannot.map((feature) => ` data-no-${feature}`).join('')}><head><meta charset="utf-8"><title>Kiểm thử</title></head><body><script type="module" src="${framework}"></script></body></html>`,
  middleware: [strictPage, releaseFiles],
  reporters: [defaultReporter({ reportTestProgress: false }), jsonReporter(name)],
  ...rest,
});
