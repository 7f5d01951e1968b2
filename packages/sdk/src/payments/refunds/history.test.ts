import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { storePlace } from '../../../test/helpers/store-place.js';
import { sandbox } from '../../profiles/sandbox.js';
import { createStore } from '../../store/store.js';
import { createPayments } from '../create-payments.js';
import { partner, ScriptedPlatform, secret } from '../fixtures/scripted-platform.js';
import {
  type KnownRefund,
  FarTreasury,
  type TreasuryState,
} from '../../wire/payment-1.0.6/fixtures/far-treasury.js';
import { onWire } from '../../wire/payment-1.0.6/fixtures/words.js';
import type { Payments } from '../payments.js';
import type { RefundStatus } from './schema.js';

const amount = 150_000;
const owner = 'payer';

/** What may happen, in any order and number; `who` is one of two gateways on one store. */
type Move =
  | { move: 'ask'; who: 0 | 1; key: number; percent: number; fault: 'none' | 'lost' | 'unheard' | 'refuse' }
  | { move: 'resolve' | 'replay'; who: 0 | 1 }
  | { move: 'agency'; percent: number; number: number; state: TreasuryState }
  | { move: 'treasury'; which: number; state: TreasuryState; tell: 0 | 1 | 2 }
  | { move: 'pay' }
  | { move: 'wait'; seconds: number };

const who = fc.constantFrom<0 | 1>(0, 1);
const percent = fc.constantFrom(10, 40, 60, 100);
const state = fc.constantFrom<TreasuryState>('accepted', 'paid', 'refused', 'failed');
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    move: fc.constant('ask' as const),
    who,
    key: fc.nat(5),
    percent,
    fault: fc.constantFrom('none', 'none', 'lost', 'unheard', 'refuse'),
  }),
  fc.record({ move: fc.constantFrom('resolve', 'replay'), who }),
  fc.record({ move: fc.constant('agency' as const), percent, number: fc.nat(2), state }),
  fc.record({
    move: fc.constant('treasury' as const),
    which: fc.nat(5),
    state,
    tell: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  }),
  fc.record({ move: fc.constant('pay' as const) }),
  fc.record({ move: fc.constant('wait' as const), seconds: fc.constantFrom(1, 3, 60, 4000) }),
);
/** What may follow what at the treasury. */
const next: Record<TreasuryState, readonly TreasuryState[]> = {
  received: ['accepted', 'paid', 'refused'],
  accepted: ['paid', 'failed', 'refused'],
  paid: [],
  refused: [],
  failed: [],
};
const expected: Record<TreasuryState, RefundStatus> = {
  received: 'requested',
  accepted: 'accepted',
  paid: 'paid',
  refused: 'refused',
  failed: 'refund_failed',
};

it('over any history of two gateways: never more back than came, nothing doubled, lost or failed unasked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(moves, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      async (rounds) => {
        const platform = new ScriptedPlatform(() => new Date(clock));
        const treasury = new FarTreasury(platform, amount);
        const place = await storePlace();
        const store = createStore(place.target);
        let clock = Date.parse('2026-07-01T01:00:00Z');
        const options = {
          profile: sandbox,
          partner,
          secret,
          store,
          dossiers: {
            debt: async () =>
              ({
                state: 'payable',
                amount,
                fees: [{ name: 'Phí', kind: 'fee', amount }],
                billing: onWire({ serviceKind: '3' }),
              }) as const,
          },
          fetch: treasury.fetch,
          now: () => new Date(clock),
        };
        const gateways: readonly [Payments, Payments] = [createPayments(options), createPayments(options)];
        const payment = await gateways[0].create({
          owner,
          dossierCode: '000.00.01.H99-260701-0001',
          amount,
          returnTo: '/',
          idempotencyKey: 'pay',
        });
        const transaction = platform.known.get(payment.reference)?.transaction ?? '';
        const byKey = new Map<number, string>();
        const sent: string[] = [];
        const refusals = ['refund_exceeds', 'refund_not_possible', 'idempotency_mismatch'];
        const tell = async (refund: KnownRefund, times: number) => {
          const raw = treasury.notice(refund);
          sent.push(raw);
          for (let n = 0; n < times; n++) await gateways[0].receive(raw);
        };
        const booked = async () => {
          const row = await store.db.selectFrom('payment').selectAll().executeTakeFirstOrThrow();
          return { ...row, asked_at: 0, asks: 0, next_ask_at: 0 };
        };

        const act = async (one: Move): Promise<void> => {
          switch (one.move) {
            case 'ask': {
              if (one.fault !== 'none') treasury.faults['refund'] = [one.fault];
              try {
                const { id } = await gateways[one.who].requestRefund({
                  owner,
                  payment: payment.id,
                  reason: 'other',
                  amount: (amount * one.percent) / 100,
                  idempotencyKey: `key-${one.key}`,
                });
                expect(byKey.get(one.key) ?? id).toBe(id);
                byKey.set(one.key, id);
              } catch (error) {
                expect(refusals).toContain((error as { code?: string }).code);
              }
              return;
            }
            case 'resolve':
              await gateways[one.who].resolve();
              return;
            case 'replay':
              for (const raw of sent) await gateways[one.who].receive(raw);
              return;
            case 'agency': {
              const reference = `AGENCY-${one.number}`;
              if (treasury.known.has(reference)) return;
              const refund = {
                reference,
                payment: payment.reference,
                transaction,
                amount: (amount * one.percent) / 100,
                state: one.state,
              };
              if (refund.amount > treasury.left(transaction)) return;
              treasury.known.set(reference, refund);
              await tell(refund, 1);
              return;
            }
            case 'treasury': {
              const refund = [...treasury.known.values()][one.which];
              if (!refund || !next[refund.state].includes(one.state)) return;
              refund.state = one.state;
              await tell(refund, one.tell);
              return;
            }
            case 'pay':
              platform.known.get(payment.reference)!.answer = 'succeeded';
              await gateways[0].receive(platform.notification(payment.reference));
              return;
            case 'wait':
              clock += one.seconds * 1000;
          }
        };

        // One after the other between rounds of moves at the same time.
        for (const round of rounds) await Promise.all(round.map(act));
        treasury.faults = {};
        await act({ move: 'pay' });
        const before = await booked();
        for (let hour = 0; hour < 6; hour++) {
          clock += 3_700_000;
          await gateways[0].resolve();
        }
        for (const refund of treasury.known.values()) await tell(refund, 1);

        // Whatever was said about refunds, the payment is what it was.
        expect(await booked()).toEqual(before);
        const rows = await store.db.selectFrom('refund').selectAll().execute();
        for (const row of rows) {
          const there = treasury.known.get(row.reference);
          expect(row.status).toBe(there ? expected[there.state] : 'refused');
          const events = await store.db
            .selectFrom('refund_event')
            .selectAll()
            .where('refund_id', '=', row.id)
            .orderBy('seq')
            .execute();
          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
          expect([events.at(-1)?.status, events.length]).toEqual([row.status, row.version]);
          const entries = await store.db
            .selectFrom('refund_entry')
            .selectAll()
            .where('refund_id', '=', row.id)
            .execute();
          const sum = (of: 'held' | 'paid') => entries.reduce((total, entry) => total + entry[of], 0);
          const open = ['requested', 'unknown', 'accepted'].includes(row.status);
          expect([sum('held'), sum('paid')]).toEqual([
            open ? row.amount : 0,
            row.status === 'paid' ? row.amount : 0,
          ]);
        }
        // Nothing reached the treasury that is not in our books, and nothing twice.
        for (const reference of treasury.known.keys()) {
          expect(rows.filter((row) => row.reference === reference)).toHaveLength(1);
        }
        const given = rows
          .filter(({ status }) => status === 'paid')
          .reduce((sum, row) => sum + row.amount, 0);
        expect(given).toBeLessThanOrEqual(amount);
        await store.close();
        await place.remove();
      },
    ),
    { numRuns: 60 },
  );
}, 240_000);
