import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openOutbox } from '../../src/sync/outbox/open-outbox.js';
import { reconcile } from '../../src/sync/reconcile.js';
import { readStatusMapping } from '../../src/sync/settings.js';
import { type Desk, openDesk } from './desk.js';
import { goodRow, toCsv } from './sheet.js';

let desk: Desk;
/** Calls under way at once, at most. */
let most = 0;
beforeEach(async () => {
  desk = await openDesk();
  let underWay = 0;
  const near = fetch;
  // A long way to the sandbox.
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return near(...call).finally(() => underWay--);
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await desk.close();
});

const sheet = (rows: number) =>
  desk.file('a.csv', toCsv(Array.from({ length: rows }, (_, at) => goodRow(at + 1))));

it('looks up sixteen at once, or as many as it is told', async () => {
  const path = await sheet(320);
  await desk.run('push', path, ...desk.rest);
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const timed = async (...args: string[]) => {
    most = 0;
    const began = performance.now();
    const told = await desk.run('reconcile', path, ...desk.rest, '--json', ...args);
    expect(told.error).toBe('');
    expect(JSON.parse(told.out)).toMatchObject({ compared: 320, missing: 0, different: 0 });
    return performance.now() - began;
  };
  const four = await timed('--concurrency', '4');
  expect(most).toBe(4);
  const sixteen = await timed();
  expect(most).toBe(16);
  expect(four / sixteen).toBeGreaterThan(1.5);
  // Node warns of more than ten listeners of one signal.
  expect(warned).not.toHaveBeenCalled();
});

it('knows from the first look-up on how many there are, so that a bar can show it', async () => {
  const path = await sheet(30);
  const [, statuses, , store = ''] = desk.rest;
  const outbox = await openOutbox(
    { sandbox: desk.origin, agency: '000.00.00.H99', store },
    {},
    () => undefined,
  );
  const told: (readonly [phase: string, done: number, total?: number])[] = [];
  const progress = { tell: (...one: (typeof told)[number]) => void told.push(one), end: () => undefined };
  const options = {
    statuses: await readStatusMapping(statuses ?? ''),
    lang: 'vi' as const,
    now: new Date(),
    concurrency: 4,
    batch: 200,
    signal: new AbortController().signal,
    repair: false,
  };
  expect(await reconcile(path, outbox.sync, options, progress)).toMatchObject({ compared: 30, missing: 30 });
  expect(told.filter(([phase]) => phase === 'compare')).toEqual(
    Array.from({ length: 30 }, (_, at) => ['compare', at + 1, 30]),
  );
  await outbox.close();
});
