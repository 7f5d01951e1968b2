/** Builds the packages in the order of who needs whom; with `--if-changed` only when a source changed since. */
import { join } from 'node:path';
import { forgetBuilt, isBuilt, markBuilt } from './lib/built.mjs';
import { root, run, tail } from './lib/run.mjs';

const stages = [
  ['sdk', 'sandbox'],
  ['widgets', 'cli'],
];

export async function build() {
  forgetBuilt();
  for (const stage of stages) {
    const built = await Promise.all(
      stage.map(async (name) => ({
        name,
        ...(await run('npm', ['run', '--silent', 'build'], { cwd: join(root, 'packages', name) })),
      })),
    );
    for (const { name, code, output } of built) {
      if (code !== 0) throw new Error(`building packages/${name} failed:\n${tail(output)}`);
    }
  }
  markBuilt();
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const needed = !process.argv.includes('--if-changed') || !isBuilt();
  await (needed ? build() : Promise.resolve()).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
