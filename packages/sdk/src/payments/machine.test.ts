import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFinal,
  settlingTime,
  step,
  type PaymentEvent,
  type PaymentState,
  type ResultWord,
} from './machine.js';

const start: PaymentState = {
  status: 'created',
  amount: 150_000,
  partner: 'P',
  hasPage: false,
  returned: false,
  expiresAt: 100,
};
const word: ResultWord = {
  outcome: 'succeeded',
  partner: 'P',
  amount: 150_000,
  currency: 'VND',
  transactionId: 'T1',
};
const result = (
  change: Partial<ResultWord> = {},
  source: 'notification' | 'query' = 'notification',
): PaymentEvent => ({
  type: 'result',
  source,
  result: { ...word, ...change },
});
const opened: PaymentEvent = { type: 'page-opened', expiresAt: 100 };
const run = (events: readonly PaymentEvent[], now = 0, from = start) =>
  events.reduce((state, event) => step(state, event, now).state, from);
const status = (events: readonly PaymentEvent[], now = 0) => run(events, now).status;
const silence: PaymentEvent = { type: 'unanswered' };
const pending = result({ outcome: 'pending' }, 'query');

describe('payment machine', () => {
  it.each<[string, PaymentEvent[], number]>([
    ['initiated', [opened], 0],
    ['succeeded', [opened, result()], 0],
    ['succeeded', [result(), opened], 0],
    ['failed', [opened, result({ outcome: 'failed' })], 0],
    ['failed', [{ type: 'init-refused' }], 0],
    ['unknown', [silence], 0],
    ['unknown', [opened, silence], 100],
    ['initiated', [opened, silence], 99],
    ['pending', [opened, { type: 'returned' }, pending, silence], 0],
    // The platform answers "pending" also while nobody has paid.
    ['initiated', [opened, pending], 99],
    ['pending', [opened, pending], 100],
    ['expired', [opened, result({ outcome: 'failed' }, 'query')], 100],
    ['failed', [opened, { type: 'returned' }, result({ outcome: 'failed' }, 'query')], 100],
    // Who only looked at a page that ran out comes back as well.
    ['expired', [opened, { type: 'returned' }, result({ outcome: 'failed', ranOut: true }, 'query')], 100],
    [
      'expired',
      [opened, { type: 'returned' }, pending, result({ outcome: 'failed', ranOut: true }, 'query')],
      100,
    ],
    ['mismatch', [opened, result({ outcome: 'failed', ranOut: true }, 'query'), result()], 100],
    // Lost before or after it arrived.
    ['created', [silence, { type: 'not-found' }], 0],
    ['expired', [silence, pending], 0],
    ['initiated', [silence, { type: 'not-found' }, opened], 0],
    ['unknown', [opened, { type: 'not-found' }], 100],
    // A platform that still does not know it a day after the page closed.
    ['expired', [opened, silence, { type: 'not-found' }], 100 + settlingTime],
    ['unknown', [opened, silence, { type: 'not-found' }], 99 + settlingTime],
    ['expired', [{ type: 'withdrawn' }], 0],
    ['initiated', [opened, { type: 'withdrawn' }], 0],
    // Only what the platform has never heard of can be cancelled; money wins over every cancelling.
    ['expired', [{ type: 'cancelled' }], 0],
    ['expired', [silence, { type: 'not-found' }, { type: 'cancelled' }], 0],
    ['unknown', [silence, { type: 'cancelled' }], 0],
    ['initiated', [opened, { type: 'cancelled' }], 0],
    ['mismatch', [{ type: 'cancelled' }, result()], 0],
    // Another amount, currency or partner is money that people must look at.
    ['mismatch', [opened, result({ amount: 150_001 })], 0],
    ['mismatch', [opened, result({ currency: 'USD' })], 0],
    ['mismatch', [opened, result({ partner: 'Q' })], 0],
    ['mismatch', [opened, result({ amount: undefined })], 0],
    ['mismatch', [opened, result({ outcome: 'failed' }), result()], 0],
    ['initiated', [opened, result({ outcome: 'failed', amount: 1 })], 0],
    ['initiated', [opened, result({ outcome: 'unclear' })], 0],
    ['succeeded', [opened, result(), pending, result({ outcome: 'failed' })], 0],
  ])('is %s after %j', (expected, events, now) => {
    expect(status(events, now)).toBe(expected);
  });

  it('notes a second transaction, a repeat and a contradiction without moving', () => {
    const paid = run([opened, result()]);
    expect(step(paid, result({ transactionId: 'T2' }), 0)).toEqual({ state: paid, note: 'double_payment' });
    expect(step(paid, result(), 0)).toEqual({ state: paid, note: 'duplicate' });
    expect(step(paid, result({ amount: 1 }), 0)).toEqual({ state: paid, note: 'contradiction' });
    expect(step(paid, result({ outcome: 'failed' }), 0)).toEqual({ state: paid, note: 'stale' });
  });

  it('books money for a debt that was paid elsewhere as what nobody owed', () => {
    const elsewhere = { ...run([opened]), paidElsewhere: true };
    const booked = step(elsewhere, result(), 0);
    expect(booked).toMatchObject({
      state: { status: 'mismatch', transactionId: 'T1' },
      note: 'double_payment',
    });
    expect(step(booked.state, result(), 0)).toEqual({ state: booked.state, note: 'duplicate' });
    expect(step(elsewhere, result({ amount: 1 }), 0).note).toBe('mismatch');
    // Told again, what was booked before stays what it is.
    const paid = run([opened, result()]);
    expect(step({ ...paid, paidElsewhere: true }, result(), 0).state.status).toBe('succeeded');
  });

  const events = fc.oneof(
    fc.constantFrom<PaymentEvent>(
      opened,
      silence,
      { type: 'init-refused' },
      { type: 'not-found' },
      { type: 'withdrawn' },
      { type: 'cancelled' },
      { type: 'returned' },
    ),
    fc
      .record({
        outcome: fc.constantFrom('succeeded', 'failed', 'pending', 'unclear'),
        amount: fc.constantFrom(150_000, 150_001, undefined),
        currency: fc.constantFrom('VND', 'USD'),
        partner: fc.constantFrom('P', 'Q'),
        transactionId: fc.constantFrom('T1', 'T2'),
        source: fc.constantFrom('notification', 'query'),
      })
      .map(({ source, ...change }) => result(change as Partial<ResultWord>, source as 'query')),
  );
  const history = fc.array(
    // `elsewhere`: somebody else has paid the same debt by then.
    fc.record({
      event: events,
      now: fc.constantFrom(0, 99, 100, 100 + settlingTime),
      elsewhere: fc.boolean(),
    }),
    { maxLength: 25 },
  );
  const sound = (event: PaymentEvent) =>
    event.type === 'result' &&
    event.result.outcome === 'succeeded' &&
    event.result.amount === 150_000 &&
    event.result.currency === 'VND' &&
    event.result.partner === 'P';
  const tellsFailure = (event: PaymentEvent) =>
    event.type === 'init-refused' || (event.type === 'result' && event.result.outcome === 'failed');

  it('holds over random histories with repeats, losses and any order', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let state = start;
        const seen: PaymentEvent[] = [];
        for (const { event, now, elsewhere } of steps) {
          const next = step({ ...state, paidElsewhere: elsewhere }, event, now).state;
          seen.push(event);
          // One debt, one success.
          if (elsewhere && state.status !== 'succeeded') expect(next.status).not.toBe('succeeded');
          // Applying an event twice is applying it once.
          expect(step(next, event, now).state).toEqual(next);
          // A final status stays; the only way on is proven money after failed or expired.
          if (isFinal(state.status) && next.status !== state.status) {
            expect(['failed', 'expired']).toContain(state.status);
            expect(next.status).toBe('mismatch');
            expect(event).toMatchObject({ type: 'result', result: { outcome: 'succeeded' } });
          }
          // The booked transaction never changes.
          if (state.transactionId !== undefined) expect(next.transactionId).toBe(state.transactionId);
          if (next.status === 'failed') expect(seen.some(tellsFailure)).toBe(true);
          if (next.status === 'succeeded') expect(seen.some(sound)).toBe(true);
          // Only an answer ends the unknown.
          if (state.status === 'unknown' && isFinal(next.status))
            expect(['result', 'init-refused', 'not-found']).toContain(event.type);
          // Money that was proven is never lost from sight.
          const money = seen.some((one) => one.type === 'result' && one.result.outcome === 'succeeded');
          expect(next.status === 'succeeded' || next.status === 'mismatch').toBe(money);
          state = next;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('ends as succeeded whatever the order and number of true notifications and queries', () => {
    const truths = fc.array(
      fc.constantFrom(opened, silence, { type: 'returned' } as const, pending, result(), result({}, 'query')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(truths, fc.nat(), (events, n) => {
        const history = [opened, ...events];
        history.splice(1 + (n % history.length), 0, result());
        return status(history, 50) === 'succeeded';
      }),
    );
  });
});
