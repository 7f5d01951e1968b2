import { createGateway, type Gateway, type GatewayOptions } from '../../src/gateway.js';
import type { PortalClient } from '../../src/portal/portal.js';
import { createStore, type Store } from '../../src/store/store.js';
import type { TestProvider } from './provider.js';
import { profileFor, ssoFor } from './sso.js';

export const site = 'http://localhost:4300';
export const cookieKeys = ['first-key-first-key-first-key-32b'];

/** A gateway whose clock can be turned, at a provider in process. */
export class TestSite {
  readonly store: Store;
  readonly gateway: Gateway;
  #ahead = 0;

  constructor(
    readonly provider: TestProvider,
    options: Partial<GatewayOptions> = {},
    store: Store = createStore(':memory:'),
  ) {
    this.store = store;
    const now = () => new Date(Date.now() + this.#ahead);
    const portal = {
      profile: profileFor(provider),
      sso: ssoFor(provider),
      store,
      close: () => store.close(),
    } as unknown as PortalClient;
    this.gateway = createGateway({ portal, publicUrl: site, cookieKeys, now, ...options });
  }

  /** Only the gateway's clock: what the provider signs stays fresh. */
  advance(ms: number): void {
    this.#ahead += ms;
  }
}

/** A browser: keeps cookies as browsers do and says where its calls come from. */
export class Browser {
  readonly jar = new Map<string, { value: string; attributes: string }>();
  readonly setCookies: string[] = [];

  constructor(
    public site: TestSite,
    readonly origin = 'http://localhost:4300',
  ) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(new Request(new URL(path, this.origin), { headers: this.#with(headers) }));
  }

  async post(
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {},
  ): Promise<Response> {
    const sent = { origin: this.origin, 'sec-fetch-site': 'same-origin', 'x-dvcqg': '1', ...headers };
    const kept = Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return this.#send(
      new Request(new URL(path, this.origin), {
        method: 'POST',
        headers: this.#with({ 'content-type': 'application/json', ...Object.fromEntries(kept) }),
        body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  }

  /** Sign-in as a citizen clicks it. Answers what the callback answered. */
  async signIn(query = ''): Promise<Response> {
    const begun = await this.get(`/dvcqg/login${query}`);
    if (begun.status !== 303) return begun;
    return this.get(this.site.provider.authorize(begun.headers.get('location') ?? ''));
  }

  async session(query = ''): Promise<Record<string, unknown>> {
    const response = await this.get(`/dvcqg/session${query}`);
    if (response.status !== 200) throw new Error(`session answered ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  }

  #with(headers: Record<string, string>): Headers {
    const all = new Headers(headers);
    const cookie = [...this.jar].map(([name, { value }]) => `${name}=${value}`).join('; ');
    if (cookie) all.set('cookie', cookie);
    return all;
  }

  async #send(request: Request): Promise<Response> {
    const response = await this.site.gateway.fetch(request);
    for (const line of response.headers.getSetCookie()) {
      this.setCookies.push(line);
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.jar.delete(name);
      else this.jar.set(name, { value: pair.slice(at + 1), attributes: attributes.join('; ') });
    }
    return response;
  }
}
