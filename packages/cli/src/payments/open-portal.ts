import { createPortalClient, type PortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { credentials } from '../credentials.js';

export interface PortalOptions {
  readonly sandbox: string;
  readonly agency: string;
  /** SQLite file or postgres:// URL. */
  readonly store: string;
}

/** A client on the store of the gateway. */
export const openPortal = ({ sandbox, agency, store }: PortalOptions): PortalClient =>
  createPortalClient({ profile: sandboxAt(sandbox), agency, credentials: credentials(), store });
