import { expect, it } from 'vitest';
import { storePlace } from '../helpers/store-place.js';
import { violations } from './history.js';
import { crashRun } from './run.js';

const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);
const kills = Number(process.env['DVCQG_CRASH_KILLS'] ?? 30);

it(`P9: three gateways on one PostgreSQL, killed ${kills} times (seed ${seed}): every charge is found once`, async () => {
  const place = await storePlace({ shared: true });
  try {
    const run = await crashRun({ seed, kills, target: place.target });
    expect(violations(run.history)).toEqual([]);
    expect(violations(run.toldAgain)).toEqual([]);
    expect(run.killed).toBeGreaterThanOrEqual(kills);
  } finally {
    await place.remove();
  }
}, 300_000);
