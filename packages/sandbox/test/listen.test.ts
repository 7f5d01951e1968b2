import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.js';

const open: Sandbox[] = [];
const sandboxAt = (origin: string) => {
  const sandbox = createSandbox({ origin });
  open.push(sandbox);
  return sandbox;
};
afterEach(() => {
  for (const sandbox of open.splice(0)) sandbox.close();
});

/** A port nobody has right now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

describe('listen', () => {
  it.each([
    'http://0.0.0.0:4671',
    'http://192.0.2.1:4671',
    'http://sandbox.example:4671',
    'https://127.0.0.1:4671',
    'http://127.0.0.1',
    'http://127.0.0.1:0',
  ])('refuses %s: it is not this machine, or not an address that can be signed', async (origin) => {
    await expect(sandboxAt(origin).listen()).rejects.toThrow('on this machine only');
  });

  it.each(['nonsense', 'http://127.0.0.1:4400/', 'http://127.0.0.1:4400/x', ''])(
    'is not made with the origin %j',
    (origin) => {
      expect(() => createSandbox({ origin })).toThrow('must be one');
    },
  );

  it('stops at once, also while a call is being answered', async () => {
    const origin = `http://127.0.0.1:${await freePort()}`;
    const server = await sandboxAt(origin).listen();
    await fetch(`${origin}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ target: 'payment', kind: 'slow', delayMs: 60_000 }),
    });
    const hanging = fetch(`${origin}/payment/query`, { method: 'POST', body: '{}' }).catch(() => 'cut');
    // By the time a later call is answered, this one is under way.
    await fetch(`${origin}/control/faults`);
    await server.close();
    expect(await hanging).toBe('cut');
    await expect(fetch(`${origin}/console`)).rejects.toThrow();
  });
});
