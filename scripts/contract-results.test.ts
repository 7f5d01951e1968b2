import { describe, expect, it } from 'vitest';
import { beside } from './lib/accessibility-words.mjs';
import { lost, read, unproven, unrecorded } from './lib/contract-results.mjs';

const results = (...tests: (readonly [string, string])[]) => ({
  testResults: [{ assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }],
});

describe('the results of the contracts', () => {
  const found = read(
    results(
      ['contracts dvc-receipt shown [axe] holds', 'passed'],
      ['contracts dvc-receipt refused [axe] holds', 'passed'],
      ['contracts dvc-receipt [moves] the heap grows by less than 1 MiB', 'skipped'],
      ['<dvc-receipt> prints', 'passed'],
    ),
  );

  it('are counted by widget and contract', () => {
    expect(found).toEqual({
      'dvc-receipt': {
        axe: { passed: 2, failed: 0, skipped: 0 },
        moves: { passed: 0, failed: 0, skipped: 1 },
      },
    });
  });

  it('are refused for a contract without words', () => {
    expect(() => read(results(['contracts dvc-receipt [nothing] holds', 'passed']))).toThrow(/no words/);
  });

  const cell = (passed: number, skipped = 0, failed = 0) => ({ passed, skipped, failed });
  const one = (axe: object | undefined, moves: object = cell(0, 1)) => ({
    'dvc-receipt': { ...(axe && { axe }), moves },
  });

  it('are whole where nothing is less than what is recorded', () => {
    expect(lost('firefox', one(cell(2)), found)).toEqual([]);
    expect(lost('firefox', one(cell(1)), found)).toEqual([]);
  });

  it.each([
    ['a contract that is gone', one(cell(2)), one(undefined), /passed 0 tests of "axe", and 2/],
    ['a widget that is gone', one(cell(2)), {}, /no results/],
    ['fewer tests', one(cell(2)), one(cell(1)), /passed 1 tests/],
    ['a test that is skipped for no reason', one(cell(1)), one(cell(1, 1)), /"axe" .* was skipped/],
    ['a test that failed', one(cell(1)), one(cell(1, 0, 1)), /breaks "axe"/],
  ])('%s is told', (_, before, now, words) => {
    expect(lost('firefox', before, now).join()).toMatch(words);
  });

  it('may hold more than is recorded, which is told', () => {
    expect(lost('firefox', one(undefined), one(cell(1)))).toEqual([]);
    expect(unrecorded('firefox', one(undefined), one(cell(1)))).toEqual([
      'Firefox: "axe" of <dvc-receipt> is not recorded yet: --record.',
    ]);
  });

  it('are asked why a test was skipped in the engine that could try it', () => {
    expect(lost('chromium', one(cell(2)), found).join()).toMatch(/"moves" .* was skipped/);
  });
});

describe('tests that the accessibility statement names', () => {
  const names = Object.values(beside).flatMap((criteria) => Object.values(criteria).flat());
  const all = names.map((name) => [name, 'passed'] as const);

  it('are looked for in all runs', () => {
    expect(unproven([results(...all.slice(0, 2)), results(...all.slice(2))])).toEqual([]);
  });

  it('are told where they are gone or did not pass', () => {
    const [[first] = [''], ...others] = all;
    expect(unproven([results(...others)]).join()).toContain(`no test “${first}” passed`);
    expect(unproven([results(...others, [first, 'failed'])])).toHaveLength(1);
  });
});
