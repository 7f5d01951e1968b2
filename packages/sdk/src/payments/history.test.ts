import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sandbox } from '../profiles/sandbox.js';
import { storePlace } from '../../test/helpers/store-place.js';
import { createStore } from '../store/store.js';
import { inWords } from '../wire/payment-1.0.6/fixtures/words.js';
import { code, debt, dueOf, fee, minute } from './fixtures/payment-world.js';
import { partner, ScriptedPlatform, secret } from './fixtures/scripted-platform.js';
import { sha256 } from './ids.js';
import { isFinal } from './machine.js';
import { createPayments } from './create-payments.js';
import type { Payments } from './payments.js';

const owners = ['payer', 'neighbour'] as const;
/** The agency learns of money this much later, ms. */
const booksLag = 10 * minute;

/** What may happen, in any order and number; `who` is one of two gateways on one store. */
type Move =
  | { move: 'create'; who: 0 | 1; payer: 0 | 1; key: number; fault: 'none' | 'lost' | 'unheard' | 'refuse' }
  | { move: 'check' | 'returned' | 'continue' | 'cancel'; who: 0 | 1; nth: number }
  | { move: 'resolve' | 'replay'; who: 0 | 1 }
  | { move: 'bank'; nth: number; answer: 'succeeded' | 'failed' | 'pending'; tell: 0 | 1 | 2 }
  | { move: 'wait'; seconds: number };

const who = fc.constantFrom<0 | 1>(0, 1);
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    move: fc.constant('create' as const),
    who,
    payer: who,
    key: fc.nat(3),
    fault: fc.constantFrom('none', 'none', 'lost', 'unheard', 'refuse'),
  }),
  fc.record({ move: fc.constantFrom('check', 'returned', 'continue', 'cancel'), who, nth: fc.nat(5) }),
  fc.record({ move: fc.constantFrom('resolve', 'replay'), who }),
  fc.record({
    move: fc.constant('bank' as const),
    nth: fc.nat(5),
    answer: fc.constantFrom('succeeded', 'failed', 'pending'),
    tell: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  }),
  fc.record({ move: fc.constant('wait' as const), seconds: fc.constantFrom(1, 3, 60, 1000) }),
);

it('over any history of two gateways: no payment twice, no money unseen, nothing failed unasked', async () => {
  await fc.assert(
    fc.asyncProperty(
      // All to one beneficiary, or to two.
      fc.boolean(),
      fc.array(fc.array(moves, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      async (split, rounds) => {
        const platform = new ScriptedPlatform(() => new Date(clock));
        const place = await storePlace();
        const store = createStore(place.target);
        let clock = Date.parse('2026-07-01T01:00:00Z');
        /** When the bank took the money, by amount: no two parts have the same. */
        const takenAt = new Map<number, number>();
        const isDue = ({ amount }: { amount: number }) =>
          clock < (takenAt.get(amount) ?? Infinity) + booksLag;
        const paid = { state: 'paid', amount: 0, fees: [] } as const;
        const due = () => {
          const fees = [fee('A', 100_000), fee('B', 50_000)].filter(isDue);
          return fees.length > 0 ? dueOf(...fees) : ({ state: 'paid' } as const);
        };
        const options = {
          profile: sandbox,
          partner,
          secret,
          store,
          dossiers: { debt: async () => (isDue(debt) ? debt : paid) },
          due: async () => (split ? due() : undefined),
          fetch: platform.fetch,
          now: () => new Date(clock),
        };
        const gateways: readonly [Payments, Payments] = [createPayments(options), createPayments(options)];
        const byKey = new Map<string, string>();
        const sent: string[] = [];
        const refusals = new Set([
          'payment_pending_bank',
          'payment_refused',
          'already_paid',
          'payment_mismatch',
          'payment_amount_changed',
          'payment_page_open',
          'payment_not_cancellable',
          'idempotency_mismatch',
        ]);
        const unlessRefused = async <T>(call: Promise<T>): Promise<T | undefined> =>
          call.catch((error: unknown) => {
            expect(refusals).toContain((error as { code?: string }).code);
            return undefined;
          });
        const tell = async (raw: string) => {
          const { reply } = await gateways[0].receive(raw);
          expect(inWords(reply)).toMatchObject({ outcome: 'succeeded' });
        };
        const nthOf = <T>(list: readonly T[], nth: number) => list[list.length - 1 - (nth % list.length)];

        const act = async (one: Move): Promise<void> => {
          switch (one.move) {
            case 'create': {
              if (one.fault !== 'none') platform.faults['init'] = [one.fault];
              const owner = owners[one.payer];
              const gateway = gateways[one.who];
              const { amount } = await gateway.fees(code);
              if (amount === 0) return;
              const idempotencyKey = `key-${one.key}`;
              const payment = await unlessRefused(
                gateway.create({ owner, dossierCode: code, amount, returnTo: '/', idempotencyKey }),
              );
              if (!payment) return;
              const key = `${owner} ${idempotencyKey}`;
              expect(byKey.get(key) ?? payment.id).toBe(payment.id);
              byKey.set(key, payment.id);
              return;
            }
            case 'check':
            case 'returned':
            case 'continue':
            case 'cancel': {
              const row = nthOf(await allRows(), one.nth);
              if (!row) return;
              const owner = owners.find((name) => sha256(name) === row.owner) ?? '';
              const gateway = gateways[one.who];
              if (one.move === 'returned') await gateway.returned(row.reference, owner);
              else await unlessRefused(gateway[one.move](row.id, owner));
              return;
            }
            case 'resolve':
              await gateways[one.who].resolve();
              return;
            case 'replay':
              for (const raw of sent) await gateways[one.who].receive(raw);
              return;
            case 'bank': {
              const payment = nthOf([...platform.known.values()], one.nth);
              // The bank decides once, and only about a page that a payer was given.
              const row = payment && (await rowOf(payment.reference));
              if (!payment || payment.answer === 'succeeded' || payment.answer === 'failed' || !row?.page_url)
                return;
              payment.answer = one.answer;
              const amount = Number(payment.amount);
              if (one.answer === 'succeeded')
                takenAt.set(amount, Math.min(takenAt.get(amount) ?? clock, clock));
              if (one.answer === 'pending' || one.tell === 0) return;
              const raw = JSON.stringify(platform.result('CONFIRM', payment, {}));
              sent.push(raw);
              for (let n = 0; n < one.tell; n++) await tell(raw);
              return;
            }
            case 'wait':
              clock += one.seconds * 1000;
          }
        };
        const allRows = () =>
          store.db.selectFrom('payment').selectAll().orderBy('created_at').orderBy('id').execute();
        const rowOf = (reference: string) =>
          store.db.selectFrom('payment').selectAll().where('reference', '=', reference).executeTakeFirst();

        for (const round of rounds) await Promise.all(round.map(act));
        // Two days later everything has been asked about.
        platform.faults = {};
        for (let hour = 0; hour < 48; hour++) {
          clock += 3_600_000;
          await gateways[0].resolve();
        }

        const rows = await allRows();
        for (const payment of platform.known.values()) {
          const row = await rowOf(payment.reference);
          // Whatever reached the platform was in our books first, and ends as the platform says.
          if (payment.answer === 'succeeded') expect(['succeeded', 'mismatch']).toContain(row?.status);
          else expect(row?.status).not.toBe('succeeded');
        }
        for (const row of rows) {
          const payment = platform.known.get(row.reference);
          const waiting =
            payment && row.page_url !== null && (payment.answer === 'open' || payment.answer === 'pending');
          if (waiting) expect(row.status).toBe('pending');
          else expect(isFinal(row.status as 'created')).toBe(true);
          if (row.status === 'failed' && row.page_url !== null) expect(payment?.answer).toBe('failed');
          const events = await store.db
            .selectFrom('payment_event')
            .selectAll()
            .where('payment_id', '=', row.id)
            .orderBy('seq')
            .execute();
          expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
          expect(events.at(-1)?.status).toBe(row.status);
          expect(events.length).toBe(row.version);
        }
        // One debt is booked once, whoever paid it how often; what came besides is there for people to look at.
        const booked = rows.filter((row) => row.status === 'succeeded').map((row) => row.amount);
        expect(new Set(booked).size).toBe(booked.length);
        for (const [amount] of takenAt) expect(booked).toContain(amount);
        const receipts = await store.db.selectFrom('receipt').select('payment_id').execute();
        expect(receipts.map((receipt) => receipt.payment_id).sort()).toEqual(
          rows
            .filter((row) => row.status === 'succeeded')
            .map((row) => row.id)
            .sort(),
        );
        await store.close();
        await place.remove();
      },
    ),
    { numRuns: 60 },
  );
}, 240_000);
