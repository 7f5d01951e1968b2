import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { http } from './http.js';

const right = `Basic ${Buffer.from('clerk:right-password').toString('base64')}`;
const wrong = `Basic ${Buffer.from('clerk:wrong-password').toString('base64')}`;

let portal: Server;
let proxy: Server;
/** Tunnels the proxy opened, and calls the far side heard. */
let tunnels: string[];
let calls: number;
const at = (server: Server) => (server.address() as AddressInfo).port;
const listening = (server: Server) =>
  new Promise<Server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));

beforeEach(async () => {
  tunnels = [];
  calls = 0;
  portal = await listening(createServer((_, response) => (calls++, response.end('{"ok":1}'))));
  proxy = createServer().on('connect', ({ url = '', headers }, socket: Socket) => {
    if (headers['proxy-authorization'] !== right)
      return socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n<html>clerk:right-password</html>',
      );
    tunnels.push(url);
    const onward = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await listening(proxy);
});
afterEach(() => {
  for (const server of [proxy, portal]) {
    server.closeAllConnections();
    server.close();
  }
});

/** What an operator gives as `fetch` behind a proxy: it opens a tunnel, and fails as undici's ProxyAgent does. */
const through =
  (credentials: string): typeof fetch =>
  async (input, init) => {
    const { url, method } = new Request(input, init);
    const target = new URL(url);
    const socket = await new Promise<Socket>((resolve, reject) => {
      const headers = { 'proxy-authorization': credentials };
      request({ host: '127.0.0.1', port: at(proxy), method: 'CONNECT', path: target.host, headers })
        .on('connect', (answer, tunnel) => {
          if (answer.statusCode === 200) return resolve(tunnel as Socket);
          const cause = new Error(`Proxy response (${answer.statusCode}) to ${credentials}`);
          reject(new TypeError(`fetch failed: ${credentials}`, { cause }));
        })
        .on('error', reject)
        .end();
    });
    return new Promise((resolve, reject) => {
      request(target, { method, createConnection: () => socket })
        .on('response', (answer) => {
          const whole = new Response(Readable.toWeb(answer) as ReadableStream, {
            status: answer.statusCode ?? 500,
          });
          resolve(whole);
        })
        .on('error', reject)
        .end();
    });
  };

it('F17: goes through a proxy that wants credentials, by the fetch it is given', async () => {
  const url = `http://127.0.0.1:${at(portal)}/`;
  expect(await http({ url, fetch: through(right) })).toMatchObject({ status: 200, text: '{"ok":1}' });
  expect([tunnels, calls]).toEqual([[`127.0.0.1:${at(portal)}`], 1]);
});

it.each(['GET', 'POST'] as const)(
  'F17: a proxy that refuses a %s is a typed error without credentials',
  async (method) => {
    const url = `http://127.0.0.1:${at(portal)}/`;
    const error = await http({ url, method, fetch: through(wrong), timeout: 5000 }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'TransportError', code: 'network_failed', retriable: true });
    expect((error as Error).cause).toBeUndefined();
    const shown = `${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}${(error as Error).stack}`;
    for (const secret of ['clerk', 'password', wrong, 'Basic']) expect(shown).not.toContain(secret);
    expect([tunnels, calls]).toEqual([[], 0]);
  },
);
