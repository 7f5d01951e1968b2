/**
 * Finds a Chromium for the browser tests, or gets one: CHROME_PATH, the usual places, Debian's package when we are
 * root, then an npm package that carries one (Linux x64). Nothing is installed into the workspace.
 */
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apt } from './lib/apt.mjs';
import { root, run } from './lib/run.mjs';

const usual = JSON.parse(readFileSync(join(root, 'packages/cli/src/check/usual-browsers.json'), 'utf8'));

const found = () => usual.find((path) => existsSync(path));

const fromApt = async () => ((await apt('chromium')) ? found() : undefined);

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(tmpdir(), 'dvcqg-chromium');
  const installed = await run('npm', [
    'install',
    '--no-save',
    '--prefix',
    folder,
    '@sparticuz/chromium@153.0.0',
  ]);
  if (installed.code !== 0) return undefined;
  const script = `import('${folder}/node_modules/@sparticuz/chromium/build/index.js').then(async (m) => console.log(await m.default.executablePath()))`;
  const { code, output } = await run(process.execPath, ['-e', script]);
  const path = output.trim().split('\n').at(-1) ?? '';
  return code === 0 && existsSync(path) ? path : undefined;
}

/** Path of a Chromium, or an error that says what to do. */
export async function browser() {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new Error(`CHROME_PATH is ${given}, but nothing is there.`);
  }
  const path = found() ?? (await fromApt()) ?? (await fromNpm());
  if (path !== undefined) return path;
  throw new Error(
    'No Chromium was found and none could be fetched. Install Chromium or Chrome, or set CHROME_PATH to one.',
  );
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await browser().then(console.log, (error) => {
    console.error(error.message);
    process.exit(1);
  });
}
