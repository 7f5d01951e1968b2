import { ConfigError } from '../domain/errors.js';
import { authorizationUrl, newTransaction } from './authorize.js';
import { readCallback } from './callback.js';
import { exchangeCode, rotate } from './exchange.js';
import { withDeadline } from './http.js';
import { assertLogoutToken } from './logout-token.js';
import { secure } from './metadata.js';
import type { SsoOptions } from './options.js';
import { Provider } from './provider.js';
import { revokeTokens } from './revoke.js';
import type { SsoClient } from './sso.js';

/**
 * The relying party: one provider, one client. Keeps the provider's metadata for an hour and its keys for ten minutes;
 * everything else lives with the caller.
 * @throws ConfigError when the profile or the credentials cannot be used
 */
export function createSso(options: SsoOptions): SsoClient {
  const provider = new Provider(checked(options));
  const { issuer } = options.profile.sso;

  return {
    issuer,

    begin: (request, call) =>
      withDeadline(call, async (signal) => {
        const transaction = newTransaction(request, issuer, provider.now());
        const metadata = await provider.metadata();
        return { url: await authorizationUrl(provider, metadata, transaction, request, signal), transaction };
      }),

    complete: ({ callbackUrl, transaction }, call) =>
      withDeadline(call, async (signal) => {
        const metadata = await provider.metadata();
        const code = readCallback(
          new URL(callbackUrl),
          transaction,
          metadata,
          provider.client,
          provider.now(),
        );
        return exchangeCode(provider, metadata, code, transaction, signal);
      }),

    refresh: (tokens, call) =>
      withDeadline(call, async (signal) => rotate(provider, await provider.metadata(), tokens, signal)),

    logoutUrl: ({ idToken, postLogoutRedirectUri, state }, call) =>
      withDeadline(call, async () => {
        const { end_session_endpoint: endpoint } = await provider.metadata();
        if (endpoint === undefined) return undefined;
        const url = new URL(endpoint);
        url.searchParams.set('client_id', options.clientId);
        if (idToken) url.searchParams.set('id_token_hint', idToken);
        if (postLogoutRedirectUri) url.searchParams.set('post_logout_redirect_uri', postLogoutRedirectUri);
        if (state) url.searchParams.set('state', state);
        return url.href;
      }),

    verifyLogoutToken: (token, call) =>
      withDeadline(call, async () => {
        const claims = await provider.verify(token, 'logout_token');
        return assertLogoutToken(claims, provider.expected());
      }),

    revoke: (tokens, call) =>
      withDeadline(call, async (signal) => revokeTokens(provider, await provider.metadata(), tokens, signal)),
  };
}

function checked(options: SsoOptions): SsoOptions {
  const { issuer, signingAlgorithms, clockTolerance, scope } = options.profile.sso;
  if (!URL.canParse(issuer) || !secure(new URL(issuer)) || /[?#]/.test(issuer)) {
    throw new ConfigError('sso_issuer', 'The issuer must be an https URL, or http on this machine.');
  }
  if (signingAlgorithms.length === 0 || signingAlgorithms.some((alg) => alg !== 'RS256' && alg !== 'ES256')) {
    throw new ConfigError('sso_algorithms', 'Signing algorithms are RS256 and ES256.');
  }
  if (!(clockTolerance >= 0 && clockTolerance <= 300)) {
    throw new ConfigError('sso_clock_tolerance', 'The clock tolerance is 0 to 300 seconds.');
  }
  if (!scope.split(' ').includes('openid'))
    throw new ConfigError('sso_scope', 'The scope must contain openid.');
  if (!options.clientId || !options.clientSecret) {
    throw new ConfigError('sso_credentials', 'Sign-in needs a client id and a client secret.');
  }
  return options;
}
