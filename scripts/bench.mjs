/** `npm run bench -- <name> [options]`: measures one thing and prints figures. The benches are in `packages/<any>/bench/`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { root, run, tail } from './lib/run.mjs';

const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'bench'));
const benches = new Map(
  folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => [folder, file]))
    .filter(([, file]) => file.endsWith('.bench.mjs'))
    .map(([folder, file]) => [file.replace('.bench.mjs', ''), join(folder, file)]),
);

const [name = '', ...args] = process.argv.slice(2);
const path = benches.get(name);
if (!path) {
  console.error(`npm run bench -- <${[...benches.keys()].join('|')}> [options]`);
  process.exit(1);
}
await bootstrap();
const { code, output } = await run(process.execPath, ['scripts/build.mjs', '--if-changed']);
if (code !== 0) {
  console.error(tail(output));
  process.exit(1);
}
const { bench } = await import(pathToFileURL(path));
await bench(args);
