import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPayments } from '../src/payments/create-payments.js';
import type { Payments } from '../src/payments/payments.js';
import type { Difference } from '../src/payments/reconciliation/reconciliation.js';
import { sandbox as profile } from '../src/profiles/sandbox.js';
import { createStore, type Store } from '../src/store/store.js';
import { storePlace, type StorePlace } from './helpers/store-place.js';
import { fill, fillInbox, type LedgerPayment, type Stranger } from './reconciliation/ledger.js';
import { dayFile, inPieces, money, partner, secret, type WrittenRow } from './reconciliation/writer.js';

let place: StorePlace;
let store: Store;
let payments: Payments;
beforeAll(async () => {
  place = await storePlace();
  store = createStore(place.target);
  const dossiers = { debt: () => Promise.reject(new Error('nobody asks')) };
  payments = createPayments({ profile, partner, secret, store, dossiers });
});
afterAll(async () => {
  await store.close();
  await place.remove();
});

/** What stands on either side under one reference, and what must be said of it. */
interface Story {
  readonly payment?: Omit<LedgerPayment, 'reference'>;
  readonly rows?: readonly Omit<WrittenRow, 'reference'>[];
  readonly stranger?: Omit<Stranger, 'reference'>;
  /** Each difference's kinds, in any order. */
  readonly told: readonly string[];
}
interface Drawn {
  readonly amount: number;
  readonly fee: number;
  readonly more: number;
  /** A time of the day, ms. */
  readonly at: number;
  /** The last second before it and the first after it, ms. */
  readonly outside: number;
  readonly tx: string;
}

const row = ({ tx, amount, at }: Drawn) => ({ transactionId: tx, amount, at, agency: 'H99.02' });
const paid = ({ tx, amount, fee, at }: Drawn) =>
  ({ status: 'succeeded', amount, fee, transactionId: tx, paidAt: at, agency: 'H99.01' }) as const;

/** Ten kinds of planted error and more, and what is none. Written from the words of `DifferenceKind`. */
const stories: Readonly<Record<string, (drawn: Drawn) => Story>> = {
  same: (d) => ({ payment: paid(d), rows: [row(d)], told: [] }),
  'the same by a second failed try': (d) => ({
    payment: paid(d),
    rows: [row(d), { ...row(d), transactionId: `${d.tx}F`, code: '99' }],
    told: [],
  }),
  'failed on both sides': (d) => ({
    payment: { status: 'failed', amount: d.amount },
    rows: [{ ...row(d), code: '99' }],
    told: [],
  }),
  'failed here, no transaction there': (d) => ({
    payment: { status: 'expired', amount: d.amount },
    told: [],
  }),
  'of another day altogether': (d) => ({ payment: { ...paid(d), paidAt: d.outside }, told: [] }),
  'still open, nothing there': (d) => ({ payment: { status: 'unknown', amount: d.amount }, told: [] }),
  'missing row': (d) => ({ payment: paid(d), told: ['missing_there'] }),
  'extra row': (d) => ({ rows: [row(d)], told: ['missing_here'] }),
  'extra row of another day': (d) => ({
    rows: [{ ...row(d), at: d.outside }],
    told: ['missing_here wrong_day'],
  }),
  'extra row we were told of': (d) => ({
    rows: [row(d)],
    stranger: { transactionId: d.tx, amount: d.amount, at: d.at },
    told: ['unknown_order'],
  }),
  'only told of': (d) => ({
    stranger: { transactionId: d.tx, amount: d.amount, at: d.at },
    told: ['unknown_order'],
  }),
  'told of a refund of it': (d) => ({
    stranger: { transactionId: d.tx, amount: d.amount, at: d.at, type: 'REFUND_STATUS' },
    told: [],
  }),
  'told of on another day': (d) => ({
    stranger: { transactionId: d.tx, amount: d.amount, at: d.outside },
    told: [],
  }),
  'other amount': (d) => ({
    payment: paid(d),
    rows: [{ ...row(d), amount: d.amount + d.more }],
    told: ['amount'],
  }),
  'other status': (d) => ({ payment: paid(d), rows: [{ ...row(d), code: '99' }], told: ['status'] }),
  'failed here, paid there': (d) => ({
    payment: { status: 'failed', amount: d.amount },
    rows: [row(d)],
    told: ['status'],
  }),
  'open here, paid there': (d) => ({
    payment: { status: 'pending', amount: d.amount },
    rows: [row(d)],
    told: ['status'],
  }),
  'duplicated row': (d) => ({ payment: paid(d), rows: [row(d), row(d)], told: ['duplicate'] }),
  'row three times': (d) => ({
    payment: paid(d),
    rows: [row(d), row(d), row(d)],
    told: ['duplicate', 'duplicate'],
  }),
  'other currency': (d) => ({ payment: paid(d), rows: [{ ...row(d), currency: 'USD' }], told: ['currency'] }),
  'other day there': (d) => ({
    payment: paid(d),
    rows: [{ ...row(d), at: d.outside }],
    told: ['wrong_day'],
  }),
  'other day here': (d) => ({
    payment: { ...paid(d), paidAt: d.outside },
    rows: [row(d)],
    told: ['wrong_day'],
  }),
  'other amount and other day': (d) => ({
    payment: paid(d),
    rows: [{ ...row(d), amount: d.amount + d.more, at: d.outside }],
    told: ['amount wrong_day'],
  }),
  'other transaction': (d) => ({
    payment: paid(d),
    rows: [{ ...row(d), transactionId: `${d.tx}X` }],
    told: ['transaction'],
  }),
  'two transactions': (d) => ({
    payment: paid(d),
    rows: [row(d), { ...row(d), transactionId: `${d.tx}X` }],
    told: ['double_payment'],
  }),
  'two transactions, as we know': (d) => ({
    payment: { ...paid(d), seconds: [{ transactionId: `${d.tx}X`, at: d.at }] },
    rows: [{ ...row(d), transactionId: `${d.tx}X` }, row(d)],
    told: ['double_payment'],
  }),
  'two transactions here': (d) => ({
    payment: { ...paid(d), seconds: [{ transactionId: `${d.tx}X`, at: d.at }] },
    rows: [row(d)],
    told: ['double_payment'],
  }),
  'only the second transaction there': (d) => ({
    payment: { ...paid(d), seconds: [{ transactionId: `${d.tx}X`, at: d.at }] },
    rows: [{ ...row(d), transactionId: `${d.tx}X` }],
    told: ['double_payment', 'missing_there'],
  }),
  'booked as a mismatch': (d) => ({
    payment: { ...paid(d), status: 'mismatch' },
    rows: [{ ...row(d), amount: d.amount + d.more }],
    told: ['amount mismatch'],
  }),
  'a mismatch that is not there': (d) => ({
    payment: { ...paid(d), status: 'mismatch' },
    told: ['mismatch missing_there'],
  }),
};

const hour = 3_600_000;
const drawn = fc.record({
  story: fc.constantFrom(...Object.keys(stories)),
  amount: fc.integer({ min: 1, max: 999_999_999_999 }),
  more: fc.integer({ min: 1, max: 1_000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  second: fc.oneof(fc.constantFrom(0, 86_399), fc.nat(86_399)),
  before: fc.boolean(),
  name: fc.nat(0xffffff),
});

describe('P39: any ledger and any file', () => {
  let serial = 0;

  it('every planted error is found and classed, nothing else is, and totals are equal to the đồng', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 30 }), fc.infiniteStream(fc.nat()), async (all, order) => {
        const from = Date.parse('2026-01-01T00:00:00+07:00') + ++serial * 24 * hour * 3;
        const day = new Date(from + 7 * hour).toISOString().slice(0, 10);
        const told = all.map(({ story, amount, more, share, second, before, name }, n) => {
          seen.add(story);
          const d = {
            ...{ amount, more, fee: Math.floor(amount * share), tx: `T${serial}.${n}` },
            at: from + second * 1_000,
            outside: before ? from - 1_000 : from + 24 * hour,
          };
          return { reference: `R${name.toString(16)}.${serial}.${n}`, ...stories[story]?.(d) } as Story & { reference: string };
        });
        const rows = told.flatMap(({ reference, rows = [] }) => rows.map((one) => ({ reference, ...one })));
        await fill(store, told.flatMap(({ reference, payment }) => (payment ? [{ reference, ...payment }] : [])));
        await fillInbox(store, told.flatMap(({ reference, stranger }) => (stranger ? [{ reference, ...stranger }] : [])));
        const file = dayFile(day, shuffled(rows, order));

        const found = await payments.reconcile(day, { file: inPieces(file, 700), ask: 0 });
        const differences = new Map<string, Difference[]>();
        for await (const one of found.list()) {
          const known = differences.get(one.reference) ?? [];
          differences.set(one.reference, [...known, one]);
        }
        for (const { reference, told: kinds } of told) {
          const given = (differences.get(reference) ?? []).map((one) => [...one.kinds].sort().join(' '));
          expect(given.sort(), `${reference} ${JSON.stringify(kinds)}`).toEqual([...kinds].sort());
        }
        const expected = told.flatMap(({ told: kinds }) => kinds);
        expect(found.differences).toBe(expected.length);
        expect(sumOf(Object.values(found.kinds))).toBe(expected.join(' ').split(' ').filter(Boolean).length);

        const here = told.filter(({ payment }) => payment?.status === 'succeeded' && (payment.paidAt ?? 0) >= from && (payment.paidAt ?? 0) < from + 24 * hour);
        expect(found.here).toEqual({ count: here.length, amount: sumOf(here.map(({ payment }) => payment?.amount ?? 0)) });
        expect(found.there).toEqual({ count: rows.filter((one) => money(one) > 0).length, amount: sumOf(rows.map(money)) });
        expect(sumOf([...differences.values()].flat().map(({ effect }) => effect))).toBe(found.there.amount - found.here.amount);
        for (const side of ['here', 'there'] as const)
          expect(sumOf(found.groups.map((group) => group[side].amount))).toBe(found[side].amount);
      }),
      { numRuns: 60 },
    ); // prettier-ignore
    // The draw is large enough to have told every story.
    expect(Object.keys(stories).filter((story) => !seen.has(story))).toEqual([]);
  }, 60_000);
});

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function shuffled<T>(all: readonly T[], order: Iterator<number>): readonly T[] {
  return all
    .map((one) => [Number(order.next().value), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}
