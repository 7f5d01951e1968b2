import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, type Far, itemOf, itemsOf, outboxTo } from './helpers/outbox.js';

const hour = 3_600_000;

/** The clock of this machine is wrong by so much. */
let wrong = 0;
let far: Far;
let jump: () => void;
beforeEach(() => {
  wrong = 0;
  jump = () => undefined;
  far = outboxTo(':memory:', () => (jump(), undefined), { now: () => new Date(Date.now() + wrong) });
});
afterEach(() => far.close());

const path = async (n: number) =>
  (await far.ledger())
    .filter(({ code }) => code === codeOf(n))
    .map(({ kind, status }) => `${kind} ${status}`);

describe('F36: a clock that is wrong', () => {
  it.each([
    ['an hour ahead and then right', [hour, 0, 0]],
    ['an hour behind and then right', [-hour, 0, 0]],
    ['right, then an hour ahead, then an hour behind', [0, hour, -hour]],
    ['a day on at midnight and back', [0, 24 * hour, 0]],
  ])('%s: the higher version stands and nothing waits for the clock', async (_, errors) => {
    const versions = [2, 9, 4];
    const told = [];
    for (const [at, version] of versions.entries()) {
      wrong = errors[at] ?? 0;
      told.push(await far.sync.enqueue([itemOf(1, version)]));
    }
    expect(told).toMatchObject([{ accepted: 1 }, { accepted: 1 }, { stale: 1 }]);
    const began = Date.now();
    expect(await far.sync.drain()).toMatchObject({ created: 1, left: 0, dead: 0 });
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await path(1)).toEqual(['create 9']);
  });

  it.each([
    ['back by an hour', -hour],
    ['on by an hour', hour],
  ])('jumps %s in the middle of a run: each dossier arrives once, and the run ends', async (_, error) => {
    await far.sync.enqueue(itemsOf(0, 60));
    jump = () => {
      if (far.heard.length === 3) wrong = error;
    };
    expect(await far.sync.drain({ batch: 10, concurrency: 1 })).toMatchObject({ left: 0, dead: 0 });
    const ledger = await far.ledger();
    expect(ledger.map(({ code }) => code).sort()).toEqual(itemsOf(0, 60).map((_item, n) => codeOf(n)));
  });

  it('windows that overlap send what is in both once', async () => {
    await far.sync.enqueue(itemsOf(0, 40));
    await far.sync.drain();
    wrong = -hour;
    expect(await far.sync.enqueue(itemsOf(30, 70))).toMatchObject({ accepted: 30, unchanged: 10, stale: 0 });
    expect(await far.sync.drain()).toMatchObject({ created: 30, updated: 0, left: 0 });
    expect(await far.ledger()).toHaveLength(70);
  });
});
