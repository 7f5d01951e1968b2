import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogEntry } from '../domain/log.js';
import { code, minute, owner, paymentWorld, type World } from './fixtures/payment-world.js';
import { longestWait, nextAsk } from './ledger.js';
import type { ResolverSummary } from './payments.js';
import { restAfter } from './resolving.js';

let world: World;
beforeEach(async () => void (world = await paymentWorld()));
afterEach(() => world.close());

/** Payments whose payers paid and never came back, and of whom no notification arrived. */
async function forgotten(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const dossierCode = `${code.slice(0, -4)}${String(n + 1).padStart(4, '0')}`;
    const { reference } = await world.payments.create(world.request({ dossierCode }));
    world.answer(reference, 'succeeded');
  }
  world.later(16 * minute);
}
const statuses = async () => (await world.rows()).map(({ status }) => status);

describe('the resolver', () => {
  it('finds what became of each payment, several gateways together, asking once about each', async () => {
    await forgotten(40);
    expect(await world.payments.status()).toMatchObject({
      initiated: 40,
      due: 40,
      oldestOpenSince: expect.any(String),
    });
    const told: ResolverSummary[] = [];
    const runs = [0, 1, 2].map(() =>
      world.another().start({ onProgress: (summary) => void told.push(summary) }),
    );
    await expect.poll(statuses).toEqual(Array(40).fill('succeeded'));
    const summaries = await Promise.all(runs.map((run) => run.stop()));
    expect(world.platform.calls.query).toBe(40);
    expect(summaries.reduce((sum, { asked, answered }) => sum + asked + answered, 0)).toBe(80);
    expect(told.length).toBeGreaterThan(0);
    expect(await world.payments.status()).toEqual({
      created: 0,
      initiated: 0,
      pending: 0,
      unknown: 0,
      mismatch: 0,
      due: 0,
    });
  });

  it('goes on where one that died stopped', async () => {
    await forgotten(2);
    // It dies while it waits for the platform: nothing of what it asked is written down.
    const dying = world.another({ fetch: () => new Promise<Response>(() => undefined) });
    dying.start({ concurrency: 1 });
    await expect.poll(async () => (await world.rows()).filter((row) => row.asked_at !== null).length).toBe(1);
    const run = world.payments.start();
    await expect
      .poll(async () => (await statuses()).filter((status) => status === 'succeeded').length)
      .toBe(1);
    world.later(minute);
    await world.payments.resolve();
    expect(await statuses()).toEqual(['succeeded', 'succeeded']);
    await run.stop();
  });

  it('stops cleanly: waits for the question under way, asks no further one', async () => {
    await forgotten(10);
    let release: (() => void) | undefined;
    world.platform.faults['query'] = [() => new Promise<void>((resolve) => void (release = resolve))];
    const ending = new AbortController();
    const run = world.payments.start({ concurrency: 1, signal: ending.signal });
    await expect.poll(() => world.platform.calls.query).toBe(1);
    ending.abort();
    release?.();
    expect(await run.ended).toEqual({ asked: 1, answered: 1 });
    expect(world.platform.calls.query).toBe(1);
    expect((await statuses()).filter((status) => status === 'succeeded')).toHaveLength(1);
  });

  it('rests longer and longer while the platform is silent, and says so without a name', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await forgotten(3);
      world.platform.faults['query'] = Array(1000).fill('html');
      const entries: LogEntry[] = [];
      const run = world.payments.start({ log: (entry) => void entries.push(entry) });
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(500);
        expect(entries.length).toBeGreaterThan(0);
      });
      expect(entries[0]).toEqual({ level: 'warn', event: 'payments.silence', count: 3 });
      const stopped = run.stop();
      await vi.runAllTimersAsync();
      expect((await stopped).answered).toBe(0);
      expect(await statuses()).toEqual(Array(3).fill('unknown'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends when the store is gone for good, and tells whoever asks', async () => {
    const lost = vi.spyOn(world.store.db, 'selectFrom').mockImplementation(() => {
      throw new Error('CANARY');
    });
    const run = world.payments.start();
    await expect(run.ended).rejects.toThrow();
    lost.mockRestore();
  });

  it('P36: turns nothing unknown into failed: only the platform’s word does', async () => {
    const payment = await world.payments.create(world.request());
    world.platform.faults['query'] = Array(400).fill('lost');
    for (let day = 0; day < 3; day++) {
      world.later(24 * 60 * minute);
      await world.payments.resolve();
    }
    expect((await world.payments.get(payment.id, owner)).status).toBe('unknown');
    expect(await world.payments.status()).toMatchObject({ unknown: 1, lastAskedAt: expect.any(String) });
    world.platform.faults = {};
    world.answer(payment.reference, 'failed');
    world.later(24 * 60 * minute);
    await world.payments.resolve();
    expect((await world.payments.get(payment.id, owner)).status).toBe('failed');
  });
});

describe('when to ask again', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  it('is later each time, never all at once, never past the closing of the page, never too far ahead', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: -1e7, max: 1e7 }), random, random, (asks, left, a, b) => {
        const now = 1_800_000_000_000;
        const row = { asks, expires_at: now + left };
        const next = nextAsk(row, now, a);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(longestWait);
        if (left > 0) expect(next).toBeLessThanOrEqual(now + left);
        const free = { expires_at: 0 };
        const nowThen = [nextAsk({ asks, ...free }, now, a), nextAsk({ asks: asks + 1, ...free }, now, b)];
        if (asks < 9) expect(nowThen[0]).toBeLessThan(nowThen[1]!);
      }),
    );
  });

  it('spreads a thousand that were asked at the same moment', () => {
    const turns = Array.from({ length: 1000 }, () => nextAsk({ asks: 4, expires_at: 0 }, 0, Math.random()));
    expect(Math.max(...turns) - Math.min(...turns)).toBeGreaterThan(15_000);
  });

  it('rests at most a minute, and no two processes the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), random, (failures, a) => {
        expect(restAfter(failures, a)).toBeGreaterThanOrEqual(500);
        expect(restAfter(failures, a)).toBeLessThanOrEqual(60_000);
      }),
    );
    expect(restAfter(9, 0)).not.toBe(restAfter(9, 0.5));
  });
});
