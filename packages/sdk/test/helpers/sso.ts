import { sandboxAt } from '../../src/profiles/sandbox.js';
import type { Profile } from '../../src/profiles/profile.js';
import { createSso } from '../../src/sso/create-sso.js';
import type { SsoOptions } from '../../src/sso/options.js';
import type { SignIn, SignInTransaction, SsoClient } from '../../src/sso/sso.js';
import { client, redirectUri, type TestProvider } from './provider.js';

export const profileFor = (provider: TestProvider, sso: Partial<Profile['sso']> = {}): Profile => {
  const profile = sandboxAt(provider.issuer);
  return { ...profile, sso: { ...profile.sso, scope: 'openid', ...sso } };
};

export function ssoFor(provider: TestProvider, options: Partial<SsoOptions> = {}): SsoClient {
  return createSso({
    profile: profileFor(provider),
    clientId: client.id,
    clientSecret: client.secret,
    fetch: provider.fetch,
    now: provider.now,
    ...options,
  });
}

/** Goes the whole way: begin, sign in at the provider, complete. */
export async function signIn(
  provider: TestProvider,
  sso: SsoClient = ssoFor(provider),
  request: { level?: 1 | 2; maxAge?: number } = {},
  meddle: (transaction: SignInTransaction) => SignInTransaction = (transaction) => transaction,
): Promise<SignIn> {
  const { url, transaction } = await sso.begin({ redirectUri, ...request });
  return sso.complete({ callbackUrl: provider.authorize(url), transaction: meddle(transaction) });
}
