import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinal, movement, type RefundEvent, type RefundState, step } from './machine.js';
import type { RefundStatus } from './schema.js';

const start: RefundState = { status: 'requested', submitted: false };
const outcomes = ['received', 'accepted', 'paid', 'refused', 'failed', 'unclear', 'contradicted'] as const;
const word = (outcome: (typeof outcomes)[number]): RefundEvent => ({
  type: 'word',
  source: 'notification',
  outcome,
});
const events: fc.Arbitrary<RefundEvent> = fc.oneof(
  fc.constantFrom<RefundEvent>({ type: 'unanswered' }, { type: 'declined' }, { type: 'not-found' }),
  fc.constantFrom(...outcomes).map(word),
);
const run = (history: readonly RefundEvent[], from = start) =>
  history.reduce((state, event) => step(state, event).state, from);

describe('random histories', () => {
  it('applying an event twice is applying it once', () => {
    fc.assert(
      fc.property(fc.array(events), events, (history, event) => {
        const once = step(run(history), event).state;
        expect(step(once, event).state).toEqual(once);
      }),
    );
  });

  it('a final status stays, unless money proves to be paid; paid stays for ever', () => {
    fc.assert(
      fc.property(fc.array(events), (history) => {
        let state = start;
        for (const event of history) {
          const { status } = step(state, event).state;
          if (isFinal(state.status) && status !== state.status) {
            expect([status, event]).toEqual(['paid', word('paid')]);
          }
          state = step(state, event).state;
        }
      }),
    );
  });

  it('only an answer leads out of unknown, and once confirmed it is never unknown again', () => {
    fc.assert(
      fc.property(fc.array(events), events, (history, event) => {
        const before = run(history);
        const after = step(before, event).state;
        if (before.status === 'unknown' && after.status !== 'unknown') {
          expect(['word', 'not-found', 'declined']).toContain(event.type);
        }
        if (before.submitted) expect(after.status).not.toBe('unknown');
        expect(after.submitted || !before.submitted).toBe(true);
      }),
    );
  });

  it('whatever came, nothing is held once it is over, and paid back is all or nothing', () => {
    fc.assert(
      fc.property(fc.array(events), (history) => {
        let state = start;
        const sum = { ...movement(undefined, 'requested', 90_000) };
        for (const event of history) {
          const next = step(state, event).state;
          const moved = movement(state.status, next.status, 90_000);
          sum.held += moved.held;
          sum.paid += moved.paid;
          state = next;
        }
        expect(sum).toEqual({
          held: isFinal(state.status) ? 0 : 90_000,
          paid: state.status === 'paid' ? 90_000 : 0,
        });
      }),
    );
  });

  it('the order in which true words come does not matter', () => {
    const ends = ['paid', 'refused', 'failed'] as const;
    const lives = fc
      .constantFrom(...ends)
      .chain((end) =>
        fc.shuffledSubarray([word('received'), word('accepted'), word(end)]).map((told) => ({ end, told })),
      );
    fc.assert(
      fc.property(lives, ({ end, told }) => {
        const all = run([...told, word(end)]);
        expect(all.status).toBe({ paid: 'paid', refused: 'refused', failed: 'refund_failed' }[end]);
      }),
    );
  });
});

it.each<[RefundStatus, RefundEvent, RefundStatus, string | undefined]>([
  ['requested', { type: 'unanswered' }, 'unknown', undefined],
  ['unknown', { type: 'not-found' }, 'requested', undefined],
  ['requested', { type: 'declined' }, 'refused', undefined],
  ['unknown', word('accepted'), 'accepted', undefined],
  ['accepted', word('received'), 'accepted', 'stale'],
  ['accepted', word('failed'), 'refund_failed', undefined],
  ['paid', word('failed'), 'paid', 'contradiction'],
  ['refund_failed', word('paid'), 'paid', 'contradiction'],
  ['refused', { type: 'unanswered' }, 'refused', undefined],
  ['accepted', word('unclear'), 'accepted', 'unclear'],
  ['accepted', word('contradicted'), 'accepted', 'contradiction'],
])('%s and %j is %s', (status, event, after, note) => {
  const next = step({ status, submitted: status === 'accepted' || isFinal(status) }, event);
  expect([next.state.status, next.note]).toEqual([after, note]);
});
