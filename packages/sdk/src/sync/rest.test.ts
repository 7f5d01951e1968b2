import fc from 'fast-check';
import { expect, it } from 'vitest';
import { watchLeases } from './leases.js';
import { restLeft } from './rest.js';

const hour = 3_600_000;
/** The Portal said "a minute" at `from`. */
const minute = (from: number) => ({ asked_at: from, until: from + 60_000 });

it.each([
  ['calendars agree, looked at after ten seconds', minute(0), 10_000, Infinity, 50_000],
  ['it is over', minute(0), 90_000, Infinity, 0],
  ['ours was set back since', minute(hour), 0, Infinity, 60_000],
  ['ours is an hour ahead, and it was not asked for a second ago', minute(0), hour, 1000, 59_000],
  ['ours is an hour ahead, and we have not looked for long', minute(0), hour, 70_000, 0],
])('F36: a rest of a minute, %s', (_, rest, now, sinceLooked, left) => {
  expect(restLeft(rest, now, sinceLooked)).toBe(left);
});

it('F36: whatever two calendars say, a rest is never longer than it was, and as long as it must be', () => {
  const span = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(span, span, span, fc.integer({ min: -hour, max: hour }), (looked, asked, length, wrong) => {
      // Looked at 0, asked for after `asked`, looked at again at `now`, by a calendar that is wrong by so much.
      const now = Math.max(looked, asked);
      const left = restLeft({ asked_at: asked, until: asked + length }, now + wrong, now);
      expect(left).toBeLessThanOrEqual(length);
      expect(left).toBeGreaterThanOrEqual(Math.max(0, length - now));
      if (wrong === 0) expect(left).toBe(Math.max(0, asked + length - now));
    }),
  );
});

it('F36: a lease is over when it was watched for its time, and a new one of the same worker starts anew', () => {
  const watch = watchLeases();
  watch.seeAll(['300 a', '100 b'], 1000);
  watch.seeAll(['300 a', '100 b'], 1099);
  expect([watch.over(1099), watch.nextEnd()]).toEqual([[], 1100]);
  expect(watch.over(1100)).toEqual(['100 b']);
  watch.seeAll(['300 a', '100 c'], 1100);
  expect([watch.over(1150), watch.nextEnd()]).toEqual([[], 1200]);
  watch.seeAll([], 1200);
  expect([watch.over(9999), watch.nextEnd()]).toEqual([[], Infinity]);
});
