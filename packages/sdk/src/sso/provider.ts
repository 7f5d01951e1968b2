import type { LocalJWKSet } from 'jose';
import * as oauth from 'oauth4webapi';
import { type Cached, cached, uptime } from './cached.js';
import type { Claims, Expected } from './claims.js';
import type { SsoOptions } from './options.js';
import { boundedFetch, type FetchLike, withDeadline } from './http.js';
import { loadKeys, type TokenKind, verifySignature } from './keys.js';
import { discover, type Metadata } from './metadata.js';

/** What every step of sign-in shares: who we are, who the provider is, and what we know of it. */
export class Provider {
  readonly client: oauth.Client;
  readonly authentication: oauth.ClientAuth;
  readonly scope: string;
  readonly #options: SsoOptions;
  readonly #fetch: FetchLike;
  readonly #metadata: Cached<Metadata>;
  #keys: { readonly uri: string; readonly set: Cached<LocalJWKSet> } | undefined;

  constructor(options: SsoOptions) {
    const { sso } = options.profile;
    this.#options = options;
    this.#fetch = options.fetch ?? ((request) => fetch(request));
    this.scope = sso.scope;
    this.client = {
      client_id: options.clientId,
      // The library takes several; its type names the standard's single one.
      id_token_signed_response_alg: sso.signingAlgorithms as unknown as string,
      [oauth.clockTolerance]: sso.clockTolerance,
    };
    this.authentication =
      options.clientAuthentication === 'client_secret_basic'
        ? oauth.ClientSecretBasic(options.clientSecret)
        : oauth.ClientSecretPost(options.clientSecret);
    const trust = { issuer: sso.issuer, origins: new Set(sso.endpointOrigins ?? []) };
    this.#metadata = cached(
      () => this.#alone((signal) => discover(trust, boundedFetch(this.#fetch, signal))),
      60 * 60_000,
      options.uptime ?? uptime,
    );
  }

  /** Unix seconds. */
  now(): number {
    return Math.floor((this.#options.now?.() ?? new Date()).getTime() / 1000);
  }

  expected(): Expected {
    const { issuer, clockTolerance } = this.#options.profile.sso;
    return { issuer, clientId: this.client.client_id, now: this.now(), tolerance: clockTolerance };
  }

  metadata(): Promise<Metadata> {
    return this.#metadata.get();
  }

  /** Verifies the signature of a token of the provider and answers its claims, not yet checked. */
  async verify(token: string, kind: TokenKind): Promise<Claims> {
    const { jwks_uri: uri } = await this.metadata();
    if (this.#keys?.uri !== uri) {
      const load = () => this.#alone((signal) => loadKeys(uri, boundedFetch(this.#fetch, signal)));
      this.#keys = { uri, set: cached(load, 10 * 60_000, this.#options.uptime ?? uptime) };
    }
    return verifySignature(token, kind, this.#options.profile.sso.signingAlgorithms, this.#keys.set);
  }

  /** Options for one request of the library. */
  request(signal: AbortSignal, body: 'json' | 'any' = 'json') {
    // Endpoints were checked when the metadata was read: https, or http on this machine.
    const fetchBounded = boundedFetch(this.#fetch, signal, body);
    return {
      signal,
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: (
        url: string,
        init: { method: string; headers: Record<string, string>; body?: unknown },
      ) =>
        fetchBounded(url, {
          method: init.method,
          headers: init.headers,
          body: init.body as BodyInit | undefined,
        }),
    };
  }

  /** Makes proofs with a key of its own for one exchange, when the profile asks for DPoP. */
  async proof(): Promise<oauth.DPoPHandle | undefined> {
    if (!this.#options.profile.sso.dpop) return undefined;
    return oauth.DPoP(this.clientNow(), await oauth.generateKeyPair('ES256'));
  }

  /** The library reads the wall clock: tell it how far ours, which tests may set, is from it. */
  clientNow(): oauth.Client {
    return { ...this.client, [oauth.clockSkew]: this.now() - Math.floor(Date.now() / 1000) };
  }

  /** Shared loads have their own deadline: one caller who gives up must not fail the others. */
  #alone<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return withDeadline(undefined, work);
  }
}
