import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeal } from '../src/gateway/seal.js';
import { createSessionStore, type SessionStore } from '../src/sso/session-store.js';
import { createSsoSessions, type SsoSessions } from '../src/sso/sessions.js';
import type { SsoTokens } from '../src/sso/sso.js';
import { ssoError } from '../src/sso/errors.js';
import { createStore, type Store } from '../src/store/store.js';
import { cookieKeys } from './helpers/gateway.js';
import { storePlace, type StorePlace } from './helpers/store-place.js';

const signIn = {
  tokens: { accessToken: 'a1', refreshToken: 'r1', idToken: 'i', expiresIn: 300, subject: 's' },
  account: { kind: 'person', displayName: 'X', initials: 'X', assurance: 2 },
  subject: 's',
  sid: 'sid-1',
} as const;

let place: StorePlace;
let store: Store;
let kept: SessionStore;
let now: number;
let asked: string[];
let refresh: (tokens: SsoTokens) => Promise<SsoTokens>;
beforeEach(async () => {
  place = await storePlace();
  store = createStore(place.target);
  kept = createSessionStore(store);
  now = Date.parse('2026-07-01T08:00:00+07:00');
  asked = [];
  refresh = async (tokens) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return { ...tokens, refreshToken: `r${Number(tokens.refreshToken?.slice(1)) + 1}` };
  };
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

/** One gateway process: several share the store. */
function gateway(keys = cookieKeys, store = kept): SsoSessions {
  const seal = createSeal(keys);
  return createSsoSessions({
    sso: {
      refresh: async (tokens) => {
        asked.push(tokens.refreshToken ?? '');
        return refresh(tokens);
      },
    },
    store,
    sealer: { seal: (tokens) => seal.seal('tokens', tokens), open: (sealed) => seal.open('tokens', sealed) },
    now: () => new Date(now),
  });
}
const start = (sessions: SsoSessions) => sessions.start(signIn, new Date(now + 8 * 3600_000));
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'renewed',
    (error: { code: string }) => error.code,
  );

describe('renewing a session', () => {
  it('twenty at once in four processes: one asks the provider, all go on', async () => {
    const processes = Array.from({ length: 4 }, () => gateway());
    const id = await start(processes[0]!);
    now += 400_000;
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => outcome(processes[i % 4]!.renew(id))),
    );
    expect(results).toEqual(Array(20).fill('renewed'));
    expect(asked).toEqual(['r1']);
    now += 400_000;
    await processes[3]!.renew(id);
    expect(asked).toEqual(['r1', 'r2']);
    expect((await processes[1]!.end(id))?.refreshToken).toBe('r3');
  });

  it('a provider that does not answer is asked once, not by everyone who waited', async () => {
    const sessions = gateway();
    const id = await start(sessions);
    now += 400_000;
    const looked = new Set<number>();
    const tabs = Array.from({ length: 20 }, (_, n) => {
      const live: SessionStore['live'] = async (...of) => {
        const row = await kept.live(...of);
        looked.add(n);
        return row;
      };
      return gateway(cookieKeys, { ...kept, live });
    });
    refresh = async () => {
      await vi.waitFor(() => expect(looked.size).toBe(20), { timeout: 10_000 });
      throw ssoError('provider_timeout');
    };
    const results = await Promise.all(tabs.map((tab) => outcome(tab.renew(id))));
    expect(asked).toEqual(['r1']);
    expect(results.filter((code) => code === 'provider_timeout')).toHaveLength(1);
    expect(results.filter((code) => code === 'session_busy')).toHaveLength(19);
    expect(await sessions.state(id)).toEqual({ renewalDue: false });
    now += 30_000;
    expect(await sessions.state(id)).toEqual({ renewalDue: true });
  });

  it('who looked before another asked in vain does not ask as well', async () => {
    const id = await start(gateway());
    const seen = (await kept.live(id, now))!;
    expect(await kept.claim(id, seen, now + 20_000, now)).toBe(true);
    await kept.postpone(id, seen.version, now + 30_000);
    expect(await kept.claim(id, seen, now + 20_000, now)).toBe(false);
    const later = (await kept.live(id, now))!;
    expect(await kept.claim(id, later, now + 20_000, now)).toBe(true);
  });

  it('a process that died with the claim blocks nobody for long', async () => {
    const sessions = gateway();
    const id = await start(sessions);
    now += 400_000;
    await kept.claim(id, (await kept.live(id, now))!, now + 20_000, now);
    expect(await outcome(sessions.renew(id, { timeout: 120 }))).toBe('session_busy');
    expect(asked).toEqual([]);
    now += 20_000;
    expect(await outcome(sessions.renew(id))).toBe('renewed');
  });

  it('a session that ends meanwhile stays ended', async () => {
    const sessions = gateway();
    const id = await start(sessions);
    now += 400_000;
    refresh = async (tokens) => {
      await sessions.endNamed({ sid: 'sid-1' });
      return { ...tokens, refreshToken: 'r2' };
    };
    expect(await outcome(sessions.renew(id))).toBe('session_expired');
    expect(await sessions.state(id)).toBeUndefined();
    expect(await sessions.end(id)).toBeUndefined();
  });

  it('ended by ten at once: its tokens are handed to one, to be revoked once', async () => {
    const sessions = gateway();
    const id = await start(sessions);
    const atOnce = <T>(call: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, call));
    // Their connections are there, so that all come at once.
    await atOnce(() => sessions.state(id));
    const ended = await atOnce(() => sessions.end(id));
    expect(ended.filter((tokens) => tokens !== undefined)).toHaveLength(1);
  });

  it('refused: over for everyone who waited, after one attempt', async () => {
    const sessions = gateway();
    const id = await start(sessions);
    now += 400_000;
    refresh = () => Promise.reject(ssoError('refresh_refused'));
    const results = await Promise.all(Array.from({ length: 10 }, () => outcome(sessions.renew(id))));
    expect(results).toEqual(Array(10).fill('session_expired'));
    expect(asked).toEqual(['r1']);
  });

  it('tokens whose key is gone end the session without asking', async () => {
    const id = await start(gateway());
    now += 400_000;
    expect(await outcome(gateway(['another-key-another-key-another-k']).renew(id))).toBe('session_expired');
    expect(asked).toEqual([]);
  });

  it('an unknown, an ended and a past session are all the same', async () => {
    const sessions = gateway();
    const [ended, past] = [await start(sessions), await start(sessions)];
    expect((await sessions.end(ended))?.accessToken).toBe('a1');
    expect(await sessions.end(ended)).toBeUndefined();
    now += 8 * 3600_000;
    for (const id of [ended, past, 'unknown']) {
      expect(await sessions.state(id)).toBeUndefined();
      expect(await outcome(sessions.renew(id))).toBe('session_expired');
    }
  });

  it('what is past its end is forgotten at the next sign-in', async () => {
    const sessions = gateway();
    await start(sessions);
    await kept.use('state-1', now + 1000);
    expect(await kept.use('state-1', now + 1000)).toBe(false);
    now += 9 * 3600_000;
    await start(sessions);
    expect(await store.db.selectFrom('sso_session').select('version').execute()).toHaveLength(1);
    expect(await kept.wasUsed('state-1')).toBe(false);
  });
});
