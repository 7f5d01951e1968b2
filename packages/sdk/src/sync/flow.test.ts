import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failed, type Flow, isOpen, mayStartAt, startFlow, started, taken, tooMany } from './flow.js';

/** A far side that allows so many calls a second, and some at once after a rest. Answers when `calls` were taken, in ms. */
function against(
  perSecond: number,
  burst: number,
  calls: number,
  random: () => number,
  callTime = 20,
): number {
  let tokens = burst;
  let filledAt = 0;
  let now = 0;
  let flow: Flow = startFlow(4, now);
  let done = 0;
  const underWay: number[] = [];
  while (done < calls) {
    const at = mayStartAt(flow, underWay.length);
    const ends = Math.min(...underWay);
    if (Math.max(at, now) < ends) {
      now = Math.max(now, at);
      flow = started(flow, now);
      underWay.push(now + callTime);
      continue;
    }
    now = ends;
    underWay.splice(underWay.indexOf(ends), 1);
    tokens = Math.min(burst, tokens + ((now - filledAt) * perSecond) / 1000);
    filledAt = now;
    if (tokens >= 1) {
      tokens--;
      done++;
      flow = taken(flow, now);
    } else flow = tooMany(flow, now, Math.ceil((1 - tokens) / perSecond), random());
  }
  return now;
}

describe('the flow of calls', () => {
  it.each([
    [5, 5],
    [10, 10],
    [10, 30],
    [50, 50],
    [20, 5],
    [10, 2],
  ])(
    'F37: under a limit of %i calls a second, %i at once, takes at most 1.2 times as long',
    (rate, burst) => {
      for (const random of [0, 0.5, 0.99]) {
        const calls = rate * 120;
        const allowed = ((calls - burst) / rate) * 1000;
        expect(against(rate, burst, calls, () => random) / allowed).toBeLessThan(1.2);
      }
    },
  );

  it('goes as fast as it can where nothing is refused', () => {
    expect(against(10_000, 10_000, 1000, () => 0)).toBe((1000 / 4) * 20);
  });

  it('halves the calls at once when there are too many, and grows again with success', () => {
    let flow = tooMany(startFlow(8, 0), 1000, 3, 0);
    expect(flow.limit).toBe(4);
    expect(mayStartAt(flow, 0)).toBe(4000);
    // The others under way at that moment tell nothing new.
    flow = tooMany(flow, 1001, 3, 0);
    expect(flow.limit).toBe(4);
    for (let n = 0; n < 40; n++) flow = taken(flow, 4000);
    expect(flow.limit).toBe(8);
  });

  it('F3: five failures in a row open the breaker; then one call probes, later each time', () => {
    let flow = startFlow(4, 0);
    for (let n = 0; n < 4; n++) flow = failed(flow, 0, 0.5);
    expect(isOpen(flow)).toBe(false);
    expect(mayStartAt(flow, 3)).toBe(0);
    flow = failed(flow, 0, 0.5);
    expect(isOpen(flow)).toBe(true);
    const waits: number[] = [];
    for (let n = 0; n < 9; n++) {
      const at = mayStartAt(flow, 0);
      expect(mayStartAt(flow, 1)).toBe(Infinity);
      waits.push(at);
      flow = failed(flow, at, 1);
    }
    const gaps = waits.slice(1).map((at, index) => at - (waits[index] as number));
    expect(gaps).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    flow = taken(flow, 0);
    expect(isOpen(flow)).toBe(false);
    expect(mayStartAt(flow, 3)).toBeLessThan(Infinity);
  });

  it('F3: a thousand workers do not come back together', () => {
    const returns = Array.from({ length: 1000 }, (_, n) => {
      let flow = startFlow(4, 0);
      for (let i = 0; i < 7; i++) flow = failed(flow, Math.max(0, mayStartAt(flow, 0)), n / 1000);
      return Math.floor(mayStartAt(flow, 0) / 100);
    });
    const most = Math.max(
      ...[...new Set(returns)].map((slot) => returns.filter((one) => one === slot).length),
    );
    expect(most).toBeLessThan(150);
  });

  it('whatever happens, a call may always begin some time, and never more at once than told', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('taken' as const) }),
      fc.record({ kind: fc.constant('failed' as const), random: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({
        kind: fc.constant('tooMany' as const),
        random: fc.double({ min: 0, max: 1, noNaN: true }),
        after: fc.option(fc.nat(3600), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5000), event), { maxLength: 80 }),
        fc.integer({ min: 1, max: 16 }),
        (events, most) => {
          let now = 0;
          let flow = startFlow(most, now);
          for (const [wait, one] of events) {
            now += wait;
            flow = started(flow, now);
            if (one.kind === 'taken') flow = taken(flow, now);
            else if (one.kind === 'failed') flow = failed(flow, now, one.random);
            else flow = tooMany(flow, now, one.after, one.random);
            expect(flow.limit).toBeGreaterThanOrEqual(1);
            expect(flow.limit).toBeLessThanOrEqual(most);
            expect(mayStartAt(flow, most)).toBe(Infinity);
            const at = mayStartAt(flow, 0);
            expect(at).toBeLessThan(Infinity);
            // Never longer than it was told to wait, or its own longest wait, or its slowest pace.
            expect(at - now).toBeLessThan(3_601_000 + 80 * 5000 * 1000);
          }
        },
      ),
    );
  });
});
