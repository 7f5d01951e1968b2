/** Who stands beside the widgets, in a folder of its own: none of it is a dependency of anything here. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tail } from '../../../scripts/lib/run.mjs';

/** Exact versions, and what they in turn depend on as it was on `asOf`. */
export const peers = {
  '@microsoft/mgt-components': '4.6.0',
  '@microsoft/mgt-element': '4.6.0',
  '@adyen/adyen-web': '6.45.2',
  '@awesome.me/webawesome': '3.14.0',
  '@material/web': '2.5.0',
  esbuild: '0.27.0',
};
const asOf = '2026-11-26';

export const folder = join(root, '.cache/bench-widgets');

/** Installs what is missing; a second run needs no network. */
export async function installPeers() {
  const wanted = `${JSON.stringify({ private: true, dependencies: peers, asOf }, null, 2)}\n`;
  const [file, done] = [join(folder, 'package.json'), join(folder, 'installed.json')];
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, wanted);
  console.log('Getting the peers from npm, once.');
  const { code, output } = await run(
    'npm',
    ['install', '--no-package-lock', '--no-audit', '--no-fund', `--before=${asOf}`],
    {
      cwd: folder,
    },
  );
  if (code !== 0) throw new Error(`npm could not install the peers:\n${tail(output)}`);
  writeFileSync(done, wanted);
}
