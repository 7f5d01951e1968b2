import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@dvcqg/sandbox';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../../../scripts/lib/ports.mjs';
import { syncCommand } from '../../src/commands/sync.js';
import type { Reconciliation } from '../../src/sync/reconcile.js';
import type { Report } from '../../src/sync/report/report.js';
import { goodRow, messySheet, type Row, toCsv, toXlsx } from './sheet.js';

let folder: string;
let origin: string;
let close: () => Promise<void>;
let rest: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-push-'));
  const sandbox = createSandbox({ origin: `http://127.0.0.1:${await freePort()}` });
  const server = await sandbox.listen();
  ({ origin } = sandbox);
  close = () => server.close();
  const statuses = await file('statuses.json', JSON.stringify({ 'Chờ lãnh đạo ký': 4 }));
  const store = join(folder, 'outbox.sqlite');
  rest = ['--statuses', statuses, '--store', store, '--sandbox', origin];
});
afterEach(async () => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await close();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** Runs a command as the terminal does: what it printed, what it complained of, its exit code. */
async function run(...args: string[]) {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  const complain = vi.spyOn(console, 'error').mockReturnValue();
  process.exitCode = undefined;
  await syncCommand().parseAsync(args, { from: 'user' });
  const said = {
    out: print.mock.calls.join('\n'),
    error: complain.mock.calls.join('\n'),
    exit: process.exitCode,
  };
  print.mockRestore();
  complain.mockRestore();
  return said;
}
async function told<T>(command: string, path: string, ...args: string[]) {
  const { out, exit } = await run(command, path, ...rest, '--json', ...args);
  return { ...(JSON.parse(out) as T), exit };
}
const push = (path: string, ...args: string[]) => told<Report>('push', path, ...args);
const reconcile = (path: string, ...args: string[]) => told<Reconciliation>('reconcile', path, ...args);
const outbox = async (command: string, ...args: string[]) => {
  const { out, exit } = await run(command, '--json', ...rest.slice(2), ...args);
  return { ...(JSON.parse(out) as Record<string, unknown>), exit };
};

const ask = async (path: string, body?: unknown): Promise<unknown> => {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${origin}/control/${path}`, { ...init, headers })).json();
};
const count = async () => ((await ask('dossiers?count=1')) as { count: number }).count;
const writes = async () => {
  const answer = await fetch(`${origin}/control/ledger?limit=100000`);
  return (await answer.text()).trim().split('\n').length;
};

describe('the first 1,000 dossiers', () => {
  it('of a messy spreadsheet: 960 arrive once, ten planted differences are found and mended', async () => {
    const { rows, planted } = messySheet(20251127);
    const path = await file('ho-so.xlsx', toXlsx(rows));
    const before = await count();

    const dry = await push(path, '--dry-run');
    expect(dry).toMatchObject({ created: 960, updated: 0, unchanged: 0, dryRun: true, exit: 2 });
    expect(await count()).toBe(before);

    const first = await push(path);
    expect(first).toMatchObject({ rows: 1_000, valid: 960, created: 960, updated: 0, unchanged: 0, exit: 2 });
    expect(first.faults.map(({ row, column, code }) => ({ row, column, code }))).toEqual(planted);
    expect(await count()).toBe(before + 960);

    const written = await writes();
    expect(await push(path)).toMatchObject({ created: 0, updated: 0, unchanged: 960, exit: 2 });
    expect(await writes()).toBe(written);

    const sound = await file(
      'sound.csv',
      toCsv(rows.filter((_, at) => !planted.some(({ row }) => row === at + 2))),
    );
    expect(await reconcile(sound)).toMatchObject({ compared: 960, missing: 0, different: 0, exit: 0 });
    const { changed } = (await ask('differences', { count: 10, seed: 3 })) as {
      changed: { code: string; kind: string }[];
    };
    const found = await reconcile(sound);
    expect(found.exit).toBe(2);
    const columns = { status: ['TRẠNG THÁI'], due: ['Ngày hẹn trả'], missing: [] };
    expect(new Map(found.differences.map((one) => [one.code, one.columns]))).toEqual(
      new Map(changed.map(({ code, kind }) => [code, columns[kind as keyof typeof columns]])),
    );
    expect(await reconcile(sound, '--repair')).toMatchObject({ repaired: 10, left: 0, exit: 0 });
    expect(await reconcile(sound)).toMatchObject({ compared: 960, missing: 0, different: 0, exit: 0 });
    expect(await count()).toBe(before + 960);
  }, 60_000);
});
