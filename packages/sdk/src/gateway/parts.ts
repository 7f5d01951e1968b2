import type { PortalClient } from '../portal/portal.js';
import type { Cookies } from './cookies.js';
import type { Seal } from './seal.js';

/** What the rooms of the gateway are built from. */
export interface Parts {
  readonly portal: PortalClient;
  /** The site's own origin. */
  readonly origin: string;
  readonly basePath: string;
  readonly seal: Seal;
  readonly cookies: Cookies;
  readonly now: () => Date;
}
