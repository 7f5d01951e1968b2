import { Hono } from 'hono';
import * as client from 'openid-client';
import type { SandboxContext } from '../src/context.js';
import { createIdentity } from '../src/identity/index.js';
import { Transcript } from '../src/transcript.js';

export const ORIGIN = 'http://127.0.0.1:4400';
export const CALLBACK = 'http://localhost:4300/dvcqg/callback';

export type Fetch = (request: Request) => Promise<Response>;

/** The identity part alone on an app, with the relying party's own endpoints in process. */
export function startIdentity(site: Fetch = async () => new Response(null, { status: 200 })) {
  const app = new Hono();
  const transcript = new Transcript();
  const context: SandboxContext = {
    origin: ORIGIN,
    siteOrigin: 'http://localhost:4300',
    now: () => new Date(),
    transcript,
    fetch: async (input, init) => site(new Request(input, init)),
  };
  const identity = createIdentity(context);
  identity.mount(app);
  const fetch: Fetch = async (request) => app.fetch(request);
  return { fetch, transcript, identity, browser: () => new Browser(fetch) };
}

/** As much of a browser as the sign-in needs: cookies by path, redirects inside the sandbox, forms. */
export class Browser {
  readonly cookies = new Map<string, { value: string; path: string }>();
  readonly #fetch: Fetch;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  async request(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url, ORIGIN);
    const headers = new Headers(init.headers);
    const pairs = [...this.cookies]
      .filter(([, { path }]) => target.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`);
    if (pairs.length > 0) headers.set('cookie', pairs.join('; '));
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    const response = await this.#fetch(new Request(target, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = ''] = pair.split('=', 1);
      const path = attributes.find((text) => text.startsWith('path='))?.slice(5) ?? '/';
      if (/expires=Thu, 01 Jan 1970/.test(line)) this.cookies.delete(`${name} ${path}`);
      else this.cookies.set(`${name} ${path}`, { value: pair.slice(name.length + 1), path });
    }
    return response;
  }

  /** Follows redirects until one leaves the sandbox (its address comes back) or a page is shown. */
  async go(
    url: string | URL,
    init: RequestInit = {},
  ): Promise<{ left?: URL; page: string; status: number; url: URL }> {
    let at = new URL(url, ORIGIN);
    let response = await this.request(at, init);
    for (let hop = 0; hop < 10 && response.headers.has('location'); hop++) {
      at = new URL(response.headers.get('location') ?? '', at);
      if (at.origin !== ORIGIN) return { left: at, page: '', status: response.status, url: at };
      response = await this.request(at);
    }
    return { page: await response.text(), status: response.status, url: at };
  }

  submit(url: URL, fields: Record<string, string>) {
    return this.go(url, { method: 'POST', body: new URLSearchParams(fields) });
  }
}

export interface RelyingParty {
  readonly config: client.Configuration;
  start(
    parameters?: Record<string, string>,
  ): Promise<{ url: URL; checks: client.AuthorizationCodeGrantChecks }>;
}

/** openid-client, an independent certified relying party. */
export async function relyingParty(
  fetch: Fetch,
  metadata: { id: string; secret: string; callback?: string; alg?: string; auth?: client.ClientAuth } = {
    id: 'sandbox-site',
    secret: 'sandbox-secret',
  },
): Promise<RelyingParty> {
  const config = await client.discovery(
    new URL(ORIGIN),
    metadata.id,
    { client_secret: metadata.secret, ...(metadata.alg && { id_token_signed_response_alg: metadata.alg }) },
    metadata.auth ?? client.ClientSecretPost(metadata.secret),
    {
      execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
      [client.customFetch]: (url, options) => fetch(new Request(url, options as RequestInit)),
    },
  );
  return {
    config,
    async start(parameters = {}) {
      const pkceCodeVerifier = client.randomPKCECodeVerifier();
      const checks = {
        pkceCodeVerifier,
        expectedState: client.randomState(),
        expectedNonce: client.randomNonce(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: metadata.callback ?? CALLBACK,
        scope: 'openid',
        state: checks.expectedState,
        nonce: checks.expectedNonce,
        code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: 'S256',
        ...parameters,
      });
      return { url, checks };
    },
  };
}

/** A whole sign-in by clicking a persona on the page. */
export async function signIn(
  rp: RelyingParty,
  browser: Browser,
  persona: string,
  parameters?: Record<string, string>,
) {
  const { url, checks } = await rp.start(parameters);
  const shown = await browser.go(url);
  const done = shown.left ? shown : await browser.submit(shown.url, { persona });
  if (!done.left) throw new Error(`the sign-in stopped at ${done.url.pathname} with ${done.status}`);
  return client.authorizationCodeGrant(rp.config, done.left, checks);
}
