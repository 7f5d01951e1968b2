import { existsSync } from 'node:fs';
import { createPortalClient, type Profile, sandboxAt } from '@dvcqg/sdk/server';
import { createSync, type Sync } from '@dvcqg/sdk/sync';
import { Complaint } from '../complaint.js';
import { syncKeys } from './keys.js';

export interface OutboxOptions {
  readonly sandbox: string;
  readonly agency: string;
  /** SQLite file or postgres:// URL. */
  readonly store: string;
  /** How the Portal is spoken to. Default `adapter-v1`. */
  readonly dialect?: Dialect;
}

export type Dialect = Profile['adapter']['dialect'];

export interface Needs {
  /** A SQLite file is not made. */
  readonly mustExist?: boolean;
  /** Dossiers are looked up at the Portal. */
  readonly looksUp?: boolean;
}

export interface OpenOutbox {
  readonly sync: Sync;
  close(): Promise<void>;
}

/** A variable of the environment, or what the sandbox publishes. */
const orSandbox = (name: string, published: string) => process.env[name] || published;

/** The outbox of a store. `notice` is told the path of a key that was made. */
export async function openOutbox(
  { sandbox, agency, store, dialect = 'adapter-v1' }: OutboxOptions,
  { mustExist = false, looksUp = false }: Needs,
  notice: (path: string) => void,
): Promise<OpenOutbox> {
  if (looksUp && dialect === 'adapter-v2') throw new Complaint('no_lookup');
  if (store === ':memory:') throw new Complaint('store_in_memory');
  if (mustExist && !store.includes('://') && !existsSync(store))
    throw new Complaint('store_missing', { path: store });
  const keys = await syncKeys(store, notice);
  const portal = createPortalClient({
    profile: sandboxAt(sandbox, { dialect }),
    agency,
    credentials: {
      sso: {
        clientId: orSandbox('DVCQG_CLIENT_ID', 'sandbox-site'),
        clientSecret: orSandbox('DVCQG_CLIENT_SECRET', 'sandbox-secret'),
      },
      adapter: {
        username: orSandbox('DVCQG_ADAPTER_USERNAME', 'onestop-h99'),
        password: orSandbox('DVCQG_ADAPTER_PASSWORD', 'sandbox'),
      },
      payments: {
        partner: orSandbox('DVCQG_PARTNER', 'DOITACTEST'),
        secret: orSandbox('DVCQG_PARTNER_SECRET', 'SANDBOX-SECRET-0001'),
      },
    },
    store,
  });
  try {
    await portal.store.open();
    return { sync: createSync({ portal, keys }), close: () => portal.close() };
  } catch (error) {
    await portal.close();
    throw error;
  }
}
