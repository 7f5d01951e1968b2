import { createSandbox, type Sandbox } from '@dvcqg/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDossiers } from '../src/dossiers/create-dossiers.js';
import { createPayments } from '../src/payments/create-payments.js';
import type { Payments } from '../src/payments/payments.js';
import type { Difference, Reconciliation } from '../src/payments/reconciliation/reconciliation.js';
import { sandbox as profile } from '../src/profiles/sandbox.js';
import { createStore, type Store } from '../src/store/store.js';
import { createAdapter } from '../src/transport/adapter.js';
import { storePlace, type StorePlace } from './helpers/store-place.js';

/** The platform's file and ours are two readings of docs/decisions/0002: neither knows the other's code. */
let sandbox: Sandbox;
let place: StorePlace;
let store: Store;
let payments: Payments;
let ahead = 0;
let deliver = true;
const day = '2026-07-06';
const owner = 'payer';
const hour = 3_600_000;
const now = () => new Date(Date.parse(`${day}T09:00:00+07:00`) + ahead);

const send = (async (input: Request | string | URL, init?: RequestInit) =>
  sandbox.fetch(new Request(input, init))) as typeof fetch;
const paymentsWith = (secret: string | readonly string[]) =>
  createPayments({
    profile,
    partner: 'DOITACTEST',
    secret,
    store,
    dossiers: createDossiers({
      adapter: createAdapter({
        profile: profile.adapter,
        agency: '000.00.00.H99',
        credentials: { username: 'onestop-h99', password: 'sandbox' },
        fetch: send,
        now,
      }),
    }),
    fetch: send,
    now,
  });

beforeAll(() => {
  sandbox = createSandbox({
    now,
    fetch: (async (input: Request | string | URL, init?: RequestInit) => {
      if (!deliver) throw new TypeError('fetch failed');
      const request = new Request(input, init);
      const { status, reply } = await payments.receive(new Uint8Array(await request.arrayBuffer()));
      return Response.json(reply, { status });
    }) as typeof fetch,
  });
});
afterAll(() => sandbox.close());

beforeEach(async () => {
  ahead = 0;
  deliver = true;
  sandbox.reset();
  place = await storePlace();
  store = createStore(place.target);
  payments = paymentsWith('SANDBOX-SECRET-0001');
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

const post = (url: string, body: BodyInit, type: string) =>
  sandbox.fetch(new Request(url, { method: 'POST', body, headers: { 'content-type': type } }));
const control = async (path: string, body: unknown) => {
  const answer = await post(`${sandbox.origin}/control/${path}`, JSON.stringify(body), 'application/json');
  expect(answer.status).toBe(200);
};
const plant = (kind: string, maThamChieu?: string) =>
  control('reconciliation', { kind, ...(maThamChieu && { maThamChieu }) });

let serial = 0;
/** Orders and pays; answers the reference. */
async function paid(code: string): Promise<string> {
  const { amount } = await payments.fees(code);
  const payment = await payments.create({
    owner,
    dossierCode: code,
    amount,
    returnTo: '/',
    idempotencyKey: `key-${++serial}`,
  });
  await post(`${payment.payUrl}/confirm`, 'method=wallet', 'application/x-www-form-urlencoded');
  await payments.returned(payment.reference, owner);
  const final = ['succeeded', 'failed'];
  if (deliver) await expect.poll(async () => final.includes((await payments.get(payment.id, owner)).status)).toBe(true);
  return payment.reference;
} // prettier-ignore
const codes = ['H99.01-20260702-0150000', 'H99.01-20260702-1250000', 'H99.01-20260703-0050000'] as const;
const differencesOf = async (found: Reconciliation): Promise<readonly Difference[]> => {
  const all: Difference[] = [];
  for await (const one of found.list()) all.push(one);
  expect(all).toHaveLength(found.differences);
  expect(all.reduce((sum, { effect }) => sum + effect, 0)).toBe(found.there.amount - found.here.amount);
  return all;
};
const stored = async () => ({
  events: await store.db.selectFrom('payment_event').selectAll().orderBy('payment_id').orderBy('seq').execute(),
  runs: await store.db.selectFrom('reconciliation').select(['id', 'summary']).execute(),
  differences: (await store.db.selectFrom('reconciliation_difference').select(['reference', 'seq', 'difference']).execute()).sort((a, b) => (a.reference < b.reference ? -1 : 1)),
}); // prettier-ignore

describe('a day without faults', () => {
  it('is the same on both sides, by agency, provider and kind', async () => {
    for (const code of codes) await paid(code);
    await paid('H99.01-20260702-0150004');
    ahead = 24 * hour;
    const found = await payments.reconcile(day);
    expect(found).toMatchObject({
      day,
      partner: 'DOITACTEST',
      rows: 4,
      matched: 4,
      differences: 0,
      here: { count: 3, amount: 1_450_000 },
      there: { count: 3, amount: 1_450_000 },
    });
    expect(await differencesOf(found)).toEqual([]);
    const land = { agency: 'H99.01', provider: 'VIMAU' };
    expect(found.groups.map(({ agency, provider, kind, here, there }) => ({ agency, provider, kind, here, there }))).toEqual([
      { ...land, kind: 'charge', here: { count: 2, amount: 400_000 }, there: { count: 2, amount: 400_000 } },
      { ...land, kind: 'fee', here: { count: 2, amount: 1_050_000 }, there: { count: 2, amount: 1_050_000 } },
    ]); // prettier-ignore
    expect(await payments.reconciliations(day)).toMatchObject([{ id: found.id, matched: 4 }]);
  });

  it('has no file before it is over', async () => {
    await expect(payments.reconcile(day)).rejects.toMatchObject({
      code: 'reconciliation_not_ready',
      retriable: true,
    });
    await plant('early');
    expect((await payments.reconcile(day)).rows).toBe(0);
    await expect(payments.reconcile('2026-02-30')).rejects.toMatchObject({
      code: 'reconciliation_day_invalid',
    });
  });
});

describe('P39: each of what may be wrong with a row', () => {
  it.each([
    ['missing-row', ['missing_there'], -150_000],
    ['other-amount', ['amount'], 1],
    ['other-status', ['status'], -150_000],
    ['duplicated-row', ['duplicate'], 150_000],
    ['other-currency', ['currency'], -150_000],
    ['wrong-day', ['wrong_day'], 0],
  ])('%s', async (kind, kinds, effect) => {
    const [reference] = [await paid(codes[0]), await paid(codes[1])];
    await plant(kind, reference);
    ahead = 24 * hour;
    const found = await payments.reconcile(day);
    expect(await differencesOf(found)).toMatchObject([{ reference, kinds, effect, agency: 'H99.01' }]);
    const others = Object.entries(found.kinds).filter(([one]) => one !== kinds[0]);
    expect(others.every(([, count]) => count === 0)).toBe(true);
  });

  it('extra-row', async () => {
    await paid(codes[0]);
    await plant('extra-row');
    ahead = 24 * hour;
    const found = await payments.reconcile(day);
    expect(await differencesOf(found)).toMatchObject([
      { reference: 'LA202607060000', kinds: ['missing_here'], effect: 99_000, provider: 'NHTHU' },
    ]);
  });
});

describe('P39: a file that is refused as a whole', () => {
  it.each([
    ['truncated', 'reconciliation_truncated'],
    ['bad-signature', 'reconciliation_signature_invalid'],
    ['unsigned', 'reconciliation_unsigned'],
    ['wrong-total', 'reconciliation_total_wrong'],
  ])('%s', async (kind, code) => {
    const reference = await paid(codes[0]);
    await plant(kind);
    await plant('other-amount', reference);
    ahead = 24 * hour;
    const before = await stored();
    await expect(payments.reconcile(day)).rejects.toMatchObject({ code });
    expect(await stored()).toEqual(before);
    expect(await payments.reconciliations(day)).toEqual([]);
  });

  it('of another day or partner, handed in by mistake', async () => {
    await paid(codes[0]);
    ahead = 48 * hour;
    let kept: Uint8Array | undefined;
    const spying = createPayments({
      ...{ profile, partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001', store, now },
      dossiers: { debt: () => Promise.reject(new Error('nobody asks')) },
      fetch: async (input, init) => {
        const answer = await send(input, init);
        kept = new Uint8Array(await answer.clone().arrayBuffer());
        return answer;
      },
    });
    await spying.reconcile(day);
    const file = async function* () {
      if (kept) yield kept;
    };
    expect((await payments.reconcile(day, { file: file() })).rows).toBe(1);
    await expect(payments.reconcile('2026-07-07', { file: file() })).rejects.toMatchObject({
      code: 'reconciliation_other_file',
    });
    await expect(paymentsWith('other').reconcile(day, { file: file() })).rejects.toMatchObject({
      code: 'reconciliation_key_unknown',
    });
  });

  it('while the platform is down, changes nothing', async () => {
    ahead = 24 * hour;
    await control('faults', { target: 'payment', kind: 'down', times: 1 });
    await expect(payments.reconcile(day)).rejects.toMatchObject({
      code: 'reconciliation_refused',
      retriable: true,
    });
    await control('faults', { target: 'payment', kind: 'html', times: 1 });
    await expect(payments.reconcile(day)).rejects.toMatchObject({ code: 'reconciliation_refused' });
    await expect(paymentsWith(['new', 'SANDBOX-SECRET-0001']).reconcile(day)).rejects.toMatchObject({
      code: 'reconciliation_refused',
    });
    expect((await stored()).runs).toEqual([]);
  });
});

describe('what the ledger already knows to be wrong', () => {
  it('P14: money that came twice', async () => {
    const reference = await paid('H99.01-20260702-0150022');
    const doubled = async () =>
      (await store.db.selectFrom('payment_event').select('note').execute()).some(
        ({ note }) => note === 'double_payment',
      );
    await expect.poll(doubled, { timeout: 5_000 }).toBe(true);
    ahead = 24 * hour;
    const found = await payments.reconcile(day);
    expect(await differencesOf(found)).toMatchObject([
      { reference, kinds: ['double_payment'], effect: 150_022, here: { status: 'succeeded', amount: 150_022 } },
    ]);
    expect(found).toMatchObject({ matched: 1, there: { count: 2 }, here: { count: 1 } });
  }, 10_000); // prettier-ignore

  it('P30: money of another amount', async () => {
    deliver = false;
    const reference = await paid(codes[0]);
    deliver = true;
    await control(`payments/${reference}/notify`, { tamper: 'signed-amount' });
    ahead = 24 * hour;
    const found = await payments.reconcile(day);
    expect(await differencesOf(found)).toMatchObject([
      { reference, kinds: ['mismatch'], effect: 150_000, here: { status: 'mismatch' } },
    ]);
  });

  it('P31: money for an order we never made', async () => {
    const reference = await paid(codes[0]);
    const { id } = await store.db.selectFrom('payment').select('id').executeTakeFirstOrThrow();
    // A store that was put back from a copy made before the order.
    await store.db.updateTable('inbox').set({ payment_id: null }).execute();
    for (const table of ['payment_event', 'payment_key', 'receipt'] as const)
      await store.db.deleteFrom(table).where('payment_id', '=', id).execute();
    await store.db.deleteFrom('payment').where('id', '=', id).execute();
    ahead = 24 * hour;
    const strange = { reference, kinds: ['unknown_order'], provider: 'VIMAU', here: { amount: 150_000 } };
    const found = await payments.reconcile(day);
    expect(await differencesOf(found)).toMatchObject([{ ...strange, effect: 150_000 }]);
    // Also when the file says nothing of it.
    await plant('missing-row', reference);
    expect(await differencesOf(await payments.reconcile(day))).toMatchObject([{ ...strange, effect: 0 }]);
  });
});

describe('what is still open here', () => {
  it('is asked about, and decided by its own machine', async () => {
    deliver = false;
    const reference = await paid(codes[0]);
    ahead = 24 * hour;
    const unasked = await payments.reconcile(day, { ask: 0 });
    expect(await differencesOf(unasked)).toMatchObject([{ reference, kinds: ['status'], effect: 150_000 }]);
    const found = await payments.reconcile(day);
    expect(found).toMatchObject({ id: unasked.id, matched: 1, differences: 0, here: { amount: 150_000 } });
    // What an earlier run found is gone with its reason.
    expect((await stored()).differences).toEqual([]);
  });

  it('stays as it is when the platform says nothing else', async () => {
    const reference = await paid('H99.01-20260702-0150004');
    await plant('other-status', reference);
    ahead = 24 * hour;
    const before = (await stored()).events;
    expect(await differencesOf(await payments.reconcile(day))).toMatchObject([
      { reference, kinds: ['status'], here: { status: 'failed' }, there: { outcome: 'succeeded' } },
    ]);
    expect((await stored()).events).toEqual(before);
  });

  it('is asked about again where who asked a moment ago was gone before the answer', async () => {
    deliver = false;
    const reference = await paid(codes[0]);
    ahead = 24 * hour;
    // As a run leaves it that was killed once it had asked.
    const row = { asked_at: now().getTime(), asks: 1 };
    await store.db.updateTable('payment').set(row).where('reference', '=', reference).execute();
    const clock = setInterval(() => (ahead += 200), 100);
    try {
      expect(await payments.reconcile(day)).toMatchObject({ matched: 1, differences: 0 });
    } finally {
      clearInterval(clock);
    }
  });
});

describe('P40: the same day again', () => {
  it('gives the same and corrects nothing', async () => {
    const [reference] = [await paid(codes[0]), await paid(codes[1])];
    await plant('other-amount', reference);
    await plant('extra-row');
    ahead = 24 * hour;
    const { list: _, ...first } = await payments.reconcile(day);
    const kept = await stored();
    const { list, ...second } = await payments.reconcile(day);
    expect(second).toEqual(first);
    expect(await stored()).toEqual(kept);
    const [again] = await payments.reconciliations(day);
    expect(again).toMatchObject(first);
    for await (const difference of list()) expect(JSON.stringify(difference)).not.toMatch(/CANARY|payer/);
  });

  it('may be given up at any time', async () => {
    await paid(codes[0]);
    ahead = 24 * hour;
    for (const phase of ['fetch', 'read', 'compare']) {
      const giveUp = new AbortController();
      const run = payments.reconcile(day, {
        signal: giveUp.signal,
        onProgress: (progress) => progress.phase === phase && giveUp.abort(),
      });
      if (phase === 'compare') await run;
      else await expect(run, phase).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect((await stored()).runs).toHaveLength(1);
  });
});
