import { afterEach, expect, it, vi } from 'vitest';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { storePlace } from '../../sdk/test/helpers/store-place.js';
import { gatewayCommand } from '../src/commands/gateway.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('dvcqg gateway runs on PostgreSQL, two at once, and ends when it is told to', async () => {
  const environment = {
    DVCQG_CLIENT_ID: 'sandbox-site',
    DVCQG_CLIENT_SECRET: 'sandbox-secret',
    DVCQG_ADAPTER_USERNAME: 'onestop-h99',
    DVCQG_ADAPTER_PASSWORD: 'sandbox',
    DVCQG_PARTNER: 'DOITACTEST',
    DVCQG_PARTNER_SECRET: 'SANDBOX-SECRET-0001',
    DVCQG_COOKIE_KEYS: 'first-key-first-key-first-key-32b',
  };
  for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
  const place = await storePlace();
  vi.stubEnv('DVCQG_STORE', place.target);
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const site = 'http://localhost:4300';
  const ports = [await freePort(), await freePort()];
  const ended = Promise.all(
    ports.map((port) =>
      gatewayCommand().parseAsync(['--public-url', site, '--port', String(port)], { from: 'user' }),
    ),
  );
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(2), { timeout: 30_000 });
  const answers = await Promise.all(
    ports.map(async (port) => (await fetch(`http://127.0.0.1:${port}/dvcqg/session`)).status),
  );
  expect(answers).toEqual([200, 200]);
  process.emit('SIGTERM');
  await ended;
  await place.remove();
});
