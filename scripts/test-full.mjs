/** What `npm run test:full` runs: the slower suites. */

export async function full({ vitest, check, env }) {
  await check('build', process.execPath, ['scripts/build.mjs']);
  // The runtime floor is Node 20.19; the newest long-term versions must work as well.
  for (const version of ['22', '24']) {
    await check(`unit tests on Node ${version}`, 'npx', [
      '--yes',
      `node@${version}`,
      'node_modules/vitest/vitest.mjs',
      'run',
    ]);
  }
  await vitest('full', 'vitest.full.config.ts', env);
}
