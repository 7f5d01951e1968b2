import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@dvcqg/sandbox';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '../../../../scripts/lib/ports.mjs';
import { goodRow, toCsv } from './sheet.js';

const bin = fileURLToPath(new URL('../../bin/dvcqg.mjs', import.meta.url));
const seed = Number(process.env['DVCQG_CRASH_SEED'] ?? Date.now() % 1_000_000);

let folder = '';
let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  await rm(folder, { recursive: true, force: true });
});

it(`a push killed at any moment goes on with the same command, and each dossier arrives once (seed ${seed})`, async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-push-crash-'));
  const sandbox = createSandbox({ origin: `http://127.0.0.1:${await freePort()}` });
  const server = await sandbox.listen();
  close = () => server.close();
  const [path, statuses, store] = ['a.csv', 'statuses.json', 'outbox.sqlite'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const rows = Array.from({ length: 4_000 }, (_, at) => goodRow(at + 1));
  await writeFile(path, toCsv(rows).replace('Phiên bản', 'Ghi riêng'));
  await writeFile(statuses, JSON.stringify({ 'Chờ lãnh đạo ký': 4 }));
  const args = ['sync', 'push', path, '--statuses', statuses, '--store', store, '--sandbox', sandbox.origin];
  const push = () =>
    spawn(process.execPath, [bin, ...args, '--json', '--batch', '20'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  const random = randomFrom(seed);
  for (let kill = 0; kill < 8; kill++) {
    const child = push();
    await Promise.race([once(child, 'exit'), pause(300 + random() * 2_500)]);
    child.kill('SIGKILL');
  }
  const { out, code } = await ended(push());
  expect(JSON.parse(out)).toMatchObject({ valid: 4_000, stale: 0, dead: 0, left: 0, faults: [] });
  expect(code).toBe(0);

  const ledger = await (await fetch(`${sandbox.origin}/control/ledger?limit=100000`)).text();
  const creations = ledger
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; code: string })
    .filter(({ kind, code: of }) => kind === 'create' && of.startsWith('H99.01-20250701-'));
  expect(creations).toHaveLength(4_000);
  expect(new Set(creations.map(({ code: of }) => of)).size).toBe(4_000);
  const again = await ended(push());
  expect(JSON.parse(again.out)).toMatchObject({ created: 0, updated: 0, unchanged: 4_000 });
});

async function ended(child: ChildProcess) {
  let out = '';
  child.stdout?.on('data', (piece) => (out += String(piece)));
  const [code] = (await once(child, 'close')) as [number];
  return { out, code };
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
