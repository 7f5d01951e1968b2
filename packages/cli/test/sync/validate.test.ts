import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syncCommand } from '../../src/commands/sync.js';
import { sheetFields } from '../../src/sync/check/fields.js';
import { openSource } from '../../src/sync/read/open-source.js';
import type { Report } from '../../src/sync/report/report.js';
import { goodRow, headers, messySheet, plants, toCsv, toXlsx } from './sheet.js';

let folder: string;
let statuses: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-sync-'));
  statuses = await file('statuses.json', JSON.stringify({ 'Chờ lãnh đạo ký': 4 }));
});
afterEach(async () => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

async function run(...args: string[]) {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  const complain = vi.spyOn(console, 'error').mockReturnValue();
  await syncCommand().parseAsync(args, { from: 'user' });
  const said = {
    out: String(print.mock.lastCall?.[0] ?? ''),
    error: String(complain.mock.lastCall?.[0] ?? ''),
    exit: process.exitCode,
  };
  print.mockRestore();
  complain.mockRestore();
  return said;
}

async function report(path: string, ...args: string[]) {
  const { out, exit } = await run('validate', path, '--statuses', statuses, '--json', ...args);
  return { ...(JSON.parse(out) as Report), exit };
}

describe('a messy spreadsheet of 1,000 dossiers', () => {
  const { rows, planted } = messySheet(20251126);

  it.each([
    ['ho-so.csv', toCsv(rows)],
    ['ho-so.xlsx', toXlsx(rows)],
  ])('%s: all 40 planted faults are named by row and column, and nothing else', async (name, content) => {
    const found = await report(await file(name, content));
    expect(new Set(plants.map(([, , code]) => code)).size).toBeGreaterThanOrEqual(15);
    expect(found.faults.map(({ row, column, code }) => ({ row, column, code }))).toEqual(planted);
    expect(found.faults.every(({ message }) => message.length > 20 && !/[!{}]/.test(message))).toBe(true);
    expect(found).toMatchObject({ rows: 1_000, valid: 960, exit: 2 });
  });

  it('tells the same in English, as text and as a page that needs nothing else', async () => {
    const path = await file('ho-so.csv', toCsv(rows));
    const page = join(folder, 'report.html');
    const { out } = await run(
      'validate',
      path,
      '--statuses',
      statuses,
      '--html',
      page,
      '--lang',
      'en',
      '--score',
    );
    expect(out).toContain('Rows: 1000   Valid: 960');
    expect(out).toContain('There is no such day or time.');
    const html = await readFile(page, 'utf8');
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<script|src=|href=|url\(/);
    expect(html.match(/<code>/g)?.length).toBeGreaterThanOrEqual(40);
  });
});

describe('encodings', () => {
  const one = toCsv([goodRow(3)], ',');

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${one}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${one}`, 'utf16le')],
    ['NFD throughout', Buffer.from(one.normalize('NFD'))],
  ])('%s reads as plain UTF-8 does', async (_, bytes) => {
    expect(await report(await file('a.csv', bytes))).toMatchObject({ rows: 1, valid: 1, faults: [] });
  });

  it('reads Windows-1258, whose tones stand after their letters', async () => {
    const windows = {
      ă: 0xe3,
      đ: 0xf0,
      Đ: 0xd0,
      ơ: 0xf5,
      ư: 0xfd,
      Ư: 0xdd,
      '\u0300': 0xcc,
      '\u0309': 0xd2,
      '\u0303': 0xde,
      '\u0301': 0xec,
      '\u0323': 0xf2,
    };
    const apart = one
      .normalize('NFD')
      .replace(/([aeoAEO])\u0323?\u0302|[aAoOuU]\u031b|[aA]\u0306/g, (match) => {
        const dot = match.includes('\u0323') ? '\u0323' : '';
        return match.replace('\u0323', '').normalize('NFC') + dot;
      });
    const bytes = Buffer.from(
      [...apart].map((letter) => (windows as Record<string, number>)[letter] ?? letter.charCodeAt(0)),
    );
    expect(await report(await file('a.csv', bytes))).toMatchObject({ rows: 1, valid: 1, faults: [] });
  });

  it.each([
    [
      'TCVN3',
      Buffer.from(
        'M\xb7 h\xe5 s\xac;T\xaan th\xf1 t\xf4c;Ng\xb5y ti\xd5p nh\xcbn;\xae\xactn v\xde;L\xadu \xfd\n',
        'latin1',
      ),
    ],
    ['TCVN3', Buffer.from('Mã hå s¬;Tªn thñ tôc;®¬n vÞ xö lý;Lưu\n'.replace('ư', '\u00ad'))],
    [
      'VNI',
      Buffer.from(
        'Ma\xf5 ho\xe0 s\xf4;Ngu\xf4\xef na\xefp;\xd1\xf4n v\xf2 x\xf6\xfb l\xfd;Ngu\xf8\n',
        'latin1',
      ),
    ],
  ])('refuses %s and says how to convert it', async (name, bytes) => {
    const { error, exit } = await run('validate', await file('a.csv', bytes));
    expect(error).toContain(name);
    expect(error).toContain('Unicode');
    expect(exit).toBe(2);
  });
});

describe('lines', () => {
  it('tells that the last line is cut off, within a quote or without', async () => {
    const whole = toCsv([goodRow(3), goodRow(6)]);
    for (const cut of [whole.slice(0, -30), whole.replaceAll('"', '').slice(0, -20)]) {
      const { faults, valid } = await report(await file('a.csv', cut));
      expect([valid, faults.map(({ row, code }) => [row, code])]).toEqual([1, [[3, 'row_truncated']]]);
    }
    const line = JSON.stringify(goodRow(3));
    const { faults } = await report(
      await file('a.ndjson', `${line}\n${JSON.stringify(goodRow(6)).slice(0, -9)}`),
    );
    expect(faults.map(({ row, code }) => [row, code])).toEqual([[2, 'row_truncated']]);
  });

  it('tells too few cells, too many, and letters that cannot be read, each by its row', async () => {
    const good = Array.from({ length: 400 }, (_, at) => goodRow(3 * at + 3));
    const [head = '', ...lines] = toCsv(good).trimEnd().split('\r\n');
    lines[1] = '"H99.01-20250701-9999";"1.004222"';
    lines[2] += ';"thừa"';
    const bytes = Buffer.from([head, ...lines, ''].join('\r\n'));
    bytes[bytes.lastIndexOf('Tư pháp') + 1] = 0xff;
    const { faults, valid } = await report(await file('a.csv', bytes));
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [3, 'row_too_short'],
      [4, 'row_too_long'],
      [401, 'text_undecodable'],
    ]);
    expect(valid).toBe(397);
  });

  it('notices that the file changes while it is read', async () => {
    const path = await file('a.csv', toCsv([goodRow(3), goodRow(6)]));
    const faults = [];
    for await (const row of (await openSource(path)).rows()) {
      if (row.row === 2) await appendFile(path, 'x');
      if (row.fault) faults.push(row.fault);
    }
    expect(faults).toEqual(['file_changed']);
  });

  it('warns of a retired agency, a due date on a day off and a second supplement, and takes the row', async () => {
    const retired = {
      ...goodRow(3),
      'Mã hồ sơ': 'H02.01-20240701-0001',
      'Ngày hẹn trả': '12/07/2025',
      'Phiên bản': 2,
    };
    const path = await file('a.csv', toCsv([retired]).replace('Phiên bản', 'Số lần bổ sung'));
    const { warnings, valid } = await report(path);
    expect([valid, warnings.map(({ code }) => code).sort()]).toEqual([
      1,
      ['agency_retired', 'due_on_day_off', 'second_supplement'],
    ]);
  });

  it('reads Excel serials as dates and asks for digits a number has lost', async () => {
    const row = {
      ...goodRow(3),
      'Ngày tiếp nhận': 45839.354166,
      'Ngày hẹn trả': 45846,
      'Số CCCD': 1099000123,
    };
    const { faults } = await report(await file('a.xlsx', toXlsx([row])));
    expect(faults.map(({ column, code }) => [column, code])).toEqual([['Số CCCD', 'leading_zeros_lost']]);
  });
});

describe('columns and statuses', () => {
  it('says which field has no column, and takes it from the mapping', async () => {
    const rows = [goodRow(3)];
    const short = toCsv(rows).replace('TenTTHC', 'Cột lạ');
    const path = await file('a.csv', short);
    const first = await report(path);
    expect(first).toMatchObject({ valid: 0, exit: 2, faults: [{ row: 1, code: 'column_missing' }] });
    expect(first.warnings).toContainEqual(
      expect.objectContaining({ row: 1, column: 'Cột lạ', code: 'column_unknown' }),
    );
    const mapping = await file('columns.json', JSON.stringify({ columns: { 'cot la': 'procedure.name' } }));
    expect(await report(path, '--columns', mapping)).toMatchObject({ valid: 1, faults: [] });
  });

  it('lists local statuses with their gaps and writes a template', async () => {
    const path = await file('a.csv', toCsv([goodRow(1), goodRow(2), goodRow(3)]));
    const template = join(folder, 'template.json');
    const { out, exit } = await run('map-status', path, '--json', '--write', template);
    expect(JSON.parse(out)).toMatchObject({
      gaps: 1,
      statuses: [{ text: 'Chờ lãnh đạo ký', count: 2 }, { code: '9' }],
    });
    expect(exit).toBe(2);
    expect(JSON.parse(await readFile(template, 'utf8'))).toEqual({
      'Chờ lãnh đạo ký': null,
      'Đã xử lý xong': 9,
    });
  });

  it('takes every word that it offers for a choice', async () => {
    const fields = sheetFields.filter(({ choices }) => choices);
    expect(fields.length).toBeGreaterThan(3);
    for (const { path, names } of fields) {
      const header = names[0] ?? '';
      const sheet = async (values: readonly string[]) => {
        const lines = values.map((value) => `"${value}"`);
        return report(await file('choice.csv', [header, ...lines].join('\r\n') + '\r\n'));
      };
      const [fault] = (await sheet(['?'])).faults.filter(({ code }) => code === 'choice_unknown');
      const words = fault?.message.match(/một trong: (.+)\.$/)?.[1]?.split(', ') ?? [];
      expect(words.length, path).toBeGreaterThan(1);
      expect(words.join(), path).toMatch(/[À-ỹ]/);
      const { faults } = await sheet(words);
      expect(faults.filter(({ code }) => code === 'choice_unknown')).toEqual([]);
    }
  });

  it('needs no column more than a sheet has', () =>
    expect(headers.length).toBe(Object.keys(goodRow(1)).length));
});
