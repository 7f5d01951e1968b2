import { expect, it } from 'vitest';
import { sameText } from './same-text.js';

const expected = '9e84d39e5906890980ed5a413dc6aabf66e5d730d4b1d5bfc782411b9c37023a';
const early = `0${expected.slice(1)}`;
const late = `${expected.slice(0, -1)}0`;

/** Median ns of one comparison, each measured over a few hundred. Both kinds in turns, so that a busy machine slows both. */
function medians(compare: (expected: string, given: string) => boolean): readonly [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < 20_000; run++) {
    const kind = run % 2 === 0 ? 0 : 1;
    const given = kind === 0 ? early : late;
    const start = process.hrtime.bigint();
    for (let n = 0; n < 20; n++) compare(expected, given);
    times[kind].push(Number(process.hrtime.bigint() - start) / 20);
  }
  const [a, b] = times.map((list) => list.sort((x, y) => x - y)[list.length >> 1]);
  return [a ?? NaN, b ?? NaN];
}

/** How far apart early and late are, as a part of the time: the least of some tries, because others use the machine too. */
const apart = (compare: (expected: string, given: string) => boolean) =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const [first, last] = medians(compare);
      return Math.abs(first - last) / Math.max(first, last);
    }),
  );

/** What must not be done: stops at the first letter that differs. */
function leaky(one: string, other: string): boolean {
  for (let i = 0; i < one.length; i++) if (one.charCodeAt(i) !== other.charCodeAt(i)) return false;
  return true;
}

it('P33: takes as long for a digest that differs at once as for one that differs at the end', () => {
  expect(apart(sameText)).toBeLessThan(0.15);
  // The measurement tells the difference where there is one.
  expect(apart(leaky)).toBeGreaterThan(0.3);
});
