import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createSso } from '../src/sso/create-sso.js';
import { client, redirectUri, TestProvider } from './helpers/provider.js';
import { profileFor } from './helpers/sso.js';

/* What only a real connection shows: Node's own fetch, redirects, half-sent bodies. */
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

async function start(meddle: Answer) {
  const seen: string[] = [];
  const listening = createServer((request, response) => {
    seen.push(request.url ?? '');
    if (meddle(request, response)) return;
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const answer = await provider.fetch(
        new Request(new URL(request.url ?? '/', provider.issuer), {
          method: request.method ?? 'GET',
          headers: request.headers as Record<string, string>,
          body: request.method === 'POST' ? Buffer.concat(chunks) : null,
        }),
      );
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const provider = new TestProvider(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`);
  const sso = createSso({ profile: profileFor(provider), clientId: client.id, clientSecret: client.secret });
  const signIn = async (timeout = 5000) => {
    const { url, transaction } = await sso.begin({ redirectUri });
    return sso.complete({ callbackUrl: provider.authorize(url), transaction }, { timeout });
  };
  return { signIn, seen };
}

it('signs in over a real connection', async () => {
  const { signIn } = await start(() => false);
  expect((await signIn()).account.kind).toBe('person');
});

it.each([301, 302, 303, 307, 308])('follows no %s from the token endpoint', async (status) => {
  const { signIn, seen } = await start((request, response) => {
    if (request.url !== '/token') return false;
    response.writeHead(status, { location: '/elsewhere' }).end();
    return true;
  });
  await expect(signIn()).rejects.toMatchObject({ code: 'response_redirected' });
  expect(seen).not.toContain('/elsewhere');
});

it('hangs up on a body that never ends', async () => {
  let closed: Promise<unknown> | undefined;
  const { signIn } = await start((request, response) => {
    if (request.url !== '/jwks') return false;
    closed = new Promise((resolve) => response.once('close', resolve));
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(65_536, 0x20);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
    return true;
  });
  await expect(signIn()).rejects.toMatchObject({ code: 'response_too_large' });
  await closed;
});

it('hangs up on an answer that comes drop by drop, when its time is over', async () => {
  let closed: Promise<unknown> | undefined;
  const { signIn } = await start((request, response) => {
    if (request.url !== '/userinfo') return false;
    response.writeHead(200, { 'content-type': 'application/json' });
    const drops = setInterval(() => response.write(' '), 30);
    closed = new Promise<void>((resolve) =>
      response.once('close', () => {
        clearInterval(drops);
        resolve();
      }),
    );
    return true;
  });
  const started = performance.now();
  await expect(signIn(400)).rejects.toMatchObject({ code: 'provider_timeout' });
  expect(performance.now() - started).toBeLessThan(3000);
  await closed;
});

it('a connection cut in the middle is no answer', async () => {
  const { signIn } = await start((request, response) => {
    if (request.url !== '/token') return false;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"access_token":"CANARY');
    setTimeout(() => response.destroy(), 20);
    return true;
  });
  await expect(signIn()).rejects.toMatchObject({ code: 'provider_unreachable', retriable: true });
});
