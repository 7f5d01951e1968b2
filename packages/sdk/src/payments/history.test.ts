import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sandbox } from '../profiles/sandbox.js';
import { storePlace } from '../../test/helpers/store-place.js';
import { createStore } from '../store/store.js';
import { partner, ScriptedPlatform, secret } from './fixtures/scripted-platform.js';
import { isFinal } from './machine.js';
import { createPayments } from './create-payments.js';
import type { Payments } from './payments.js';

const code = '000.00.01.H99-260701-0001';
const owner = 'payer';

/** What may happen, in any order and number; `who` is one of two gateways on one store. */
type Move =
  | { move: 'create'; who: 0 | 1; key: number; fault: 'none' | 'lost' | 'unheard' | 'refuse' }
  | { move: 'check' | 'resolve' | 'returned' | 'replay'; who: 0 | 1 }
  | { move: 'bank'; answer: 'succeeded' | 'failed' | 'pending'; tell: 0 | 1 | 2 }
  | { move: 'wait'; seconds: number };

const who = fc.constantFrom<0 | 1>(0, 1);
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    move: fc.constant('create' as const),
    who,
    key: fc.nat(3),
    fault: fc.constantFrom('none', 'none', 'lost', 'unheard', 'refuse'),
  }),
  fc.record({ move: fc.constantFrom('check', 'resolve', 'returned', 'replay'), who }),
  fc.record({
    move: fc.constant('bank' as const),
    answer: fc.constantFrom('succeeded', 'failed', 'pending'),
    tell: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  }),
  fc.record({ move: fc.constant('wait' as const), seconds: fc.constantFrom(1, 3, 60, 1000) }),
);

it('over any history of two gateways: no payment twice, no money unseen, nothing failed unasked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(moves, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      async (rounds) => {
        const platform = new ScriptedPlatform();
        const place = await storePlace();
        const store = createStore(place.target);
        let clock = Date.parse('2026-07-01T01:00:00Z');
        const debt = {
          state: 'payable',
          amount: 150_000,
          fees: [{ name: 'Lệ phí', kind: 'charge', amount: 150_000 }],
          billing: { MaDichVu: '3' },
        } as const;
        const options = {
          profile: sandbox,
          partner,
          secret,
          store,
          dossiers: { debt: async () => debt },
          fetch: platform.fetch,
          now: () => new Date(clock),
        };
        const gateways: readonly [Payments, Payments] = [createPayments(options), createPayments(options)];
        const byKey = new Map<number, string>();
        const sent: string[] = [];
        const refusals = new Set([
          'payment_pending_bank',
          'payment_refused',
          'already_paid',
          'payment_mismatch',
        ]);
        const tell = async (raw: string) => {
          const { reply } = await gateways[0].receive(raw);
          expect(reply).toMatchObject({ MaLoi: '00' });
        };
        const latest = () => [...platform.known.values()].at(-1);

        const act = async (one: Move): Promise<void> => {
          switch (one.move) {
            case 'create': {
              if (one.fault !== 'none') platform.faults['init'] = [one.fault];
              const request = {
                owner,
                dossierCode: code,
                amount: 150_000,
                returnTo: '/',
                idempotencyKey: `key-${one.key}`,
              };
              try {
                const { id } = await gateways[one.who].create(request);
                expect(byKey.get(one.key) ?? id).toBe(id);
                byKey.set(one.key, id);
              } catch (error) {
                expect(refusals).toContain((error as { code?: string }).code);
              }
              return;
            }
            case 'check':
            case 'returned': {
              const row = await store.db.selectFrom('payment').select(['id', 'reference']).executeTakeFirst();
              if (!row) return;
              if (one.move === 'check') await gateways[one.who].check(row.id, owner);
              else await gateways[one.who].returned(row.reference, owner);
              return;
            }
            case 'resolve':
              await gateways[one.who].resolve();
              return;
            case 'replay':
              for (const raw of sent) await gateways[one.who].receive(raw);
              return;
            case 'bank': {
              const payment = latest();
              // The bank decides once, and only about a page that a payer was given.
              const row = payment && (await rowOf(payment.reference));
              if (!payment || payment.answer === 'succeeded' || payment.answer === 'failed' || !row?.page_url)
                return;
              payment.answer = one.answer;
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
        const rowOf = (reference: string) =>
          store.db.selectFrom('payment').selectAll().where('reference', '=', reference).executeTakeFirst();

        for (const round of rounds) await Promise.all(round.map(act));
        // Two days later everything has been asked about.
        platform.faults = {};
        for (let hour = 0; hour < 48; hour++) {
          clock += 3_600_000;
          await gateways[0].resolve();
        }

        const rows = await store.db.selectFrom('payment').selectAll().execute();
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
}, 60_000);
