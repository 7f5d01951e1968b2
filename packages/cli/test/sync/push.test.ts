import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reconciliation } from '../../src/sync/reconcile.js';
import type { Report } from '../../src/sync/report/report.js';
import { type Desk, openDesk } from './desk.js';
import { goodRow, messySheet, type Row, toCsv, toXlsx } from './sheet.js';

let desk: Desk;
let rest: readonly string[];
beforeEach(async () => {
  desk = await openDesk();
  ({ rest } = desk);
});
afterEach(() => desk.close());

const file: Desk['file'] = (name, content) => desk.file(name, content);
const run: Desk['run'] = (...args) => desk.run(...args);
const ask: Desk['ask'] = (path, body) => desk.ask(path, body);

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
const count = async () => ((await ask('dossiers?count=1')) as { count: number }).count;
const writes = async () => (await desk.ledger()).length;

describe('the first 1,000 dossiers', () => {
  it('of a messy spreadsheet: 960 arrive once, ten planted differences are found and mended', async () => {
    const { rows, planted } = messySheet(20251127);
    const path = await file('ho-so.xlsx', toXlsx(rows));
    const before = await count();

    const first = await push(path);
    expect(first).toMatchObject({ rows: 1_000, valid: 960, created: 960, updated: 0, unchanged: 0, exit: 2 });
    expect(first.faults.map(({ row, column, code }) => ({ row, column, code }))).toEqual(planted);
    expect(await count()).toBe(before + 960);

    const written = await writes();
    expect(await push(path)).toMatchObject({ created: 0, updated: 0, unchanged: 960, exit: 2 });
    expect(await writes()).toBe(written);

    const sound = rows.filter((_, at) => !planted.some(({ row }) => row === at + 2));
    const { changed } = (await ask('differences', { count: 10, seed: 3 })) as {
      changed: { code: string; kind: string }[];
    };
    const found = await reconcile(await file('sound.csv', toCsv(sound)));
    expect(found).toMatchObject({ compared: 960, missing: 3, different: 7, exit: 2 });
    const columns = { status: ['TRẠNG THÁI'], due: ['Ngày hẹn trả'], missing: [] };
    expect(new Map(found.differences.map((one) => [one.code, one.columns]))).toEqual(
      new Map(changed.map(({ code, kind }) => [code, columns[kind as keyof typeof columns]])),
    );
    const [differing, same] = [true, false].map((is) =>
      sound.filter((row) => changed.some(({ code }) => code === row['Mã hồ sơ']) === is),
    ) as [Row[], Row[]];
    const some = await file('some.csv', toCsv([...differing, ...same.slice(0, 40)]));
    expect(await reconcile(some, '--repair')).toMatchObject({ repaired: 10, left: 0, exit: 0 });
    expect(await reconcile(some)).toMatchObject({ compared: 50, missing: 0, different: 0, exit: 0 });
    expect(await count()).toBe(before + 960);
  }, 90_000);
});

/** Dossiers without fault from `from` on, otherwise where `change` says so. */
const sheet = (from: number, to: number, change: Row = {}) =>
  Array.from({ length: to - from }, (_, at) => ({ ...goodRow(from + at), ...change }));
const csv = (rows: readonly Row[], name = 'a.csv') => file(name, toCsv(rows));
/** Without the column of versions. */
const bare = (rows: readonly Row[], name = 'a.csv') =>
  file(name, toCsv(rows).replace('Phiên bản', 'Ghi riêng'));

describe('push', () => {
  it('tells in a dry run what it then does, and writes nothing', async () => {
    await push(await bare(sheet(1, 6)));
    const before = [await count(), await writes()];
    const path = await bare([...sheet(1, 4), ...sheet(4, 6, { 'Trích yếu': 'Khác' }), ...sheet(6, 9)]);
    const dry = await push(path, '--dry-run');
    expect(dry).toMatchObject({ valid: 8, created: 3, updated: 2, unchanged: 3, dryRun: true, exit: 0 });
    expect([await count(), await writes()]).toEqual(before);
    expect(await push(path)).toMatchObject({ created: 3, updated: 2, unchanged: 3, left: 0, exit: 0 });
  });

  it('takes the later run of a sheet without versions for the newer one', async () => {
    for (const summary of ['Một', 'Hai', 'Một']) {
      const told = await push(await bare(sheet(1, 3, { 'Trích yếu': summary })));
      expect([told.created + told.updated, told.stale, told.faults]).toEqual([2, 0, []]);
    }
  });

  it('keeps to the versions of the sheet: older ones stay behind, a used one with other content is a fault', async () => {
    await push(await csv(sheet(1, 4, { 'Phiên bản': '5' })));
    const rows = [
      ...sheet(1, 2, { 'Phiên bản': '4', 'Trích yếu': 'Cũ' }),
      ...sheet(2, 3, { 'Phiên bản': '5', 'Trích yếu': 'Khác' }),
      ...sheet(3, 4, { 'Phiên bản': '6', 'Trích yếu': 'Mới' }),
    ];
    const dry = await push(await csv(rows), '--dry-run');
    const told = await push(await csv(rows));
    for (const one of [dry, told]) {
      expect(one).toMatchObject({ valid: 2, created: 0, updated: 1, unchanged: 0, stale: 1, exit: 2 });
      expect(one.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
        [3, 'Phiên bản', 'version_reused'],
      ]);
    }
  });

  it('F41: a mark, CRLF and NFD throughout change nothing: the same rows without them are unchanged', async () => {
    const text = toCsv(sheet(1, 6));
    const plain = text.replaceAll('\r\n', '\n').normalize('NFC');
    const odd = `\ufeff${text.normalize('NFD')}`;
    expect([odd.includes('\r\n'), plain.includes('\r'), odd.length > plain.length]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await push(await file('odd.csv', odd))).toMatchObject({ created: 5, exit: 0 });
    expect(await push(await file('plain.csv', plain))).toMatchObject({ created: 0, unchanged: 5, exit: 0 });
  });

  it('names what the Portal refused and why, and sends it again when told', async () => {
    const wrong = { 'Mã lĩnh vực': 'SAI' };
    const path = await csv([...sheet(1, 3), ...sheet(3, 4, wrong), ...sheet(4, 6)]);
    expect(await push(path)).toMatchObject({ created: 4, dead: 1, exit: 3 });
    expect(await push(path)).toMatchObject({ created: 0, updated: 0, unchanged: 4, dead: 1, exit: 3 });
    expect(await outbox('status')).toMatchObject({ sent: 4, dead: 1, waiting: 0, exit: 3 });
    const { letters } = (await outbox('dead-letters')) as { letters?: { code: string; message: string }[] };
    expect(letters).toMatchObject([{ code: 'H99.01-20250701-0003', path: 'field.code' }]);
    expect(letters?.[0]?.message).toContain('Sửa ở phần mềm một cửa');
    expect(await outbox('dead-letters', '--retry', 'H99.01-20250701-0003')).toMatchObject({ revived: 1 });
    expect(await push(path, '--dry-run')).toMatchObject({ created: 1, unchanged: 4 });
    const mended = await csv([...sheet(1, 3), ...sheet(3, 4, { 'Phiên bản': '2' }), ...sheet(4, 6)]);
    expect(await push(mended)).toMatchObject({ created: 1, unchanged: 4, dead: 0, exit: 0 });
    expect(await outbox('dead-letters')).toEqual({ dead: 0, letters: [], exit: 0 });
  });

  it('names the column when the Portal refuses all for it, and keeps them', async () => {
    const { out, error, exit } = await run(
      'push',
      await csv(sheet(1, 61, { 'Mã lĩnh vực': 'SAI' })),
      ...rest,
    );
    expect(error).toContain('ở cột Mã lĩnh vực');
    expect(out).toContain('Còn chờ gửi: 60');
    expect(exit).toBe(3);
  });

  it('stops in order when told to, says how to go on, and goes on', async () => {
    const path = await csv(sheet(1, 201));
    await ask('faults', { target: 'adapter', kind: 'slow', delayMs: 200 });
    const before = await writes();
    const going = run('push', path, ...rest, '--batch', '20', '--concurrency', '1');
    await vi.waitFor(async () => expect(await writes()).toBeGreaterThan(before), { timeout: 15_000 });
    process.emit('SIGINT');
    const { error, exit } = await going;
    expect(exit).toBe(4);
    expect(error).toContain('Chạy lại đúng lệnh này');
    const { sent, waiting } = (await outbox('status')) as unknown as { sent: number; waiting: number };
    expect([sent + waiting, waiting > 0]).toEqual([200, true]);
    await desk.noFaults();
    expect(await push(path)).toMatchObject({
      created: waiting,
      updated: 0,
      unchanged: sent,
      left: 0,
      exit: 0,
    });
  }, 30_000);
});

describe('reconcile', () => {
  it('warns of a dossier that is further at the Portal, as the dry run does, and repairs nothing unasked', async () => {
    await push(await bare(sheet(1, 4, { 'TRẠNG THÁI': 'Đã xử lý xong' })));
    const written = await writes();
    const path = await bare(sheet(1, 3, { 'TRẠNG THÁI': '4', 'Ngày kết thúc xử lý': '' }));
    const warned = [
      { row: 2, column: 'TRẠNG THÁI', code: 'status_backwards' },
      { row: 3, column: 'TRẠNG THÁI', code: 'status_backwards' },
    ];
    const seen = (warnings: Report['warnings']) =>
      warnings
        .filter(({ row }) => row > 1)
        .map(({ row, column, code }) => ({ row, column, code }))
        .sort((a, b) => a.row - b.row);
    expect(seen((await push(path, '--dry-run')).warnings)).toEqual(warned);
    const found = await reconcile(path);
    expect(seen(found.warnings)).toEqual(warned);
    expect(found).toMatchObject({ different: 2, repaired: 0, exit: 2 });
    expect(await writes()).toBe(written);
  });

  it('does not send what is older than what was sent', async () => {
    await push(await csv(sheet(1, 3, { 'Phiên bản': '5' })));
    const older = await csv(sheet(1, 3, { 'Phiên bản': '4', 'Trích yếu': 'Cũ' }));
    expect(await reconcile(older, '--repair')).toMatchObject({
      different: 2,
      repaired: 0,
      stale: 2,
      exit: 2,
    });
  });
});

describe('the store and its key', () => {
  const key = () => `${rest[3] ?? ''}.key`;

  it('makes a key that only this account can read, says so once, and refuses one that others can', async () => {
    const path = await csv(sheet(1, 2));
    expect((await run('push', path, ...rest)).error).toContain(key());
    expect((await stat(key())).mode & 0o777).toBe(0o600);
    expect((await readFile(key(), 'utf8')).trim()).toHaveLength(43);
    expect((await run('push', path, ...rest)).error).toBe('');
    await chmod(key(), 0o644);
    const { error, exit } = await run('push', path, ...rest);
    expect([error.includes('chmod 600'), exit]).toEqual([true, 1]);
  });

  it('makes no new key for a store that was sealed with one that is gone', async () => {
    await push(await csv(sheet(1, 2)));
    await rm(key());
    const { error, exit } = await run('status', ...rest.slice(2));
    expect([error.includes(key()), exit]).toEqual([true, 1]);
    expect((await readdir(desk.folder)).some((name) => name.includes('.key'))).toBe(false);
  });

  it('takes the key of the environment, and none too short', async () => {
    vi.stubEnv('DVCQG_SYNC_KEY', 'a key of the environment that is long enough');
    expect((await push(await csv(sheet(1, 2)))).exit).toBe(0);
    expect((await readdir(desk.folder)).some((name) => name.endsWith('.key'))).toBe(false);
    vi.stubEnv('DVCQG_SYNC_KEY', 'short');
    expect((await run('status', ...rest.slice(2))).exit).toBe(1);
  });

  it.each([
    [['status', '--store', 'no-such.sqlite'], 'Chưa có kho no-such.sqlite'],
    [['status', '--store', 'postgres://127.0.0.1/dvc'], 'DVCQG_SYNC_KEY'],
    [['status', '--store', ':memory:'], 'postgres://'],
    [['push', 'no-such.csv'], 'Không mở được tệp'],
  ])('%j ends with 1 and says what to do', async (args, text) => {
    const { error, exit } = await run(...args, ...(args.includes('--store') ? [] : rest));
    expect([error.includes(text), exit]).toEqual([true, 1]);
  });

  it('says that the account is refused, at once', async () => {
    vi.stubEnv('DVCQG_ADAPTER_PASSWORD', 'wrong');
    const { error, exit } = await run('push', await csv(sheet(1, 2)), ...rest);
    expect([error.includes('DVCQG_ADAPTER_PASSWORD'), exit]).toEqual([true, 1]);
  });
});
