import { expect, it } from 'vitest';
import { violations } from './history.js';
import { crashRun } from './run.js';

const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);
const kills = Number(process.env['DVCQG_CRASH_KILLS'] ?? 100);

it(`three processes on one file, killed ${kills} times (seed ${seed}): nothing lost, nothing doubled`, async () => {
  const run = await crashRun({ seed, kills });
  process.stdout.write(
    `seed ${seed}: ${run.killed} kills ${JSON.stringify(run.kills)}, ${run.payers} payers, ` +
      `${run.history.told.length} answers, ${run.history.inits.length} INIT, ` +
      `${run.history.notifications.length} notifications, ${run.history.money.length} payments of money, ` +
      `refusals ${run.refusals.join(' ') || 'none'}\n`,
  );
  expect(violations(run.history)).toEqual([]);
  // Told again after all that, each result is still booked once.
  expect(violations(run.toldAgain)).toEqual([]);
  expect(run.killed).toBeGreaterThanOrEqual(kills);
  expect(Object.keys(run.kills)).toEqual(
    expect.arrayContaining([
      'create',
      'check',
      'notification',
      'init under way',
      'init answered',
      expect.stringMatching(/^resolver, query/) as string,
    ]),
  );
  expect(run.history.money.length).toBeGreaterThan(run.payers / 2);
});

it('finds the loss in processes that acknowledge a notification before it is on disk', async () => {
  const run = await crashRun({ seed: 7, kills: 25, fault: 'careless' });
  expect(violations(run.history)).toEqual(
    expect.arrayContaining([expect.stringMatching(/was acknowledged and not applied/)]),
  );
});

it('finds the charges that stay unknown where no process runs the resolver', async () => {
  const run = await crashRun({ seed: 7, kills: 5, fault: 'idle' });
  expect(violations(run.history)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^lost: money for \w+ is not booked/)]),
  );
});
