/** Global set-up of `vitest.postgres.config.ts`: tests find the server's URL in DVCQG_TEST_POSTGRES. */
import { postgres } from './engines.mjs';
import { startPostgres } from './lib/postgres-cluster.mjs';

let server;

export async function setup() {
  if (process.env.DVCQG_TEST_POSTGRES) return;
  const { env, missing } = await postgres();
  if (missing !== undefined) throw new Error(missing);
  server = await startPostgres(env.DVCQG_POSTGRES_BIN);
  process.env.DVCQG_TEST_POSTGRES = server.url;
}

export const teardown = () => server?.stop();
