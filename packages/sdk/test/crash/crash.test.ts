import { expect, it } from 'vitest';
import { violations } from './history.js';
import { crashRun } from './run.js';

it('P9: processes killed between ledger and answer, and while the resolver asks: every charge is found once', async () => {
  const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);
  const run = await crashRun({ seed, kills: 4 });
  expect(violations(run.history), `seed ${seed}`).toEqual([]);
  expect(violations(run.toldAgain), `seed ${seed}`).toEqual([]);
  expect(run.killed).toBeGreaterThanOrEqual(4);
}, 120_000);
