import * as oauth from 'oauth4webapi';
import { accountFromClaims } from '../wire/sso/claims.js';
import type { Claims } from './claims.js';
import { proving, withNonce } from './dpop.js';
import { ssoError } from './errors.js';
import { assertIdToken, assertSameIdentity, type Identity, type IdTokenExpectations } from './id-token.js';
import { jsonOf } from './http.js';
import { mapped } from './library.js';
import type { Metadata } from './metadata.js';
import type { Provider } from './provider.js';
import type { SignIn, SignInTransaction, SsoTokens } from './sso.js';

/** Code for tokens, tokens for the account. */
export async function exchangeCode(
  provider: Provider,
  metadata: Metadata,
  callback: URLSearchParams,
  transaction: SignInTransaction,
  signal: AbortSignal,
): Promise<SignIn> {
  const client = provider.clientNow();
  const { nonce, maxAge, level } = transaction;
  const proof = await provider.proof();
  const wanted = { nonce, ...(maxAge !== undefined && { maxAge }), ...(level !== undefined && { level }) };
  const attempt = async () => {
    const response = await oauth.authorizationCodeGrantRequest(
      metadata,
      client,
      provider.authentication,
      callback,
      transaction.redirectUri,
      transaction.verifier,
      { ...provider.request(signal), ...proving(proof) },
    );
    const identity = await verifiedIdentity(provider, response, wanted);
    if (response.ok && !identity) throw ssoError('id_token_missing');
    const answer = await oauth.processAuthorizationCodeResponse(metadata, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
      ...(maxAge !== undefined && { maxAge }),
    });
    return { identity, answer };
  };
  const { identity, answer } = await mapped('token', () => withNonce(attempt));
  if (!identity) throw ssoError('id_token_missing');
  const tokens = tokensFrom(answer, identity.subject, proof);
  const account = await readAccount(provider, metadata, tokens, identity, proof, signal);
  if (level !== undefined && account.assurance < level) throw ssoError('assurance_too_low');
  return { tokens, account, subject: identity.subject, ...(identity.sid && { sid: identity.sid }) };
}

/** The refresh token for the next one. A refreshed ID Token, when there is one, must be about the same sign-in. */
export async function rotate(
  provider: Provider,
  metadata: Metadata,
  tokens: SsoTokens,
  signal: AbortSignal,
): Promise<SsoTokens> {
  const { refreshToken } = tokens;
  if (refreshToken === undefined) throw ssoError('no_refresh_token');
  const client = provider.clientNow();
  // A new key each time: a refresh token of a client with a secret is not bound to one (RFC 9449 5).
  const proof = await provider.proof();
  const attempt = async () => {
    const response = await oauth.refreshTokenGrantRequest(
      metadata,
      client,
      provider.authentication,
      refreshToken,
      { ...provider.request(signal), ...proving(proof) },
    );
    await verifiedIdentity(provider, response, {}, tokens.idToken);
    return oauth.processRefreshTokenResponse(metadata, client, response);
  };
  const answer = await mapped('refresh', () => withNonce(attempt));
  const next = tokensFrom({ id_token: tokens.idToken, ...answer }, tokens.subject, proof);
  // A provider that does not rotate gives no new one: the old one stays good (RFC 6749 6).
  return { ...next, refreshToken: next.refreshToken ?? refreshToken };
}

/**
 * Our own check of the ID Token, signature first. It runs before the library's, which does not verify signatures in the
 * code flow; the library's check of the claims then runs as well.
 */
async function verifiedIdentity(
  provider: Provider,
  response: Response,
  wanted: Pick<IdTokenExpectations, 'nonce' | 'maxAge' | 'level'>,
  previous?: string,
): Promise<Identity | undefined> {
  const { id_token: token, access_token: access } = jsonOf(response) ?? {};
  if (typeof token !== 'string' || token === '') return undefined;
  const claims: Claims = await provider.verify(token, 'id_token');
  const accessToken = typeof access === 'string' ? access : '';
  if (previous !== undefined) assertSameIdentity(claims, previous);
  return assertIdToken(claims, { ...provider.expected(), ...wanted, accessToken });
}

function tokensFrom(
  answer: oauth.TokenEndpointResponse,
  subject: string,
  proof: oauth.DPoPHandle | undefined,
): SsoTokens {
  // The library lets either pass: a bearer token where a bound one was asked for, and the reverse.
  if (answer.token_type !== (proof ? 'dpop' : 'bearer')) throw ssoError('token_type_unsupported');
  if (answer.scope !== undefined && !answer.scope.split(' ').includes('openid'))
    throw ssoError('scope_missing');
  return {
    accessToken: answer.access_token,
    ...(answer.expires_in !== undefined && { expiresIn: answer.expires_in }),
    ...(answer.refresh_token !== undefined && { refreshToken: answer.refresh_token }),
    idToken: answer.id_token ?? '',
    subject,
  };
}

async function readAccount(
  provider: Provider,
  metadata: Metadata,
  tokens: SsoTokens,
  identity: Identity,
  proof: oauth.DPoPHandle | undefined,
  signal: AbortSignal,
) {
  const attempt = async () => {
    const client = provider.clientNow();
    const response = await oauth.userInfoRequest(metadata, client, tokens.accessToken, {
      ...provider.request(signal),
      ...proving(proof),
    });
    return oauth.processUserInfoResponse(metadata, client, identity.subject, response);
  };
  const claims = await mapped('userinfo', () => withNonce(attempt));
  const account = accountFromClaims(claims, identity.level);
  if (!account) throw ssoError('userinfo_malformed');
  return account;
}
