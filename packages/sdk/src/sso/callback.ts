import * as oauth from 'oauth4webapi';
import { type SsoErrorCode, ssoError } from './errors.js';
import type { Metadata } from './metadata.js';
import type { SignInTransaction } from './sso.js';

/**
 * Reads the authorization response. The issuer is compared before anything else is used (RFC 9207 2.4), so that a code
 * meant for another provider never leaves; then the state; only then is an error believed.
 */
export function readCallback(
  url: URL,
  transaction: SignInTransaction,
  metadata: Metadata,
  client: oauth.Client,
  now: number,
): URLSearchParams {
  const parameters = url.searchParams;
  const issuer = parameters.get('iss');
  if (issuer !== null && issuer !== metadata.issuer) throw ssoError('callback_issuer');
  if (transaction.issuer !== metadata.issuer) throw ssoError('callback_issuer');
  if (issuer === null && metadata.authorization_response_iss_parameter_supported) {
    throw ssoError('callback_issuer_missing');
  }
  for (const name of new Set(parameters.keys())) {
    if (parameters.getAll(name).length > 1) throw ssoError('callback_malformed', { path: name });
  }
  const registered = new URL(transaction.redirectUri);
  if (url.origin !== registered.origin || url.pathname !== registered.pathname)
    throw ssoError('callback_malformed');
  if (parameters.get('state') !== transaction.state) throw ssoError('callback_state');
  if (transaction.expiresAt <= now) throw ssoError('callback_expired');

  const error = parameters.get('error');
  if (error !== null) {
    // The only description that is read, and only as one fixed word (assumed A60).
    const locked = error === 'access_denied' && parameters.get('error_description') === 'account_locked';
    throw ssoError(locked ? 'account_locked' : (errorCodes[error] ?? 'login_refused'));
  }
  // No token ever comes through the browser (RFC 9700 2.1.2).
  for (const name of ['id_token', 'access_token', 'token', 'response']) {
    if (parameters.has(name)) throw ssoError('callback_malformed', { path: name });
  }
  if (!parameters.get('code')) throw ssoError('callback_malformed', { path: 'code' });
  return oauth.validateAuthResponse(metadata, client, parameters, transaction.state);
}

const errorCodes: Readonly<Record<string, SsoErrorCode>> = Object.assign(Object.create(null), {
  access_denied: 'login_cancelled',
  login_required: 'login_cancelled',
  interaction_required: 'login_cancelled',
  unmet_authentication_requirements: 'assurance_too_low',
  server_error: 'provider_unavailable',
  temporarily_unavailable: 'provider_unavailable',
});
