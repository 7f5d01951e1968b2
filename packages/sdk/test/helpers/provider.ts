import { createHash, randomBytes } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import { onWire } from '../../src/wire/sso/fixtures/claims.js';

type Json = Record<string, unknown>;
/** Takes what an honest provider would answer and gives what this one answers. */
type Lie<T> = (truth: T) => T | Response | Promise<T | Response>;

export interface Signing {
  header: Json;
  claims: Json;
  key: CryptoKey | Uint8Array;
}

/** Where the provider may lie. */
export interface Lies {
  discovery?: Lie<Json>;
  jwks?: Lie<Json>;
  /** The URL the browser is sent back to. */
  callback?: (url: URL) => void;
  token?: Lie<Json>;
  /** What is signed into the ID Token, and with what. */
  idToken?: (signing: Signing) => void;
  /** The finished ID Token. */
  rawIdToken?: (jwt: string) => string;
  userinfo?: Lie<Json>;
  refresh?: Lie<Json>;
  refreshedIdToken?: (signing: Signing) => void;
  logoutToken?: (signing: Signing) => void;
  rawLogoutToken?: (jwt: string) => string;
  revoke?: Lie<Json>;
}

export interface Key {
  readonly alg: 'RS256' | 'ES256';
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

export async function newKey(alg: 'RS256' | 'ES256', kid: string | undefined = `${alg}-1`): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), alg, use: 'sig', ...(kid !== undefined && { kid }) };
  return { alg, privateKey, jwk };
}

const rsa = await newKey('RS256');
export const otherRsa = await newKey('RS256', 'RS256-2');
export const ec = await newKey('ES256');

export const client = { id: 'sandbox-site', secret: 'CANARY-client-secret' };
export const redirectUri = 'http://localhost:4300/dvcqg/callback';
export const event = 'http://schemas.openid.net/event/backchannel-logout';
export const subject = '00000000-0000-4000-8000-000000000001';

export const person: Json = {
  sub: subject,
  ...onWire({
    technicalId: subject,
    kind: 'person',
    name: 'Nguyễn CANARY Hoa',
    number: 'CANARY-999100001111',
    phone: 'CANARY-0000000101',
    assurance: 'LoA2',
  }),
};

interface Grant {
  readonly nonce: string | null;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly acr: string | undefined;
}

/** An OpenID provider in process: strict to its client, and as honest as `lies` lets it be. */
export class TestProvider {
  readonly issuer: string;
  lies: Lies = {};
  keys: Key[] = [rsa];
  account: Json = person;
  acr: string | undefined = 'LoA2';
  clientAuthentication: 'client_secret_post' | 'client_secret_basic' = 'client_secret_post';
  expiresIn = 300;
  sid = 'sid-1';
  /** Requests by path. */
  readonly calls: string[] = [];
  /** Parameters of token requests, for tests to look at. */
  readonly tokenRequests: URLSearchParams[] = [];
  readonly userinfoRequests: Request[] = [];
  readonly revoked: string[] = [];
  down = false;
  rotations = 0;
  readonly #codes = new Map<string, Grant>();
  readonly #refreshTokens = new Map<string, 'live' | 'used'>();
  #pushed: URLSearchParams | undefined;

  constructor(
    issuer = 'https://id.example.test',
    readonly now: () => Date = () => new Date(),
  ) {
    this.issuer = issuer;
  }

  count(path: string): number {
    return this.calls.filter((call) => call === path).length;
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    if (this.down) throw new TypeError('fetch failed: CANARY connection refused');
    const url = new URL(request.url);
    this.calls.push(url.pathname);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return answer(this.metadata(), this.lies.discovery);
      case '/jwks':
        return answer({ keys: this.keys.map((key) => key.jwk) }, this.lies.jwks);
      case '/token':
        return this.#token(new URLSearchParams(await request.text()), request.headers);
      case '/userinfo':
        this.userinfoRequests.push(request);
        if (!request.headers.get('authorization')?.startsWith('Bearer CANARY-access')) {
          return new Response(null, {
            status: 401,
            headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
          });
        }
        return answer({ ...this.account }, this.lies.userinfo);
      case '/revoke':
        this.revoked.push(new URLSearchParams(await request.text()).get('token') ?? '');
        return answer({}, this.lies.revoke);
      case '/par':
        this.#pushed = new URLSearchParams(await request.text());
        return Response.json({ request_uri: 'urn:pushed:1', expires_in: 60 }, { status: 201 });
      default:
        return new Response('not found', { status: 404 });
    }
  };

  metadata(): Json {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/logout`,
      revocation_endpoint: `${issuer}/revoke`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['RS256', 'ES256'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  /** What the provider does with the browser: the citizen signs in, the browser is sent back. */
  authorize(location: string): string {
    const asked = this.#pushed ?? new URL(location).searchParams;
    if (asked.get('code_challenge_method') !== 'S256') throw new Error('PKCE S256 is required');
    if (!asked.get('scope')?.split(' ').includes('openid')) throw new Error('scope openid is required');
    const code = `CANARY-code-${randomBytes(8).toString('hex')}`;
    this.#codes.set(code, {
      nonce: asked.get('nonce'),
      challenge: asked.get('code_challenge') ?? '',
      redirectUri: asked.get('redirect_uri') ?? '',
      acr: this.acr,
    });
    const url = new URL(asked.get('redirect_uri') ?? '');
    url.searchParams.set('code', code);
    url.searchParams.set('state', asked.get('state') ?? '');
    url.searchParams.set('iss', this.issuer);
    this.lies.callback?.(url);
    return url.href;
  }

  async logoutToken(claims: Json = {}): Promise<string> {
    const now = Math.floor(this.now().getTime() / 1000);
    const key = this.keys[0]!;
    const signing: Signing = {
      header: { alg: key.alg, typ: 'logout+jwt', kid: key.jwk.kid },
      claims: {
        iss: this.issuer,
        aud: client.id,
        iat: now,
        exp: now + 120,
        jti: randomBytes(8).toString('hex'),
        sub: subject,
        sid: this.sid,
        events: { [event]: {} },
        ...claims,
      },
      key: key.privateKey,
    };
    this.lies.logoutToken?.(signing);
    return this.lies.rawLogoutToken?.(await sign(signing)) ?? sign(signing);
  }

  async #token(form: URLSearchParams, headers: Headers): Promise<Response> {
    this.tokenRequests.push(form);
    if (!this.#knowsClient(form, headers)) return Response.json({ error: 'invalid_client' }, { status: 401 });
    return form.get('grant_type') === 'refresh_token' ? this.#refresh(form) : this.#exchange(form);
  }

  async #exchange(form: URLSearchParams): Promise<Response> {
    const code = form.get('code') ?? '';
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || grant.redirectUri !== form.get('redirect_uri') || grant.challenge !== challenge) {
      return Response.json(
        { error: 'invalid_grant', error_description: 'CANARY description' },
        { status: 400 },
      );
    }
    const tokens = await this.#tokens(
      { nonce: grant.nonce, acr: grant.acr, auth_time: this.#seconds() },
      this.lies.idToken,
    );
    if (typeof tokens['id_token'] === 'string' && this.lies.rawIdToken) {
      tokens['id_token'] = this.lies.rawIdToken(tokens['id_token']);
    }
    return answer(tokens, this.lies.token);
  }

  async #refresh(form: URLSearchParams): Promise<Response> {
    const token = form.get('refresh_token') ?? '';
    if (this.#refreshTokens.get(token) !== 'live') {
      return Response.json(
        { error: 'invalid_grant', error_description: 'CANARY description' },
        { status: 400 },
      );
    }
    this.#refreshTokens.set(token, 'used');
    this.rotations++;
    return answer(await this.#tokens({ acr: this.acr }, this.lies.refreshedIdToken), this.lies.refresh);
  }

  endSession(): void {
    for (const token of this.#refreshTokens.keys()) this.#refreshTokens.set(token, 'used');
  }

  async #tokens(claims: Json, lie: ((signing: Signing) => void) | undefined): Promise<Json> {
    const accessToken = `CANARY-access-${randomBytes(8).toString('hex')}`;
    const refreshToken = `CANARY-refresh-${randomBytes(8).toString('hex')}`;
    this.#refreshTokens.set(refreshToken, 'live');
    const key = this.keys[0]!;
    const now = this.#seconds();
    const signing: Signing = {
      header: { alg: key.alg, typ: 'JWT', ...(key.jwk.kid !== undefined && { kid: key.jwk.kid }) },
      claims: {
        iss: this.issuer,
        sub: subject,
        aud: client.id,
        iat: now,
        exp: now + 3600,
        sid: this.sid,
        at_hash: createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url'),
        ...claims,
      },
      key: key.privateKey,
    };
    lie?.(signing);
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: this.expiresIn,
      refresh_token: refreshToken,
      scope: 'openid',
      id_token: await sign(signing),
    };
  }

  #knowsClient(form: URLSearchParams, headers: Headers): boolean {
    if (this.clientAuthentication === 'client_secret_post') {
      return form.get('client_id') === client.id && form.get('client_secret') === client.secret;
    }
    const basic = Buffer.from(
      headers.get('authorization')?.replace(/^Basic /, '') ?? '',
      'base64',
    ).toString();
    return (
      basic.split(':').map(decodeURIComponent).join(':') === `${client.id}:${client.secret}` &&
      !form.has('client_secret')
    );
  }

  #seconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }
}

async function answer(truth: Json, lie: Lie<Json> | undefined): Promise<Response> {
  const said = lie ? await lie(truth) : truth;
  return said instanceof Response ? said : Response.json(said);
}

/** Signs anything, also what no library would. */
export async function sign({ header, claims, key }: Signing): Promise<string> {
  const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  if (header['alg'] === 'none') return `${parts.join('.')}.`;
  if (header['crit'] !== undefined || !['RS256', 'ES256', 'HS256'].includes(String(header['alg']))) {
    return `${parts.join('.')}.AAAA`;
  }
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader(header as { alg: string })
    .sign(key);
}
