import { describe, expect, it } from 'vitest';
import type { SsoErrorCode } from '../src/sso/errors.js';
import { wireName } from '../src/wire/sso/fixtures/claims.js';
import {
  client,
  ec,
  event,
  newKey,
  otherRsa,
  redirectUri,
  type Signing,
  TestProvider,
} from './helpers/provider.js';
import { profileFor, signIn, ssoFor } from './helpers/sso.js';

/*
 * The relying-party modules of the OpenID Foundation's conformance suite (plans basic, config, refresh token,
 * RP-initiated logout, back-channel logout), one test each, under their own names. The provider here plays what the
 * suite's provider plays in that module.
 */
const refused = (work: Promise<unknown>, code: SsoErrorCode) => expect(work).rejects.toMatchObject({ code });
const claims =
  (change: (claims: Record<string, unknown>) => void) =>
  ({ claims: c }: Signing) =>
    change(c);

const basic = {
  'oidcc-client-test': async () => {
    const provider = new TestProvider();
    const { subject, account } = await signIn(provider);
    expect(subject).toBe('00000000-0000-4000-8000-000000000001');
    expect(account).toEqual({
      kind: 'person',
      displayName: 'Nguyễn CANARY Hoa',
      initials: 'H',
      assurance: 2,
    });
    expect(provider.count('/userinfo')).toBe(1);
  },
  'oidcc-client-test-invalid-iss': async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: claims((c) => (c['iss'] = `${provider.issuer}/x`)) };
    await refused(signIn(provider), 'id_token_issuer');
    expect(provider.count('/userinfo')).toBe(0);
  },
  'oidcc-client-test-missing-sub': async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: claims((c) => delete c['sub']) };
    await refused(signIn(provider), 'id_token_claim');
    expect(provider.count('/userinfo')).toBe(0);
  },
  'oidcc-client-test-invalid-aud': async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: claims((c) => (c['aud'] = 'another-client')) };
    await refused(signIn(provider), 'id_token_audience');
    expect(provider.count('/userinfo')).toBe(0);
  },
  'oidcc-client-test-missing-iat': async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: claims((c) => delete c['iat']) };
    await refused(signIn(provider), 'id_token_claim');
    expect(provider.count('/userinfo')).toBe(0);
  },
  'oidcc-client-test-kid-absent-single-jwks': async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: ({ header }) => delete header['kid'] };
    await signIn(provider);
  },
  'oidcc-client-test-kid-absent-multiple-jwks': async () => {
    // The suite lets a client choose: we refuse rather than try key after key.
    const provider = new TestProvider();
    provider.keys = [...provider.keys, otherRsa];
    provider.lies = { idToken: ({ header }) => delete header['kid'] };
    await refused(signIn(provider), 'id_token_key_ambiguous');
  },
  'oidcc-client-test-idtoken-sig-rs256': async () => {
    const provider = new TestProvider();
    await signIn(
      provider,
      ssoFor(provider, { profile: profileFor(provider, { signingAlgorithms: ['RS256'] }) }),
    );
  },
  'oidcc-client-test-idtoken-sig-none': async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: ({ header }) => (header['alg'] = 'none') };
    await refused(signIn(provider), 'id_token_algorithm');
    expect(provider.count('/userinfo')).toBe(0);
  },
  'oidcc-client-test-invalid-sig-rs256': async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: (signing) => (signing.key = otherRsa.privateKey) };
    await refused(signIn(provider), 'id_token_signature');
    expect(provider.count('/userinfo')).toBe(0);
  },
  'oidcc-client-test-userinfo-invalid-sub': async () => {
    const provider = new TestProvider();
    provider.lies = { userinfo: (truth) => ({ ...truth, sub: 'somebody-else' }) };
    await refused(signIn(provider), 'userinfo_subject');
  },
  'oidcc-client-test-nonce-invalid': async () => {
    const provider = new TestProvider();
    provider.lies = { idToken: claims((c) => (c['nonce'] = 'another-nonce')) };
    await refused(signIn(provider), 'id_token_nonce');
    expect(provider.count('/userinfo')).toBe(0);
  },
  'oidcc-client-test-scope-userinfo-claims': async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider, { profile: profileFor(provider, { scope: 'openid email' }) });
    const { url } = await sso.begin({ redirectUri });
    expect(new URL(url).searchParams.get('scope')).toBe('openid email');
    expect((await signIn(provider, sso)).account.displayName).toBe(provider.account[wireName('name')]);
  },
  'oidcc-client-test-client-secret-basic': async () => {
    const provider = new TestProvider();
    provider.clientAuthentication = 'client_secret_basic';
    await signIn(provider, ssoFor(provider, { clientAuthentication: 'client_secret_basic' }));
    await refused(signIn(provider), 'client_refused');
  },
};

const config = {
  'oidcc-client-test-discovery-openid-config': async () => {
    const provider = new TestProvider();
    await signIn(provider);
    expect(provider.calls[0]).toBe('/.well-known/openid-configuration');
  },
  'oidcc-client-test-discovery-jwks-uri-keys': async () => {
    const provider = new TestProvider();
    await signIn(provider);
    expect(provider.count('/jwks')).toBe(1);
  },
  'oidcc-client-test-discovery-issuer-mismatch': async () => {
    const provider = new TestProvider();
    provider.lies = { discovery: (truth) => ({ ...truth, issuer: `${provider.issuer}/` }) };
    await refused(signIn(provider), 'metadata_issuer');
  },
  'oidcc-client-test-idtoken-sig-none': basic['oidcc-client-test-idtoken-sig-none'],
  'oidcc-client-test-signing-key-rotation-just-before-signing': async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { url, transaction } = await sso.begin({ redirectUri });
    provider.keys = [await newKey('RS256', 'rotated')];
    await sso.complete({ callbackUrl: provider.authorize(url), transaction });
  },
  'oidcc-client-test-signing-key-rotation': async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    await signIn(provider, sso);
    provider.keys = [await newKey('RS256', 'rotated')];
    await signIn(provider, sso);
    expect(provider.count('/jwks')).toBe(2);
  },
};

const refresh = {
  'oidcc-client-test-refresh-token': async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { tokens } = await signIn(provider, sso);
    const next = await sso.refresh(tokens);
    expect(next.accessToken).not.toBe(tokens.accessToken);
    expect(next.refreshToken).not.toBe(tokens.refreshToken);
    expect(next.subject).toBe(tokens.subject);
    expect((await sso.refresh(next)).accessToken).not.toBe(next.accessToken);
  },
  'oidcc-client-test-refresh-token-invalid-issuer': async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { tokens } = await signIn(provider, sso);
    provider.lies = { refreshedIdToken: claims((c) => (c['iss'] = 'https://evil.example')) };
    await refused(sso.refresh(tokens), 'id_token_issuer');
  },
  'oidcc-client-test-refresh-token-invalid-sub': async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { tokens } = await signIn(provider, sso);
    provider.lies = { refreshedIdToken: claims((c) => (c['sub'] = 'somebody-else')) };
    await refused(sso.refresh(tokens), 'refresh_subject');
  },
  'oidcc-client-test-refresh-token-invalid-aud': async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { tokens } = await signIn(provider, sso);
    provider.lies = { refreshedIdToken: claims((c) => (c['aud'] = 'another-client')) };
    await refused(sso.refresh(tokens), 'id_token_audience');
  },
};

async function logoutUrl(state?: string): Promise<URL> {
  const provider = new TestProvider();
  const sso = ssoFor(provider);
  const { tokens } = await signIn(provider, sso);
  const url = await sso.logoutUrl({
    idToken: tokens.idToken,
    postLogoutRedirectUri: 'http://localhost:4300/dvcqg/logout',
    ...(state !== undefined && { state }),
  });
  const parsed = new URL(url ?? '');
  expect(parsed.origin + parsed.pathname).toBe(`${provider.issuer}/logout`);
  expect(parsed.searchParams.get('id_token_hint')).toBe(tokens.idToken);
  expect(parsed.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:4300/dvcqg/logout');
  return parsed;
}

const rpLogout = {
  'oidcc-client-test-rp-init-logout': async () => {
    expect((await logoutUrl('state-1')).searchParams.get('state')).toBe('state-1');
  },
  'oidcc-client-test-rp-init-logout-no-state': async () => {
    expect((await logoutUrl()).searchParams.has('state')).toBe(false);
  },
  // `-other-state` is about coming back: it is tested at the gateway, in gateway-sign-in.test.ts.
};

async function notice(lie: (signing: Signing) => void): Promise<unknown> {
  const provider = new TestProvider();
  provider.lies = { logoutToken: lie };
  return ssoFor(provider).verifyLogoutToken(await provider.logoutToken());
}

const backchannel = {
  'oidcc-client-test-rp-backchannel-rpinitlogout': async () => {
    expect(await notice(() => {})).toEqual({ subject: '00000000-0000-4000-8000-000000000001', sid: 'sid-1' });
  },
  'oidcc-client-test-rp-backchannel-rpinitlogout-alg-none': () =>
    refused(
      notice(({ header }) => (header['alg'] = 'none')),
      'logout_token_algorithm',
    ),
  'oidcc-client-test-rp-backchannel-rpinitlogout-no-event': () =>
    refused(notice(claims((c) => delete c['events'])), 'logout_token_event'),
  'oidcc-client-test-rp-backchannel-rpinitlogout-with-nonce': () =>
    refused(notice(claims((c) => (c['nonce'] = 'n'))), 'logout_token_nonce'),
  'oidcc-client-test-rp-backchannel-rpinitlogout-wrong-alg': () =>
    refused(
      notice((signing) => {
        signing.header = { alg: 'ES256', kid: ec.jwk.kid };
        signing.key = ec.privateKey;
      }),
      'logout_token_algorithm',
    ),
  'oidcc-client-test-rp-backchannel-rpinitlogout-wrong-aud': () =>
    refused(notice(claims((c) => (c['aud'] = 'another-client'))), 'logout_token_audience'),
  'oidcc-client-test-rp-backchannel-rpinitlogout-wrong-event': () =>
    refused(notice(claims((c) => (c['events'] = { [`${event}-x`]: {} }))), 'logout_token_event'),
  'oidcc-client-test-rp-backchannel-rpinitlogout-wrong-iss': () =>
    refused(notice(claims((c) => (c['iss'] = 'https://evil.example'))), 'logout_token_issuer'),
};

describe.each([
  ['oidcc-client-basic-certification-test-plan', basic],
  ['oidcc-client-config-certification-test-plan', config],
  ['oidcc-client-refreshtoken-test-plan', refresh],
  ['oidcc-client-rp-initiated-logout-rp-basic', rpLogout],
  ['oidcc-client-back-channel-logout-rp-basic', backchannel],
])('%s', (_, modules) => {
  it.each(Object.entries<() => Promise<void>>(modules))('%s', (_name, module) => module());
});

describe('beyond the plans', () => {
  it('ES256 where that is configured', async () => {
    const provider = new TestProvider();
    provider.keys = [ec];
    const profile = profileFor(provider, { signingAlgorithms: ['ES256'] });
    await signIn(provider, ssoFor(provider, { profile }));
    await refused(signIn(provider), 'id_token_algorithm');
  });

  it('both algorithms where both are configured', async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider, {
      profile: profileFor(provider, { signingAlgorithms: ['RS256', 'ES256'] }),
    });
    await signIn(provider, sso);
    provider.keys = [ec];
    await signIn(provider, sso);
  });

  it('a provider that names no keys rotates its only one', async () => {
    const provider = new TestProvider();
    const nameless = async () => {
      const { kid: _, ...jwk } = (await newKey('RS256')).jwk;
      return jwk;
    };
    const [first, second] = [await newKey('RS256'), await newKey('RS256')];
    const sso = ssoFor(provider);
    for (const key of [first, second]) {
      const { kid: _, ...jwk } = key.jwk;
      provider.keys = [{ ...key, jwk }];
      await signIn(provider, sso);
    }
    provider.lies = { jwks: async () => ({ keys: [await nameless()] }) };
    provider.keys = [first];
    provider.lies.idToken = ({ header }) => delete header['kid'];
    await refused(signIn(provider, sso), 'id_token_signature');
  });

  it('forged key ids make one look at the key set a minute, not one each', async () => {
    const provider = new TestProvider();
    let uptime = 0;
    const sso = ssoFor(provider, { uptime: () => uptime });
    await signIn(provider, sso);
    provider.lies = { idToken: ({ header }) => (header['kid'] = 'forged') };
    for (let i = 0; i < 5; i++) await refused(signIn(provider, sso), 'id_token_key_unknown');
    expect(provider.count('/jwks')).toBe(2);
    uptime += 60_000;
    await refused(signIn(provider, sso), 'id_token_key_unknown');
    expect(provider.count('/jwks')).toBe(3);
    provider.lies = {};
    await signIn(provider, sso);
    expect(provider.count('/jwks')).toBe(3);
  });

  it('a key taken out of the set stops working within ten minutes', async () => {
    const provider = new TestProvider();
    let uptime = 0;
    const sso = ssoFor(provider, { uptime: () => uptime });
    await signIn(provider, sso);
    provider.lies = { jwks: () => ({ keys: [otherRsa.jwk] }) };
    uptime += 10 * 60_000;
    await refused(signIn(provider, sso), 'id_token_key_unknown');
  });

  it('metadata is read once an hour, and once for many at the same time', async () => {
    const provider = new TestProvider();
    let uptime = 0;
    const sso = ssoFor(provider, { uptime: () => uptime });
    await Promise.all(Array.from({ length: 10 }, () => sso.begin({ redirectUri })));
    expect(provider.count('/.well-known/openid-configuration')).toBe(1);
    uptime += 60 * 60_000;
    await sso.begin({ redirectUri });
    expect(provider.count('/.well-known/openid-configuration')).toBe(2);
  });

  it.each([
    ['ours is 25 s behind', -25],
    ['ours is 25 s ahead', 25],
  ])('a clock difference is tolerated both ways: %s', async (_, seconds) => {
    const provider = new TestProvider();
    provider.lies = { idToken: claims((c) => (c['exp'] = Number(c['iat']) + 5)) };
    await signIn(provider, ssoFor(provider, { now: () => new Date(Date.now() + seconds * 1000) }));
  });

  it.each([
    ['ours is 40 s behind', -40, 'id_token_not_yet_valid'],
    ['ours is 40 s ahead', 40, 'id_token_expired'],
  ] as const)('and has its limit: %s', async (_, seconds, code) => {
    const provider = new TestProvider();
    provider.lies = { idToken: claims((c) => (c['exp'] = Number(c['iat']) + 5)) };
    await refused(
      signIn(provider, ssoFor(provider, { now: () => new Date(Date.now() + seconds * 1000) })),
      code,
    );
  });

  it('every sign-in has its own state, nonce and verifier; the challenge is S256', async () => {
    const provider = new TestProvider();
    provider.lies = { discovery: (truth) => ({ ...truth, code_challenge_methods_supported: ['plain'] }) };
    const sso = ssoFor(provider);
    const [a, b] = [await sso.begin({ redirectUri, level: 2 }), await sso.begin({ redirectUri })];
    for (const name of ['state', 'nonce', 'verifier'] as const) {
      expect(a.transaction[name]).toMatch(/^[\w-]{43}$/);
      expect(a.transaction[name]).not.toBe(b.transaction[name]);
    }
    const asked = Object.fromEntries(new URL(a.url).searchParams);
    expect(asked).toMatchObject({
      client_id: client.id,
      response_type: 'code',
      redirect_uri: redirectUri,
      code_challenge_method: 'S256',
      acr_values: 'LoA2',
      state: a.transaction.state,
      nonce: a.transaction.nonce,
    });
    expect(a.url).not.toContain(a.transaction.verifier);
    expect(a.url).not.toContain(client.secret);
  });

  it('a pushed request leaves only a reference in the browser', async () => {
    const provider = new TestProvider();
    provider.lies = {
      discovery: (truth) => ({
        ...truth,
        require_pushed_authorization_requests: true,
        pushed_authorization_request_endpoint: `${provider.issuer}/par`,
      }),
    };
    const sso = ssoFor(provider);
    const { url } = await sso.begin({ redirectUri });
    expect([...new URL(url).searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
    await signIn(provider, sso);
  });

  it('the access token travels in the header only', async () => {
    const provider = new TestProvider();
    const { tokens } = await signIn(provider);
    const request = provider.userinfoRequests[0]!;
    expect(request.headers.get('authorization')).toBe(`Bearer ${tokens.accessToken}`);
    expect(request.url).not.toContain(tokens.accessToken);
  });

  it('endpoints on an origin the profile lists, and a provider on this machine', async () => {
    const elsewhere = new TestProvider();
    elsewhere.lies = {
      discovery: (truth) => ({ ...truth, userinfo_endpoint: 'https://api.example.test/userinfo' }),
    };
    const profile = profileFor(elsewhere, { endpointOrigins: ['https://api.example.test'] });
    await signIn(elsewhere, ssoFor(elsewhere, { profile }));
    await signIn(new TestProvider('http://127.0.0.1:4400'));
  });

  it('tokens are revoked, the refresh token first; a provider without revocation is no error', async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { tokens } = await signIn(provider, sso);
    await sso.revoke(tokens);
    expect(provider.revoked).toEqual([tokens.refreshToken, tokens.accessToken]);
    const without = new TestProvider();
    without.lies = { discovery: ({ revocation_endpoint: _, end_session_endpoint: __, ...truth }) => truth };
    await ssoFor(without).revoke(tokens);
    expect(await ssoFor(without).logoutUrl({})).toBeUndefined();
  });

  it('a refresh without a new refresh token keeps the old, without a new ID Token too', async () => {
    const provider = new TestProvider();
    const sso = ssoFor(provider);
    const { tokens } = await signIn(provider, sso);
    provider.lies = { refresh: ({ refresh_token: _, id_token: __, ...truth }) => truth };
    const next = await sso.refresh(tokens);
    expect(next).toMatchObject({ refreshToken: tokens.refreshToken, idToken: tokens.idToken });
    const { refreshToken: _, ...bare } = tokens;
    await refused(sso.refresh(bare), 'no_refresh_token');
  });
});
