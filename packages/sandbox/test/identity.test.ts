import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import * as client from 'openid-client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CALLBACK,
  ORIGIN,
  relyingParty,
  signIn,
  startIdentity,
  type Fetch,
  type RelyingParty,
} from './identity-helpers.js';

let sandbox: ReturnType<typeof startIdentity>;
let rp: RelyingParty;
/** The site's back channel. */
let site: Fetch;
let posts: { url: string; body: URLSearchParams }[];

beforeAll(async () => {
  sandbox = startIdentity((request) => site(request));
  rp = await relyingParty(sandbox.fetch);
});

beforeEach(() => {
  posts = [];
  site = async (request) => {
    posts.push({ url: request.url, body: new URLSearchParams(await request.text()) });
    return new Response(null, { status: 200 });
  };
  sandbox.identity.reset();
  sandbox.transcript.clear();
});

const claimsOf = async (tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers) => {
  const claims = tokens.claims();
  if (!claims) throw new Error('no ID Token');
  return { claims, info: await client.fetchUserInfo(rp.config, tokens.access_token, claims.sub) };
};

const registerClient = (
  body: object,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) =>
  sandbox.fetch(
    new Request(`${ORIGIN}/control/clients`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );

describe('discovery', () => {
  it('names the fixed addresses, and promises what the security requirements ask', () => {
    expect(rp.config.serverMetadata()).toMatchObject({
      issuer: ORIGIN,
      authorization_endpoint: `${ORIGIN}/oauth2/authorize`,
      token_endpoint: `${ORIGIN}/oauth2/token`,
      userinfo_endpoint: `${ORIGIN}/oauth2/userinfo`,
      introspection_endpoint: `${ORIGIN}/oauth2/introspect`,
      revocation_endpoint: `${ORIGIN}/oauth2/revoke`,
      end_session_endpoint: `${ORIGIN}/oauth2/logout`,
      jwks_uri: `${ORIGIN}/oauth2/jwks`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
      acr_values_supported: ['LoA1', 'LoA2'],
      id_token_signing_alg_values_supported: expect.arrayContaining(['RS256', 'ES256']),
    });
  });
});

describe('sign-in by an independent relying party', () => {
  it('gives a person: small ID Token, everything else at UserInfo', async () => {
    const { claims, info } = await claimsOf(await signIn(rp, sandbox.browser(), 'P01'));
    expect(Object.keys(claims).sort()).toEqual(
      ['acr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'nonce', 'sid', 'sub'].sort(),
    );
    expect(claims).toMatchObject({ iss: ORIGIN, aud: 'sandbox-site', acr: 'LoA2' });
    expect(info).toEqual({
      sub: claims.sub,
      TechID: claims.sub,
      LoaiTaiKhoan: '1',
      HoVaTen: 'Nguyễn Thị Hoa',
      SoDinhDanh: '999100001111',
      NgayThangNamSinh: '19920315',
      GioiTinh: 'Nữ',
      DanToc: 'Kinh',
      QuocTich: 'Việt Nam',
      DiaChi: 'Số 1 phố Mẫu, phường Hoàn Kiếm, Thành phố Hà Nội',
      SoDienThoai: '0000000101',
      ThuDienTu: 'hoa@example.invalid',
      loginIdp: 'BCA',
      loAs: 'LoA2',
    });
  });

  it('gives an organisation by its tax code', async () => {
    const { info } = await claimsOf(await signIn(rp, sandbox.browser(), 'P08'));
    expect(info).toMatchObject({
      LoaiTaiKhoan: '2',
      TenDoanhNghiep: 'Công ty TNHH Mẫu Sao Mai',
      MaSoThue: '0100233488',
      MaSoDoanhNghiep: '0100233488',
    });
    expect(info).not.toHaveProperty('SoDinhDanh');
  });

  it('accepts the secret in the Authorization header too', async () => {
    const basic = await relyingParty(sandbox.fetch, {
      id: 'sandbox-site',
      secret: 'sandbox-secret',
      auth: client.ClientSecretBasic('sandbox-secret'),
    });
    expect((await signIn(basic, sandbox.browser(), 'P02')).claims()?.acr).toBe('LoA2');
  });

  it('remembers the person: the second site visit shows no page, `prompt=login` does', async () => {
    const browser = sandbox.browser();
    const first = await signIn(rp, browser, 'P01');
    const second = await browser.go((await rp.start()).url);
    expect(second.left?.searchParams.has('code')).toBe(true);
    const third = await browser.go((await rp.start({ prompt: 'login' })).url);
    expect(third.page).toContain('Chọn một tài khoản để thử');
    expect(first.claims()?.sid).toBeTypeOf('string');
  });

  it('changes to another person in the same browser, and tells the site that the first one is gone', async () => {
    const browser = sandbox.browser();
    const first = await signIn(rp, browser, 'P01');
    const second = await signIn(rp, browser, 'P02', { prompt: 'login' });
    expect(second.claims()?.sub).not.toBe(first.claims()?.sub);
    expect(posts.map(({ url }) => url)).toEqual(['http://localhost:4300/dvcqg/backchannel-logout']);
  });

  it('needs no consent page, even when one is asked for', async () => {
    const tokens = await signIn(rp, sandbox.browser(), 'P01', {
      scope: 'openid offline_access',
      prompt: 'consent',
    });
    expect(tokens.scope).toBe('openid offline_access');
  });

  it('signs a persona named by header in at once', async () => {
    const { url, checks } = await rp.start();
    const response = await sandbox.fetch(new Request(url, { headers: { 'x-sandbox-persona': 'P05' } }));
    expect(response.status).toBe(303);
    const back = new URL(response.headers.get('location') ?? '');
    expect(back.origin + back.pathname).toBe(CALLBACK);
    expect(back.searchParams.get('iss')).toBe(ORIGIN);
    const { info } = await claimsOf(await client.authorizationCodeGrant(rp.config, back, checks));
    expect(info['HoVaTen']).toBe('Thạch Sô Phia');
  });

  it('lets the header change the person of a browser that was signed in', async () => {
    const browser = sandbox.browser();
    await signIn(rp, browser, 'P01');
    const { url, checks } = await rp.start();
    const { left } = await browser.go(url, { headers: { 'x-sandbox-persona': 'P02' } });
    const tokens = await client.authorizationCodeGrant(rp.config, left!, checks);
    expect((await claimsOf(tokens)).info['HoVaTen']).toBe('Trần Văn Đức');
    const again = await rp.start();
    const next = await browser.go(again.url);
    const silent = await client.authorizationCodeGrant(rp.config, next.left!, again.checks);
    expect(silent.claims()?.sub).toBe(tokens.claims()?.sub);
  });

  it.each([
    ['P07b', {}, 'access_denied', 'account_locked'],
    ['P07', { acr_values: 'LoA2' }, 'unmet_authentication_requirements', 'assurance_too_low'],
  ])(
    'answers the site directly when the header names %s with %o',
    async (persona, parameters, error, description) => {
      const { url } = await rp.start(parameters);
      const response = await sandbox.fetch(new Request(url, { headers: { 'x-sandbox-persona': persona } }));
      const back = new URL(response.headers.get('location') ?? '');
      expect(back.searchParams.get('error')).toBe(error);
      expect(back.searchParams.get('error_description')).toBe(description);
      expect(back.searchParams.has('code')).toBe(false);
    },
  );

  it('refuses an unknown persona by name', async () => {
    const { url } = await rp.start();
    const response = await sandbox.fetch(new Request(url, { headers: { 'x-sandbox-persona': 'P99' } }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'unknown persona P99' });
  });
});

describe('what the provider refuses', () => {
  it('an authorization request without PKCE', async () => {
    const { url } = await rp.start();
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const { left } = await sandbox.browser().go(url);
    expect(left?.searchParams.get('error')).toBe('invalid_request');
    expect(left?.searchParams.get('iss')).toBe(ORIGIN);
  });

  it('PKCE plain', async () => {
    const { left } = await sandbox.browser().go((await rp.start({ code_challenge_method: 'plain' })).url);
    expect(left?.searchParams.get('error')).toBe('invalid_request');
  });

  it.each([`${CALLBACK}/`, `${CALLBACK}?x=1`, 'http://localhost:4300/', 'https://evil.example/callback'])(
    'redirect_uri %s, without going there',
    async (redirect_uri) => {
      const { left, page, status } = await sandbox.browser().go((await rp.start({ redirect_uri })).url);
      expect(left).toBeUndefined();
      expect(status).toBe(400);
      expect(page).toContain('Chưa thể tiếp tục');
      expect(page).toContain('invalid_redirect_uri');
    },
  );

  it('a wrong secret, a wrong verifier, and a code used twice', async () => {
    const get = async () => {
      const { url, checks } = await rp.start();
      return { checks, ...(await sandbox.browser().go(url, { headers: { 'x-sandbox-persona': 'P01' } })) };
    };
    const impostor = await relyingParty(sandbox.fetch, { id: 'sandbox-site', secret: 'wrong' });
    const one = await get();
    await expect(client.authorizationCodeGrant(impostor.config, one.left!, one.checks)).rejects.toMatchObject(
      {
        error: 'invalid_client',
      },
    );
    const two = await get();
    const wrong = { ...two.checks, pkceCodeVerifier: client.randomPKCECodeVerifier() };
    await expect(client.authorizationCodeGrant(rp.config, two.left!, wrong)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const three = await get();
    const tokens = await client.authorizationCodeGrant(rp.config, three.left!, three.checks);
    await expect(client.authorizationCodeGrant(rp.config, three.left!, three.checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await expect(
      client.fetchUserInfo(rp.config, tokens.access_token, tokens.claims()!.sub),
    ).rejects.toThrow();
  });
});

describe('refresh', () => {
  it('comes with every code grant and rotates; a used token ends the grant', async () => {
    const first = await signIn(rp, sandbox.browser(), 'P01');
    const second = await client.refreshTokenGrant(rp.config, first.refresh_token!);
    expect(second.refresh_token).toBeTypeOf('string');
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.claims()?.sub).toBe(first.claims()?.sub);
    await expect(client.refreshTokenGrant(rp.config, first.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await expect(client.refreshTokenGrant(rp.config, second.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('signs in again in the same session after a grant was revoked', async () => {
    const browser = sandbox.browser();
    const first = await signIn(rp, browser, 'P01');
    await client.tokenRevocation(rp.config, first.refresh_token!);
    await expect(client.refreshTokenGrant(rp.config, first.refresh_token!)).rejects.toThrow();
    const second = await signIn(rp, browser, 'P01');
    expect((await client.refreshTokenGrant(rp.config, second.refresh_token!)).access_token).toBeTypeOf(
      'string',
    );
  });
});

describe('time', () => {
  afterEach(() => vi.useRealTimers());
  const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

  it('ends a code after a minute, an access token after half an hour, a session after eight hours', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { url, checks } = await rp.start();
    const { left } = await sandbox.browser().go(url, { headers: { 'x-sandbox-persona': 'P01' } });
    later(90);
    await expect(client.authorizationCodeGrant(rp.config, left!, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });

    const browser = sandbox.browser();
    const tokens = await signIn(rp, browser, 'P01');
    const ask = () => client.fetchUserInfo(rp.config, tokens.access_token, tokens.claims()!.sub);
    later(29 * 60);
    expect((await ask()).sub).toBe(tokens.claims()?.sub);
    later(2 * 60);
    await expect(ask()).rejects.toThrow();
    expect((await browser.go((await rp.start()).url)).left?.searchParams.has('code')).toBe(true);

    later(9 * 3600);
    expect((await browser.go((await rp.start()).url)).page).toContain('Chọn một tài khoản để thử');
    await expect(client.refreshTokenGrant(rp.config, tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });
});

describe('introspection and revocation', () => {
  it('says who a token belongs to, until it is revoked, and only to its own client', async () => {
    const { access_token } = await signIn(rp, sandbox.browser(), 'P01');
    expect(await client.tokenIntrospection(rp.config, access_token)).toMatchObject({
      active: true,
      client_id: 'sandbox-site',
      exp: expect.any(Number),
    });
    await registerClient({
      client_id: 'other',
      client_secret: 's2',
      redirect_uris: ['http://localhost:4301/cb'],
    });
    const other = await relyingParty(sandbox.fetch, { id: 'other', secret: 's2' });
    expect(await client.tokenIntrospection(other.config, access_token)).toEqual({ active: false });
    await client.tokenRevocation(rp.config, access_token);
    expect(await client.tokenIntrospection(rp.config, access_token)).toEqual({ active: false });
  });
});

describe('sign-out', () => {
  it('with a hint: no page, back to the site, logout token to its back channel, tokens dead', async () => {
    const browser = sandbox.browser();
    const tokens = await signIn(rp, browser, 'P01');
    const url = client.buildEndSessionUrl(rp.config, {
      id_token_hint: tokens.id_token!,
      post_logout_redirect_uri: 'http://localhost:4300/',
      state: 'back-again',
    });
    const { left, status } = await browser.go(url);
    expect(status).toBe(303);
    expect(left?.href).toBe('http://localhost:4300/?state=back-again');

    expect(posts).toHaveLength(1);
    const jwks = await sandbox.fetch(new Request(`${ORIGIN}/oauth2/jwks`));
    const keys = createLocalJWKSet((await jwks.json()) as JSONWebKeySet);
    const { payload } = await jwtVerify(posts[0]!.body.get('logout_token') ?? '', keys, {
      issuer: ORIGIN,
      audience: 'sandbox-site',
      typ: 'logout+jwt',
      algorithms: ['RS256'],
      requiredClaims: ['iat', 'exp', 'jti'],
    });
    expect(payload['events']).toEqual({ 'http://schemas.openid.net/event/backchannel-logout': {} });
    expect(payload['sid']).toBe(tokens.claims()?.sid);
    expect(payload).not.toHaveProperty('nonce');

    await expect(client.refreshTokenGrant(rp.config, tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    expect((await browser.go((await rp.start()).url)).page).toContain('Chọn một tài khoản để thử');
  });

  it('without a hint asks first, and "no" keeps the session', async () => {
    const browser = sandbox.browser();
    await signIn(rp, browser, 'P01');
    const asked = await browser.go('/oauth2/logout');
    expect(asked.page).toContain('Đăng xuất khỏi tài khoản này?');
    const xsrf = /name="xsrf" value="(\w+)"/.exec(asked.page)?.[1] ?? '';
    const confirm = new URL('/oauth2/logout/confirm', ORIGIN);
    await browser.submit(confirm, { xsrf });
    expect((await browser.go((await rp.start()).url)).left?.searchParams.has('code')).toBe(true);

    const again = await browser.go('/oauth2/logout');
    const secret = /name="xsrf" value="(\w+)"/.exec(again.page)?.[1] ?? '';
    expect((await browser.submit(confirm, { xsrf: 'forged', logout: 'yes' })).status).toBe(400);
    expect((await browser.submit(confirm, { xsrf: secret, logout: 'yes' })).page).toContain('Đã đăng xuất');
    expect((await browser.go((await rp.start()).url)).page).toContain('Chọn một tài khoản để thử');
  });

  it('completes although the site does not hear it, and the transcript says so', async () => {
    site = () => Promise.reject(new TypeError('connection refused'));
    const browser = sandbox.browser();
    const tokens = await signIn(rp, browser, 'P01');
    const { left } = await browser.go(
      client.buildEndSessionUrl(rp.config, {
        id_token_hint: tokens.id_token!,
        post_logout_redirect_uri: 'http://localhost:4300/',
      }),
    );
    expect(left?.href).toBe('http://localhost:4300/');
    expect(sandbox.transcript.list().find(({ direction }) => direction === 'out')).toMatchObject({
      call: 'POST /dvcqg/backchannel-logout',
      refused: 'no answer',
    });
  });

  it('of someone who is not signed in just goes back', async () => {
    const tokens = await signIn(rp, sandbox.browser(), 'P01');
    const url = client.buildEndSessionUrl(rp.config, {
      id_token_hint: tokens.id_token!,
      post_logout_redirect_uri: 'http://localhost:4300/',
    });
    expect((await sandbox.browser().go(url)).left?.href).toBe('http://localhost:4300/');
  });

  it('does not end another session on the word of an old hint', async () => {
    const old = await signIn(rp, sandbox.browser(), 'P01');
    const browser = sandbox.browser();
    await signIn(rp, browser, 'P02');
    const shown = await browser.go(client.buildEndSessionUrl(rp.config, { id_token_hint: old.id_token! }));
    expect(shown.page).toContain('Đăng xuất khỏi tài khoản này?');
    expect(posts).toEqual([]);
  });

  it('goes nowhere that is not registered', async () => {
    const browser = sandbox.browser();
    const tokens = await signIn(rp, browser, 'P01');
    const { left, status } = await browser.go(
      client.buildEndSessionUrl(rp.config, {
        id_token_hint: tokens.id_token!,
        post_logout_redirect_uri: 'https://evil.example/',
      }),
    );
    expect(left).toBeUndefined();
    expect(status).toBe(400);
  });
});

describe('control', () => {
  it('registers a client that gets ES256 ID Tokens', async () => {
    const callback = 'http://localhost:4301/cb';
    const made = await registerClient({
      client_id: 'es',
      client_secret: 's',
      redirect_uris: [callback],
      id_token_signed_response_alg: 'ES256',
    });
    expect(made.status).toBe(201);
    const es = await relyingParty(sandbox.fetch, { id: 'es', secret: 's', callback, alg: 'ES256' });
    const tokens = await signIn(es, sandbox.browser(), 'P01');
    const header = JSON.parse(atob(tokens.id_token!.split('.')[0]!)) as { alg: string };
    expect(header.alg).toBe('ES256');
    expect(tokens.claims()?.sid).toBeTypeOf('string');
  });

  it('replaces a client at run time', async () => {
    const callback = 'http://localhost:5000/x';
    await registerClient({ client_id: 'sandbox-site', client_secret: 'new', redirect_uris: [callback] });
    expect((await sandbox.browser().go((await rp.start()).url)).page).toContain('invalid_redirect_uri');
    const moved = await relyingParty(sandbox.fetch, { id: 'sandbox-site', secret: 'new', callback });
    expect((await signIn(moved, sandbox.browser(), 'P01')).access_token).toBeTypeOf('string');
  });

  it.each([
    [{ client_id: 'x', client_secret: 's' }, 'redirect_uris'],
    [{ client_id: 'x', client_secret: 's', redirect_uris: ['not a url'] }, 'redirect_uris'],
    [{ client_id: 'x', client_secret: 's', redirect_uris: ['http://a/#f'] }, 'redirect_uris'],
    [
      { client_id: 'x', client_secret: 's', redirect_uris: ['http://a/'], grant_types: ['implicit'] },
      'grant_types',
    ],
  ])('refuses %o and names the field', async (body, field) => {
    const response = await registerClient(body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain(field);
  });

  it('takes JSON only, so that a page elsewhere cannot post a form here', async () => {
    const body = { client_id: 'x', client_secret: 's', redirect_uris: ['http://a/'] };
    expect((await registerClient(body, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('lists personas without their numbers', async () => {
    const response = await sandbox.fetch(new Request(`${ORIGIN}/control/personas`));
    const { personas } = (await response.json()) as { personas: object[] };
    expect(personas).toHaveLength(13);
    for (const persona of personas) expect(Object.keys(persona)).toEqual(['id', 'name', 'about']);
  });

  it('forgets sessions, grants and added clients at reset, and keeps its keys', async () => {
    const browser = sandbox.browser();
    const tokens = await signIn(rp, browser, 'P01');
    const keys = async () => (await sandbox.fetch(new Request(`${ORIGIN}/oauth2/jwks`))).text();
    const before = await keys();
    await registerClient({
      client_id: 'extra',
      client_secret: 's',
      redirect_uris: ['http://localhost:4301/cb'],
    });
    sandbox.identity.reset();
    await expect(client.refreshTokenGrant(rp.config, tokens.refresh_token!)).rejects.toThrow();
    expect((await browser.go((await rp.start()).url)).page).toContain('Chọn một tài khoản để thử');
    expect((await browser.go((await rp.start({ client_id: 'extra' })).url)).page).toContain('invalid_client');
    expect(await keys()).toBe(before);
    expect((await signIn(rp, sandbox.browser(), 'P01')).access_token).toBeTypeOf('string');
  });
});

describe('two sandboxes in one process', () => {
  it('share neither sessions nor tokens nor keys nor clients', async () => {
    const other = startIdentity();
    const otherRp = await relyingParty(other.fetch);
    const browser = sandbox.browser();
    const tokens = await signIn(rp, browser, 'P01');
    await expect(client.refreshTokenGrant(otherRp.config, tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await expect(
      client.fetchUserInfo(otherRp.config, tokens.access_token, client.skipSubjectCheck),
    ).rejects.toThrow();
    const kids = await Promise.all(
      [sandbox, other].map(async ({ fetch }) => {
        const jwks = (await (await fetch(new Request(`${ORIGIN}/oauth2/jwks`))).json()) as {
          keys: { kid: string }[];
        };
        return jwks.keys.map(({ kid }) => kid);
      }),
    );
    expect(new Set(kids.flat()).size).toBe(4);
    const visitor = other.browser();
    for (const [key, cookie] of browser.cookies) visitor.cookies.set(key, cookie);
    expect((await visitor.go((await otherRp.start()).url)).page).toContain('Chọn một tài khoản để thử');
  });
});

describe('transcript', () => {
  it('keeps token, userinfo, refresh and logout calls without secrets or personal data', async () => {
    const browser = sandbox.browser();
    const tokens = await signIn(rp, browser, 'P01');
    await claimsOf(tokens);
    const renewed = await client.refreshTokenGrant(rp.config, tokens.refresh_token!);
    await client.tokenIntrospection(rp.config, renewed.access_token);
    await browser.go(client.buildEndSessionUrl(rp.config, { id_token_hint: tokens.id_token! }));
    const entries = sandbox.transcript.list();
    expect(entries.map(({ call }) => call).reverse()).toEqual([
      'GET /oauth2/authorize',
      'GET /oauth2/authorize/…',
      'POST /oauth2/token',
      'GET /oauth2/userinfo',
      'POST /oauth2/token',
      'POST /oauth2/introspect',
      'POST /dvcqg/backchannel-logout',
      'GET /oauth2/logout',
      'GET /oauth2/logout/success',
    ]);
    const text = JSON.stringify(entries);
    const secrets = [tokens.access_token, tokens.refresh_token!, tokens.id_token!, renewed.access_token];
    for (const secret of [...secrets, 'sandbox-secret', 'Thị Hoa', '999100001111', '0000000101', 'Kinh']) {
      expect(text).not.toContain(secret);
    }
  });

  it('says what was refused', async () => {
    await expect(client.refreshTokenGrant(rp.config, 'nonsense')).rejects.toThrow();
    expect(sandbox.transcript.list()[0]).toMatchObject({
      call: 'POST /oauth2/token',
      refused: 'invalid_grant',
    });
  });
});
