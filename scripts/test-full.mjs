/** What `npm run test:full` runs: the slower suites. */
import { firefox, postgres, webkit } from './engines.mjs';

export async function full({ vitest, check, inBrowser, skip, together, env }) {
  await check('build', process.execPath, ['scripts/build.mjs', '--if-changed']);

  /** The runtime floor is Node 20.19, which `npm test` tests; the newer long-term versions must work as well. */
  const onNode = (version) =>
    vitest(`unit-node-${version}`, 'vitest.config.ts', env, {
      command: ['npx', '--yes', `node@${version}`, 'node_modules/vitest/vitest.mjs'],
    });

  const widgetsIn = async (engine, find) => {
    const { env: found, missing } = await find();
    const name = `widgets-${engine}`;
    if (missing !== undefined) return skip(name, missing);
    await inBrowser(name, `web-test-runner.${engine}.config.mjs`, { ...env, ...found });
    const kept = engine === 'webkit' ? 'webkitgtk' : engine;
    await check(`contracts-${engine}`, process.execPath, ['scripts/contract-table.mjs', '--check', kept]);
  };

  const onPostgres = async () => {
    const { env: found, missing } = await postgres();
    return missing === undefined
      ? vitest('postgres', 'vitest.postgres.config.ts', { ...env, ...found })
      : skip('postgres', missing);
  };

  // vitest takes one core of two: two lanes of the same length.
  await together(
    async () => {
      await onNode('22');
      await onNode('24');
    },
    async () => {
      await onPostgres();
      await vitest('frameworks', 'vitest.frameworks.config.ts', env);
    },
  );
  await together(
    () => widgetsIn('firefox', firefox),
    () => widgetsIn('webkit', webkit),
  );
  // Alone: it kills at moments, which a busy machine would stretch.
  const seed = process.env.DVCQG_CRASH_SEED ?? String(Date.now() % 1_000_000);
  const crash = { ...env, DVCQG_CRASH_SEED: seed };
  await vitest(`crash-seed-${seed}`, 'vitest.full.config.ts', crash, { twice: false });
}
