import { createServer as createTlsServer } from 'node:https';
import { createServer as createSocketServer, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { certificates } from './fixtures/certificates.js';
import { dialects, listen } from './fixtures/far-side.js';
import { fullBacklog } from './fixtures/full-backlog.js';

/** Faults F12 and F16 before the first byte of an answer: names, connecting, TLS. For both adapters alike. */

const open: { close(): void }[] = [];
afterEach(() => {
  for (const far of open.splice(0)) far.close();
});

/** As `failure` of any call, with how long it took; what was sent and where never shows. */
async function failure(promise: Promise<unknown>) {
  const began = performance.now();
  const error = await promise.then(
    () => expect.unreachable(),
    (reason: unknown) => reason,
  );
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(
    /Citizen|the-secret|session-1|127\.0\.0\.1|\.invalid|CERT_|ENOTFOUND/,
  );
  expect(JSON.stringify(error)).not.toMatch(/Citizen|the-secret/);
  return { error, took: performance.now() - began };
}

/** Node's own fetch with one more authority, as an agency does that has its own. */
async function trusting(ca: string): Promise<typeof fetch> {
  await fetch('data:,').catch(() => undefined);
  const current = (globalThis as Record<symbol, unknown>)[Symbol.for('undici.globalDispatcher.1')] as object;
  const Agent = current.constructor as new (options: object) => object;
  const dispatcher = new Agent({ connect: { ca } });
  return (input, init) => fetch(input, { ...init, dispatcher } as RequestInit);
}

/** Something that speaks TLS by `certificate` and would say yes to everything. */
async function secure(
  certificate: { key: string; cert: string },
  answers: { opening: string; opens: string; yes: string },
) {
  let asked = 0;
  const server = createTlsServer(certificate, (request, response) => {
    asked++;
    request.resume();
    response.end(request.url?.includes(answers.opening) ? answers.opens : answers.yes);
  });
  server.on('tlsClientError', () => undefined);
  const port = await listen(server);
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  return { origin: `https://127.0.0.1:${port}`, asked: () => asked };
}

describe.each(dialects)('$name', (dialect) => {
  it('trusts the certificate of an authority it was given, for that host and in its time (F16)', async () => {
    const side = await secure(certificates.valid, dialect);
    const client = dialect.connect(side.origin, { fetch: await trusting(certificates.authority) });
    expect(await client.write()).toMatchObject({ ok: true });
    expect(side.asked()).toBe(2);
  });

  it.each(['expired', 'otherHost'] as const)(
    'sends nothing to a certificate of that authority that is %s (F16)',
    async (kind) => {
      const side = await secure(certificates[kind], dialect);
      const client = dialect.connect(side.origin, { fetch: await trusting(certificates.authority) });
      const { error } = await failure(client.write());
      expect(error).toMatchObject({ name: 'TransportError', code: 'network_failed', retriable: true });
      expect(side.asked()).toBe(0);
    },
  );

  it('makes a typed error of a name nobody has, within its time (F16)', async () => {
    const { error, took } = await failure(
      dialect.connect('https://portal.dvcqg.invalid').write({ timeout: 5000 }),
    );
    expect(error).toMatchObject({ name: 'TransportError', retriable: true });
    // A machine without a name server may take longer than that to know.
    expect(['network_failed', 'timeout']).toContain((error as { code: string }).code);
    expect(took).toBeLessThan(10_000);
  });

  it('holds the total deadline while the handshake of TLS hangs (F12)', async () => {
    const sockets: Socket[] = [];
    const silent = createSocketServer((socket) => {
      socket.on('error', () => undefined).resume();
      sockets.push(socket);
    });
    const port = await listen(silent);
    open.push({ close: () => (sockets.forEach((socket) => socket.destroy()), silent.close()) });
    const { error, took } = await failure(
      dialect.connect(`https://127.0.0.1:${port}`).write({ timeout: 400 }),
    );
    expect(error).toMatchObject({ name: 'TransportError', code: 'timeout', retriable: true });
    expect(took).toBeLessThan(5000);
    expect(sockets.length).toBeGreaterThan(0);
  });

  it('holds the total deadline while connecting hangs, and ends when the caller gives up (F12, F18)', async ({
    skip,
  }) => {
    const full = await fullBacklog();
    if (!full) {
      process.stderr.write(
        'SKIPPED: this system lets anyone into a full queue, so no connection can be made to hang.\n',
      );
      return skip();
    }
    open.push(full);
    const { error, took } = await failure(
      dialect.connect(`http://127.0.0.1:${full.port}`).write({ timeout: 400 }),
    );
    expect(error).toMatchObject({ name: 'TransportError', code: 'timeout', retriable: true });
    expect(took).toBeLessThan(5000);
    const giving = new AbortController();
    const given = failure(dialect.connect(`http://127.0.0.1:${full.port}`).write({ signal: giving.signal }));
    setTimeout(() => giving.abort(), 100);
    expect((await given).error).toMatchObject({ name: 'AbortError' });
    expect((await given).took).toBeLessThan(5000);
  });
});
