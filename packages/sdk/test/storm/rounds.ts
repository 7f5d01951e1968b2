import { createPayments } from '../../src/payments/create-payments.js';
import { code, debt, owner } from '../../src/payments/fixtures/payment-world.js';
import { partner, ScriptedPlatform, secret } from '../../src/payments/fixtures/scripted-platform.js';
import { sandbox } from '../../src/profiles/sandbox.js';
import { createStore } from '../../src/store/store.js';
import { inWords } from '../../src/wire/payment-1.0.6/fixtures/words.js';
import { storePlace } from '../helpers/store-place.js';

/** What was found wrong, in words; nothing when all is well. */
export interface StormReport {
  readonly rounds: number;
  readonly wrong: readonly string[];
}

/**
 * Rounds of one payment each: the same notification comes fifty times at once, spread over two gateways, each with
 * connections of its own to one store. Each must be acknowledged and all of them together be one booking.
 */
export async function notificationStorm(rounds: number, atOnce = 50): Promise<StormReport> {
  const place = await storePlace({ shared: true });
  const stores = [createStore(place.target), createStore(place.target)];
  const [{ db }] = stores as [(typeof stores)[0]];
  const platform = new ScriptedPlatform();
  const gateways = stores.map((store) =>
    createPayments({
      profile: sandbox,
      partner,
      secret,
      store,
      dossiers: { debt: async () => debt },
      fetch: platform.fetch,
    }),
  );
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const dossierCode = `${code.slice(0, -4)}${String(round).padStart(4, '0')}`;
    const { id, reference } = await gateways[round % 2]!.create({
      owner,
      dossierCode,
      amount: debt.amount,
      returnTo: '/',
      idempotencyKey: `storm-${round}`,
    });
    const raw = platform.notification(reference);
    const answers = await Promise.all(
      Array.from({ length: atOnce }, (_, n) => gateways[n % 2]!.receive(raw)),
    );
    const taken = answers.filter(
      ({ status, reply }) => status === 200 && inWords({ ...reply })['outcome'] === 'succeeded',
    );
    if (taken.length !== atOnce) wrong.push(`${reference}: acknowledged ${taken.length} times`);
    const bookings = await db
      .selectFrom('payment_event')
      .select('seq')
      .where('payment_id', '=', id)
      .where('status', '=', 'succeeded')
      .execute();
    if (bookings.length !== 1) wrong.push(`${reference}: booked ${bookings.length} times`);
    const entries = await db
      .selectFrom('inbox')
      .select('times')
      .where('payment_id', '=', id)
      .where('applied_at', 'is not', null)
      .execute();
    if (entries.length !== 1 || entries[0]?.times !== atOnce)
      wrong.push(`${reference}: in the inbox as ${JSON.stringify(entries)}`);
  }
  const receipts = await db.selectFrom('receipt').select('id').execute();
  if (receipts.length !== rounds) wrong.push(`${receipts.length} receipts for ${rounds} payments`);
  await Promise.all(stores.map((store) => store.close()));
  await place.remove();
  return { rounds, wrong };
}
