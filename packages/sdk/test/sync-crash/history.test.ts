import { describe, expect, it } from 'vitest';
import { type History, violations, type Written } from './history.js';

const write = (n: number, code: string, kind: string, status: string): Written => ({
  n,
  code,
  kind,
  status,
  digest: `${code} ${kind === 'progress' ? 'step' : status}`,
});

/** A went to version 3 with a repeated send in between; B was handed in again because nobody answered. */
const sound: History = {
  handedIn: [
    { code: 'A', version: 1 },
    { code: 'A', version: 2 },
    { code: 'A', version: 3 },
    { code: 'B', version: 1 },
    { code: 'B', version: 1 },
  ],
  acknowledged: [
    { code: 'A', version: 1 },
    { code: 'A', version: 3 },
    { code: 'B', version: 1 },
  ],
  steps: ['A'],
  ledger: [
    write(1, 'A', 'create', '1'),
    write(2, 'A', 'progress', '1'),
    write(3, 'B', 'create', '1'),
    write(4, 'A', 'update', '3'),
    write(5, 'A', 'update', '3'),
  ],
  outbox: { waiting: 0, sending: 0, dead: 0 },
};
const without = (n: number): History => ({ ...sound, ledger: sound.ledger.filter((one) => one.n !== n) });
const and = (...more: Written[]): History => ({ ...sound, ledger: [...sound.ledger, ...more] });

describe('the checker of crash histories', () => {
  it('finds nothing in a sound history, nor in what arrived without an acknowledgement', () => {
    expect(violations(sound)).toEqual([]);
    expect(violations({ ...sound, acknowledged: [] })).toEqual([]);
  });

  it.each<[string, History, RegExp]>([
    ['a lost dossier', without(3), /^lost: B was acknowledged and never arrived/],
    [
      'a lost version',
      { ...sound, ledger: sound.ledger.slice(0, 3) },
      /^lost: A stands at 1, acknowledged was 3/,
    ],
    ['a lost step', without(2), /^lost: the step of A/],
    ['a dossier of nobody', and(write(6, 'C', 'create', '1')), /^invented: C 1/],
    ['a version of nobody', and(write(6, 'A', 'update', '4')), /^invented: A 4/],
    ['another content', and({ ...write(6, 'A', 'update', '3'), digest: 'x' }), /^changed: A 3/],
    ['a second creation', and(write(6, 'B', 'create', '1')), /^doubled: B has 2 writes of create/],
    ['a second step', and(write(6, 'A', 'progress', '1')), /^doubled: A has 2 writes of progress/],
    ['a version that went back', and(write(6, 'A', 'update', '2')), /^out of order: A went from 3 to 2/],
    [
      'an update before its creation',
      { ...sound, ledger: sound.ledger.slice(1) },
      /^out of order: A begins with/,
    ],
    ['what still waits', { ...sound, outbox: { waiting: 1, sending: 0, dead: 0 } }, /^unfinished: 1 wait/],
    ['what was refused', { ...sound, outbox: { waiting: 0, sending: 0, dead: 2 } }, /^refused: 2/],
  ])('flags %s', (_, history, words) => {
    expect(violations(history)).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
  });
});
