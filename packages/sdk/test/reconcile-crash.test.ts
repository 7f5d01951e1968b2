import { expect, it } from 'vitest';
import { crashRun } from './reconciliation/crash.js';
import { randomFrom } from './reconciliation/random.js';

it('P40: killed half-way and run again, a day is as if it had run once', async () => {
  const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);
  const { kills, killed, undisturbed } = await crashRun({ kills: 2, random: randomFrom(seed) });
  expect(killed, `seed ${seed}`).toEqual(undisturbed);
  expect(Object.keys(kills).length, `seed ${seed}`).toBeGreaterThan(0);
  expect((undisturbed as { differences: unknown[] }).differences).toHaveLength(1_000);
}, 120_000);
