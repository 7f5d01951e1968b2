import { expect, it } from 'vitest';
import { notificationStorm } from './rounds.js';

it('P27: fifty identical notifications at once over two gateways are one booking, in each of 3 rounds', async () => {
  expect(await notificationStorm(3)).toEqual({ rounds: 3, wrong: [] });
});
