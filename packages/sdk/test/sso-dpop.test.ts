import { createHash } from 'node:crypto';
import { EmbeddedJWK, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { TestProvider } from './helpers/provider.js';
import { profileFor, signIn, ssoFor } from './helpers/sso.js';

interface Proof {
  readonly path: string;
  readonly jti: unknown;
  readonly nonce: unknown;
  readonly key: string;
}

/** The test provider with proofs of possession in front of it (RFC 9449): it wants one, and perhaps a nonce in it. */
function provingProvider({ nonces = 0, type = 'DPoP' }: { nonces?: number; type?: string } = {}) {
  const provider = new TestProvider();
  provider.lies = {
    token: (truth) => ({ ...truth, token_type: type }),
    refresh: (truth) => ({ ...truth, token_type: type }),
  };
  const proofs: Proof[] = [];
  const refusals = new Map<string, number>();
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname: path, origin } = new URL(request.url);
    if (path !== '/token' && path !== '/userinfo') return provider.fetch(request);
    const { payload, protectedHeader } = await jwtVerify(request.headers.get('dpop') ?? '', EmbeddedJWK, {
      typ: 'dpop+jwt',
    });
    expect(payload).toMatchObject({ htm: request.method, htu: `${origin}${path}` });
    expect(protectedHeader.jwk).not.toHaveProperty('d');
    proofs.push({
      path,
      jti: payload.jti,
      nonce: payload['nonce'],
      key: JSON.stringify(protectedHeader.jwk),
    });
    const refused = refusals.get(path) ?? 0;
    if (refused < nonces) {
      refusals.set(path, refused + 1);
      const headers = {
        'dpop-nonce': `nonce-${path}-${refused}`,
        'www-authenticate': 'DPoP error="use_dpop_nonce"',
      };
      return path === '/token'
        ? Response.json(
            { error: 'use_dpop_nonce' },
            { status: 400, headers: { 'dpop-nonce': headers['dpop-nonce'] } },
          )
        : new Response(null, { status: 401, headers });
    }
    if (path === '/token') return provider.fetch(request);
    const token = request.headers.get('authorization')?.replace(/^DPoP /, '') ?? '';
    expect(payload['ath']).toBe(createHash('sha256').update(token).digest('base64url'));
    return provider.fetch(new Request(request, { headers: { authorization: `Bearer ${token}` } }));
  };
  const sso = ssoFor(provider, { fetch, profile: profileFor(provider, { dpop: true }) });
  return { provider, sso, proofs };
}

describe('proof of possession (RFC 9449)', () => {
  it('binds the access token to one key, with a fresh proof for each request', async () => {
    const { provider, sso, proofs } = provingProvider();
    const { subject } = await signIn(provider, sso);
    expect(subject).toBeTruthy();
    expect(proofs.map(({ path }) => path)).toEqual(['/token', '/userinfo']);
    expect(new Set(proofs.map(({ jti }) => jti)).size).toBe(2);
    expect(new Set(proofs.map(({ key }) => key)).size).toBe(1);
    await signIn(provider, sso);
    expect(new Set(proofs.map(({ key }) => key)).size).toBe(2);
  });

  it('repeats a request once with the nonce it was told', async () => {
    const { provider, sso, proofs } = provingProvider({ nonces: 1 });
    await signIn(provider, sso);
    expect(proofs.map(({ path, nonce }) => [path, nonce])).toEqual([
      ['/token', undefined],
      ['/token', 'nonce-/token-0'],
      ['/userinfo', 'nonce-/token-0'],
      ['/userinfo', 'nonce-/userinfo-0'],
    ]);
    expect(new Set(proofs.map(({ jti }) => jti)).size).toBe(4);
  });

  it('and only once', async () => {
    const { provider, sso, proofs } = provingProvider({ nonces: 5 });
    await expect(signIn(provider, sso)).rejects.toMatchObject({ code: 'token_refused' });
    expect(proofs).toHaveLength(2);
  });

  it('refuses a bearer token where a bound one was asked for', async () => {
    const { provider, sso, proofs } = provingProvider({ type: 'Bearer' });
    await expect(signIn(provider, sso)).rejects.toMatchObject({ code: 'token_type_unsupported' });
    expect(proofs.map(({ path }) => path)).toEqual(['/token']);
  });
});
