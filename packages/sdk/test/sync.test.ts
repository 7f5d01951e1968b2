import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSandbox } from '@dvcqg/sandbox';
import type { ShapeError } from '@dvcqg/sdk/server';
import { createSync, type SyncTombstone } from '@dvcqg/sdk/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../src/store/store.js';
import { codesSent, newField, services } from '../src/wire/adapter-v1/fixtures/answers.js';
import { codeOf, type Far, itemOf, itemsOf, keys, outboxTo, portalTo, recordOf } from './helpers/outbox.js';
import { expectNothingSecret } from './helpers/secrets.js';
import { onPostgres, storePlace, type StorePlace } from './helpers/store-place.js';

/** The contract of the outbox, on whichever store `storePlace` gives. */
let place: StorePlace;
let far: Far;
beforeEach(async () => {
  place = await storePlace();
  far = outboxTo(place.target);
});
afterEach(async () => {
  await far.close();
  await place.remove();
});

const again = async (...made: Parameters<typeof outboxTo> extends [string, ...infer Rest] ? Rest : never) => {
  await far.close();
  far = outboxTo(place.target, ...made);
  return far;
};
const tombstone = (n: number, version: number): SyncTombstone => ({
  code: codeOf(n),
  version,
  deleted: true,
});
const refusal = (error_code: string | number, message: string) => Response.json({ error_code, message });
const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
};
const clean = { unchanged: 0, dead: 0, left: 0 };
/** Statuses by which a dossier went at the far side. */
const path = async (n: number) =>
  (await far.ledger())
    .filter(({ code }) => code === codeOf(n))
    .map(({ kind, status }) => `${kind} ${status}`);

describe('enqueue and drain', () => {
  it('creates what is new, updates what changed, sends nothing for what did not', async () => {
    const { sync } = far;
    expect(await sync.enqueue(itemsOf(0, 450))).toEqual({
      accepted: 450,
      unchanged: 0,
      unsent: 0,
      stale: 0,
      faults: [],
    });
    expect(await sync.status()).toMatchObject({ waiting: 450, sent: 0 });
    expect(await sync.drain()).toEqual({ ...clean, created: 450, updated: 0 });
    expect(far.heard.map(({ codes }) => codes.length).sort()).toEqual([200, 200, 50]);
    expect(await sync.enqueue(itemsOf(0, 450))).toMatchObject({ accepted: 0, unchanged: 450 });
    const newer = itemsOf(0, 450).map((item) => ({ ...item, version: 2 }));
    expect(await sync.enqueue(newer)).toMatchObject({ accepted: 0, unchanged: 450 });
    expect(await sync.enqueue(itemsOf(0, 3, 4))).toMatchObject({ accepted: 3 });
    expect(await sync.drain()).toEqual({ ...clean, created: 0, updated: 3 });
    expect(await path(1)).toEqual(['create 1', 'update 4']);
    expect(await sync.status()).toEqual({ waiting: 0, sending: 0, sent: 450, dead: 0, deleted: 0 });
  });

  it('takes an asynchronous source as it comes', async () => {
    let pulled = 0;
    let onDisk = 0;
    const source = async function* () {
      for (; pulled < 2500; pulled++) {
        if (pulled === 2200) ({ waiting: onDisk } = await far.sync.status());
        yield itemOf(pulled);
      }
    };
    expect(await far.sync.enqueue(source())).toMatchObject({ accepted: 2500 });
    expect(onDisk).toBe(2000);
  });

  it('refuses at the door what breaks a limit, by index, code and path, and takes the rest', async () => {
    const { faults, accepted } = await far.sync.enqueue([
      itemOf(0),
      { record: recordOf(1, { summary: 'x'.repeat(1001) }), version: 1 },
      { record: recordOf(2, { code: 'no code' }), version: 1 },
      { record: recordOf(3), version: 1.5 },
      { record: recordOf(4), version: 1, progress: [{ at: 'never', officer: 'A', note: '', status: '2' }] },
      { code: 'rubbish', version: 1, deleted: true },
    ]);
    expect(accepted).toBe(1);
    expect(faults.map(({ index, code, error }) => [index, code, error.code, error.path])).toEqual([
      [1, codeOf(1), 'bad_dossier', 'summary'],
      [2, undefined, 'dossier_code_malformed', undefined],
      [3, codeOf(3), 'bad_version', 'version'],
      [4, codeOf(4), 'bad_progress', 'progress[0].at'],
      [5, undefined, 'dossier_code_malformed', undefined],
    ]);
    for (const { error } of faults) expectNothingSecret(error, '999100001111');
  });

  it('reads a code in any form as the same dossier', async () => {
    await far.sync.enqueue([itemOf(1)]);
    const typed = { ...itemOf(1, 2), record: recordOf(1, { code: codeOf(1).toLowerCase(), status: '2' }) };
    expect(await far.sync.enqueue([typed])).toMatchObject({ accepted: 1 });
    expect(await far.sync.drain()).toMatchObject({ created: 1 });
    expect(await path(1)).toEqual(['create 2']);
  });

  it('F33 F34: the newest version wins, whenever it came; an older one is stale', async () => {
    await far.sync.enqueue([itemOf(1, 4), itemOf(1, 2), itemOf(2, 1), itemOf(2, 5), itemOf(2, 4)]);
    expect(await far.sync.enqueue([itemOf(1, 3)])).toMatchObject({ stale: 1 });
    expect(await far.sync.drain()).toMatchObject({ created: 2 });
    expect(await path(1)).toEqual(['create 4']);
    expect(await path(2)).toEqual(['create 5']);
    expect(await far.sync.enqueue([itemOf(1, 3)])).toMatchObject({ stale: 1 });
  });

  it('tells of a version that was used for other content, because one of the two would be lost', async () => {
    await far.sync.enqueue([itemOf(1, 2)]);
    const { faults } = await far.sync.enqueue([{ ...itemOf(1, 4), version: 2 }]);
    expect(faults).toMatchObject([{ index: 0, code: codeOf(1), error: { code: 'version_reused' } }]);
    expect((faults[0]?.error as ShapeError).path).toBe('version');
  });

  it('F35: a tombstone wins over what is older, and a newer version over the tombstone', async () => {
    await far.sync.enqueue([itemOf(1, 1), itemOf(2, 1), itemOf(3, 5)]);
    expect(await far.sync.enqueue([tombstone(1, 2), tombstone(3, 4), tombstone(4, 1)])).toMatchObject({
      accepted: 2,
      stale: 1,
    });
    expect(await far.sync.enqueue([itemOf(1, 2), itemOf(1, 1)])).toMatchObject({ stale: 2 });
    expect(await far.sync.drain()).toMatchObject({ created: 2, left: 0 });
    expect(await path(1)).toEqual([]);
    expect(await far.sync.status()).toMatchObject({ sent: 2, deleted: 2 });
    expect(await far.sync.enqueue([itemOf(1, 4)])).toMatchObject({ accepted: 1 });
    await far.sync.drain();
    expect(await path(1)).toEqual(['create 4']);
  });

  it('sends again what the Portal lost, when forced to', async () => {
    await far.sync.enqueue(itemsOf(0, 20));
    await far.sync.drain();
    const { changed } = (await (await far.ask('differences', { count: 6, seed: 3 })).json()) as {
      changed: { code: string; kind: string }[];
    };
    const found = await collect(far.sync.compare(itemsOf(0, 20)));
    expect(found.map(({ code }) => code).sort()).toEqual(changed.map(({ code }) => code).sort());
    for (const { code, kind, paths } of found) {
      const planted = changed.find((one) => one.code === code)?.kind;
      expect([kind, ...paths]).toEqual(
        planted === 'missing' ? ['missing'] : ['different', planted === 'due' ? 'dueAt' : 'status'],
      );
    }
    const broken = itemsOf(0, 20).filter(({ record }) => found.some(({ code }) => code === record.code));
    expect(await far.sync.enqueue(broken)).toMatchObject({ unchanged: 6 });
    expect(await far.sync.enqueue(broken, { force: true })).toMatchObject({ accepted: 6 });
    expect(await far.sync.drain()).toMatchObject({ left: 0, dead: 0 });
    expect(await collect(far.sync.compare(itemsOf(0, 20)))).toEqual([]);
  });

  it('goes on with what is enqueued later until it is stopped', async () => {
    const run = far.sync.start();
    await far.sync.enqueue(itemsOf(0, 10));
    while ((await far.sync.status()).sent < 10) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await run.stop()).toEqual({ ...clean, created: 10, updated: 0 });
    await far.sync.enqueue(itemsOf(10, 11));
    expect((await far.sync.status()).waiting).toBe(1);
  });

  it('stops when told, with the calls under way answered, and goes on from there', async () => {
    const stop = new AbortController();
    await again(({ codes }) => (codes.includes(codeOf(0)) && stop.abort(), undefined));
    await far.sync.enqueue(itemsOf(0, 30));
    const first = await far.sync.drain({ batch: 5, concurrency: 2, signal: stop.signal });
    expect(first.created + first.left).toBe(30);
    expect(first.left).toBeGreaterThan(10);
    expect(await far.sync.drain()).toEqual({ ...clean, created: first.left, updated: 0 });
    expect(await far.ledger()).toHaveLength(30);
  });

  it('tells how far it is', async () => {
    await far.sync.enqueue(itemsOf(0, 30));
    const told: number[][] = [];
    await far.sync.drain({
      batch: 10,
      onProgress: ({ sent, created, left }) => told.push([sent, created, left]),
    });
    expect(told).toEqual([[10, 10, 20], [20, 20, 10], [30, 30, 0]]); // prettier-ignore
  });
});

describe('the trail', () => {
  const step = (hour: number, status: string, note = 'Xử lý') => ({
    at: `2026-07-07T${String(hour).padStart(2, '0')}:00:00+07:00`,
    officer: 'Officer One',
    note,
    status,
  });
  const trail = async (n: number) =>
    ((await far.portal.dossiers.lookup(codeOf(n)))?.progress ?? [])
      .filter(({ officer }) => officer === 'Officer One')
      .map(({ at, status }) => `${at.slice(11, 13)} ${status}`);
  const statusOf = async (n: number) => (await far.portal.dossiers.lookup(codeOf(n)))?.status;

  it('goes out after the dossier, ten steps a call, each once however often it is handed in', async () => {
    const progress = [step(8, '2'), step(9, '4')];
    const items = itemsOf(0, 7, 4).map((item) => ({ ...item, progress }));
    await far.sync.enqueue(items);
    expect(await far.sync.drain()).toEqual({ ...clean, created: 7, updated: 0 });
    expect(far.heard.map(({ service, codes }) => [service, codes.length])).toEqual([
      [services.sync, 7],
      [services.progress, 10],
      [services.progress, 4],
    ]);
    expect(await trail(3)).toEqual(['08 2', '09 4']);
    const more = items.map((item) => ({ ...item, progress: [...progress, step(10, '4')] }));
    expect(await far.sync.enqueue(more)).toMatchObject({ unchanged: 7 });
    expect(await far.sync.drain()).toMatchObject({ left: 0 });
    expect(far.heard.slice(3).map(({ service, codes }) => [service, codes.length])).toEqual([
      [services.progress, 7],
    ]);
    expect(await trail(6)).toEqual(['08 2', '09 4', '10 4']);
  });

  it('loses no step when versions are coalesced, and leaves the status of the newest version', async () => {
    await far.sync.enqueue([{ ...itemOf(1, 4), progress: [step(9, '4')] }]);
    await far.sync.enqueue([{ ...itemOf(1, 9), progress: [] }]);
    await far.sync.drain();
    expect(await trail(1)).toEqual(['09 4']);
    expect(await statusOf(1)).toBe('9');
    await far.sync.enqueue([{ ...itemOf(1, 9), version: 10, progress: [step(8, '2')] }]);
    await far.sync.enqueue([{ record: recordOf(1, { status: '10' }), version: 11 }]);
    await far.sync.drain();
    expect(await trail(1)).toEqual(['08 2', '09 4']);
    expect(await statusOf(1)).toBe('10');
  });

  it('a step that is refused is a dead letter; the dossier and its other steps are in', async () => {
    const progress = [step(8, '2'), step(9, '77'), step(10, '4')];
    await far.sync.enqueue([
      { ...itemOf(1, 4), progress },
      { ...itemOf(2, 4), progress: [step(8, '4')] },
    ]);
    expect(await far.sync.drain()).toEqual({ ...clean, created: 2, updated: 0, dead: 1 });
    const { items } = await far.sync.deadLetters();
    expect(items).toMatchObject([{ code: codeOf(1), reason: 'progress_rejected', path: 'progress.status' }]);
    expect(await trail(1)).toEqual(['08 2', '10 4']);
    expect(await trail(2)).toEqual(['08 4']);
  });
});

describe('what the Portal refuses', () => {
  it('F31: poison becomes dead letters with the reason and the field; the rest goes on', async () => {
    const items = itemsOf(0, 400);
    const poisoned = [3, 77, 201, 202, 399];
    for (const n of poisoned)
      items[n] = { record: recordOf(n, { field: { code: 'NO SUCH', name: 'X' } }), version: 1 };
    await far.sync.enqueue(items);
    expect(await far.sync.drain()).toEqual({ created: 395, updated: 0, unchanged: 0, dead: 5, left: 0 });
    const first = await far.sync.deadLetters({ limit: 3 });
    expect(first.items.map(({ code }) => code)).toEqual(poisoned.slice(0, 3).map(codeOf));
    expect(first.items[0]).toMatchObject({
      version: 1,
      reason: 'dossier_rejected',
      path: 'field.code',
      attempts: 1,
    });
    const rest = await far.sync.deadLetters({ ...(first.next && { after: first.next }) });
    expect(rest.items.map(({ code }) => code)).toEqual(poisoned.slice(3).map(codeOf));
    expect(rest.next).toBeUndefined();

    expect(await far.sync.retry([codeOf(3)])).toBe(1);
    expect(await far.sync.drain()).toMatchObject({ dead: 1, left: 0 });
    const mended = itemOf(77, 2);
    expect(await far.sync.enqueue([mended])).toMatchObject({ accepted: 1 });
    expect(await far.sync.drain()).toMatchObject({ created: 1, left: 0 });
    expect((await far.sync.status()).dead).toBe(4);
    expect(await far.sync.retry('all')).toBe(4);
  });

  it('finds poison the answer does not name, by smaller and smaller batches', async () => {
    await again(({ codes }) => (codes.includes(codeOf(66)) ? refusal(7, 'Có lỗi') : undefined));
    await far.sync.enqueue(itemsOf(0, 128));
    expect(await far.sync.drain({ batch: 128 })).toMatchObject({ created: 127, dead: 1, left: 0 });
    expect((await far.sync.deadLetters()).items).toMatchObject([
      { code: codeOf(66), reason: 'dossier_rejected' },
    ]);
    expect(far.heard.length).toBeLessThan(40);
  });

  it('F32: of a batch that is partly taken only the rest is sent again', async () => {
    await far.ask('faults', { target: 'adapter', kind: 'partial', first: 120, times: 1 });
    await far.sync.enqueue(itemsOf(0, 200));
    expect(await far.sync.drain()).toEqual({ ...clean, created: 200, updated: 0 });
    expect(far.heard.map(({ codes }) => codes.length)).toEqual([200, 80]);
    expect(await far.ledger()).toHaveLength(200);
  });

  it('F42: a field that everything lacks is one clear error, not a dead letter for each', async () => {
    let isAhead = true;
    await again(({ codes }) => {
      if (!isAhead) return undefined;
      return refusal('3', newField.refusal(codes.length));
    });
    await far.sync.enqueue(itemsOf(0, 1000));
    const summary = await far.sync.drain();
    expect(summary).toMatchObject({ created: 0, dead: 0, left: 1000 });
    expect(summary.stopped).toMatchObject({ code: 'portal_refuses_all', path: `extra.${newField.name}` });
    expect((await far.sync.deadLetters()).items).toEqual([]);
    isAhead = false;
    expect(await far.sync.drain()).toMatchObject({ created: 1000, left: 0 });
  });
});

describe('a far side that fails', () => {
  it('F30: an answer that was lost is asked for again and doubles nothing', async () => {
    await far.ask('faults', { target: 'adapter', kind: 'lost-answer', times: 2 });
    await far.portal.dossiers.lookup(codeOf(1)).catch(() => undefined);
    await far.sync.enqueue(itemsOf(0, 250));
    expect(await far.sync.drain()).toMatchObject({ dead: 0, left: 0 });
    const ledger = await far.ledger();
    expect(new Set(ledger.map(({ code }) => code)).size).toBe(250);
    expect(ledger.filter(({ kind }) => kind === 'create')).toHaveLength(250);
  });

  it('F39: a session that ends in mid-batch costs one log-in for all workers', async () => {
    let logins = 0;
    await far.close();
    const { sandbox } = (far = outboxTo(place.target));
    const portal = portalTo((request) => {
      if (request.url.endsWith('mapi/login')) logins++;
      return sandbox.fetch(request);
    }, place.target);
    const sync = createSync({ portal, keys });
    await sync.enqueue(itemsOf(0, 100));
    await portal.dossiers.lookup(codeOf(1));
    await far.ask('sessions/expire', {});
    expect(await sync.drain({ batch: 10 })).toMatchObject({ created: 100 });
    expect(logins).toBe(2);
    await portal.close();
  });

  it('F39: a log-in that is refused stops it with that error, and the next run goes on', async () => {
    await far.sync.enqueue(itemsOf(0, 300));
    const locked = portalTo(async (request) => {
      if (request.url.endsWith('mapi/login')) return refusal(-1, 'Sai mật khẩu');
      throw new Error('nothing else is asked');
    }, place.target);
    if (place.target === ':memory:') {
      // One store, another way out.
      Object.assign(locked, { store: far.portal.store });
    }
    const summary = await createSync({ portal: locked, keys }).drain();
    expect(summary).toMatchObject({ created: 0, left: 300, stopped: { code: 'adapter_login_refused' } });
    expect(await far.sync.drain()).toMatchObject({ created: 300, left: 0 });
  });

  it('F37: 429 pauses every worker as long as it says, with fewer calls afterwards', async () => {
    let told = 0;
    await again(() => {
      if (told > 0) return undefined;
      told = Date.now();
      return new Response('', { status: 429, headers: { 'retry-after': '1' } });
    });
    await far.sync.enqueue(itemsOf(0, 40));
    const draining = far.sync.drain({ batch: 10 });
    while (told === 0 || !(await far.sync.status()).pausedUntil)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Date.parse((await far.sync.status()).pausedUntil ?? '')).toBeGreaterThan(told);
    expect(await draining).toMatchObject({ created: 40, left: 0 });
    expect(Date.now() - told).toBeGreaterThanOrEqual(1000);
  });

  it('gives up after the patience it was given, with the reason, and loses nothing', async () => {
    let isDown = true;
    await again(() => (isDown ? new Response('', { status: 503 }) : undefined));
    await far.sync.enqueue(itemsOf(0, 30));
    const summary = await far.sync.drain({ patience: 300 });
    expect(summary).toMatchObject({
      created: 0,
      left: 30,
      stopped: { code: 'service_down', retriable: true },
    });
    isDown = false;
    expect(await far.sync.drain()).toMatchObject({ created: 30, left: 0 });
  });
});

describe('at rest', () => {
  it('V9: purge forgets what is settled since before then, and nothing that waits', async () => {
    const bad = { record: recordOf(9, { field: { code: 'NO SUCH', name: 'X' } }), version: 1 };
    await far.sync.enqueue([...itemsOf(0, 5), bad, tombstone(20, 1)]);
    await far.sync.drain();
    await far.sync.enqueue([itemOf(30)]);
    expect(await far.sync.purge({ sentBefore: new Date(Date.now() - 60_000) })).toBe(0);
    expect(await far.sync.purge({ sentBefore: new Date(Date.now() + 60_000) })).toBe(7);
    expect(await far.sync.status()).toMatchObject({ waiting: 1, sent: 0, dead: 0, deleted: 0 });
    const { db } = far.portal.store;
    expect(await db.selectFrom('outbox_record').select('code').execute()).toEqual([{ code: codeOf(30) }]);
    expect(await far.sync.drain()).toMatchObject({ created: 1 });
  });

  it('keeps no content of what was acknowledged', async () => {
    await far.sync.enqueue(itemsOf(0, 5).map((item) => ({ ...item, progress: [] })));
    await far.sync.drain();
    const { db } = far.portal.store;
    expect(await db.selectFrom('outbox_record').selectAll().execute()).toEqual([]);
  });

  it('a new key in front opens what the old one sealed; without the old one it stops and says so', async () => {
    await far.sync.enqueue(itemsOf(0, 3));
    const { portal } = far;
    const fresh = 'another key of thirty-two bytes or more!!';
    expect(await createSync({ portal, keys: [fresh] }).drain()).toMatchObject({
      left: 3,
      stopped: { code: 'sync_keys' },
    });
    const rotated = createSync({ portal, keys: [fresh, ...keys] });
    expect(await rotated.enqueue(itemsOf(0, 3))).toMatchObject({ unchanged: 3 });
    expect(await rotated.drain()).toMatchObject({ created: 3 });
    for (const bad of [[], ['short']]) {
      expect(() => createSync({ portal, keys: bad })).toThrow(expect.objectContaining({ code: 'sync_keys' }));
    }
  });

  it('V15: the raw file holds no canary while dossiers wait, are dead, or are in', async () => {
    const file = await storePlace({ shared: true });
    if (file.target.startsWith('postgres')) return;
    const onDisk = outboxTo(file.target);
    const trail = [
      { at: '2026-07-07T08:00:00+07:00', officer: 'CANARY Officer', note: 'CANARY', status: '77' },
    ];
    const item = { record: recordOf(1), version: 1, progress: trail };
    const bad = { record: recordOf(2, { field: { code: 'NO SUCH', name: 'CANARY' } }), version: 1 };
    const raw = async () => {
      const parts = await Promise.all(
        ['', '-wal'].map((end) => readFile(`${file.target}${end}`).catch(() => '')),
      );
      return parts.map((part) => part.toString('latin1')).join('');
    };
    const secrets = ['CANARY', 'canary@example', '999100001111', '00000000-0000-4000'];
    await onDisk.sync.enqueue([item, bad]);
    for (const secret of secrets) expect(await raw()).not.toContain(secret);
    expect(await raw()).toContain(codeOf(1));
    expect(await onDisk.sync.drain()).toMatchObject({ dead: 2 });
    for (const secret of secrets) expect(await raw()).not.toContain(secret);
    // Who has the file cannot try contents either: the hash is keyed.
    const { digest } = await onDisk.portal.store.db
      .selectFrom('outbox')
      .select('digest')
      .where('code', '=', codeOf(1))
      .executeTakeFirstOrThrow();
    const bare = createHash('sha256')
      .update(`${codeOf(1)}\0${JSON.stringify(recordOf(1))}`)
      .digest('base64url');
    expect(digest).not.toBe(bare);
    await onDisk.close();
    await file.remove();
  });

  it('F44: what is enqueued within a transaction comes and goes with it', async () => {
    const { store } = far.portal;
    const business = { key: 'business', window_start: 0, window_end: 1, hits: 1 };
    await expect(
      store.transaction(async (trx) => {
        await trx.insertInto('rate_limit').values(business).execute();
        expect(await far.sync.enqueue(itemsOf(0, 1500), { within: trx })).toMatchObject({ accepted: 1500 });
        throw new Error('stop');
      }),
    ).rejects.toThrow();
    expect(await far.sync.status()).toMatchObject({ waiting: 0 });
    await store.transaction(async (trx) => {
      await trx.insertInto('rate_limit').values(business).execute();
      await far.sync.enqueue(itemsOf(0, 5), { within: trx });
    });
    expect(await far.sync.drain()).toMatchObject({ created: 5 });
  });

  it('F43: a store that takes no more says so before it acknowledges, and keeps what it has', async () => {
    const { store } = far.portal;
    if (store.dialect !== 'sqlite') return;
    const { sql } = await import('kysely');
    await far.sync.enqueue(itemsOf(0, 50));
    const [{ page_count: pages = 0 } = {}] = (
      await sql<{ page_count: number }>`pragma page_count`.execute(store.db)
    ).rows;
    await sql`pragma max_page_count = ${sql.raw(String(pages + 20))}`.execute(store.db);
    const failure = await far.sync.enqueue(itemsOf(50, 5000)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ConfigError', code: 'store_unavailable' });
    expectNothingSecret(failure);
    await sql`pragma max_page_count = 1000000`.execute(store.db);
    expect(await far.sync.status()).toMatchObject({ waiting: 50 });
    expect(await far.sync.enqueue(itemsOf(50, 60))).toMatchObject({ accepted: 10 });
    expect(await far.sync.drain()).toMatchObject({ created: 60, left: 0 });
  });
});

describe('several workers', () => {
  it('F40: send no dossier twice, and have no row in two hands', async () => {
    const shared = await storePlace({ shared: true });
    const sandbox = createSandbox();
    const inHand = new Set<string>();
    const heard: string[] = [];
    const portals = Array.from({ length: onPostgres ? 10 : 3 }, () =>
      portalTo(async (request) => {
        const { data = [] } = (await request.clone().json()) as { data?: unknown };
        const codes = Array.isArray(data) ? codesSent(data) : [];
        expect(codes.filter((code) => inHand.has(code))).toEqual([]);
        codes.forEach((code) => inHand.add(code));
        heard.push(...codes);
        await new Promise((resolve) => setTimeout(resolve, 5));
        const answer = await sandbox.fetch(request);
        codes.forEach((code) => inHand.delete(code));
        return answer;
      }, shared.target),
    );
    const syncs = portals.map((portal) => createSync({ portal, keys }));
    await syncs[0]?.enqueue(itemsOf(0, 600));
    const summaries = await Promise.all(syncs.map((sync) => sync.drain({ batch: 20, concurrency: 2 })));
    expect(summaries.reduce((sum, { created }) => sum + created, 0)).toBe(600);
    expect(heard.sort()).toEqual(itemsOf(0, 600).map(({ record }) => record.code));
    expect(summaries.filter(({ created }) => created > 0).length).toBeGreaterThan(1);
    await Promise.all(portals.map((portal) => portal.close()));
    sandbox.close();
    await shared.remove();
  });

  it('take up what a worker that died was sending, when its lease has ended', async () => {
    await far.sync.enqueue(itemsOf(0, 10));
    const { createOutbox } = await import('../src/sync/outbox.js');
    const claim = await createOutbox(far.portal.store).claim(10, 400);
    expect(claim.rows).toHaveLength(10);
    expect(await far.sync.status()).toMatchObject({ sending: 10 });
    const began = Date.now();
    expect(await far.sync.drain()).toMatchObject({ created: 10, left: 0 });
    expect(Date.now() - began).toBeGreaterThan(300);
  });
});

it('opens the outbox of another process where it stands', async () => {
  const file = await storePlace({ shared: true });
  const first = outboxTo(file.target);
  await first.sync.enqueue(itemsOf(0, 40));
  await first.close();
  const store = createStore(file.target);
  expect(await store.db.selectFrom('outbox').select('code').execute()).toHaveLength(40);
  await store.close();
  const second = outboxTo(file.target);
  expect(await second.sync.drain()).toMatchObject({ created: 40 });
  await second.close();
  await file.remove();
});

describe('what would be', () => {
  const outcomes = async (items: Parameters<Far['sync']['preview']>[0]) =>
    (await collect(far.sync.preview(items))).map(({ index, outcome }) => [index, outcome]);

  it('is told of each item as enqueue tells it afterwards, and nothing is written', async () => {
    await far.sync.enqueue([...itemsOf(0, 3), itemOf(3, 5)]);
    await far.sync.drain();
    const before = far.heard.length;
    const items = [
      itemOf(0),
      itemOf(1, 4),
      itemOf(3, 4),
      itemOf(4),
      { record: recordOf(5, { summary: 'x'.repeat(1001) }), version: 1 },
      { record: recordOf(2, { summary: 'Khác' }), version: 1 },
      tombstone(6, 1),
    ];
    expect(await outcomes(items)).toEqual([
      [0, 'unchanged'],
      [1, 'accepted'],
      [2, 'stale'],
      [3, 'accepted'],
      [4, 'fault'],
      [5, 'fault'],
      [6, 'accepted'],
    ]);
    expect(await far.sync.status()).toMatchObject({ waiting: 0, sent: 4, deleted: 0 });
    const done = await far.sync.enqueue(items);
    expect(done).toMatchObject({ accepted: 3, unchanged: 1, unsent: 0, stale: 1 });
    expect(done.faults.map(({ index }) => index)).toEqual([4, 5]);
    expect(far.heard).toHaveLength(before);
  });

  it('tells of what is unchanged how much is not in', async () => {
    await far.sync.enqueue(itemsOf(0, 3));
    expect(await far.sync.enqueue(itemsOf(0, 3))).toMatchObject({ unchanged: 3, unsent: 3 });
    await far.sync.drain();
    expect(await far.sync.enqueue(itemsOf(0, 3))).toMatchObject({ unchanged: 3, unsent: 0 });
  });
});

describe('versions for a source that has none', () => {
  it('are above all that are known or were given out, also by others at once', async () => {
    expect(await far.sync.nextVersion()).toBe(1);
    await far.sync.enqueue([itemOf(0, 7)]);
    const given = await Promise.all([far.sync.nextVersion(), far.sync.nextVersion()]);
    expect(given.sort()).toEqual([8, 9]);
    expect(await far.sync.nextVersion()).toBe(10);
  });
});

describe('compare', () => {
  it('tells of a look-up that failed while the source was slow, as its own error', async () => {
    const { sandbox } = far;
    const portal = portalTo(
      (request) =>
        request.url.endsWith('mapi/login')
          ? Promise.resolve(refusal(-1, 'Sai mật khẩu'))
          : sandbox.fetch(request),
      ':memory:',
    );
    const slow = async function* () {
      yield itemOf(0);
      await new Promise((resolve) => setTimeout(resolve, 50));
      yield itemOf(1);
    };
    await expect(collect(createSync({ portal, keys }).compare(slow()))).rejects.toMatchObject({
      code: 'adapter_login_refused',
    });
    await portal.close();
  });
});

describe('a dossier that would go back', () => {
  it('is marked by compare', async () => {
    await far.sync.enqueue([itemOf(0, 9), itemOf(1, 4), itemOf(2, 9)]);
    await far.sync.drain();
    const found = await collect(far.sync.compare([itemOf(0, 4), itemOf(1, 5), itemOf(2, 10)]));
    expect(found.map(({ code, isBackwards }) => [code, isBackwards]).sort()).toEqual([
      [codeOf(0), true],
      [codeOf(1), undefined],
      [codeOf(2), undefined],
    ]);
  });
});
