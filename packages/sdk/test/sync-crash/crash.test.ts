import { expect, it } from 'vitest';
import { violations } from './history.js';
import { crashRun } from './run.js';

it('F28 F29: workers and the far side killed at random moments: nothing lost, nothing doubled, in order', async () => {
  const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);
  const { history, differences, kills } = await crashRun({ seed, dossiers: 400, kills: 6 });
  expect(violations(history), `seed ${seed}`).toEqual([]);
  expect(differences, `seed ${seed}`).toEqual([]);
  expect(kills.workers + kills.sandbox).toBeGreaterThanOrEqual(6);
}, 120_000);
