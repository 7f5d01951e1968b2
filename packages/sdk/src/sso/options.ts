import type { Profile } from '../profiles/profile.js';
import type { Uptime } from './cached.js';
import type { FetchLike } from './http.js';

export interface SsoOptions {
  readonly profile: Profile;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the client proves itself at the token endpoint. Default `client_secret_post`, as the Portal's clients do (wire fact 6.1). */
  readonly clientAuthentication?: 'client_secret_post' | 'client_secret_basic';
  readonly fetch?: FetchLike;
  readonly now?: () => Date;
  /** Milliseconds that only go forward, for caches. Default: since the process started. */
  readonly uptime?: Uptime;
}
