import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@dvcqg/sandbox';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { gatewayCommand } from '../src/commands/gateway.js';
import { explain } from '../src/explain.js';

const house = {
  DVCQG_CLIENT_ID: 'sandbox-site',
  DVCQG_CLIENT_SECRET: 'sandbox-secret',
  DVCQG_ADAPTER_USERNAME: 'onestop-h99',
  DVCQG_ADAPTER_PASSWORD: 'sandbox',
  DVCQG_COOKIE_KEYS: 'first-key-first-key-first-key-32b',
};
/** What the sandbox publishes of each provider. */
const providers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vnpay: { TERMINAL: 'SANDBOX1', SECRET: 'VNPAY-SANDBOX-SECRET' },
  momo: { PARTNER: 'MOMO', ACCESS_KEY: 'F8BBA842ECF85', SECRET: 'K951B6PE1waDMi640xX08PD3vg6EkVlz' },
  zalopay: {
    APP: '2553',
    KEY1: 'PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL',
    KEY2: 'kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz',
  },
  keypay: { CLIENT: 'CLIENTTEST', KEY1: 'KEY1-SANDBOX', KEY2: 'KEY2-SANDBOX' },
  paygov: {
    PARTNER: 'PAYGOV-MAU',
    ACCESS_KEY: 'PAYGOV-ACCESS',
    SECRET: 'PAYGOV-SECRET',
    SERVICE: 'LEPHI',
    TOKENS: 'tokens.json',
  },
};

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const start = (args: readonly string[]) =>
  gatewayCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync([...args], { from: 'user' })
    .then(() => 'ended', explain);

async function setUp(name: string, without?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-provider-'));
  ends.push(() => rm(folder, { recursive: true }));
  const tokens = join(folder, 'tokens.json');
  await writeFile(tokens, JSON.stringify({ bearer: 'PAYGOV-BEARER', lgsp: 'PAYGOV-LGSP' }));
  for (const [key, value] of Object.entries(house)) vi.stubEnv(key, value);
  for (const [key, value] of Object.entries(providers[name] ?? {})) {
    const given = key === without ? '' : key === 'TOKENS' ? tokens : value;
    vi.stubEnv(`DVCQG_${name.toUpperCase()}_${key}`, given);
  }
}

describe.each(Object.keys(providers))('dvcqg gateway --provider %s', (name) => {
  it('takes a payment at the sandbox and books what is told of it', async () => {
    await setUp(name);
    vi.stubEnv('DVCQG_PROVIDER', name);
    const said = vi.spyOn(console, 'log').mockReturnValue();
    const [port, far] = [await freePort(), await freePort()];
    const site = `http://127.0.0.1:${port}`;
    const sandbox = createSandbox({ origin: `http://127.0.0.1:${far}`, siteOrigin: site });
    const server = await sandbox.listen();
    ends.push(() => server.close());
    const ended = start([
      ...['--public-url', site, '--port', String(port), '--sandbox', sandbox.origin, '--store', ':memory:'],
      ...(name === 'paygov' ? ['--believe-callbacks'] : []),
    ]);
    await vi.waitFor(() => expect(said).toHaveBeenCalled(), { timeout: 20_000 });
    ends.push(async () => {
      process.emit('SIGTERM');
      expect(await ended).toBe('ended');
    });

    const dossierCode = 'H99.01-20260702-0150000';
    const own = { origin: site, 'sec-fetch-site': 'same-origin', 'x-dvcqg': '1' };
    const fees = await fetch(`${site}/dvcqg/dossiers/${dossierCode}/fees`, { headers: own });
    const { amount } = (await fees.json()) as { amount: number };
    const created = await fetch(`${site}/dvcqg/payments`, {
      method: 'POST',
      headers: { ...own, 'idempotency-key': 'one' },
      body: JSON.stringify({ dossierCode, amount, returnTo: '/' }),
    });
    const cookie = created.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const { id, payUrl } = (await created.json()) as { id: string; payUrl: string };
    const page = await fetch(payUrl, { redirect: 'manual' });
    await fetch(`${new URL(page.headers.get('location') ?? payUrl, payUrl).href}/confirm`, {
      method: 'POST',
    });
    const status = async () =>
      (
        (await (await fetch(`${site}/dvcqg/payments/${id}`, { headers: { ...own, cookie } })).json()) as {
          status: string;
        }
      ).status;
    await expect.poll(status, { timeout: 10_000 }).toBe('succeeded');
  });

  it.each(Object.keys(providers[name] ?? {}))(
    'names %s when it is missing, and no other value',
    async (missing) => {
      await setUp(name, missing);
      const said = await start([
        '--public-url',
        'http://localhost:4300',
        '--store',
        ':memory:',
        '--provider',
        name,
      ]);
      expect(said).toBe(`Set the environment variable DVCQG_${name.toUpperCase()}_${missing}.`);
    },
  );
});

it('a provider nobody knows is refused before anything else', async () => {
  expect(await start(['--public-url', 'http://localhost:4300', '--provider', 'x'])).toContain('vnpay');
});
