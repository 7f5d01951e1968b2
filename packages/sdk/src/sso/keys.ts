import {
  compactVerify,
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type LocalJWKSet,
} from 'jose';
import type { Cached } from './cached.js';
import { isPortalError, ssoError } from './errors.js';
import type { boundedFetch } from './http.js';

/** The two kinds of token the provider signs for us; also the prefix of their error codes. */
export type TokenKind = 'id_token' | 'logout_token';

/** An unknown key id makes us look again, at most this often: a forged `kid` must not become a flood at the provider. */
const reloadInterval = 60_000;

/** The provider's public keys. */
export async function loadKeys(
  uri: string,
  fetchJson: ReturnType<typeof boundedFetch>,
): Promise<LocalJWKSet> {
  const response = await fetchJson(uri, {
    headers: { accept: 'application/json, application/jwk-set+json' },
  });
  if (response.status >= 500) throw ssoError('provider_unavailable');
  if (response.status !== 200) throw ssoError('response_status');
  const set = (await response.json()) as JSONWebKeySet;
  try {
    return createLocalJWKSet(set);
  } catch {
    throw ssoError('jwks_invalid');
  }
}

/**
 * Verifies the signature and answers the payload. The algorithm comes from our configuration, the key from the provider's
 * key set: `jku`, `x5u`, `jwk` and `x5c` in the header are never looked at (RFC 8725 3.1, 3.10).
 */
export async function verifySignature(
  token: string,
  kind: TokenKind,
  algorithms: readonly string[],
  keys: Cached<LocalJWKSet>,
): Promise<Record<string, unknown>> {
  assertHeader(token, kind, algorithms);
  try {
    return await verifyWith(await keys.get(), token, kind, algorithms);
  } catch (error) {
    if (!mayBeRotation(error, token)) throw error;
    const fresh = keys.reload(reloadInterval);
    if (!fresh) throw error;
    return verifyWith(await fresh, token, kind, algorithms);
  }
}

function assertHeader(token: string, kind: TokenKind, algorithms: readonly string[]): void {
  let header;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    throw ssoError(`${kind}_malformed`);
  }
  if (token.split('.').length !== 3) throw ssoError(`${kind}_malformed`);
  if (typeof header.alg !== 'string' || !algorithms.includes(header.alg)) throw ssoError(`${kind}_algorithm`);
  if (header.crit !== undefined) throw ssoError(`${kind}_malformed`);
  // `typ` is optional; when it says something else, it is something else (RFC 8725 3.11).
  const types = kind === 'id_token' ? ['jwt'] : ['jwt', 'logout+jwt'];
  const typ =
    typeof header.typ === 'string' ? header.typ.toLowerCase().replace(/^application\//, '') : header.typ;
  if (typ !== undefined && !types.includes(typ as string)) throw ssoError(`${kind}_type`);
}

async function verifyWith(
  set: LocalJWKSet,
  token: string,
  kind: TokenKind,
  algorithms: readonly string[],
): Promise<Record<string, unknown>> {
  let payload: Uint8Array;
  try {
    ({ payload } = await compactVerify(token, set, { algorithms: [...algorithms] }));
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) throw ssoError(`${kind}_key_unknown`);
    if (error instanceof errors.JWKSMultipleMatchingKeys) throw ssoError(`${kind}_key_ambiguous`);
    if (error instanceof errors.JWSSignatureVerificationFailed) throw ssoError(`${kind}_signature`);
    if (error instanceof errors.JWSInvalid) throw ssoError(`${kind}_malformed`);
    // A key that cannot be imported: too short, a broken point, a private key where a public one belongs.
    throw ssoError('jwks_invalid');
  }
  return asObject(payload, kind);
}

function asObject(payload: Uint8Array, kind: TokenKind): Record<string, unknown> {
  try {
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    if (typeof claims === 'object' && claims !== null && !Array.isArray(claims))
      return claims as Record<string, unknown>;
  } catch {
    // Falls through: not JSON and not an object are the same to us.
  }
  throw ssoError(`${kind}_malformed`);
}

/** An unknown key id; or, from a provider that names no keys, a signature that no longer fits. */
function mayBeRotation(error: unknown, token: string): boolean {
  if (!isPortalError(error)) return false;
  if (error.code.endsWith('_key_unknown')) return true;
  return error.code.endsWith('_signature') && decodeProtectedHeader(token)['kid'] === undefined;
}
