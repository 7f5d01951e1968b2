import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DossierRecord } from '../domain/dossier-record.js';
import { PortalError } from '../domain/errors.js';
import type { PortalClient } from '../portal/portal.js';
import { createDossierFeeds, type FeedWatcher } from './dossier-feeds.js';

/* How often the Portal is asked about a watched dossier, and when who watches hears that it does not answer. */
const code = 'H99.01-20260701-0000005';
const down = new PortalError('service_down', 'Down.', { retriable: true });
const record = { code } as DossierRecord;

let answers: (DossierRecord | undefined | Error)[];
let asked: number[];
let began: number;
beforeEach(() => {
  vi.useFakeTimers();
  [answers, asked, began] = [[], [], Date.now()];
});
afterEach(() => vi.useRealTimers());

const lookup = async () => {
  asked.push((Date.now() - began) / 1000);
  const answer = answers.length > 0 ? answers.shift() : record;
  if (answer instanceof Error) throw answer;
  return answer;
};
const feeds = () => createDossierFeeds({ dossiers: { lookup } } as unknown as PortalClient);
const watcher = () => ({ changed: vi.fn(), ended: vi.fn() }) satisfies FeedWatcher;

it('asks every 15 s, waits longer after each failure, and tells of nothing while one more try may mend it', async () => {
  answers = [record, down, down, record];
  const hoa = watcher();
  feeds().watch(code, 'hoa', hoa);
  await vi.advanceTimersByTimeAsync(150_000);
  // 15 s, then 30 s and 60 s after a first and a second failure, then 15 s again.
  expect(asked).toEqual([15, 30, 60, 120, 135, 150]);
  expect(hoa.changed).toHaveBeenCalledTimes(4);
  expect(hoa.ended).not.toHaveBeenCalled();
});

it('tells everyone after three failures in a row, and asks no more once they let go', async () => {
  answers = Array.from({ length: 9 }, () => down);
  const watched = feeds();
  const all = [watcher(), watcher()];
  const release = all.map((one, at) => watched.watch(code, `visitor-${at}`, one));
  await vi.advanceTimersByTimeAsync(104_000);
  for (const one of all) expect(one.ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  for (const one of all) expect(one.ended.mock.calls).toEqual([[down]]);
  for (const letGo of release) letGo();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked).toEqual([15, 45, 105]);
  expect(vi.getTimerCount()).toBe(0);
});

it('tells at once what no other try can mend', async () => {
  answers = [undefined];
  const hoa = watcher();
  feeds().watch(code, 'hoa', hoa);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(hoa.ended.mock.calls).toEqual([[expect.objectContaining({ code: 'dossier_not_found' })]]);
});

it('asks at once when something was changed here', async () => {
  const watched = feeds();
  const hoa = watcher();
  watched.watch(code, 'hoa', hoa);
  watched.touch(code);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual([0]);
  expect(hoa.changed).toHaveBeenCalledExactlyOnceWith(record);
});
