import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { storePlace, type StorePlace } from '../../../sdk/test/helpers/store-place.js';
import { type Desk, openDesk } from './desk.js';
import { goodRow, type Row, toCsv } from './sheet.js';

const bin = fileURLToPath(new URL('../../bin/dvcqg.mjs', import.meta.url));
const key = 'a key of the outbox that several machines share';

let place: StorePlace;
let desk: Desk;
beforeEach(async () => {
  vi.stubEnv('DVCQG_SYNC_KEY', key);
  place = await storePlace({ shared: true });
  desk = await openDesk(place.target);
});
afterEach(async () => {
  await desk.close();
  await place.remove();
});

const rows = (from: number, to: number, change: Row = {}) =>
  Array.from({ length: to - from }, (_, at) => ({ ...goodRow(from + at), ...change }));
/** Without a column of versions: each hand-over takes one of the store's. */
const sheet = (all: readonly Row[]) => desk.file('a.csv', toCsv(all).replace('Phiên bản', 'Ghi riêng'));
const told = async (command: string, ...args: string[]) => {
  const { out, exit } = await desk.run(command, ...args, '--json');
  return { ...(JSON.parse(out) as Record<string, unknown>), exit };
};
const created = async () =>
  (await desk.ledger())
    .filter(({ kind, code }) => kind === 'create' && code.startsWith('H99.01-20250701-'))
    .map(({ code }) => code);

it('dvcqg sync on PostgreSQL: two machines push, one is refused some, differences are found and mended', async () => {
  const wrong = { 'Mã lĩnh vực': 'SAI' };
  const first = await sheet([...rows(1, 100), ...rows(100, 101, wrong), ...rows(101, 201)]);
  const second = await desk.file('b.csv', toCsv(rows(201, 401)).replace('Phiên bản', 'Ghi riêng'));
  const machine = (path: string) => ended(dvcqg('push', path, ...desk.rest, '--json', '--batch', '20'));
  const [one, two] = await Promise.all([machine(first), machine(second)]);
  expect([one.code, two.code].every((code) => code === 3 || code === 0)).toBe(true);
  expect((await created()).length).toBe(399);
  expect(new Set(await created()).size).toBe(399);
  expect(await told('status', ...desk.rest.slice(2))).toMatchObject({ sent: 399, dead: 1, exit: 3 });
  expect(await told('dead-letters', ...desk.rest.slice(2))).toMatchObject({
    letters: [{ code: 'H99.01-20250701-0100', path: 'field.code' }],
  });

  // The later hand-over is the newer one, and a dry run tells what it does.
  const changed = await sheet([...rows(1, 6, { 'Trích yếu': 'Khác' }), ...rows(6, 11), ...rows(401, 404)]);
  const same = { created: 3, updated: 5, unchanged: 5, exit: 3 };
  expect(await told('push', changed, ...desk.rest, '--dry-run')).toMatchObject({ ...same, exit: 0 });
  expect(await told('push', changed, ...desk.rest)).toMatchObject(same);

  await desk.ask('differences', { count: 5, seed: 3 });
  expect(await told('reconcile', second, ...desk.rest, '--repair')).toMatchObject({ left: 0 });
  expect(await told('reconcile', second, ...desk.rest)).toMatchObject({
    compared: 200,
    missing: 0,
    different: 0,
  });
});

it('a push on PostgreSQL that is killed again and again goes on, and each dossier arrives once', async () => {
  const path = await sheet(rows(1, 1_001));
  const push = () => dvcqg('push', path, ...desk.rest, '--json', '--batch', '20');
  for (let kill = 0; kill < 4; kill++) {
    const child = push();
    await Promise.race([once(child, 'exit'), pause(1_500 + kill * 700)]);
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const { out, code } = await ended(push());
  expect(JSON.parse(out)).toMatchObject({ valid: 1_000, dead: 0, left: 0, faults: [] });
  expect(code).toBe(0);
  const codes = await created();
  expect([codes.length, new Set(codes).size]).toEqual([1_000, 1_000]);
}, 240_000);

const dvcqg = (...args: string[]) =>
  spawn(process.execPath, [bin, 'sync', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });

async function ended(child: ChildProcess) {
  let out = '';
  child.stdout?.on('data', (piece) => (out += String(piece)));
  const [code] = (await once(child, 'close')) as [number];
  return { out, code };
}
