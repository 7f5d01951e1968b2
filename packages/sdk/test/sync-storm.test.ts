import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSync } from '@dvcqg/sdk/sync';
import { type Far, itemsOf, keys, outboxTo } from './helpers/outbox.js';

/** A storm of ten minutes takes no time here: timers and clock are the test's. */
let far: Far;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await far.close();
});

async function passing<T>(work: Promise<T>): Promise<T> {
  let isOver = false;
  work.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  // Work that is not timers needs turns of the real event loop between them.
  while (!isOver) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return work;
}

it('F38: ten minutes of 503 are waited out with few calls, then all goes on by itself', async () => {
  const began = Date.now();
  const over = began + 10 * 60_000;
  const seen: number[] = [];
  far = outboxTo(':memory:', () => {
    if (Date.now() > over) return undefined;
    seen.push(Date.now() - began);
    return new Response('', { status: 503 });
  });
  await far.sync.enqueue(itemsOf(0, 500));
  const summary = await passing(far.sync.drain({ batch: 100 }));
  expect(summary).toEqual({ created: 500, updated: 0, unchanged: 0, dead: 0, left: 0 });
  expect(seen.length).toBeLessThan(40);
  expect(Math.max(...seen.slice(1).map((at, index) => at - (seen[index] as number)))).toBeLessThanOrEqual(
    60_200,
  );
  expect(Date.now() - over).toBeLessThan(120_000);
  expect(await far.ledger()).toHaveLength(500);
});

it('stops at once when it is told to wait longer than its patience, with how long that is', async () => {
  far = outboxTo(':memory:', () => new Response('', { status: 429, headers: { 'retry-after': '86400' } }));
  await far.sync.enqueue(itemsOf(0, 10));
  const began = Date.now();
  const summary = await passing(far.sync.drain());
  expect(summary).toMatchObject({ left: 10, stopped: { retryAfter: 86_400 } });
  expect(Date.now() - began).toBeLessThan(5000);
  expect(Date.parse((await far.sync.status()).pausedUntil ?? '')).toBeGreaterThan(began + 86_000_000);
});

it('F37: under a limit of calls a second it takes at most 1.2 times as long as allowed', async () => {
  let tokens = 10;
  let filled = Date.now();
  far = outboxTo(':memory:', () => {
    tokens = Math.min(10, tokens + (Date.now() - filled) / 100);
    filled = Date.now();
    if (tokens < 1) return new Response('', { status: 429, headers: { 'retry-after': '1' } });
    tokens--;
    return undefined;
  });
  await far.sync.enqueue(itemsOf(0, 600));
  const began = Date.now();
  expect(await passing(far.sync.drain({ batch: 1 }))).toMatchObject({ created: 600, left: 0 });
  expect((Date.now() - began) / 59_000).toBeLessThan(1.2);
}, 60_000);

// One below what a call of the adapter has by itself, ten seconds, and one above.
it.each([1000, 25_000])(
  'gives a call up after the %i ms it was given, and keeps everybody off its dossiers for as long again',
  async (timeout) => {
    const calls: number[] = [];
    const givenUp: number[] = [];
    far = outboxTo(
      ':memory:',
      () => (calls.push(Date.now()) === 1 ? new Promise<never>(() => undefined) : undefined),
      { timeout, log: ({ code }) => void (code === 'timeout' && givenUp.push(Date.now())) },
    );
    const other = createSync({ portal: far.portal, keys, timeout });
    await far.sync.enqueue(itemsOf(0, 10));
    const first = far.sync.drain();
    const second = other.drain();
    const summaries = await passing(Promise.all([first, second]));
    const [began = NaN, next = NaN] = calls;
    expect(givenUp).toEqual([began + timeout]);
    expect(next - began).toBeGreaterThanOrEqual(2 * timeout);
    expect(calls).toHaveLength(2);
    expect(summaries.map(({ created, left }) => created + left).sort()).toEqual([0, 10]);
    expect(await far.ledger()).toHaveLength(10);
  },
);
