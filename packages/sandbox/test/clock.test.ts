import { expect, it } from 'vitest';
import { createSandbox } from '../src/index.js';
import { initMessage, ORIGIN } from './payment-harness.js';

const start = Date.parse('2026-07-01T01:00:00Z');
const sandbox = createSandbox({ now: () => new Date(start) });
const post = (path: string, body: unknown) =>
  sandbox.fetch(
    new Request(`${ORIGIN}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
const clock = async () => (await sandbox.fetch(new Request(`${ORIGIN}/control/clock`))).json();

it('is turned on by control: a pay page runs out, and a reset takes the time back', async () => {
  await post('/payment/init', initMessage('DVCCLOCK0001', 150_000));
  expect(await clock()).toEqual({ now: '2026-07-01T01:00:00.000Z', aheadMinutes: 0 });

  expect((await post('/control/clock', { minutes: 14 })).status).toBe(200);
  const early = await post('/control/payments/DVCCLOCK0001/settle', { outcome: 'pending' });
  expect(await early.json()).toMatchObject({ state: 'pending' });
  await post('/payment/init', initMessage('DVCCLOCK0002', 150_000));
  await post('/control/clock', { minutes: 15 });
  const late = await post('/control/payments/DVCCLOCK0002/settle', { outcome: 'success' });
  expect([late.status, await late.json()]).toEqual([409, { error: 'wrong_state', state: 'expired' }]);
  expect(await clock()).toEqual({ now: '2026-07-01T01:29:00.000Z', aheadMinutes: 29 });

  await post('/control/reset', {});
  expect(await clock()).toMatchObject({ aheadMinutes: 0 });
});

it.each([{}, { minutes: 0 }, { minutes: -1 }, { minutes: 1.5 }, { minutes: '5' }, { minutes: 1e9 }])(
  'does not go back, stand still or leap: %j',
  async (body) => {
    expect((await post('/control/clock', body)).status).toBe(400);
    expect(await clock()).toMatchObject({ aheadMinutes: 0 });
  },
);
