import { expect, it } from 'vitest';
import { crashRun } from './reconciliation/crash.js';
import { randomFrom } from './reconciliation/random.js';

const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);

it(`P40: 100 kills over one day (seed ${seed})`, async () => {
  const { kills, killed, undisturbed } = await crashRun({ kills: 110, random: randomFrom(seed) });
  process.stdout.write(`seed ${seed}: killed ${JSON.stringify(kills)}\n`);
  expect(killed).toEqual(undisturbed);
  expect(Object.values(kills).reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(100);
}, 900_000);
