/**
 * Global set-up of `vitest.postgres.config.ts`: tests find the server's URL in DVCQG_TEST_POSTGRES, and where it speaks
 * TLS its certificate in DVCQG_TEST_POSTGRES_CERTIFICATE.
 */
import { postgres } from './engines.mjs';
import { startPostgres } from './lib/postgres-cluster.mjs';

let server;

export async function setup() {
  if (process.env.DVCQG_TEST_POSTGRES) return;
  const { env, missing } = await postgres();
  if (missing !== undefined) throw new Error(missing);
  server = await startPostgres(env.DVCQG_POSTGRES_BIN);
  process.env.DVCQG_TEST_POSTGRES = server.url;
  if (server.certificate) process.env.DVCQG_TEST_POSTGRES_CERTIFICATE = server.certificate;
}

export const teardown = () => server?.stop();
