import { createSync } from '@dvcqg/sdk/sync';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStore, type Store } from '../src/store/store.js';
import { codeOf, type Far, itemOf, keys, outboxTo, portalTo } from './helpers/outbox.js';
import { storePlace, type StorePlace } from './helpers/store-place.js';

/** What is handed in while an answer is written down. */
let place: StorePlace;
let far: Far;
let watcher: Store;
let answer: () => void;
let isAsked: Promise<void>;
beforeEach(async () => {
  place = await storePlace();
  const answered = new Promise<void>((resolve) => (answer = resolve));
  isAsked = new Promise((asked) => {
    far = outboxTo(place.target, async () => {
      asked();
      await answered;
      return undefined;
    });
  });
  watcher = createStore(place.target);
});
afterEach(async () => {
  await Promise.all([far.close(), watcher.close()]);
  await place.remove();
});

/** Until a transaction of ours waits for another. */
async function someoneWaits(): Promise<void> {
  const schema = new URL(place.target).searchParams.get('options')?.split('=').at(-1);
  for (;;) {
    const { rows } = await sql`
      select 1 from pg_locks as waits join pg_locks as has on has.pid = waits.pid
      where not waits.granted and has.relation = ${`${schema}.outbox`}::regclass`.execute(watcher.db);
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const step = { at: '2026-07-06T09:00:00+07:00', officer: 'Officer One', note: 'Xử lý', status: '1' };

it.each([
  ['a newer version', itemOf(1, 2), ['create 1', 'update 2']],
  ['a step of the trail', { ...itemOf(1, 1), progress: [step] }, ['create 1', 'progress 1']],
])('%s that is being handed in while the answer comes is not lost', async (_, item, went) => {
  const portal = portalTo(() => Promise.reject(new Error('it only hands in')), place.target);
  const other = createSync({ portal, keys });
  await far.sync.enqueue([itemOf(1, 1)]);
  const draining = far.sync.drain();
  await isAsked;
  await portal.store.transaction(async (within) => {
    await other.enqueue([item], { within });
    answer();
    await someoneWaits();
  });
  await draining;
  expect(await far.sync.drain()).toMatchObject({ left: 0, dead: 0 });
  const ledger = (await far.ledger()).filter(({ code }) => code === codeOf(1));
  expect(ledger.map(({ kind, status }) => `${kind} ${status}`)).toEqual(went);
  await portal.close();
});
