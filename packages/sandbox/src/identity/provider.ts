import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, JWK, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { SandboxContext } from '../context.js';
import { pageHeaders } from '../page/layout.js';
import type { Accounts } from './accounts.js';
import type { Listener } from './bridge.js';
import { CLAIMS, userInfo } from './claims.js';
import { loadLibrary } from './library.js';
import { errorPage, expiredPage, signOutPage, signedOutPage } from './message-pages.js';
import { recordNotice } from './record.js';
import type { IdentityStore } from './store.js';

/** Tells the bridge to confirm a sign-out by itself; it never leaves the sandbox. */
export const CONFIRM = 'x-sandbox-confirm';

const HOUR = 3600;

export interface ProviderParts {
  readonly context: SandboxContext;
  readonly accounts: Accounts;
  readonly store: IdentityStore;
}

export interface StartedProvider {
  readonly provider: Provider;
  /** The Koa app. */
  readonly listener: Listener;
}

export async function startProvider(parts: ProviderParts): Promise<StartedProvider> {
  const library = await loadLibrary();
  const policy = library.interactionPolicy.base();
  policy
    .get('login')
    ?.checks.add(
      new library.interactionPolicy.Check(
        'assurance',
        'a higher assurance level is needed',
        'login_required',
        (ctx) => asksForLevel2(ctx.oidc.params?.acr_values) && ctx.oidc.session?.acr === 'LoA1',
      ),
    );
  const provider = new library.Provider(parts.context.origin, configuration(parts, policy));
  // The bridge says which protocol the origin has.
  provider.proxy = true;
  provider.use(headersAndConfirmations);
  return { provider, listener: provider.callback() };
}

/** Level 2 is needed when it is asked for and level 1 would not do (assumed A13). */
export function asksForLevel2(acrValues: unknown): boolean {
  const asked = String(acrValues ?? '').split(' ');
  return asked.includes('LoA2') && !asked.includes('LoA1');
}

function configuration(
  { context, accounts, store }: ProviderParts,
  policy: NonNullable<Configuration['interactions']>['policy'],
): Configuration {
  return {
    adapter: store.adapter,
    jwks: { keys: signingKeys() },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userinfo',
      introspection: '/oauth2/introspect',
      revocation: '/oauth2/revoke',
      end_session: '/oauth2/logout',
      jwks: '/oauth2/jwks',
    },
    scopes: ['openid', 'offline_access', 'email'],
    claims: { openid: [...CLAIMS], acr: null, sid: null, auth_time: null, iss: null },
    acrValues: ['LoA1', 'LoA2'],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256'] },
    pkce: { required: () => true },
    // Every code grant brings a refresh token; it ends with the session (assumed A61).
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: () => true,
    loadExistingGrant,
    interactions: { policy: policy!, url: (_ctx, interaction) => `/signin/${interaction.uid}` },
    findAccount: (_ctx, sub) => {
      const persona = accounts.byTechId(sub);
      // The ID Token stays small: everything about the person is asked for at UserInfo (assumed A17).
      return (
        persona && {
          accountId: sub,
          claims: (use) => (use === 'userinfo' ? { ...userInfo(persona) } : { sub }),
        }
      );
    },
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      backchannelLogout: { enabled: true },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource,
        postLogoutSuccessSource: (ctx) => send(ctx, signedOutPage()),
      },
    },
    renderError: (ctx, out, error) =>
      send(ctx, error.name === 'SessionNotFound' ? expiredPage() : errorPage(out)),
    // The library's own dispatcher refuses loopback addresses, and here nothing else exists.
    fetch: async (url, options) => {
      const { dispatcher: _, ...init } = options as RequestInit & { dispatcher?: unknown };
      let status: number | undefined;
      try {
        const response = await context.fetch(url, init);
        status = response.status;
        return response;
      } finally {
        recordNotice(context, String(url), status);
      }
    },
    // Assumed A62.
    ttl: {
      AccessToken: HOUR / 2,
      AuthorizationCode: 60,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: 8 * HOUR,
      Session: 8 * HOUR,
      Grant: 9 * HOUR,
    },
  };
}

function signingKeys(): JWK[] {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return [
    { ...rsa, alg: 'RS256', use: 'sig' },
    { ...ec, alg: 'ES256', use: 'sig' },
  ] as JWK[];
}

/** Every client here belongs to the state's own sites: what they ask for is granted, and no consent page is shown (assumed A64). */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { oidc } = ctx;
  const { client, session, provider } = oidc;
  if (!client || !session) return undefined;
  // `acr`, `sid` and `auth_time` stand in every ID Token, asked for or not (assumed A17).
  const { id_token } = oidc.claims;
  Object.assign(oidc.claims, { id_token: { acr: null, sid: null, auth_time: null, ...id_token } });

  const known = session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  const grant = found ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope([...oidc.requestParamOIDCScopes]);
  await grant.save();
  return grant;
}

/** A valid hint of the session that is ending answers the question "really?"; without one, a person does (assumed A63). */
function logoutSource(ctx: KoaContextWithOIDC): void {
  const { session, client, entities } = ctx.oidc;
  const secret = String(session?.state?.['secret']);
  const hint = entities.IdTokenHint?.payload;
  if (client && hint && session && hint['sid'] === session.sidFor(client.clientId)) {
    ctx.set(CONFIRM, secret);
    ctx.body = '';
  } else {
    send(ctx, signOutPage(secret));
  }
}

async function headersAndConfirmations(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  ctx.set(pageHeaders);
  await next();
  const oidc = ctx.oidc as KoaContextWithOIDC['oidc'] | undefined;
  const state = oidc?.session?.state;
  if (!state || ctx.status !== 200) return;
  // Where the library would send a page that submits itself by script: nobody is signed in, or someone else is now.
  const nobody = oidc.route === 'end_session' && !oidc.session?.accountId;
  const someoneElse = oidc.route === 'resume' && state['postLogoutRedirectUri'] === ctx.href;
  if (nobody || someoneElse) {
    ctx.set(CONFIRM, String(state['secret']));
    ctx.body = '';
  }
}

function send(ctx: KoaContextWithOIDC, page: string): void {
  ctx.type = 'html';
  ctx.body = page;
}
