/** What `npm run test:full` runs: the slower suites. */
import { firefox, postgres, webkit } from './engines.mjs';

export async function full({ vitest, check, inBrowser, skip, together, env }) {
  await check('build', process.execPath, ['scripts/build.mjs', '--if-changed']);

  /** The runtime floor is Node 20.19, which `npm test` tests; the newer long-term versions must work as well. */
  const onNode = (version) =>
    vitest(`unit-node-${version}`, 'vitest.config.ts', env, {
      command: ['npx', '--yes', `node@${version}`, 'node_modules/vitest/vitest.mjs'],
    });

  /** Tells which engine of the table of contracts ran, where one did. */
  const widgetsIn = async (engine, find, inTable = engine) => {
    const { env: found, missing } = await find();
    const name = `widgets-${engine}`;
    if (missing !== undefined) return void skip(name, missing);
    await inBrowser(name, `web-test-runner.${engine}.config.mjs`, { ...env, ...found });
    return inTable;
  };

  const onPostgres = async () => {
    const { env: found, missing } = await postgres();
    return missing === undefined
      ? vitest('postgres', 'vitest.postgres.config.ts', { ...env, ...found })
      : skip('postgres', missing);
  };

  await onPostgres();
  await onNode('22');
  await onNode('24');
  const ran = await together(
    () => widgetsIn('firefox', firefox),
    () => widgetsIn('webkit', webkit, 'webkitgtk'),
  );
  const engines = ran.filter(Boolean);
  if (engines.length)
    await check('contracts', process.execPath, ['scripts/contract-table.mjs', '--check', ...engines]);
  // The packed tarballs on each Node, and in a project of each framework, which come from npm.
  await vitest('frameworks', 'vitest.frameworks.config.ts', env);
  const seed = process.env.DVCQG_CRASH_SEED ?? String(Date.now() % 1_000_000);
  const crash = { ...env, DVCQG_CRASH_SEED: seed };
  // One core each.
  await together(
    () => vitest(`crash-seed-${seed}`, 'vitest.crash.config.ts', crash, { twice: false }),
    () => vitest('long', 'vitest.full.config.ts', env, { twice: false }),
  );
}
