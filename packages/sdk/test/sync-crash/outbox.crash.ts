import { expect, it } from 'vitest';
import { violations } from './history.js';
import { crashRun } from './run.js';

const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);

it(`F28 F29: 10,000 dossiers, 100 kills of workers and of the far side (seed ${seed})`, async () => {
  const { history, differences, kills, repeats } = await crashRun({ seed, dossiers: 10_000, kills: 100 });
  process.stdout.write(
    `seed ${seed}: ${kills.workers} workers and ${kills.sandbox} far sides killed, ${kills.inFlight} with a batch under way, ` +
      `${history.handedIn.length} versions, ${history.ledger.length} writes, ${repeats} of them repeated\n`,
  );
  expect(violations(history)).toEqual([]);
  expect(differences).toEqual([]);
  expect(kills.workers + kills.sandbox).toBeGreaterThanOrEqual(100);
  expect(kills.inFlight).toBeGreaterThan(20);
}, 900_000);

it('finds the loss in workers that acknowledge what is not on disk yet', async () => {
  const { history } = await crashRun({ seed: 7, dossiers: 1500, kills: 20, careless: true });
  expect(violations(history)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^lost: .* was acknowledged/)]),
  );
});

it(`F40: two processes on one SQLite file bring every dossier in, and no version is sent twice (seed ${seed})`, async () => {
  const { history, differences, repeats } = await crashRun({ seed, dossiers: 2000, kills: 0 });
  expect(violations(history)).toEqual([]);
  expect(differences).toEqual([]);
  expect(repeats).toBe(0);
});
