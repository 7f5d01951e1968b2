import { createSandbox, type Sandbox } from '@dvcqg/sandbox';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/gateway.js';
import { createPortalClient, type PortalClient } from '../../src/server.js';
import { cookieKeys, site } from './gateway.js';

/** A province's site at the sandbox, in process: its gateway, its portal client and the national side. */
export interface SandboxSite {
  readonly sandbox: Sandbox;
  readonly portal: PortalClient;
  readonly gateway: Gateway;
  close(): Promise<void>;
}

export interface SandboxSiteOptions extends Pick<GatewayOptions, 'log' | 'now'> {
  /** Stands between the portal client and the sandbox: sees each call, may answer itself. */
  readonly between?: (request: Request, next: () => Promise<Response>) => Promise<Response>;
}

export function openSandboxSite({ between, ...options }: SandboxSiteOptions = {}): SandboxSite {
  // What the sandbox sends to the site arrives at the gateway.
  const toSite = async (input: RequestInfo | URL, init?: RequestInit) =>
    gateway.fetch(new Request(input, init));
  const sandbox = createSandbox({ fetch: toSite as typeof fetch });
  const toSandbox = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const next = async () => sandbox.fetch(request.clone());
    return between ? between(request, next) : next();
  };
  const portal = createPortalClient({
    profile: 'sandbox',
    agency: 'H99',
    credentials: {
      sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
      adapter: { username: 'onestop-h99', password: 'sandbox' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    fetch: toSandbox as typeof fetch,
    ...(options.log && { log: options.log }),
  });
  const gateway = createGateway({ portal, publicUrl: site, cookieKeys, ...options });
  return {
    sandbox,
    portal,
    gateway,
    async close() {
      gateway.close();
      sandbox.close();
      await portal.close();
    },
  };
}

/** A browser with one jar per host: the site and the sandbox are two sites. */
export class Browser {
  readonly jars = new Map<string, Map<string, string>>();

  constructor(private readonly home: SandboxSite) {}

  /** One request, with the cookies of its host; follows nothing. */
  async ask(to: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(to, site);
    const jar = this.jars.get(url.host) ?? new Map<string, string>();
    this.jars.set(url.host, jar);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '));
    const { gateway, sandbox } = this.home;
    const server = url.origin === site ? gateway : sandbox;
    const response = await server.fetch(new Request(url, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** As `ask`, then after every redirect until a page stands: one of the site itself is arrived at, and served by nobody. */
  async go(to: string, init: RequestInit = {}): Promise<{ readonly url: URL; readonly response: Response }> {
    let url = new URL(to, site);
    let response = await this.ask(url, init);
    for (let hop = 0; hop < 12 && response.headers.has('location'); hop++) {
      url = new URL(response.headers.get('location') ?? '', url);
      if (url.origin === site && !url.pathname.startsWith('/dvcqg')) break;
      response = await this.ask(url);
    }
    return { url, response };
  }

  async signIn(persona: string, query = '?return_to=/ho-so'): Promise<URL> {
    const { url } = await this.go(`/dvcqg/login${query}`);
    return (await this.go(url.href, { method: 'POST', body: new URLSearchParams({ persona }) })).url;
  }
}
