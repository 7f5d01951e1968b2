import { expect, it } from 'vitest';
import { notificationStorm } from './rounds.js';

const rounds = Number(process.env['DVCQG_STORM_ROUNDS'] ?? 1000);

it(`P27: the same on PostgreSQL, in each of ${rounds} rounds`, async () => {
  expect(await notificationStorm(rounds)).toEqual({ rounds, wrong: [] });
}, 900_000);
