import { existsSync } from 'node:fs';
import { createPortalClient, type Profile, sandboxAt } from '@dvcqg/sdk/server';
import { createSync, type Sync } from '@dvcqg/sdk/sync';
import { credentials } from '../../credentials.js';
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
    credentials: credentials(),
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
