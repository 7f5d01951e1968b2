import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** A sandbox left running under load forgets its oldest rows of a kind instead of growing. */
const LIMIT = 20_000;

/** What one provider remembers: sessions, grants, codes, tokens, clients. Nothing is shared between sandboxes. */
export class IdentityStore {
  readonly #tables = new Map<string, Map<string, AdapterPayload>>();
  /** Sessions are looked up by uid at every refresh. */
  readonly #sessionByUid = new Map<string, string>();

  readonly adapter: AdapterFactory = (model) => this.#adapter(this.#table(model));

  clear(): void {
    for (const table of this.#tables.values()) table.clear();
    this.#sessionByUid.clear();
  }

  #table(model: string): Map<string, AdapterPayload> {
    let table = this.#tables.get(model);
    if (!table) this.#tables.set(model, (table = new Map<string, AdapterPayload>()));
    return table;
  }

  #adapter(table: Map<string, AdapterPayload>): Adapter {
    const uids = this.#sessionByUid;
    return {
      // The library reads `exp` of what it finds; nothing is served after its time.
      upsert: async (id, payload) => {
        if (payload.kind === 'Session' && payload.uid) uids.set(payload.uid, id);
        // Last in line again: what is used stays.
        table.delete(id);
        table.set(id, payload);
        if (table.size > LIMIT) forget(table, uids, table.keys().next().value ?? '');
      },
      find: async (id) => table.get(id),
      findByUid: async (uid) => table.get(uids.get(uid) ?? ''),
      // The device flow is off: there are no user codes.
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = table.get(id);
        if (payload) table.set(id, { ...payload, consumed: Math.floor(Date.now() / 1000) });
      },
      destroy: async (id) => forget(table, uids, id),
      revokeByGrantId: async (grantId) => {
        for (const [id, payload] of table) if (payload.grantId === grantId) table.delete(id);
      },
    };
  }
}

function forget(table: Map<string, AdapterPayload>, uids: Map<string, string>, id: string): void {
  const uid = table.get(id)?.uid;
  // A session that changed its id was stored under the new one before the old one is destroyed.
  if (uid && uids.get(uid) === id) uids.delete(uid);
  table.delete(id);
}
