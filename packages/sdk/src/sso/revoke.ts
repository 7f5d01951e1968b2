import * as oauth from 'oauth4webapi';
import { mapped } from './library.js';
import type { Metadata } from './metadata.js';
import type { Provider } from './provider.js';
import type { SsoTokens } from './sso.js';

/** Ends the tokens at the provider, the refresh token first: it is the one that lives long (RFC 7009). */
export async function revokeTokens(
  provider: Provider,
  metadata: Metadata,
  tokens: SsoTokens,
  signal: AbortSignal,
): Promise<void> {
  if (metadata.revocation_endpoint === undefined) return;
  const { client, authentication } = provider;
  const each: [string, string | undefined][] = [
    ['refresh_token', tokens.refreshToken],
    ['access_token', tokens.accessToken],
  ];
  for (const [hint, token] of each) {
    if (!token) continue;
    await mapped('revoke', async () => {
      const response = await oauth.revocationRequest(metadata, client, authentication, token, {
        ...provider.request(signal, 'any'),
        additionalParameters: { token_type_hint: hint },
      });
      await oauth.processRevocationResponse(response);
    });
  }
}
