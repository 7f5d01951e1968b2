import { createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { gatewayCommand } from '../src/commands/gateway.js';
import { sandboxCommand } from '../src/commands/sandbox.js';
import { explain } from '../src/explain.js';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const run = (command: ReturnType<typeof sandboxCommand>, ...args: string[]) =>
  command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync(args, { from: 'user' })
    .then(() => 'ended', explain);

const environment = {
  DVCQG_CLIENT_ID: 'sandbox-site',
  DVCQG_CLIENT_SECRET: 'sandbox-secret',
  DVCQG_ADAPTER_USERNAME: 'onestop-h99',
  DVCQG_ADAPTER_PASSWORD: 'sandbox',
  DVCQG_PARTNER: 'DOITACTEST',
  DVCQG_PARTNER_SECRET: 'SANDBOX-SECRET-0001',
  DVCQG_COOKIE_KEYS: 'first-key-first-key-first-key-32b',
};

describe('a port that is taken', () => {
  it.each(['sandbox', 'gateway'])('is told plainly by %s', async (name) => {
    for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    const said =
      name === 'sandbox'
        ? run(sandboxCommand(), '--port', String(port))
        : run(
            gatewayCommand(),
            ...['--public-url', 'http://localhost:4300', '--store', ':memory:', '--port', String(port)],
          );
    expect(await said).toBe(`Port ${port} is taken: choose another with --port.`);
    await new Promise((closed) => other.close(closed));
  });
});

describe('options', () => {
  it.each(['nonsense', 'localhost:4300', 'ftp://x', 'http://x/path', 'http://u:p@x', ''])(
    'refuses the origin %j',
    async (site) => {
      expect(await run(sandboxCommand(), '--site', site)).toContain('An origin is like');
      expect(await run(gatewayCommand(), '--public-url', site)).toContain('An origin is like');
    },
  );

  it.each(Object.keys(environment))('names %s when it is missing', async (missing) => {
    for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, key === missing ? '' : value);
    const said = await run(gatewayCommand(), '--public-url', 'http://localhost:4300', '--store', ':memory:');
    expect(said).toBe(`Set the environment variable ${missing}.`);
  });

  it('tells before it listens that the store cannot be opened', async () => {
    for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
    const store = '/no-such-folder/dvcqg.sqlite';
    const said = await run(gatewayCommand(), '--public-url', 'http://localhost:4300', '--store', store);
    expect(said).toContain('store file cannot be opened');
  });

  it('tells before it listens that PostgreSQL cannot be reached, from --store or DVCQG_STORE, without its password', async () => {
    for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
    const store = `postgres://dvc:CANARY@127.0.0.1:${await freePort()}/dvc`;
    const site = ['--public-url', 'http://localhost:4300'];
    const said = 'PostgreSQL cannot be reached, or the connection was lost.';
    expect(await run(gatewayCommand(), ...site, '--store', store)).toBe(said);
    vi.stubEnv('DVCQG_STORE', store);
    expect(await run(gatewayCommand(), ...site)).toBe(said);
    expect(gatewayCommand().helpInformation()).not.toContain('CANARY');
  });
});
