import type { ErrorAction, PortalErrorOptions } from '../domain/errors.js';
import { PortalError, SsoError } from '../domain/errors.js';

interface Facts {
  readonly message: string;
  /** Key of the citizen's message; default `login_failed`. */
  readonly says?: string;
  readonly action?: ErrorAction;
  readonly retriable?: boolean;
  readonly status?: number;
}

const citizen = { action: 'ask-citizen' } as const;
const down = { says: 'service_down', action: 'retry', retriable: true, status: 503 } as const;

/** Every way sign-in ends without an account. The codes are stable. */
const errors = {
  // The provider cannot be reached, or answers what no provider may.
  provider_unreachable: { message: 'The identity provider cannot be reached.', ...down },
  provider_timeout: { message: 'The identity provider did not answer in time.', ...down },
  provider_unavailable: { message: 'The identity provider is not available now.', ...down },
  response_redirected: { message: 'An endpoint of the identity provider redirected; it was not followed.' },
  response_too_large: { message: 'An answer of the identity provider is larger than 1 MiB.' },
  response_not_json: { message: 'An answer of the identity provider is not JSON.' },
  response_status: { message: 'The identity provider answered with an unexpected status.' },

  // Discovery and keys.
  metadata_issuer: { message: 'The metadata is of another issuer.' },
  metadata_invalid: { message: 'The metadata lacks what sign-in needs.' },
  endpoint_forbidden: {
    message: 'An endpoint in the metadata is not on https or not on an expected origin.',
  },
  jwks_invalid: { message: 'The key set of the identity provider cannot be used.' },

  // What the browser brought back.
  callback_issuer: { message: 'The callback names another issuer.' },
  callback_issuer_missing: { message: 'The callback names no issuer although the provider promises one.' },
  callback_state: { message: 'The callback does not belong to this sign-in.' },
  callback_malformed: { message: 'The callback has missing, doubled or forbidden parameters.' },
  callback_expired: { message: 'The sign-in took too long.', ...citizen },
  login_cancelled: {
    message: 'The citizen came back without signing in.',
    ...citizen,
    says: 'login_cancelled',
  },
  account_locked: { message: 'The account is locked.', ...citizen, says: 'account_locked', status: 403 },
  login_refused: { message: 'The identity provider refused to sign in.' },
  assurance_too_low: {
    message: 'The account has a lower assurance level than asked.',
    ...citizen,
    says: 'assurance_too_low',
    status: 403,
  },

  // The token endpoint.
  token_refused: { message: 'The code was refused.', ...citizen },
  client_refused: { message: 'The identity provider does not accept the client credentials.' },
  token_response_malformed: { message: 'The token answer lacks a member or has one of the wrong type.' },
  token_type_unsupported: { message: 'The access token is not of the type that was asked for.' },
  scope_missing: { message: 'The identity provider did not grant the scope openid.' },
  no_refresh_token: {
    message: 'There is no refresh token.',
    ...citizen,
    says: 'session_expired',
    status: 401,
  },
  refresh_refused: {
    message: 'The session at the identity provider is over.',
    ...citizen,
    says: 'session_expired',
    status: 401,
  },
  refresh_subject: { message: 'The refreshed ID Token is about somebody else.' },
  refresh_auth_time: { message: 'The refreshed ID Token tells another time of sign-in.' },

  // The ID Token.
  id_token_missing: { message: 'The token answer has no ID Token.' },
  id_token_malformed: { message: 'The ID Token is not a signed JWT we can read.' },
  id_token_type: { message: 'The token is of another type than an ID Token.' },
  id_token_algorithm: { message: 'The ID Token is not signed with a configured algorithm.' },
  id_token_key_unknown: { message: 'The ID Token is signed with a key the provider does not publish.' },
  id_token_key_ambiguous: { message: 'The ID Token names no key and the provider publishes several.' },
  id_token_signature: { message: 'The signature of the ID Token is wrong.' },
  id_token_issuer: { message: 'The ID Token is of another issuer.' },
  id_token_audience: { message: 'The ID Token is for another client.' },
  id_token_authorized_party: { message: 'The ID Token was issued to another party.' },
  id_token_claim: { message: 'A claim of the ID Token is missing or has the wrong type.' },
  id_token_expired: { message: 'The ID Token has expired.' },
  id_token_not_yet_valid: { message: 'The ID Token is from the future.' },
  id_token_nonce: { message: 'The ID Token is not of this sign-in.' },
  id_token_hash: { message: 'The ID Token is of another access token.' },
  auth_time_too_old: { message: 'The citizen signed in longer ago than asked.', ...citizen },

  // UserInfo.
  userinfo_refused: { message: 'UserInfo refused the access token.' },
  userinfo_subject: { message: 'UserInfo is about somebody else.' },
  userinfo_malformed: { message: 'UserInfo lacks a claim or has one of the wrong type.' },

  // Back-channel logout.
  logout_token_malformed: { message: 'The logout token is not a signed JWT we can read.', status: 400 },
  logout_token_type: { message: 'The token is of another type than a logout token.', status: 400 },
  logout_token_algorithm: {
    message: 'The logout token is not signed with a configured algorithm.',
    status: 400,
  },
  logout_token_key_unknown: { message: 'The logout token is signed with an unknown key.', status: 400 },
  logout_token_key_ambiguous: {
    message: 'The logout token names no key and there are several.',
    status: 400,
  },
  logout_token_signature: { message: 'The signature of the logout token is wrong.', status: 400 },
  logout_token_issuer: { message: 'The logout token is of another issuer.', status: 400 },
  logout_token_audience: { message: 'The logout token is for another client.', status: 400 },
  logout_token_claim: {
    message: 'A claim of the logout token is missing or has the wrong type.',
    status: 400,
  },
  logout_token_expired: { message: 'The logout token has expired.', status: 400 },
  logout_token_not_yet_valid: { message: 'The logout token is from the future.', status: 400 },
  logout_token_event: { message: 'The token does not carry the logout event.', status: 400 },
  logout_token_nonce: { message: 'A logout token must not have a nonce.', status: 400 },

  // The session we keep.
  session_expired: {
    message: 'There is no session, or it has ended.',
    ...citizen,
    says: 'session_expired',
    status: 401,
  },
  session_busy: { message: 'Another process is renewing this session.', ...down },
} as const satisfies Record<string, Facts>;

/** Codes of `SsoError`. */
export type SsoErrorCode = keyof typeof errors;

/** All codes, for tables in tests and documentation. */
export const ssoErrorCodes = Object.keys(errors) as readonly SsoErrorCode[];

/** The one way an `SsoError` is made: fixed sentence, no cause, nothing of the exchange in it. */
export function ssoError(
  code: SsoErrorCode,
  options: Pick<PortalErrorOptions, 'path' | 'status'> = {},
): SsoError {
  const facts: Facts = errors[code];
  return new SsoError(code, facts.message, {
    messageKey: facts.says ?? 'login_failed',
    action: facts.action ?? 'fix-integration',
    retriable: facts.retriable ?? false,
    status: facts.status ?? 502,
    ...options,
  });
}

export const isPortalError = (error: unknown): error is PortalError => error instanceof PortalError;
