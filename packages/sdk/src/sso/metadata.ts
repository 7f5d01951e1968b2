import type * as oauth from 'oauth4webapi';
import { ssoError } from './errors.js';
import type { boundedFetch } from './http.js';

export type Metadata = oauth.AuthorizationServer & {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly userinfo_endpoint: string;
  readonly jwks_uri: string;
};

const needed = ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri'] as const;
const optional = [
  'end_session_endpoint',
  'revocation_endpoint',
  'pushed_authorization_request_endpoint',
] as const;

/** Endpoints on the issuer's origin, and on these. */
export interface Trust {
  readonly issuer: string;
  readonly origins: ReadonlySet<string>;
}

/** Reads and checks the provider's metadata (OpenID Connect Discovery 4.2, 4.3). */
export async function discover(trust: Trust, fetchJson: ReturnType<typeof boundedFetch>): Promise<Metadata> {
  const url = `${trust.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetchJson(url, { headers: { accept: 'application/json' } });
  if (response.status >= 500) throw ssoError('provider_unavailable');
  if (response.status !== 200) throw ssoError('response_status');
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw ssoError('response_not_json');
  const metadata = (await response.json()) as oauth.AuthorizationServer;

  // As a string, not as a URL: a trailing slash counts.
  if (metadata.issuer !== trust.issuer) throw ssoError('metadata_issuer');
  for (const name of needed) {
    if (typeof metadata[name] !== 'string') throw ssoError('metadata_invalid', { path: name });
  }
  for (const name of [...needed, ...optional]) {
    const value = metadata[name];
    if (value !== undefined && !trusted(value, trust)) throw ssoError('endpoint_forbidden', { path: name });
  }
  const responseTypes = metadata.response_types_supported;
  if (Array.isArray(responseTypes) && !responseTypes.includes('code')) {
    throw ssoError('metadata_invalid', { path: 'response_types_supported' });
  }
  if (metadata.require_pushed_authorization_requests && !metadata.pushed_authorization_request_endpoint) {
    throw ssoError('metadata_invalid', { path: 'pushed_authorization_request_endpoint' });
  }
  return metadata as Metadata;
}

/** Whether an address may be spoken to: https, or http to this machine. */
export function secure(url: URL): boolean {
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return (
    (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) && !url.username && !url.password
  );
}

function trusted(value: unknown, trust: Trust): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const url = new URL(value);
  return (
    secure(url) &&
    url.hash === '' &&
    (url.origin === new URL(trust.issuer).origin || trust.origins.has(url.origin))
  );
}
