import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.js';
import { initMessage, ORIGIN } from './payment-harness.js';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({ fetch: async () => Response.json({}) });
});
afterEach(() => sandbox.close());

const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
  sandbox.fetch(new Request(new URL(path, ORIGIN), { method: 'POST', body, headers, redirect: 'manual' }));

const forward = '/XrdAdapter/RestService/forward';
const addresses = [
  ...['token', 'introspect', 'revoke', 'userinfo', 'authorize', 'logout'].map((name) => `/oauth2/${name}`),
  ...['mapi/login', 'mapi/g', 'dptracuuthanhtoanhs'].map((name) => `${forward}/${name}`),
  ...['init', 'query', 'getbill'].map((name) => `/payment/${name}`),
  ...['token', 'upload', 'NoiHoSo', 'CapNhatTienTrinh', 'CapNhatTrangThai'].map((name) => `/dvc/${name}`),
  ...['partners', 'clients', 'sessions/expire', 'dossiers/H99.01-20260702-0150000', 'reset', 'faults'].map(
    (name) => `/control/${name}`,
  ),
  ...['inbound', 'differences', 'rate'].map((name) => `/control/${name}`),
  ...['settle', 'notify', 'receipt'].map((name) => `/control/payments/REF1/${name}`),
  ...['reset', 'faults', 'faults/clear', 'dossiers/H99.01-20260702-0150000'].map(
    (name) => `/console/${name}`,
  ),
];

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const bodies: readonly (readonly [name: string, headers: Record<string, string>, body: BodyInit | null])[] = [
  ['none', {}, null],
  ['empty JSON', json, ''],
  ['half JSON', json, '{"a":'],
  ['null', json, 'null'],
  ['a list', json, '[1]'],
  ['a number', json, '5'],
  ['deep lists', json, '['.repeat(60_000)],
  ['deep objects', json, '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)],
  ['not UTF-8', json, new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['prototype keys', json, '{"__proto__":{"x":1},"constructor":{"prototype":1}}'],
  ['gzip that is none', { ...json, 'content-encoding': 'gzip' }, 'x'],
  ['a broken form', form, '%=%&&=&a[b]=c&__proto__=1'],
  ['multipart without a boundary', { 'content-type': 'multipart/form-data' }, 'x'],
  ['broken multipart', { 'content-type': 'multipart/form-data; boundary=x' }, '--y'],
  ['text', { 'content-type': 'text/plain' }, 'hello'],
];

describe('whatever is sent, no fault of ours is answered', () => {
  it.each(bodies)('%s', async (_, headers, body) => {
    const message = JSON.stringify(initMessage('REF1', 150_000));
    const opened = (await (await post('/payment/init', message)).json()) as { UrlThanhToan: string };
    const { code } = await consolePayment();
    const all = [
      ...addresses,
      `${opened.UrlThanhToan}/confirm`,
      ...['settle', 'notify', 'receipt'].map((name) => `/console/payments/${code}/${name}`),
    ];
    for (const address of all) {
      const { status } = await post(address, body, headers);
      expect(status, address).toBeLessThan(500);
    }
    const { cookie, location } = await signInPage();
    expect((await post(location, body, { ...headers, cookie })).status).toBe(422);
  });

  it.each(['/payment/init', `${forward}/mapi/g`, '/control/partners', '/console/faults', '/oauth2/token'])(
    'a body of 20 MiB to %s, its length told or not',
    async (address) => {
      const chunk = new Uint8Array(1024 * 1024).fill(0x20);
      let left = 20;
      const stream = new ReadableStream({
        pull(to) {
          if (left-- > 0) to.enqueue(chunk);
          else to.close();
        },
      });
      const untold = new Request(ORIGIN + address, {
        method: 'POST',
        body: stream,
        headers: json,
        duplex: 'half',
      } as RequestInit);
      expect((await sandbox.fetch(untold)).status).toBe(413);
      expect(left, 'what is too much is not read').toBeGreaterThan(0);
      const told = { ...json, 'content-length': String(20 * 1024 * 1024) };
      expect((await post(address, ' '.repeat(20 * 1024 * 1024), told)).status).toBe(413);
    },
  );
});

async function consolePayment(): Promise<{ code: string }> {
  const html = await (await sandbox.fetch(new Request(`${ORIGIN}/console/payments`))).text();
  return { code: /console\/payments\/([^/"]+)\//.exec(html)![1]! };
}

async function signInPage(): Promise<{ location: string; cookie: string }> {
  const query = new URLSearchParams({
    client_id: 'sandbox-site',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'http://localhost:4300/dvcqg/callback',
    state: 's',
    nonce: 'n',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  const answer = await sandbox.fetch(
    new Request(`${ORIGIN}/oauth2/authorize?${query.toString()}`, { redirect: 'manual' }),
  );
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { location: answer.headers.get('location')!, cookie: cookies.join('; ') };
}
