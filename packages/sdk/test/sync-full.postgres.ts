import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Far, itemsOf, outboxTo } from './helpers/outbox.js';
import { expectNothingSecret } from './helpers/secrets.js';
import { storePlace, type StorePlace } from './helpers/store-place.js';

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

/**
 * From the thousandth record on the server says what it says when its disk is full. A trigger says it: to fill a disk takes
 * rights that a test does not have.
 */
async function fill(): Promise<void> {
  const { db } = far.portal.store;
  await sql`create function full_disk() returns trigger language plpgsql as $$ begin
    if (select count(*) from outbox_record) >= 1000 then
      raise exception 'could not extend file' using errcode = '53100', detail = new.content;
    end if;
    return new; end $$`.execute(db);
  await sql`create trigger full_disk before insert on outbox_record for each row execute function full_disk()`.execute(
    db,
  );
}
const makeRoom = () => sql`drop trigger full_disk on outbox_record`.execute(far.portal.store.db);

it('F43: a full disk of PostgreSQL is told before anything is acknowledged, and what was there goes on', async () => {
  expect(await far.sync.enqueue(itemsOf(0, 900))).toMatchObject({ accepted: 900 });
  await fill();
  const failure = await far.sync.enqueue(itemsOf(900, 1_400)).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'store_unavailable',
    retriable: true,
    params: { sqlState: '53100' },
  });
  expectNothingSecret(failure);
  // Nothing of the chunk is in, and what is in can be sent: that makes room.
  expect(await far.sync.status()).toMatchObject({ waiting: 900 });
  expect(await far.sync.drain()).toMatchObject({ created: 900, left: 0, dead: 0 });
  expect(await far.sync.enqueue(itemsOf(900, 1_400))).toMatchObject({ accepted: 500 });
  await makeRoom();
  expect(await far.sync.drain()).toMatchObject({ created: 500, left: 0 });
  expect(await far.ledger()).toHaveLength(1_400);
});
