import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchAnswer } from '../dossiers/batch.js';
import { afterAnswer, type Mode } from './answers.js';
import { decide, type Incoming, type Known } from './coalesce.js';
import { fit } from './fit.js';
import { noRefusals, refusesAll, withRefusals } from './refusals.js';

interface Item {
  readonly code: string;
  readonly isWrong: boolean;
}

/** A far side that takes all or nothing, names at most `names` of what is wrong, or nothing at all. */
function farSide(there: ReadonlySet<string>, names: number) {
  const stored = new Set(there);
  return {
    stored,
    answer(items: readonly Item[], mode: Mode): BatchAnswer {
      const faults = items.flatMap(({ isWrong }, index) => (isWrong ? [{ index, path: 'status' }] : []));
      if (faults.length > 0)
        return { kind: 'refused', faults: faults.slice(0, names), more: faults.length > names };
      const codes = items.map(({ code }) => code).filter((code) => stored.has(code) === (mode === 'create'));
      if (codes.length > 0)
        return { kind: mode === 'create' ? 'exists' : 'missing', codes: codes.slice(0, 10) };
      for (const { code } of items) stored.add(code);
      return { kind: 'accepted' };
    },
  };
}

const batches = fc.uniqueArray(
  fc.record({
    code: fc.integer({ min: 0, max: 60 }).map(String),
    isWrong: fc.boolean(),
  }),
  { selector: ({ code }) => code, maxLength: 40 },
);
const mode = fc.constantFrom<Mode>('create', 'update');

describe('what to do after an answer', () => {
  it('every dossier of a batch is in one place, whatever was answered', () => {
    const answer = fc.oneof<fc.Arbitrary<BatchAnswer>[]>(
      fc.constant({ kind: 'accepted' }),
      fc.record({
        kind: fc.constantFrom('exists', 'missing'),
        codes: fc.array(fc.nat(60).map(String)),
      }) as fc.Arbitrary<BatchAnswer>,
      fc.record({ kind: fc.constant('partial' as const), taken: fc.uniqueArray(fc.nat(40)) }),
      fc.record({
        kind: fc.constant('refused' as const),
        faults: fc.array(fc.record({ index: fc.nat(40) })),
        more: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(batches, mode, answer, (items, how, said) => {
        const { done, dead, again, apart } = afterAnswer(items, how, said);
        const all = [
          ...done,
          ...dead.map(({ item }) => item),
          ...again.flatMap((group) => group.items),
          ...apart,
        ];
        expect(all.map(({ code }) => code).sort()).toEqual(items.map(({ code }) => code).sort());
      }),
    );
  });

  it('followed to its end, everything right is stored once and only what is wrong is dead', () => {
    fc.assert(
      fc.property(
        batches,
        mode,
        fc.uniqueArray(fc.nat(60).map(String)),
        fc.constantFrom(10, 1, 0),
        (items, how, before, names) => {
          const far = farSide(new Set(before), names);
          const dead = new Set<string>();
          const done: string[] = [];
          const queue: { mode: Mode; items: readonly Item[] }[] =
            items.length > 0 ? [{ mode: how, items }] : [];
          let calls = 0;
          for (let group = queue.shift(); group; group = queue.shift()) {
            expect(++calls).toBeLessThan(400);
            const next = afterAnswer(group.items, group.mode, far.answer(group.items, group.mode));
            done.push(...next.done.map(({ code }) => code));
            for (const { item } of next.dead) dead.add(item.code);
            queue.push(...next.again);
            const half = Math.ceil(next.apart.length / 2);
            for (const part of [next.apart.slice(0, half), next.apart.slice(half)])
              if (part.length > 0) queue.push({ mode: group.mode, items: part });
          }
          expect([...dead].sort()).toEqual(
            items
              .filter(({ isWrong }) => isWrong)
              .map(({ code }) => code)
              .sort(),
          );
          expect(done.sort()).toEqual(
            items
              .filter(({ isWrong }) => !isWrong)
              .map(({ code }) => code)
              .sort(),
          );
          for (const code of done) expect(far.stored.has(code)).toBe(true);
        },
      ),
    );
  });
});

describe('coalescing', () => {
  it('in any order of arrival the newest version is what is left, and a tombstone beats its own version', () => {
    const arrival = fc.record({ version: fc.nat(8), isTombstone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 1, maxLength: 20 }), (arrivals) => {
        let known: (Known & { isTombstone: boolean }) | undefined;
        for (const { version, isTombstone } of arrivals) {
          const isSame =
            known !== undefined && !isTombstone && known.version === version && !known.isTombstone;
          const decision = decide(known, { version, isTombstone, isSame, force: false });
          if (decision === 'take') known = { version, isTombstone: false, state: 'waiting' };
          if (decision === 'delete') known = { version, isTombstone: true, state: 'deleted' };
          expect(decision).not.toBe('reused');
        }
        const newest = Math.max(...arrivals.map(({ version }) => version));
        expect(known?.version).toBe(newest);
        expect(known?.isTombstone).toBe(arrivals.some((one) => one.version === newest && one.isTombstone));
      }),
    );
  });

  const incoming: Incoming = { version: 2, isTombstone: false, isSame: false, force: false };
  it.each<[string, Known | undefined, Partial<Incoming>, string]>([
    ['new', undefined, {}, 'take'],
    ['newer, nothing new in it', { version: 1, state: 'sent' }, { isSame: true }, 'note'],
    ['newer, of what was refused', { version: 1, state: 'dead' }, { isSame: true }, 'take'],
    ['the same again', { version: 2, state: 'dead' }, { isSame: true }, 'unchanged'],
    ['the same, forced', { version: 2, state: 'sent' }, { isSame: true, force: true }, 'take'],
    ['other content of the same version', { version: 2, state: 'sent' }, {}, 'reused'],
    ['older, forced', { version: 3, state: 'sent' }, { force: true }, 'stale'],
    ['of a deleted one', { version: 2, state: 'deleted' }, { force: true }, 'stale'],
  ])('%s', (_, known, change, decision) => {
    expect(decide(known, { ...incoming, ...change })).toBe(decision);
  });
});

it('what failed before goes with fewer and fewer others, and something always goes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ attempts: fc.nat(20) }), { minLength: 1 }),
      fc.integer({ min: 1, max: 500 }),
      (found, batch) => {
        const count = fit(found, batch);
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(Math.min(found.length, batch));
        if (found.slice(0, count).some(({ attempts }) => attempts > 9)) expect(count).toBe(1);
      },
    ),
  );
  expect(
    fit(
      Array.from({ length: 300 }, () => ({ attempts: 0 })),
      200,
    ),
  ).toBe(200);
  expect(
    fit(
      Array.from({ length: 300 }, () => ({ attempts: 3 })),
      200,
    ),
  ).toBe(50);
});

it('tells refusals of everything from refusals of some', () => {
  const dead = (from: number, count: number, path = 'status') =>
    Array.from({ length: count }, (_, n) => ({ code: String(from + n), path }));
  let seen = withRefusals(noRefusals, 0, dead(0, 30));
  expect(refusesAll(seen)).toBe(false);
  expect(refusesAll(withRefusals(seen, 0, dead(30, 20)))).toBe(true);
  expect(refusesAll(withRefusals(seen, 1, dead(30, 20)))).toBe(false);
  expect(refusesAll(withRefusals(seen, 0, dead(30, 20, 'note')))).toBe(false);
  seen = withRefusals(seen, 0, []);
  expect(seen.codes).toHaveLength(30);
});
