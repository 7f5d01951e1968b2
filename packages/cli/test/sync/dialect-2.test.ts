import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/sync/report/report.js';
import { type Desk, openDesk } from './desk.js';
import { goodRow, toCsv } from './sheet.js';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const csv = (from: number, to: number, change: Record<string, string> = {}) =>
  desk.file(
    'a.csv',
    // Without versions of its own: the later hand-over is the newer one.
    toCsv(Array.from({ length: to - from }, (_, at) => ({ ...goodRow(from + at), ...change }))).replace(
      'Phiên bản',
      'Ghi riêng',
    ),
  );
const push = async (path: string, name = 'v2') => {
  const { out, exit } = await desk.run('push', path, ...desk.rest, '--json', '--dialect', name);
  return { ...(JSON.parse(out) as Report), exit };
};
/** What the sandbox wrote down of our dossiers, in order. */
const written = async (number: number) =>
  (await desk.ledger())
    .filter(({ code }) => code === goodRow(number)['Mã hồ sơ'])
    .map(({ kind, status }) => `${kind} ${status}`);

describe('sync in the dialect of 2026', () => {
  it('sends each dossier by itself, its status after it, and nothing twice', async () => {
    expect(await push(await csv(1, 13))).toMatchObject({
      created: 12,
      updated: 0,
      dead: 0,
      left: 0,
      exit: 0,
    });
    expect(await written(1)).toEqual(['create 1', 'status 4']);
    expect(await push(await csv(1, 13), 'adapter-v2')).toMatchObject({ created: 0, unchanged: 12, exit: 0 });
    expect(await push(await csv(1, 4, { 'TRẠNG THÁI': '5' }))).toMatchObject({ updated: 3, exit: 0 });
    expect((await written(1)).at(-1)).toBe('status 5');
    expect(await written(12)).toHaveLength(2);
    const { out } = await desk.run('status', '--json', ...desk.rest.slice(2));
    expect(JSON.parse(out)).toMatchObject({ sent: 12, waiting: 0, dead: 0 });
  });

  it('keeps what is refused as a dead letter, and sends the rest', async () => {
    const rows = [goodRow(1), { ...goodRow(2), 'Mã hồ sơ': 'H01.01-20250701-0002' }, goodRow(3)];
    expect(await push(await desk.file('b.csv', toCsv(rows)))).toMatchObject({ created: 2, dead: 1, exit: 3 });
    const { out } = await desk.run('dead-letters', '--json', ...desk.rest.slice(2));
    expect(JSON.parse(out)).toMatchObject({ letters: [{ code: 'H01.01-20250701-0002' }] });
  });

  it.each([[['reconcile']], [['push', '--dry-run']]])(
    '%j says that there is no look-up, before anything is made',
    async ([command = '', ...args]) => {
      const { error, exit } = await desk.run(
        command,
        await csv(1, 2),
        ...desk.rest,
        ...args,
        '--dialect',
        'v2',
      );
      expect([error.includes('không có lệnh tra cứu'), exit]).toEqual([true, 1]);
      expect(existsSync(join(desk.folder, 'outbox.sqlite'))).toBe(false);
    },
  );
});
