import { expect, it } from 'vitest';
import { notificationStorm } from './rounds.js';

it('P27: fifty identical notifications at once over two gateways are one booking, in each of 1,000 rounds', async () => {
  expect(await notificationStorm(1000)).toEqual({ rounds: 1000, wrong: [] });
}, 900_000);
