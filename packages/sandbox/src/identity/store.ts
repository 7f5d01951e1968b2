import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Row {
  payload: AdapterPayload;
  readonly expiresAt: number;
}

/** A sandbox left running under load forgets its oldest rows of a kind instead of growing. */
const LIMIT = 20_000;

/** What one provider remembers: sessions, grants, codes, tokens, clients. Nothing is shared between sandboxes. */
export class IdentityStore {
  readonly #tables = new Map<string, Map<string, Row>>();
  /** Sessions are looked up by uid at every refresh. */
  readonly #sessionByUid = new Map<string, string>();

  readonly adapter: AdapterFactory = (model) => this.#adapter(this.#table(model));

  clear(): void {
    for (const table of this.#tables.values()) table.clear();
    this.#sessionByUid.clear();
  }

  #table(model: string): Map<string, Row> {
    let table = this.#tables.get(model);
    if (!table) this.#tables.set(model, (table = new Map<string, Row>()));
    return table;
  }

  #adapter(table: Map<string, Row>): Adapter {
    const uids = this.#sessionByUid;
    const live = (id: string) => {
      const row = table.get(id);
      return row && row.expiresAt > Date.now() ? row.payload : undefined;
    };
    return {
      upsert: async (id, payload, expiresIn) => {
        if (payload.kind === 'Session' && payload.uid) uids.set(payload.uid, id);
        table.set(id, { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
        if (table.size > LIMIT) forget(table, uids, table.keys().next().value ?? '');
      },
      find: async (id) => live(id),
      findByUid: async (uid) => live(uids.get(uid) ?? ''),
      // The device flow is off: there are no user codes.
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const row = table.get(id);
        if (row) row.payload = { ...row.payload, consumed: Math.floor(Date.now() / 1000) };
      },
      destroy: async (id) => forget(table, uids, id),
      revokeByGrantId: async (grantId) => {
        for (const [id, row] of table) if (row.payload.grantId === grantId) table.delete(id);
      },
    };
  }
}

function forget(table: Map<string, Row>, uids: Map<string, string>, id: string): void {
  const uid = table.get(id)?.payload.uid;
  // A session that changed its id was stored under the new one before the old one is destroyed.
  if (uid && uids.get(uid) === id) uids.delete(uid);
  table.delete(id);
}
