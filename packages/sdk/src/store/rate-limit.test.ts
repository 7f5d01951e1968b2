import { describe, expect, it } from 'vitest';
import { storePlace } from '../../test/helpers/store-place.js';
import { createRateLimit } from './rate-limit.js';
import { createStore } from './store.js';

const at = new Date('2026-07-01T01:00:00Z');

describe('rate limit', () => {
  it('counts to the limit, tells the wait, begins anew and forgets old windows', async () => {
    const place = await storePlace();
    const store = createStore(place.target);
    const limit = createRateLimit(store);
    for (let i = 0; i < 3; i++)
      expect(await limit.hit('k', 3, 60, at)).toEqual({ allowed: true, retryAfter: 0, left: 2 - i });
    expect(await limit.hit('k', 3, 60, new Date(at.getTime() + 15_000))).toEqual({
      allowed: false,
      retryAfter: 45,
      left: 0,
    });
    expect((await limit.hit('other', 3, 60, at)).allowed).toBe(true);
    expect((await limit.hit('k', 3, 60, new Date(at.getTime() + 60_000))).allowed).toBe(true);
    expect(await store.db.selectFrom('rate_limit').select('key').execute()).toEqual([{ key: 'k' }]);
    await store.close();
    await place.remove();
  });
});
