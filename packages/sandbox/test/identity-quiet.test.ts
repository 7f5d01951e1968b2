import { expect, it, vi } from 'vitest';
import { relyingParty, signIn, startIdentity } from './identity-helpers.js';

it('says nothing on the terminal while it starts and signs someone in, and leaves the console as it was', async () => {
  const spies = (['warn', 'info', 'log', 'error'] as const).map((name) => vi.spyOn(console, name));
  const [warn] = spies.map((spy) => spy as unknown);
  const sandbox = startIdentity();
  await signIn(await relyingParty(sandbox.fetch), sandbox.browser(), 'P01');
  for (const spy of spies) expect(spy.mock.calls).toEqual([]);
  // eslint-disable-next-line no-console -- looks at it, says nothing
  expect(console.warn).toBe(warn);
});
