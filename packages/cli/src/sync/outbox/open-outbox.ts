import { existsSync } from 'node:fs';
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { createSync, type Sync } from '@dvcqg/sdk/sync';
import { Complaint } from '../complaint.js';
import { syncKeys } from './keys.js';

export interface OutboxOptions {
  readonly sandbox: string;
  readonly agency: string;
  /** SQLite file or postgres:// URL. */
  readonly store: string;
}

export interface OpenOutbox {
  readonly sync: Sync;
  close(): Promise<void>;
}

/** A variable of the environment, or what the sandbox publishes. */
const orSandbox = (name: string, published: string) => process.env[name] || published;

/** The outbox of a store. With `mustExist` a SQLite file is not made. `notice` is told the path of a key that was. */
export async function openOutbox(
  { sandbox, agency, store }: OutboxOptions,
  { mustExist = false, notice }: { readonly mustExist?: boolean; readonly notice: (path: string) => void },
): Promise<OpenOutbox> {
  if (store === ':memory:') throw new Complaint('store_in_memory');
  if (mustExist && !store.includes('://') && !existsSync(store))
    throw new Complaint('store_missing', { path: store });
  const keys = await syncKeys(store, notice);
  const portal = createPortalClient({
    profile: sandboxAt(sandbox),
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
