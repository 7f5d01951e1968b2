import { createServer as createTlsServer } from 'node:https';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { backOff } from './retry-after.js';
import { type Dialect, dialects, farSide, listen } from './fixtures/far-side.js';
import { selfSigned } from './fixtures/self-signed.js';

/** Faults F1 to F19 of the security requirements that are about the client, for both adapters alike. */

const open: { close(): void }[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const far of open.splice(0)) far.close();
});

const failure = (promise: Promise<unknown>) =>
  promise.then(
    (answer) => expect.unreachable(JSON.stringify(answer)),
    (error: unknown) => error as Error,
  );

async function far(dialect: Dialect, answer: Parameters<typeof farSide>[1]) {
  const side = await farSide(dialect, answer);
  open.push(side);
  return { ...side, ...dialect.connect(side.origin) };
}

/** A far side that opens the session over HTTP, and then speaks to the socket as it likes. */
async function rawFar(dialect: Dialect, answer: (socket: Socket, nth: number) => void) {
  const sockets = new Set<Socket>();
  let nth = 0;
  const server: Server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let asked = '';
    socket.on('data', (chunk) => {
      asked += chunk.toString('latin1');
      const length = Number(/content-length: (\d+)/i.exec(asked)?.[1] ?? 0);
      const [head = '', body] = asked.split('\r\n\r\n');
      if (body === undefined || body.length < length) return;
      asked = '';
      if (head.includes(dialect.opening)) socket.write(whole(dialect.opens));
      else answer(socket, ++nth);
    });
  });
  const port = await listen(server);
  open.push({
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return { ...dialect.connect(`http://127.0.0.1:${port}`), calls: () => nth };
}

const whole = (body: string, head = '') =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe.each(dialects)('$name', (dialect) => {
  it.each([402, 405, 409, 410, 413, 415, 422])(
    'makes one call and a typed error of %i (F1)',
    async (status) => {
      const side = await far(dialect, (_, response) =>
        response.writeHead(status).end('<html>Citizen One</html>'),
      );
      const error = await failure(side.write());
      expect(error).toMatchObject({ name: 'ApiError', code: 'service_down', retriable: false, status: 502 });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/Citizen|the-secret|session-1/);
      expect(side.calls()).toBe(1);
    },
  );

  it('makes a typed error of a proxy that wants to know who we are (F17)', async () => {
    const side = await far(dialect, (_, response) =>
      response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end('<html>Citizen One</html>'),
    );
    const error = await failure(side.write());
    expect(error).toMatchObject({ name: 'TransportError', code: 'network_failed' });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/Citizen|the-secret|session-1/);
    expect(side.calls()).toBe(1);
  });

  it('gives up at once on a wait of a day, and says how long it was (F2)', async () => {
    const side = await far(dialect, (_, response) =>
      response.writeHead(429, { 'retry-after': '86400' }).end(),
    );
    for (const call of [side.read, side.write]) {
      expect(await failure(call())).toMatchObject({
        code: 'service_down',
        retriable: true,
        retryAfter: 86_400,
      });
    }
    expect(side.calls()).toBe(2);
  });

  it('asks twice where asking changes nothing, and never writes twice (F3)', async () => {
    const side = await far(dialect, (_, response) => response.writeHead(503).end());
    expect(await failure(side.write())).toMatchObject({ code: 'service_down', retriable: true });
    expect(side.calls()).toBe(1);
    expect(await failure(side.read())).toMatchObject({ code: 'service_down', retriable: true });
    expect(side.calls()).toBe(3);
    const once = await far(dialect, (_, response, nth) =>
      response.writeHead(nth === 1 ? 503 : 200).end(dialect.yes),
    );
    expect(await once.read()).toMatchObject({ ok: true });
  });

  it.each([500, 403])('believes the status %i and not the body (F4)', async (status) => {
    const side = await far(dialect, (_, response) => response.writeHead(status).end(dialect.yes));
    expect(await side.write().catch(() => ({ ok: false }))).toMatchObject({ ok: false });
  });

  it.each([
    ['HTML', '<html>Citizen One</html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['truncated JSON', '{"error_code":0,"code":200,'],
    ['something after the JSON', '{"error_code":0,"code":200}x'],
    ['NaN', '{"error_code":0,"code":200,"x":NaN}'],
    ['a name twice', '{"error_code":-1,"code":400,"error_code":0,"code":200}'],
    ['a name twice, once escaped', '{"error_code":-1,"code":400,"\\u0065rror_code":0,"c\\u006fde":200}'],
    ['nesting', `{"error_code":0,"code":200,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('refuses %s with 200 (F5, F6, F10)', async (_, body) => {
    const side = await far(dialect, (_, response) => response.end(body));
    const error = await failure(side.write());
    expect(error).toMatchObject({ name: 'ShapeError', code: 'bad_response', status: 502 });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('Citizen');
  });

  it('refuses other encodings and takes a byte order mark (F6, F7)', async () => {
    const bodies = [
      Buffer.from(`\ufeff${dialect.yes}`, 'utf16le'),
      Buffer.from(dialect.yes.replace('{', '{"x":"\xff",'), 'latin1'),
      Buffer.from(`\ufeff${dialect.yes}`),
    ];
    const side = await far(dialect, (_, response, nth) => response.end(bodies[nth - 1]));
    expect(await failure(side.write())).toMatchObject({ code: 'bad_encoding' });
    expect(await failure(side.write())).toMatchObject({ code: 'bad_encoding' });
    expect(await side.write()).toMatchObject({ ok: true });
  });

  it('takes members nobody knows, and lets none reach a prototype (F9, F10)', async () => {
    const body = dialect.yes.replace('{', '{"future":{"a":1},"__proto__":{"polluted":true},');
    const side = await far(dialect, (_, response) => response.end(body));
    expect(await side.write()).toMatchObject({ ok: true });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[string, (socket: Socket) => void]>([
    ['before the headers', (socket) => socket.resetAndDestroy()],
    ['in the headers', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-')],
    ['in the body', (socket) => socket.end(whole(`${dialect.yes}${' '.repeat(50)}`).slice(0, -20))],
    [
      'before the announced length',
      (socket) => socket.end(whole(dialect.yes, '').replace(/Length: \d+/, 'Length: 9999')),
    ],
    ['without HTTP', (socket) => socket.end('220 smtp.example ESMTP\r\n')],
    ['with 64 KiB of headers', (socket) => socket.end(whole(dialect.yes, `X: ${'x'.repeat(65_536)}\r\n`))],
  ])('makes a typed error of an answer that ends %s (F11, F15)', async (_, answer) => {
    const side = await rawFar(dialect, answer);
    expect(await failure(side.write())).toMatchObject({ code: 'network_failed', retriable: true });
    expect(side.calls()).toBe(1);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['before the headers', (socket) => socket.resetAndDestroy()],
    ['in the body', (socket) => socket.end(whole(`${dialect.yes}${' '.repeat(50)}`).slice(0, -20))],
  ])('asks again when a connection ended %s, where asking changes nothing (F11)', async (_, cut) => {
    const side = await rawFar(dialect, (socket, nth) =>
      nth === 1 ? cut(socket) : void socket.write(whole(dialect.yes)),
    );
    expect(await side.read()).toMatchObject({ ok: true });
    expect(side.calls()).toBe(2);
  });

  it('survives a connection that was closed while idle, and early hints without end (F11, F15)', async () => {
    let closed = false;
    const side = await rawFar(dialect, (socket, nth) => {
      if (nth === 1) socket.end(whole(dialect.yes)).on('close', () => (closed = true));
      else socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(20) + whole(dialect.yes));
    });
    expect(await side.write()).toMatchObject({ ok: true });
    await expect.poll(() => closed, { timeout: 10_000 }).toBe(true);
    expect(await side.write()).toMatchObject({ ok: true });
  });

  it('gives the next call its own answer when one was smuggled in (F15)', async () => {
    const side = await rawFar(dialect, (socket, nth) =>
      socket.write(
        nth === 1 ? whole(dialect.yes) + whole('{"error_code":"3","code":400}') : whole(dialect.yes),
      ),
    );
    expect(await side.write()).toMatchObject({ ok: true });
    expect(await side.write()).toMatchObject({ ok: true });
    expect(side.calls()).toBe(2);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['no headers', () => undefined],
    [
      'a body that never ends',
      (socket) => socket.write(whole(dialect.yes).replace(/Length: \d+/, 'Length: 9999')),
    ],
  ])('holds the total deadline and lets go of the socket: %s (F12)', async (_, answer) => {
    let closed = false;
    const side = await rawFar(dialect, (socket, nth) => {
      if (nth === 1) return void socket.write(whole(dialect.yes));
      socket.on('close', () => (closed = true));
      answer(socket);
    });
    await side.write();
    expect(await failure(side.write({ timeout: 400 }))).toMatchObject({ code: 'timeout', retriable: true });
    await expect.poll(() => closed, { timeout: 10_000 }).toBe(true);
  });

  it('stops at the size cap, also of what was packed, and refuses what it cannot unpack (F13)', async () => {
    const packed = {
      bomb: gzipSync(Buffer.alloc(24 * 1_048_576, ' ')),
      corrupt: Buffer.from('not gzip at all'),
    };
    const side = await far(dialect, (_, response, nth) =>
      nth < 3
        ? response
            .writeHead(200, { 'content-encoding': 'gzip' })
            .end(nth === 1 ? packed.bomb : packed.corrupt)
        : response.writeHead(200, { 'content-encoding': 'dvcqg' }).end(Buffer.from([0xff, 0x00])),
    );
    expect(await failure(side.write())).toMatchObject({ code: 'too_large' });
    expect(await failure(side.write())).toMatchObject({ name: 'TransportError' });
    expect(await failure(side.write())).toMatchObject({ name: 'TransportError' });
  });

  it.each([301, 302, 307, 308])(
    'never follows a %i, so nothing it carries goes elsewhere (F14)',
    async (status) => {
      const other = await far(dialect, (_, response) => response.end(dialect.yes));
      const side = await far(dialect, (_, response) =>
        response.writeHead(status, { location: `${other.origin}/${dialect.opening}` }).end(),
      );
      expect(await failure(side.write())).toMatchObject({ code: 'service_down', status: 502 });
      expect([side.calls(), other.calls(), other.openings()]).toEqual([1, 0, 0]);
    },
  );

  it('makes a typed error of a port nobody listens on, of TLS where there is none and of a certificate nobody vouches for (F16)', async () => {
    const closed = await farSide(dialect, () => undefined);
    closed.close();
    const plain = await far(dialect, () => undefined);
    const unvouched = createTlsServer(selfSigned, (_, response) => response.end(dialect.opens));
    const port = await listen(unvouched);
    open.push({ close: () => (unvouched.closeAllConnections(), unvouched.close()) });
    for (const origin of [
      closed.origin,
      plain.origin.replace('http:', 'https:'),
      `https://127.0.0.1:${port}`,
    ]) {
      const error = await failure(dialect.connect(origin).write());
      expect(error).toMatchObject({ code: 'network_failed', name: 'TransportError' });
      expect(inspect(error, { depth: 9 })).not.toContain('the-secret');
    }
    expect(plain.openings()).toBe(0);
  });

  it('ends with AbortError whenever the caller gives up, and leaves no timer (F18)', async () => {
    const aborting = new AbortController();
    const before = await far(dialect, (_, response) => response.end(dialect.yes));
    expect(await failure(before.write({ signal: AbortSignal.abort() }))).toMatchObject({
      name: 'AbortError',
    });
    expect(before.calls()).toBe(0);
    let closed = false;
    const during = await rawFar(dialect, (socket) => {
      socket.on('close', () => (closed = true));
      socket.write(whole(dialect.yes).slice(0, -5));
      aborting.abort();
    });
    expect(await failure(during.write({ signal: aborting.signal }))).toMatchObject({ name: 'AbortError' });
    await expect.poll(() => closed, { timeout: 10_000 }).toBe(true);
    const after = new AbortController();
    expect(await before.write({ signal: after.signal })).toMatchObject({ ok: true });
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    expect(await before.write({ signal: after.signal, timeout: 7_777 })).toMatchObject({ ok: true });
    after.abort();
    const ours = timers.mock.results.filter((_, at) => {
      const delay = timers.mock.calls[at]?.[1] ?? 0;
      return delay > 5_000 && delay <= 7_777;
    });
    expect(ours.length).toBeGreaterThan(0);
    const gone = new Set(cleared.mock.calls.map(([timer]) => timer));
    expect(ours.every(({ value }) => gone.has(value as NodeJS.Timeout))).toBe(true);
  });

  it('keeps its session whatever either calendar says (F19)', async () => {
    const side = await farSide(dialect, (_, response) =>
      response.writeHead(200, { date: 'Wed, 01 Jan 2020 00:00:00 GMT' }).end(dialect.yes),
    );
    open.push(side);
    let day = new Date('2026-07-01T00:00:00Z');
    const client = dialect.connect(side.origin, { now: () => day });
    await client.read();
    day = new Date('2026-07-02T00:00:00Z');
    vi.spyOn(Date, 'now').mockReturnValue(day.getTime());
    await client.read();
    expect(side.openings()).toBe(1);
  });
});

describe('backing off', () => {
  it('spreads a thousand clients: no tenth of a second holds them all (F3)', () => {
    for (const attempt of [2, 3, 4]) {
      const waits = Array.from({ length: 1000 }, () => backOff(attempt)).sort((a, b) => a - b);
      expect((waits[949] ?? 0) - (waits[50] ?? 0)).toBeGreaterThan(100);
      expect(waits.at(-1)).toBeLessThanOrEqual(5000);
    }
  });
});
