import { afterEach, beforeEach, expect, it } from 'vitest';
import { storePlace, type StorePlace } from '../helpers/store-place.js';
import { violations } from './history.js';
import { crashRun } from './run.js';

const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);

/** Ten processes on one outbox, each with a few connections of its own. */
let place: StorePlace;
const run = (dossiers: number, kills: number) => {
  const url = new URL(place.target);
  url.searchParams.set('pool', '4');
  return crashRun({ seed, dossiers, kills, workers: 10, store: url.href });
};
beforeEach(async () => {
  place = await storePlace();
});
afterEach(() => place.remove());

it(`F40: ten processes bring every dossier in, and no version is sent twice (seed ${seed})`, async () => {
  const { history, differences, repeats } = await run(2000, 0);
  expect(violations(history)).toEqual([]);
  expect(differences).toEqual([]);
  expect(repeats).toBe(0);
}, 180_000);

it(`F28 F40: ten processes killed at random moments lose, double and reorder nothing (seed ${seed})`, async () => {
  const { history, differences, kills } = await run(600, 20);
  expect(violations(history)).toEqual([]);
  expect(differences).toEqual([]);
  expect(kills.workers + kills.sandbox).toBeGreaterThanOrEqual(20);
}, 180_000);
