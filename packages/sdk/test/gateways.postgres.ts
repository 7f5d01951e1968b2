import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPayments } from '../src/payments/create-payments.js';
import type { Debt } from '../src/payments/debt.js';
import { partner, ScriptedPlatform, secret } from '../src/payments/fixtures/scripted-platform.js';
import type { Payments } from '../src/payments/payments.js';
import { sandbox } from '../src/profiles/sandbox.js';
import { createStore, type Store } from '../src/store/store.js';
import { onWire } from '../src/wire/payment-1.0.6/fixtures/words.js';
import { storePlace, type StorePlace } from './helpers/store-place.js';

const code = '000.00.01.H99-260701-0001';
const debt: Debt = {
  state: 'payable',
  amount: 150_000,
  fees: [{ name: 'Lệ phí', kind: 'charge', amount: 150_000 }],
  billing: onWire({ serviceKind: '3' }),
};
const request = (idempotencyKey: string) => ({
  owner: 'somebody',
  dossierCode: code,
  amount: 150_000,
  returnTo: '/ho-so',
  idempotencyKey,
});

let place: StorePlace;
let platform: ScriptedPlatform;
let stores: readonly Store[];
/** As many gateways as machines, each with connections of its own. */
let gateways: readonly Payments[];
beforeEach(async () => {
  place = await storePlace();
  platform = new ScriptedPlatform();
  stores = Array.from({ length: 3 }, () => createStore(place.target));
  gateways = stores.map((store) =>
    createPayments({
      profile: sandbox,
      partner,
      secret,
      store,
      dossiers: { debt: async () => debt },
      fetch: platform.fetch,
    }),
  );
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await place.remove();
});

const everywhere = <T>(times: number, call: (gateway: Payments, n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: times }, (_, n) => call(gateways[n % gateways.length]!, n)));
const rowsOf = (table: 'payment' | 'payment_key' | 'receipt' | 'inbox') =>
  stores[0]!.db.selectFrom(table).selectAll().execute();

it('the same key at three gateways at once is one payment and one INIT', async () => {
  const created = await everywhere(24, (gateway) => gateway.create(request('key-1')));
  expect(new Set(created.map((payment) => payment.id)).size).toBe(1);
  expect(platform.calls.init).toBe(1);
  expect([await rowsOf('payment'), await rowsOf('payment_key')].map((rows) => rows.length)).toEqual([1, 1]);
});

it('keys of their own for one dossier at three gateways at once are one payment', async () => {
  const created = await everywhere(12, (gateway, n) => gateway.create(request(`key-${n}`)));
  expect(new Set(created.map((payment) => payment.id)).size).toBe(1);
  expect(platform.calls.init).toBe(1);
  expect([await rowsOf('payment'), await rowsOf('payment_key')].map((rows) => rows.length)).toEqual([1, 12]);
});

it('one result told to three gateways at once is booked once and acknowledged every time', async () => {
  const payment = await gateways[0]!.create(request('key-1'));
  const known = platform.known.get(payment.reference)!;
  known.answer = 'succeeded';
  const raw = JSON.stringify(platform.result('CONFIRM', known, {}));
  const answers = await everywhere(24, (gateway) => gateway.receive(raw));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(await rowsOf('receipt')).toHaveLength(1);
  expect(await rowsOf('inbox')).toMatchObject([{ times: 24 }]);
  const view = await gateways[2]!.get(payment.id, 'somebody');
  expect(view.status).toBe('succeeded');
});
