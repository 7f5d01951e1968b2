import * as oauth from 'oauth4webapi';
import { acrOf } from '../wire/sso/claims.js';
import { mapped } from './library.js';
import type { Metadata } from './metadata.js';
import type { Provider } from './provider.js';
import type { BeginSignIn, SignInTransaction } from './sso.js';

/** Seconds a citizen may take at the provider: reading slowly and fetching the phone are ordinary. */
const lifetime = 15 * 60;

export function newTransaction(request: BeginSignIn, issuer: string, now: number): SignInTransaction {
  return {
    issuer,
    redirectUri: request.redirectUri,
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    ...(request.level !== undefined && { level: request.level }),
    ...(request.maxAge !== undefined && { maxAge: request.maxAge }),
    expiresAt: now + lifetime,
  };
}

/**
 * Where the browser goes. PKCE is always S256, whatever the metadata says or leaves out (RFC 9700 2.1.1); when the
 * provider wants requests pushed, only a reference goes through the browser (RFC 9126).
 */
export async function authorizationUrl(
  provider: Provider,
  metadata: Metadata,
  transaction: SignInTransaction,
  request: BeginSignIn,
  signal: AbortSignal,
): Promise<string> {
  const parameters = new URLSearchParams({
    client_id: provider.client.client_id,
    response_type: 'code',
    redirect_uri: transaction.redirectUri,
    scope: provider.scope,
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(transaction.verifier),
    code_challenge_method: 'S256',
  });
  if (transaction.level !== undefined) parameters.set('acr_values', acrOf(transaction.level));
  if (transaction.maxAge !== undefined) parameters.set('max_age', String(transaction.maxAge));
  if (request.locale !== undefined) parameters.set('ui_locales', request.locale);

  const front = metadata.require_pushed_authorization_requests
    ? await pushed(provider, metadata, parameters, signal)
    : parameters;
  const url = new URL(metadata.authorization_endpoint);
  for (const [name, value] of front) url.searchParams.set(name, value);
  return url.href;
}

function pushed(provider: Provider, metadata: Metadata, parameters: URLSearchParams, signal: AbortSignal) {
  return mapped('push', async () => {
    const { client, authentication } = provider;
    const response = await oauth.pushedAuthorizationRequest(
      metadata,
      client,
      authentication,
      parameters,
      provider.request(signal),
    );
    const { request_uri } = await oauth.processPushedAuthorizationResponse(metadata, client, response);
    return new URLSearchParams({ client_id: client.client_id, request_uri });
  });
}
