import { expect, it } from 'vitest';
import { crashRun } from './reconciliation/crash.js';
import { randomFrom } from './reconciliation/random.js';

const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);

it(`P40: killed 20 times on PostgreSQL, a day is as if it had run once (seed ${seed})`, async () => {
  const { kills, killed, undisturbed } = await crashRun({ kills: 24, random: randomFrom(seed) });
  expect(killed).toEqual(undisturbed);
  expect((undisturbed as { differences: unknown[] }).differences).toHaveLength(1_000);
  expect(kills['compare']).toBeGreaterThan(0);
  expect(Object.values(kills).reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(20);
}, 240_000);
