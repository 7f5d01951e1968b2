import type { Dossiers } from '../dossiers/dossiers.js';
import type { Payments } from '../payments/payments.js';
import type { Profile } from '../profiles/profile.js';
import type { SsoClient } from '../sso/sso.js';
import type { Store } from '../store/store.js';

/** The Portal, typed. Every call takes `signal` and `timeout`. */
export interface PortalClient {
  readonly profile: Profile;
  readonly sso: SsoClient;
  readonly dossiers: Dossiers;
  readonly payments: Payments;
  readonly store: Store;
  close(): Promise<void>;
}
