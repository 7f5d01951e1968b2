import type { GatewayClient } from '@dvcqg/sdk';
import { createGatewayClient } from '@dvcqg/sdk';
import { SessionStore } from './session-store.js';

/** A gateway as the widgets of this page share it. */
export interface Gateway {
  readonly client: GatewayClient;
  readonly session: SessionStore;
}

// One per URL and page, also when two copies of the bundle are on it. The number changes with the shape of `Gateway`.
const key = Symbol.for('dvcqg.gateways.v1');

function registry(): Map<string, Gateway> {
  const holder = globalThis as { [key]?: Map<string, Gateway> };
  return (holder[key] ??= new Map());
}

/** Absolute URL of a gateway without a trailing slash; `undefined` when it is no http(s) URL. */
export function gatewayUrl(value: string): string | undefined {
  try {
    const url = new URL(value, document.baseURI);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
    return url.origin + url.pathname.replace(/\/+$/, '');
  } catch {
    return undefined;
  }
}

/** The page's one gateway at an absolute URL. */
export function gatewayAt(url: string): Gateway {
  const known = registry().get(url);
  return known ?? provideGateway(createGatewayClient({ url }));
}

/** Makes a client the page's one for its URL: for a client of your own, and for tests. */
export function provideGateway(client: GatewayClient): Gateway {
  const gateway: Gateway = { client, session: new SessionStore(client) };
  registry().set(client.url, gateway);
  return gateway;
}
