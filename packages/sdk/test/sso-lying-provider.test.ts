import { describe, expect, it } from 'vitest';
import { PortalError, SsoError } from '../src/domain/errors.js';
import { ssoErrorCodes, type SsoErrorCode } from '../src/sso/errors.js';
import { maxBytes } from '../src/sso/http.js';
import { onWire, wireName } from '../src/wire/sso/fixtures/claims.js';
import {
  client,
  ec,
  event,
  type Lies,
  newKey,
  otherRsa,
  type Signing,
  TestProvider,
} from './helpers/provider.js';
import { expectNothingSecret } from './helpers/secrets.js';
import { profileFor, signIn, ssoFor } from './helpers/sso.js';

type Row = readonly [lie: string, code: SsoErrorCode, lies: Lies];
const now = () => Math.floor(Date.now() / 1000);
const claims =
  (change: (claims: Record<string, unknown>) => void) =>
  ({ claims: c }: Signing) =>
    change(c);
const header =
  (change: (header: Record<string, unknown>) => void) =>
  ({ header: h }: Signing) =>
    change(h);
const without = (name: string) => claims((c) => delete c[name]);
const set = (name: string, value: unknown) => claims((c) => (c[name] = value));
const status =
  (code: number, body = 'CANARY', type = 'text/plain') =>
  () =>
    new Response(body, { status: code, headers: { 'content-type': type } });
const redirected = (code: number) => () =>
  new Response('CANARY', { status: code, headers: { location: 'https://evil.example/CANARY' } });
const html = () => new Response('<html>CANARY</html>', { headers: { 'content-type': 'text/html' } });
const raw =
  (body: string, type = 'application/json') =>
  () =>
    new Response(body, { headers: { 'content-type': type } });
const dropped = (name: string) => (truth: Record<string, unknown>) => {
  const { [name]: _, ...rest } = truth;
  return rest;
};
const huge = () => {
  let sent = 0;
  const chunk = new TextEncoder().encode(`"${'A'.repeat(65_534)}"`);
  const body = new ReadableStream({
    pull(controller) {
      if (sent > 64 * maxBytes) controller.close();
      controller.enqueue(chunk);
      sent += chunk.length;
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};
const weak = await newKey('RS256', 'weak');

/** Hosts that a person would read as `id.example.test`: letters of other alphabets, and the name as a part of another. */
const lookAlikes = [
  'іd.example.test',
  'id.еxample.test',
  'id.example.tеst',
  'xn--d-mmb.example.test',
  'id.example.test.evil.example',
  'id-example.test',
  'id.example.test:8443',
  'ıd.example.test',
];

const discovery: Row[] = [
  ['issuer is another', 'metadata_issuer', { discovery: (m) => ({ ...m, issuer: 'https://evil.example' }) }],
  [
    'issuer has a trailing slash',
    'metadata_issuer',
    { discovery: (m) => ({ ...m, issuer: `${String(m['issuer'])}/` }) },
  ],
  ['issuer is missing', 'metadata_issuer', { discovery: dropped('issuer') }],
  ['issuer is not text', 'metadata_issuer', { discovery: (m) => ({ ...m, issuer: [m['issuer']] }) }],
  ['redirects 302', 'response_redirected', { discovery: redirected(302) }],
  ['redirects 307', 'response_redirected', { discovery: redirected(307) }],
  ['is HTML with 200', 'response_not_json', { discovery: html }],
  ['is JSON said to be text', 'response_not_json', { discovery: raw('{}', 'text/plain') }],
  ['is a key set by type', 'response_not_json', { discovery: raw('{}', 'application/jwk-set+json') }],
  ['is an array', 'response_not_json', { discovery: raw('[]') }],
  ['is null', 'response_not_json', { discovery: raw('null') }],
  ['is empty', 'response_not_json', { discovery: raw('') }],
  ['is cut off', 'response_not_json', { discovery: raw('{"issuer": "https://id.exam') }],
  [
    'is not UTF-8',
    'response_not_json',
    {
      discovery: () =>
        new Response(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), {
          headers: { 'content-type': 'application/json' },
        }),
    },
  ],
  ['never ends', 'response_too_large', { discovery: huge }],
  ['is 404', 'response_status', { discovery: status(404) }],
  ['is 201', 'response_status', { discovery: (m) => Response.json(m, { status: 201 }) }],
  ['is 503', 'provider_unavailable', { discovery: status(503) }],
  ['has no token endpoint', 'metadata_invalid', { discovery: dropped('token_endpoint') }],
  ['has no key set', 'metadata_invalid', { discovery: dropped('jwks_uri') }],
  ['has no UserInfo', 'metadata_invalid', { discovery: dropped('userinfo_endpoint') }],
  ['has no authorization endpoint', 'metadata_invalid', { discovery: dropped('authorization_endpoint') }],
  [
    'knows no code flow',
    'metadata_invalid',
    { discovery: (m) => ({ ...m, response_types_supported: ['token'] }) },
  ],
  [
    'wants pushed requests without an endpoint',
    'metadata_invalid',
    { discovery: (m) => ({ ...m, require_pushed_authorization_requests: true }) },
  ],
  [
    'token endpoint elsewhere',
    'endpoint_forbidden',
    { discovery: (m) => ({ ...m, token_endpoint: 'https://evil.example/token' }) },
  ],
  [
    'key set elsewhere',
    'endpoint_forbidden',
    { discovery: (m) => ({ ...m, jwks_uri: 'https://evil.example/jwks' }) },
  ],
  [
    'UserInfo on http',
    'endpoint_forbidden',
    { discovery: (m) => ({ ...m, userinfo_endpoint: 'http://id.example.test/userinfo' }) },
  ],
  [
    'authorization is a script',
    'endpoint_forbidden',
    { discovery: (m) => ({ ...m, authorization_endpoint: 'javascript:alert(1)' }) },
  ],
  [
    'token endpoint is a file',
    'endpoint_forbidden',
    { discovery: (m) => ({ ...m, token_endpoint: 'file:///etc/passwd' }) },
  ],
  [
    'endpoint with credentials',
    'endpoint_forbidden',
    { discovery: (m) => ({ ...m, token_endpoint: 'https://a:b@id.example.test/token' }) },
  ],
  [
    'endpoint is no address',
    'endpoint_forbidden',
    { discovery: (m) => ({ ...m, end_session_endpoint: 'nonsense' }) },
  ],
  ...lookAlikes.map((host): Row => [
    `authorization at a look-alike: ${host}`,
    'endpoint_forbidden',
    { discovery: (m) => ({ ...m, authorization_endpoint: `https://${host}/authorize` }) },
  ]),
  [
    'issuer is a look-alike',
    'metadata_issuer',
    { discovery: (m) => ({ ...m, issuer: 'https://іd.example.test' }) },
  ],
];

const callback: Row[] = [
  [
    'iss is another',
    'callback_issuer',
    { callback: (u) => u.searchParams.set('iss', 'https://evil.example') },
  ],
  [
    'iss is another, with an error',
    'callback_issuer',
    {
      callback: (u) => {
        u.searchParams.set('iss', 'https://evil.example');
        u.searchParams.set('error', 'access_denied');
      },
    },
  ],
  [
    'iss has a trailing slash',
    'callback_issuer',
    { callback: (u) => u.searchParams.set('iss', 'https://id.example.test/') },
  ],
  ['iss is empty', 'callback_issuer', { callback: (u) => u.searchParams.set('iss', '') }],
  [
    'iss is missing though promised',
    'callback_issuer_missing',
    { callback: (u) => u.searchParams.delete('iss') },
  ],
  [
    'iss comes twice',
    'callback_malformed',
    { callback: (u) => u.searchParams.append('iss', 'https://id.example.test') },
  ],
  ['state is another', 'callback_state', { callback: (u) => u.searchParams.set('state', 'x'.repeat(43)) }],
  ['state is missing', 'callback_state', { callback: (u) => u.searchParams.delete('state') }],
  ['state comes twice', 'callback_malformed', { callback: (u) => u.searchParams.append('state', 'second') }],
  ['code comes twice', 'callback_malformed', { callback: (u) => u.searchParams.append('code', 'second') }],
  ['code is missing', 'callback_malformed', { callback: (u) => u.searchParams.delete('code') }],
  ['code is empty', 'callback_malformed', { callback: (u) => u.searchParams.set('code', '') }],
  [
    'an ID Token comes through the browser',
    'callback_malformed',
    { callback: (u) => u.searchParams.set('id_token', 'eyJ.CANARY.x') },
  ],
  [
    'an access token comes through the browser',
    'callback_malformed',
    { callback: (u) => u.searchParams.set('access_token', 'CANARY') },
  ],
  [
    'a JARM response',
    'callback_malformed',
    { callback: (u) => u.searchParams.set('response', 'eyJ.CANARY.x') },
  ],
  [
    'another path',
    'callback_malformed',
    {
      callback: (u) => {
        u.pathname = '/elsewhere';
      },
    },
  ],
  [
    'the citizen cancels',
    'login_cancelled',
    {
      callback: (u) => {
        u.searchParams.delete('code');
        u.searchParams.set('error', 'access_denied');
      },
    },
  ],
  [
    'the account is locked',
    'account_locked',
    {
      callback: (u) => {
        u.searchParams.set('error', 'access_denied');
        u.searchParams.set('error_description', 'account_locked');
      },
    },
  ],
  [
    'level cannot be met',
    'assurance_too_low',
    { callback: (u) => u.searchParams.set('error', 'unmet_authentication_requirements') },
  ],
  [
    'an error of a name from the prototype',
    'login_refused',
    { callback: (u) => u.searchParams.set('error', 'constructor') },
  ],
  [
    'an error with a code beside it',
    'login_refused',
    { callback: (u) => u.searchParams.set('error', 'invalid_request') },
  ],
  [
    'the provider is overloaded',
    'provider_unavailable',
    { callback: (u) => u.searchParams.set('error', 'temporarily_unavailable') },
  ],
  ['the code is another', 'token_refused', { callback: (u) => u.searchParams.set('code', 'CANARY-other') }],
];

const token: Row[] = [
  ['redirects 302', 'response_redirected', { token: redirected(302) }],
  ['redirects 307: code and secret would travel', 'response_redirected', { token: redirected(307) }],
  ['is HTML with 200', 'response_not_json', { token: html }],
  ['is cut off', 'response_not_json', { token: raw('{"access_token":"CANARY') }],
  ['never ends', 'response_too_large', { token: huge }],
  ['is 500', 'provider_unavailable', { token: status(500) }],
  ['is 403 with a success in it', 'response_status', { token: (t) => Response.json(t, { status: 403 }) }],
  ['is 201', 'response_status', { token: (t) => Response.json(t, { status: 201 }) }],
  ['is 400 HTML', 'response_status', { token: status(400, '<html>CANARY', 'text/html') }],
  [
    'does not know the client',
    'client_refused',
    { token: () => Response.json({ error: 'invalid_client', error_description: 'CANARY' }, { status: 401 }) },
  ],
  [
    'challenges the client',
    'client_refused',
    {
      token: () =>
        new Response(null, { status: 401, headers: { 'www-authenticate': 'Basic realm="CANARY"' } }),
    },
  ],
  [
    'has no access token',
    'token_response_malformed',
    { token: dropped('access_token'), idToken: without('at_hash') },
  ],
  [
    'access token is a number',
    'token_response_malformed',
    { token: (t) => ({ ...t, access_token: 42 }), idToken: without('at_hash') },
  ],
  ['has no token type', 'token_response_malformed', { token: dropped('token_type') }],
  ['token type is MAC', 'token_type_unsupported', { token: (t) => ({ ...t, token_type: 'mac' }) }],
  [
    'token type is DPoP, never asked for',
    'token_type_unsupported',
    { token: (t) => ({ ...t, token_type: 'DPoP' }) },
  ],
  ['life is text', 'token_response_malformed', { token: (t) => ({ ...t, expires_in: 'soon' }) }],
  ['life is negative', 'token_response_malformed', { token: (t) => ({ ...t, expires_in: -1 }) }],
  ['refresh token is empty', 'token_response_malformed', { token: (t) => ({ ...t, refresh_token: '' }) }],
  ['scope is a list', 'token_response_malformed', { token: (t) => ({ ...t, scope: ['openid'] }) }],
  ['scope lacks openid', 'scope_missing', { token: (t) => ({ ...t, scope: 'email' }) }],
  ['has no ID Token', 'id_token_missing', { token: dropped('id_token') }],
  ['ID Token is an object', 'id_token_missing', { token: (t) => ({ ...t, id_token: { CANARY: 1 } }) }],
];

const idToken: Row[] = [
  ['is not a JWT', 'id_token_malformed', { rawIdToken: () => 'CANARY' }],
  ['is two parts', 'id_token_malformed', { rawIdToken: (jwt) => jwt.split('.').slice(0, 2).join('.') }],
  ['is encrypted', 'id_token_malformed', { rawIdToken: (jwt) => `${jwt}.x.y` }],
  ['is unsigned', 'id_token_algorithm', { idToken: header((h) => (h['alg'] = 'none')) }],
  ['has its signature cut off', 'id_token_signature', { rawIdToken: (jwt) => jwt.replace(/[^.]+$/, '') }],
  [
    'is signed with the client secret',
    'id_token_algorithm',
    {
      idToken: (s) => {
        s.header['alg'] = 'HS256';
        s.key = new TextEncoder().encode(client.secret.padEnd(32, '.'));
      },
    },
  ],
  [
    'is signed with the public key as a secret',
    'id_token_algorithm',
    {
      idToken: (s) => {
        s.header['alg'] = 'HS256';
        s.key = new TextEncoder().encode(JSON.stringify(otherRsa.jwk));
      },
    },
  ],
  [
    'is signed ES256 where RS256 is configured',
    'id_token_algorithm',
    {
      idToken: (s) => {
        s.header = { alg: 'ES256', kid: ec.jwk.kid };
        s.key = ec.privateKey;
      },
      jwks: (j) => ({ keys: [...(j['keys'] as unknown[]), ec.jwk] }),
    },
  ],
  [
    'is signed by a stranger under our key id',
    'id_token_signature',
    {
      idToken: (s) => {
        s.key = otherRsa.privateKey;
      },
    },
  ],
  [
    'brings its own key (jwk)',
    'id_token_signature',
    {
      idToken: (s) => {
        s.key = otherRsa.privateKey;
        s.header['jwk'] = otherRsa.jwk;
      },
    },
  ],
  [
    'points to its own keys (jku)',
    'id_token_key_unknown',
    {
      idToken: (s) => {
        s.key = otherRsa.privateKey;
        s.header['kid'] = 'stranger';
        s.header['jku'] = 'https://evil.example/jwks';
      },
    },
  ],
  [
    'points to its own certificate (x5u)',
    'id_token_signature',
    {
      idToken: (s) => {
        s.key = otherRsa.privateKey;
        s.header['x5u'] = 'https://evil.example/cert';
      },
    },
  ],
  [
    'has a critical header',
    'id_token_malformed',
    {
      idToken: header((h) => {
        h['crit'] = ['evil'];
        h['evil'] = 1;
      }),
    },
  ],
  [
    'names no key among several',
    'id_token_key_ambiguous',
    {
      idToken: header((h) => delete h['kid']),
      jwks: (j) => ({ keys: [...(j['keys'] as unknown[]), otherRsa.jwk] }),
    },
  ],
  ['is an access token (at+jwt)', 'id_token_type', { idToken: header((h) => (h['typ'] = 'at+jwt')) }],
  ['is a logout token', 'id_token_type', { idToken: header((h) => (h['typ'] = 'application/logout+jwt')) }],
  ['type is a number', 'id_token_type', { idToken: header((h) => (h['typ'] = 1)) }],
  [
    'payload changed after signing',
    'id_token_signature',
    {
      rawIdToken: (jwt) => {
        const [h, , s] = jwt.split('.');
        return [h, Buffer.from('{"sub":"CANARY"}').toString('base64url'), s].join('.');
      },
    },
  ],
  [
    'payload is an array',
    'id_token_malformed',
    {
      idToken: (s) => {
        s.claims = [] as unknown as Record<string, unknown>;
      },
    },
  ],
  ['iss is another', 'id_token_issuer', { idToken: set('iss', 'https://evil.example') }],
  ['iss is missing', 'id_token_claim', { idToken: without('iss') }],
  ['sub is missing', 'id_token_claim', { idToken: without('sub') }],
  ['sub is empty', 'id_token_claim', { idToken: set('sub', '') }],
  ['sub is a number', 'id_token_claim', { idToken: set('sub', 1) }],
  ['aud is another', 'id_token_audience', { idToken: set('aud', 'other') }],
  ['aud is missing', 'id_token_claim', { idToken: without('aud') }],
  ['aud lists others only', 'id_token_audience', { idToken: set('aud', ['other', 'more']) }],
  ['aud lists more, no azp', 'id_token_authorized_party', { idToken: set('aud', [client.id, 'other']) }],
  ['azp is another', 'id_token_authorized_party', { idToken: set('azp', 'other') }],
  ['exp is missing', 'id_token_claim', { idToken: without('exp') }],
  ['exp is text', 'id_token_claim', { idToken: set('exp', '2099-01-01') }],
  ['exp is over', 'id_token_expired', { idToken: claims((c) => (c['exp'] = now() - 31)) }],
  ['iat is missing', 'id_token_claim', { idToken: without('iat') }],
  ['iat is ahead', 'id_token_not_yet_valid', { idToken: claims((c) => (c['iat'] = now() + 40)) }],
  ['nbf is ahead', 'id_token_not_yet_valid', { idToken: claims((c) => (c['nbf'] = now() + 40)) }],
  ['auth_time is ahead', 'id_token_not_yet_valid', { idToken: claims((c) => (c['auth_time'] = now() + 40)) }],
  ['auth_time is text', 'id_token_claim', { idToken: set('auth_time', 'now') }],
  ['nonce is another', 'id_token_nonce', { idToken: set('nonce', 'x'.repeat(43)) }],
  ['nonce is missing', 'id_token_nonce', { idToken: without('nonce') }],
  ['at_hash is of another token', 'id_token_hash', { idToken: set('at_hash', 'AAAAAAAAAAAAAAAAAAAAAA') }],
  ['sid is a number', 'id_token_claim', { idToken: set('sid', 7) }],
];

const jwks: Row[] = [
  ['redirects', 'response_redirected', { jwks: redirected(301) }],
  ['is HTML', 'response_not_json', { jwks: html }],
  ['never ends', 'response_too_large', { jwks: huge }],
  ['is 500', 'provider_unavailable', { jwks: status(500) }],
  ['is 404', 'response_status', { jwks: status(404) }],
  ['has no list', 'jwks_invalid', { jwks: () => ({ keys: 'CANARY' }) as never }],
  ['is empty', 'id_token_key_unknown', { jwks: () => ({ keys: [] }) }],
  ['has other keys', 'id_token_key_unknown', { jwks: () => ({ keys: [otherRsa.jwk] }) }],
  [
    'our key is for encryption',
    'id_token_key_unknown',
    { jwks: (j) => ({ keys: (j['keys'] as object[]).map((k) => ({ ...k, use: 'enc' })) }) },
  ],
  [
    'our key is for another algorithm',
    'id_token_key_unknown',
    { jwks: (j) => ({ keys: (j['keys'] as object[]).map((k) => ({ ...k, alg: 'PS256' })) }) },
  ],
  [
    'our key is short',
    'jwks_invalid',
    {
      jwks: (j) => ({
        keys: (j['keys'] as object[]).map((k) => ({ ...k, n: String(weak.jwk.n).slice(0, 86) })),
      }),
    },
  ],
  [
    'our key has become a secret',
    'id_token_key_unknown',
    { jwks: () => ({ keys: [{ kty: 'oct', k: 'AAAA', kid: 'RS256-1', alg: 'RS256' }] }) },
  ],
];

const userinfo: Row[] = [
  ['redirects', 'response_redirected', { userinfo: redirected(302) }],
  ['is HTML', 'response_not_json', { userinfo: html }],
  ['is a JWT, never asked for', 'response_not_json', { userinfo: raw('eyJ.CANARY.x', 'application/jwt') }],
  ['never ends', 'response_too_large', { userinfo: huge }],
  ['is 500', 'provider_unavailable', { userinfo: status(500) }],
  [
    'refuses the token',
    'userinfo_refused',
    {
      userinfo: () =>
        new Response(null, {
          status: 401,
          headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="CANARY"' },
        }),
    },
  ],
  ['is about somebody else', 'userinfo_subject', { userinfo: (u) => ({ ...u, sub: 'CANARY-else' }) }],
  ['has no sub', 'userinfo_malformed', { userinfo: dropped('sub') }],
  ['has no name', 'userinfo_malformed', { userinfo: dropped(wireName('name')) }],
  [
    'name is an object',
    'userinfo_malformed',
    { userinfo: (u) => ({ ...u, ...onWire({ name: { CANARY: 1 } }) }) },
  ],
  [
    'name is nothing but control characters',
    'userinfo_malformed',
    { userinfo: (u) => ({ ...u, ...onWire({ name: '\u202E\u0000\u200B ' }) }) },
  ],
];

async function refusal(work: Promise<unknown>): Promise<SsoError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SsoError);
  return error as SsoError;
}

function expectRefusal(error: SsoError, code: SsoErrorCode): void {
  expect(error.code).toBe(code);
  expect(ssoErrorCodes).toContain(error.code);
  expectNothingSecret(error);
}

describe.each([
  ['discovery', discovery],
  ['callback', callback],
  ['token', token],
  ['ID Token', idToken],
  ['keys', jwks],
  ['UserInfo', userinfo],
])('a provider that lies: %s', (_, rows) => {
  it.each(rows)('%s: %s', async (_lie, code, lies) => {
    const provider = new TestProvider();
    provider.lies = lies;
    expectRefusal(await refusal(signIn(provider)), code);
  });
});

describe('a provider that lies when it refreshes', () => {
  const rows: Row[] = [
    [
      'refuses',
      'refresh_refused',
      {
        refresh: () =>
          Response.json({ error: 'invalid_grant', error_description: 'CANARY' }, { status: 400 }),
      },
    ],
    [
      'does not know the client any more',
      'client_refused',
      { refresh: () => Response.json({ error: 'invalid_client' }, { status: 401 }) },
    ],
    ['redirects', 'response_redirected', { refresh: redirected(307) }],
    ['is HTML', 'response_not_json', { refresh: html }],
    ['is 503', 'provider_unavailable', { refresh: status(503) }],
    ['never ends', 'response_too_large', { refresh: huge }],
    [
      'has no access token',
      'token_response_malformed',
      { refresh: dropped('access_token'), refreshedIdToken: without('at_hash') },
    ],
    ['changes the token type', 'token_type_unsupported', { refresh: (t) => ({ ...t, token_type: 'DPoP' }) }],
    ['drops openid', 'scope_missing', { refresh: (t) => ({ ...t, scope: '' }) }],
    ['sub is another', 'refresh_subject', { refreshedIdToken: set('sub', 'CANARY-else') }],
    ['iss is another', 'id_token_issuer', { refreshedIdToken: set('iss', 'https://evil.example') }],
    ['aud is another', 'id_token_audience', { refreshedIdToken: set('aud', 'other') }],
    [
      'aud has grown',
      'id_token_audience',
      {
        refreshedIdToken: claims((c) => {
          c['aud'] = [client.id, 'other'];
          c['azp'] = client.id;
        }),
      },
    ],
    [
      'auth_time is another',
      'refresh_auth_time',
      { refreshedIdToken: claims((c) => (c['auth_time'] = now() - 5000)) },
    ],
    ['has expired', 'id_token_expired', { refreshedIdToken: claims((c) => (c['exp'] = now() - 31)) }],
    [
      'is from the future',
      'id_token_not_yet_valid',
      { refreshedIdToken: claims((c) => (c['iat'] = now() + 40)) },
    ],
    [
      'is signed by a stranger',
      'id_token_signature',
      {
        refreshedIdToken: (s) => {
          s.key = otherRsa.privateKey;
        },
      },
    ],
    ['is unsigned', 'id_token_algorithm', { refreshedIdToken: header((h) => (h['alg'] = 'none')) }],
  ];
  it.each(rows)('%s: %s', async (_lie, code, lies) => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { tokens } = await signIn(provider, sso);
    provider.lies = lies;
    expectRefusal(await refusal(sso.refresh(tokens)), code);
  });
});

describe('a provider that lies when it signs out', () => {
  const rows: Row[] = [
    ['is not a JWT', 'logout_token_malformed', { rawLogoutToken: () => 'CANARY' }],
    ['is unsigned', 'logout_token_algorithm', { logoutToken: header((h) => (h['alg'] = 'none')) }],
    [
      'is signed with the client secret',
      'logout_token_algorithm',
      {
        logoutToken: (s) => {
          s.header['alg'] = 'HS256';
          s.key = new TextEncoder().encode(client.secret.padEnd(32, '.'));
        },
      },
    ],
    [
      'is signed by a stranger',
      'logout_token_signature',
      {
        logoutToken: (s) => {
          s.key = otherRsa.privateKey;
        },
      },
    ],
    [
      'is signed with an unknown key',
      'logout_token_key_unknown',
      {
        logoutToken: (s) => {
          s.key = otherRsa.privateKey;
          s.header['kid'] = 'stranger';
        },
      },
    ],
    ['is an access token', 'logout_token_type', { logoutToken: header((h) => (h['typ'] = 'at+jwt')) }],
    ['iss is another', 'logout_token_issuer', { logoutToken: set('iss', 'https://evil.example') }],
    ['aud is another', 'logout_token_audience', { logoutToken: set('aud', 'other') }],
    ['iat is missing', 'logout_token_claim', { logoutToken: without('iat') }],
    ['exp is missing', 'logout_token_claim', { logoutToken: without('exp') }],
    ['jti is missing', 'logout_token_claim', { logoutToken: without('jti') }],
    ['has expired', 'logout_token_expired', { logoutToken: claims((c) => (c['exp'] = now() - 31)) }],
    [
      'is from the future',
      'logout_token_not_yet_valid',
      { logoutToken: claims((c) => (c['iat'] = now() + 40)) },
    ],
    ['has no event', 'logout_token_event', { logoutToken: without('events') }],
    [
      'has another event',
      'logout_token_event',
      { logoutToken: set('events', { 'https://schemas.example/other': {} }) },
    ],
    ['event is not an object', 'logout_token_event', { logoutToken: set('events', { [event]: true }) }],
    ['event comes from the prototype', 'logout_token_event', { logoutToken: set('events', []) }],
    ['has a nonce', 'logout_token_nonce', { logoutToken: set('nonce', 'x') }],
    [
      'names nobody',
      'logout_token_claim',
      {
        logoutToken: claims((c) => {
          delete c['sub'];
          delete c['sid'];
        }),
      },
    ],
    ['sid is a number', 'logout_token_claim', { logoutToken: set('sid', 1) }],
  ];
  it.each(rows)('%s: %s', async (_lie, code, lies) => {
    const provider = new TestProvider();
    provider.lies = lies;
    expectRefusal(await refusal(ssoFor(provider).verifyLogoutToken(await provider.logoutToken())), code);
  });

  it('does not take an ID Token for a logout token', async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { tokens } = await signIn(provider, sso);
    await refusal(sso.verifyLogoutToken(tokens.idToken));
  });
});

describe('a provider that is slow or gone', () => {
  it('does not answer: ends with the total deadline', async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider, { fetch: () => new Promise(() => {}) });
    const started = performance.now();
    const error = await refusal(
      sso.begin({ redirectUri: 'http://localhost:4300/dvcqg/callback' }, { timeout: 60 }),
    );
    expectRefusal(error, 'provider_timeout');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('gives one byte at a time: the deadline is for everything', async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { url, transaction } = await sso.begin({ redirectUri: 'http://localhost:4300/dvcqg/callback' });
    provider.lies = {
      token: () =>
        new Response(
          new ReadableStream({
            async pull(controller) {
              await new Promise((resolve) => setTimeout(resolve, 20));
              controller.enqueue(new Uint8Array([0x20]));
            },
          }),
          { headers: { 'content-type': 'application/json' } },
        ),
    };
    const work = sso.complete({ callbackUrl: provider.authorize(url), transaction }, { timeout: 120 });
    expectRefusal(await refusal(work), 'provider_timeout');
  });

  it('is down: says so, without the reason of the network library', async () => {
    const provider = new TestProvider();
    provider.down = true;
    const error = await refusal(signIn(provider));
    expectRefusal(error, 'provider_unreachable');
    expect(error.retriable).toBe(true);
  });

  it('comes back: a failed discovery is not kept', async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    provider.down = true;
    await refusal(signIn(provider, sso));
    provider.down = false;
    await signIn(provider, sso);
  });

  it('the caller gives up: gets its own reason back', async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider, { fetch: () => new Promise(() => {}) });
    const stop = new AbortController();
    const work = sso.begin({ redirectUri: 'http://localhost/x' }, { signal: stop.signal });
    stop.abort();
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    await expect(
      sso.begin({ redirectUri: 'http://localhost/x' }, { signal: stop.signal }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('what is asked for', () => {
  it('level 2 asked, the token says level 1', async () => {
    const provider = new TestProvider();
    provider.acr = 'LoA1';
    expectRefusal(await refusal(signIn(provider, ssoFor(provider), { level: 2 })), 'assurance_too_low');
  });
  it('level 2 asked, the token says nothing', async () => {
    const provider = new TestProvider();
    provider.acr = undefined;
    expectRefusal(await refusal(signIn(provider, ssoFor(provider), { level: 2 })), 'assurance_too_low');
  });
  it('level 2 asked, the token says level 2 and UserInfo level 1', async () => {
    const provider = new TestProvider();
    provider.account = { ...provider.account, ...onWire({ assurance: 'LoA1' }) };
    expectRefusal(await refusal(signIn(provider, ssoFor(provider), { level: 2 })), 'assurance_too_low');
  });
  it('a recent sign-in asked, an old one given', async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: claims((c) => (c['auth_time'] = now() - 600)) };
    expectRefusal(await refusal(signIn(provider, ssoFor(provider), { maxAge: 60 })), 'auth_time_too_old');
  });
  it('a recent sign-in asked, no time given', async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: without('auth_time') };
    expectRefusal(await refusal(signIn(provider, ssoFor(provider), { maxAge: 60 })), 'id_token_claim');
  });
  it('the transaction is too old', async () => {
    const provider = new TestProvider();
    const work = signIn(provider, ssoFor(provider), {}, (t) => ({ ...t, expiresAt: now() - 1 }));
    expectRefusal(await refusal(work), 'callback_expired');
    expect(provider.count('/token')).toBe(0);
  });
  it('the transaction is of another provider', async () => {
    const provider = new TestProvider();
    const work = signIn(provider, ssoFor(provider), {}, (t) => ({ ...t, issuer: 'https://evil.example' }));
    expectRefusal(await refusal(work), 'callback_issuer');
    expect(provider.count('/token')).toBe(0);
  });
  it('the verifier is of another sign-in', async () => {
    const provider = new TestProvider();
    const work = signIn(provider, ssoFor(provider), {}, (t) => ({ ...t, verifier: 'v'.repeat(43) }));
    expectRefusal(await refusal(work), 'token_refused');
  });
});

it('knows at least 60 kinds of lies, and never asks an address a token names', async () => {
  const all = [...discovery, ...callback, ...token, ...idToken, ...jwks, ...userinfo];
  expect(all.length).toBeGreaterThanOrEqual(60);
  const asked: string[] = [];
  const provider = new TestProvider();
  provider.lies = {
    idToken: (s) =>
      Object.assign(s.header, {
        jku: 'https://evil.example/j',
        x5u: 'https://evil.example/x',
        jwk: otherRsa.jwk,
      }),
  };
  const sso = ssoFor(provider, {
    fetch: (request) => (asked.push(new URL(request.url).host), provider.fetch(request)),
  });
  await signIn(provider, sso);
  expect(new Set(asked)).toEqual(new Set(['id.example.test']));
});

it('no callback that is refused before the exchange lets the code out', async () => {
  for (const [, code, lies] of callback) {
    if (code === 'token_refused') continue;
    const provider = new TestProvider();
    provider.lies = lies;
    await refusal(signIn(provider));
    expect(provider.count('/token')).toBe(0);
  }
});

it.each([
  ['a plain http issuer', { issuer: 'http://id.example.test' }],
  ['an issuer with a query', { issuer: 'https://id.example.test/?a=1' }],
  ['no algorithm', { signingAlgorithms: [] }],
  ['a symmetric algorithm', { signingAlgorithms: ['HS256' as 'RS256'] }],
  ['no algorithm but none', { signingAlgorithms: ['none' as 'RS256'] }],
  ['a tolerance of an hour', { clockTolerance: 3600 }],
  ['no scope openid', { scope: 'email' }],
])('a profile with %s is refused at once', (_, change) => {
  const provider = new TestProvider();
  expect(() => ssoFor(provider, { profile: profileFor(provider, change) })).toThrow(PortalError);
});
