import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ConfigError, PortalError, ShapeError, TransportError } from '../src/domain/errors.js';
import { failureText } from '../src/domain/failure-text.js';
import { createGateway } from '../src/gateway.js';
import { problemOf } from '../src/gateway/problem.js';
import { createReturnTo } from '../src/gateway/return-to.js';
import { Session } from '../src/sso/schema.js';
import { Browser, cookieKeys, site, TestSite } from './helpers/gateway.js';
import { TestProvider } from './helpers/provider.js';

const commune = 'https://xa.songmau.example';
const setUp = (options = {}) => {
  const provider = new TestProvider();
  const here = new TestSite(provider, { allowedOrigins: [commune], ...options });
  return { provider, here, browser: new Browser(here) };
};
type Problem = Record<string, unknown>;

describe('the guard: each lock holds alone', () => {
  it.each([
    ['no header', { 'x-dvcqg': undefined }, 'header_missing'],
    ['another value', { 'x-dvcqg': 'true' }, 'header_missing'],
    ['no Origin', { origin: undefined }, 'origin_forbidden'],
    ['null Origin', { origin: 'null' }, 'origin_forbidden'],
    ['another Origin', { origin: 'https://evil.example' }, 'origin_forbidden'],
    ['another scheme', { origin: 'https://localhost:4300' }, 'origin_forbidden'],
    ['another port', { origin: 'http://localhost:4301' }, 'origin_forbidden'],
    ['an Origin that begins alike', { origin: `${commune}.evil.example` }, 'origin_forbidden'],
    ['a call from another site', { 'sec-fetch-site': 'cross-site' }, 'cross_site_forbidden'],
    ['a call from nowhere', { 'sec-fetch-site': 'none' }, 'cross_site_forbidden'],
    [
      'an allowed Origin on another site',
      { origin: commune, 'sec-fetch-site': 'cross-site' },
      'cross_site_forbidden',
    ],
    [
      'plain text JSON, as a form can send',
      { 'content-type': 'text/plain', 'x-dvcqg': undefined },
      'header_missing',
    ],
  ])('%s is refused and nothing changes', async (_, headers, code) => {
    const { browser } = setUp();
    await browser.signIn();
    const response = await browser.post('/dvcqg/logout', {}, headers);
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect((await response.json()) as Problem).toMatchObject({ code, messageKey: 'not_allowed' });
    expect(await browser.session()).toMatchObject({ signedIn: true });
  });

  it.each([
    ['our own page', {}],
    ['an old browser that does not say where from', { 'sec-fetch-site': undefined }],
    ['a page of an allowed origin on the same site', { origin: commune, 'sec-fetch-site': 'same-site' }],
  ])('%s may', async (_, headers) => {
    const { browser } = setUp();
    await browser.signIn();
    expect((await browser.post('/dvcqg/logout', {}, headers)).status).toBe(200);
    expect(await browser.session()).toMatchObject({ signedIn: false });
  });

  it('a GET never signs out', async () => {
    const { browser } = setUp();
    await browser.signIn();
    await browser.get('/dvcqg/logout');
    await browser.get('/dvcqg/backchannel-logout');
    expect(await browser.session()).toMatchObject({ signedIn: true });
  });
});

describe('headers', () => {
  it('every answer is neither kept nor guessed at nor framed', async () => {
    const { browser } = setUp();
    for (const path of [
      '/session',
      '/login',
      '/callback',
      '/health',
      '/openapi.json',
      '/nothing',
      '/logout',
    ]) {
      const response = await browser.get(`/dvcqg${path}`);
      expect(response.headers.get('cache-control'), path).toBe('no-store');
      expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(response.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(response.headers.get('x-request-id'), path).toMatch(/^req_[\w-]{12}$/);
      expect(response.headers.get('access-control-allow-origin'), path).toBeNull();
    }
  });

  it('an allowed origin may read, and send the cookie where the browser lets it; a stranger neither', async () => {
    const { browser } = setUp();
    const ask = async (origin: string, from: string) =>
      (await browser.get('/dvcqg/session', { origin, 'sec-fetch-site': from })).headers;
    const same = await ask(commune, 'same-site');
    expect(same.get('access-control-allow-origin')).toBe(commune);
    expect(same.get('access-control-allow-credentials')).toBe('true');
    expect(same.get('vary')).toContain('origin');
    // Without this a page of another site could read nothing at all: it cannot know what site it is of, and asks alike.
    const other = await ask(commune, 'cross-site');
    expect(other.get('access-control-allow-origin')).toBe(commune);
    expect(other.get('access-control-allow-credentials')).toBe('true');
    const stranger = await ask('https://evil.example', 'cross-site');
    expect(stranger.get('access-control-allow-origin')).toBeNull();
    expect(stranger.get('access-control-allow-credentials')).toBeNull();
    expect(stranger.get('vary')).toContain('origin');
  });

  it('answers a preflight of an allowed origin, of no other', async () => {
    const { here } = setUp();
    const preflight = async (origin: string) =>
      here.gateway.fetch(new Request(`${site}/dvcqg/logout`, { method: 'OPTIONS', headers: { origin } }));
    const allowed = await preflight(commune);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-dvcqg');
    const refused = await preflight('https://evil.example');
    expect([...refused.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('where to come back to', () => {
  const safe = createReturnTo(site, '/dvcqg', [commune]);

  it.each(['/', '/ho-so', '/ho-so?ma=H99-1&b=2#phi', '/tiếng-việt', '/a//b', '/.well-known/x'])(
    'keeps %s',
    (path) => {
      expect(new URL(safe(path), site).href).toBe(new URL(path, site).href);
    },
  );
  it('makes a path of our own address, and keeps a page of an allowed origin', () => {
    expect(safe(`${site}/x?y=1`)).toBe('/x?y=1');
    expect(safe(`${commune}/x`)).toBe(`${commune}/x`);
  });
  it.each([
    undefined,
    null,
    '',
    'x',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/%0d%0aSet-Cookie:x',
    'https:evil.example',
    'https://evil.example',
    'http://localhost:4300@evil.example',
    `${commune}@evil.example`,
    `${commune}.evil.example/`,
    'http://user:pw@localhost:4300/',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'blob:http://localhost:4300/x',
    'file:///etc/passwd',
    ' /x',
    '/x\u0000',
    '\u0001/x',
    '/dvcqg/login',
    '/dvcqg/callback?x',
    '/dvcqg',
    '/x/../dvcqg/logout',
    '/' + 'a'.repeat(2048),
    '/' + 'a'.repeat(1100),
    '/' + 'ế'.repeat(200),
    'http://[::1',
    '／／evil.example',
    '/\u2028x',
  ])('takes no %j', (value) => {
    const to = safe(value);
    if (to !== '/') {
      const url = new URL(to, site);
      expect(url.origin).toBe(site);
      expect(to).not.toMatch(/[\r\n\\]|^\/\//);
      expect(value).toBe('/%0d%0aSet-Cookie:x');
    }
  });

  const hostile = fc.string({
    unit: fc.constantFrom(
      ...'/\\.:@?#%&= \t\r\n\u0000\u2028aehvilxn09-;[]',
      'http:',
      'https:',
      '//',
      'evil.example',
      'localhost:4300',
      '..',
      '%2f',
      '%5c',
      commune,
    ),
    maxLength: 30,
  });
  it('whatever comes in, the browser ends on an origin of ours (property)', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          fc.webUrl(),
          fc.string(),
          hostile.map((text) => `/${text}`),
        ),
        (value) => {
          const to = safe(value);
          const url = new URL(to, `${site}/dvcqg/callback`);
          expect([site, commune]).toContain(url.origin);
          expect(url.username + url.password).toBe('');
          expect(safe(to)).toBe(to);
        },
      ),
      { numRuns: 3000 },
    );
  });

  const names = ['return_to', 'returnTo', 'next', 'url', 'redirect', 'redirect_uri', 'continue'];
  const payloads = [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'https:evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
    'http://localhost:4300@evil.example/',
  ];
  it.each(names.flatMap((name) => payloads.map((payload) => [name, payload] as const)))(
    '%s=%s leads nowhere else',
    async (name, payload) => {
      const { browser } = setUp();
      const back = await browser.signIn(`?${name}=${encodeURIComponent(payload)}`);
      expect(back.status).toBe(303);
      expect(new URL(back.headers.get('location') ?? '', site).origin).toBe(site);
      const out = await browser.post(`/dvcqg/logout?${name}=${encodeURIComponent(payload)}`, {
        [name]: payload,
      });
      expect(new URL(((await out.json()) as { redirectTo: string }).redirectTo).origin).toBe(
        browser.site.provider.issuer,
      );
      const end = await browser.get(`/dvcqg/logout?${name}=${encodeURIComponent(payload)}`);
      expect(end.headers.get('location')).toBe('/');
    },
  );
});

describe('problems', () => {
  it('are in the citizen’s words, with what to read out to support', async () => {
    const { browser } = setUp();
    const response = await browser.get('/dvcqg/nothing');
    const problem = (await response.json()) as Problem;
    expect(response.status).toBe(404);
    expect(problem).toMatchObject({
      type: 'urn:dvcqg:problem:not_found',
      code: 'not_found',
      status: 404,
      retriable: false,
    });
    expect(problem['requestId']).toBe(response.headers.get('x-request-id'));
    const english = await browser.get('/dvcqg/nothing', { 'accept-language': 'en' });
    expect(((await english.json()) as Problem)['title']).toBe(failureText('bad_request', 'en').title);
  });

  it('are a page for a person who came by a link, JSON for a script', async () => {
    const { browser } = setUp();
    const page = await browser.get('/dvcqg/dossiers', { accept: 'text/html,*/*;q=0.8' });
    expect([page.status, page.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain(failureText('session_expired', 'vi').title);
    for (const accept of ['application/json', '*/*']) {
      const json = await browser.get('/dvcqg/dossiers', { accept });
      expect(json.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('tell nothing of an error that is not ours', () => {
    const problem = problemOf(new Error('CANARY at /srv/db: password=CANARY'), 'req_1', 'vi');
    expect(problem).toMatchObject({ code: 'service_down', status: 500, requestId: 'req_1' });
    expect(JSON.stringify(problem)).not.toContain('CANARY');
  });

  it('do not pass a far side’s status off as ours', () => {
    const status = (error: PortalError) => problemOf(error, 'r', 'vi').status;
    expect(status(new TransportError('x', 'x', { status: 401 }))).toBe(502);
    expect(status(new TransportError('x', 'x', { status: 401, retriable: true }))).toBe(503);
    expect(status(new PortalError('x', 'x', { status: 409 }))).toBe(409);
    expect(status(new ShapeError('x', 'x'))).toBe(400);
    expect(status(new PortalError('x', 'x', { status: 200 }))).toBe(500);
  });

  it('a fault in a room of ours is logged by code and id alone', async () => {
    const entries: unknown[] = [];
    const { browser, here } = setUp({ log: (entry: unknown) => entries.push(entry) });
    await browser.signIn();
    await here.store.close();
    const response = await browser.get('/dvcqg/session');
    expect(response.status).toBe(500);
    const problem = (await response.json()) as Problem;
    expect(problem['code']).toBe('service_down');
    expect(entries).toEqual([
      {
        level: 'error',
        event: 'gateway.refused',
        code: 'service_down',
        status: 500,
        requestId: problem['requestId'],
      },
    ]);
  });

  it('a body too large is refused before it is read', async () => {
    const { browser } = setUp();
    const response = await browser.post('/dvcqg/logout', { returnTo: '/'.padEnd(20_000, 'x') });
    expect(response.status).toBe(413);
  });
});

describe('openapi.json', () => {
  type Node = { [key: string]: Node };
  const read = async () => (await (await setUp().browser.get('/dvcqg/openapi.json')).json()) as Node;

  it('is OpenAPI 3.1, names every call once, and every reference leads somewhere', async () => {
    const document = await read();
    expect(document['openapi']).toBe('3.1.0');
    const ids: unknown[] = [];
    for (const [path, item] of Object.entries(document['paths']!)) {
      expect(path).toMatch(/^\//);
      for (const [method, operation] of Object.entries(item)) {
        expect(['get', 'post']).toContain(method);
        ids.push(operation['operationId']);
        expect(Object.keys(operation['responses']!).length).toBeGreaterThan(0);
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        const parameters = Object.values(operation['parameters'] ?? {}) as unknown as {
          in: string;
          name: string;
        }[];
        expect(parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(inPath);
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { $ref } = node as Record<string, unknown>;
      if (typeof $ref === 'string') {
        const target = $ref
          .replace('#/', '')
          .split('/')
          .reduce<Node | undefined>((at, key) => at?.[key], document);
        expect(target, $ref).toBeDefined();
      }
      Object.values(node).forEach(visit);
    };
    visit(document);
  });

  it('lists the calls of the API, and state-changing ones with their header', async () => {
    const paths = (await read())['paths']!;
    const calls = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(calls).toEqual(
      expect.arrayContaining([
        'get /session',
        'get /login',
        'get /callback',
        'post /logout',
        'post /backchannel-logout',
        'get /dossiers',
        'get /dossiers/{code}',
        'get /dossiers/{code}/fees',
        'post /payments',
        'get /payments/{id}',
        'post /payments/{id}/check',
        'post /payments/notify',
        'get /payments/return',
        'get /receipts/{id}',
        'get /health',
        'get /openapi.json',
      ]),
    );
    for (const path of ['/logout', '/payments', '/payments/{id}/check']) {
      expect(JSON.stringify(paths[path]!['post'])).toContain('"x-dvcqg"');
    }
  });

  it('describes what the gateway answers', async () => {
    const { browser } = setUp();
    await browser.signIn();
    const session = await browser.session();
    expect(v.safeParse(v.strictObject(Session.entries), session).success).toBe(true);
    const schema = (await read())['components']!['schemas']!['Session']!;
    expect(Object.keys(session).every((name) => name in schema['properties']!)).toBe(true);
    expect(await (await browser.get('/dvcqg/health')).json()).toEqual({ status: 'ok' });
  });
});

it.each([
  ['no key', { cookieKeys: [] }],
  ['a short key', { cookieKeys: ['short'] }],
  ['a short second key', { cookieKeys: [...cookieKeys, 'short'] }],
  ['http on another machine', { publicUrl: 'http://songmau.example' }],
  ['a public URL with a path', { publicUrl: 'https://songmau.example/a' }],
  ['no URL', { publicUrl: 'songmau' }],
  ['a base path that ends with a slash', { basePath: '/dvcqg/' }],
  ['a base path without one', { basePath: 'dvcqg' }],
  ['an allowed origin that is a page', { allowedOrigins: ['https://xa.example/page'] }],
  ['every origin allowed', { allowedOrigins: ['*'] }],
])('a gateway with %s does not start', (_, options) => {
  expect(() => new TestSite(new TestProvider(), options)).toThrow(ConfigError);
  expect(createGateway).toBeTypeOf('function');
});
