import type { CallOptions } from '../domain/call-options.js';
import type { Account } from './schema.js';

/** Sign-in at the national identity provider: an OpenID Connect relying party (wire fact 6.1). */
export interface SsoClient {
  /** The only issuer this client takes anything from. */
  readonly issuer: string;

  /**
   * Prepares one sign-in. Send the browser to `url`; keep `transaction` where only this browser can bring it back, use it
   * once, and forget it after `transaction.expiresAt`.
   */
  begin(
    request: BeginSignIn,
    options?: CallOptions,
  ): Promise<{ url: string; transaction: SignInTransaction }>;

  /**
   * Finishes the sign-in the transaction began, from the full URL the browser came back to. The transaction must be the
   * one of this browser; calling twice with it is refused by the provider, not by us.
   * @throws SsoError with one of `SsoErrorCode`
   */
  complete(callback: CompleteSignIn, options?: CallOptions): Promise<SignIn>;

  /**
   * Rotates the refresh token. Not safe to call twice at once with the same tokens: the gateway's sessions let the store
   * decide one winner.
   * @throws SsoError `refresh_refused` when the session at the provider is over; `no_refresh_token`
   */
  refresh(tokens: SsoTokens, options?: CallOptions): Promise<SsoTokens>;

  /** Where to send the browser to sign out at the provider, or undefined when the provider has no such page. */
  logoutUrl(request: LogoutUrl, options?: CallOptions): Promise<string | undefined>;

  /**
   * Checks a back-channel logout token whole: signature, `typ`, issuer, audience, times, event, no nonce.
   * @throws SsoError with one of `SsoErrorCode`
   */
  verifyLogoutToken(token: string, options?: CallOptions): Promise<LogoutNotice>;

  /** Ends the refresh token (and the access token) at the provider. Does nothing when the provider cannot revoke. */
  revoke(tokens: SsoTokens, options?: CallOptions): Promise<void>;
}

export interface BeginSignIn {
  /** Exactly as registered at the provider. */
  readonly redirectUri: string;
  /** Assurance level to ask for and insist on (`acr_values`, assumed A13). Default: any. */
  readonly level?: 1 | 2;
  /** The citizen signed in longer ago than this many seconds must sign in again. */
  readonly maxAge?: number;
  /** Language of the provider's pages, e.g. `vi`. */
  readonly locale?: string;
}

/** What must survive between leaving and coming back. Secret: keep it encrypted, never in a URL. */
export interface SignInTransaction {
  readonly issuer: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE verifier. */
  readonly verifier: string;
  readonly level?: 1 | 2;
  readonly maxAge?: number;
  /** Unix seconds. */
  readonly expiresAt: number;
}

export interface CompleteSignIn {
  /** The whole URL the provider sent the browser to. */
  readonly callbackUrl: string | URL;
  readonly transaction: SignInTransaction;
}

/** What the provider gave. Secret: server side only, encrypted at rest. */
export interface SsoTokens {
  readonly accessToken: string;
  /** Seconds the access token lives from when it was given, by the provider's word; no wall clock involved. */
  readonly expiresIn?: number;
  readonly refreshToken?: string;
  /** For `id_token_hint`. */
  readonly idToken: string;
  /** Who the tokens are about; a refresh must not change it. */
  readonly subject: string;
}

export interface SignIn {
  readonly tokens: SsoTokens;
  readonly account: Account;
  /** Technical id of the account (claim `sub`): stable, and what dossiers are owned by. */
  readonly subject: string;
  /** Session at the provider, named by back-channel logout. */
  readonly sid?: string;
}

export interface LogoutUrl {
  readonly idToken?: string;
  /** Exactly as registered at the provider. */
  readonly postLogoutRedirectUri?: string;
  /** Comes back with the browser; compare it. */
  readonly state?: string;
}

/** At least one of the two is present. With `sid` only that session ends. */
export interface LogoutNotice {
  readonly subject?: string;
  readonly sid?: string;
}
