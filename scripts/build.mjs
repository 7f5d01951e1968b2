/** Builds the packages in the order of who needs whom. */
import { root, run, tail } from './lib/run.mjs';
import { join } from 'node:path';

const stages = [
  ['sdk', 'sandbox'],
  ['widgets', 'cli'],
];

export async function build() {
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
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await build().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
