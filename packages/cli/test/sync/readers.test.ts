import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { matchColumns } from '../../src/sync/check/columns.js';
import { dateOrder, readDate } from '../../src/sync/check/dates.js';
import { sheetFields } from '../../src/sync/check/fields.js';
import { faultCodes } from '../../src/sync/check/messages.js';
import { SeenCodes } from '../../src/sync/check/seen-codes.js';
import { statusReader } from '../../src/sync/check/statuses.js';
import { sniffDelimiter } from '../../src/sync/read/csv.js';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const moment = fc
  .date({ min: new Date('1955-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 19));

describe('dates', () => {
  it('reads one moment the same in every way it is written, at +07:00', () => {
    fc.assert(
      fc.property(moment, (local) => {
        const [date = '', time = ''] = local.split('T');
        const [year = '', month = '', day = ''] = date.split('-');
        const serial = Date.parse(`${local}Z`) / 86_400_000 + 25_569;
        const ways = [
          `${day}/${month}/${year} ${time}`,
          `${Number(day)}-${Number(month)}-${year} ${time}`,
          `${date} ${time}`,
          local,
          `${date.replaceAll('-', '')}${time.replaceAll(':', '')}`,
          `${local}+0700`,
          serial.toFixed(8),
        ];
        for (const way of ways) expect(readDate(way)).toEqual({ instant: `${local}+07:00` });
      }),
    );
  });

  it('never answers a day that no calendar has', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(20), fc.integer({ min: 1990, max: 2050 }), (day, month, year) => {
        const real = new Date(Date.UTC(year, month - 1, day));
        const exists = real.getUTCDate() === day && real.getUTCMonth() === month - 1;
        expect('instant' in readDate(`${pad(day)}/${pad(month)}/${year}`)).toBe(exists);
      }),
    );
  });

  it('takes a column as day first unless it can only be month first', () => {
    expect(dateOrder(['01/02/2025', '03/04/2025'])).toBe('day-first');
    expect(dateOrder(['01/02/2025', '03/24/2025'])).toBe('month-first');
    expect(dateOrder(['24/03/2025', '03/24/2025'])).toBe('day-first');
    expect(readDate('07/24/2025', 'month-first')).toEqual({ instant: '2025-07-24T00:00:00+07:00' });
  });
});

describe('columns', () => {
  it.each(['Mã hồ sơ', 'MÃ HỒ SƠ', 'ma_ho_so', 'MaHoSo', 'Mã hồ sơ'.normalize('NFD'), 'dossier-code'])(
    'finds the dossier code under %s',
    (header) => expect(matchColumns([header]).found[0]?.field.path).toBe('code'),
  );

  it('finds every field under each of its names, and no name belongs to two', () => {
    for (const field of sheetFields)
      for (const name of [field.path, ...field.names])
        expect([name, matchColumns([name.toUpperCase()]).found[0]?.field.path]).toEqual([name, field.path]);
  });
});

describe('statuses', () => {
  it('takes codes, official labels and English keys by themselves, other words from the mapping only', () => {
    const read = statusReader({ 'Chờ ký': 4 });
    expect(['9', 'Đã xử lý xong', 'da xu ly xong', 'completed', 'CHỜ KÝ', 'Đang trình'].map(read)).toEqual(
      ['9', '9', '9', '9', '4', undefined], // prettier-ignore
    );
  });
});

describe('codes seen', () => {
  const scratch = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('dvcqg-seen-'));
  const code = (at: number) => `H99.01-20250701-${pad(at, 7)}`;

  it('remembers the first row of each, as a map would, however many there are and in whatever order', async () => {
    const seen = new SeenCodes();
    const first = new Map<string, number>();
    const before = await scratch();
    for (let row = 2; row < 70_000; row++) {
      // Some stand close together, some far apart, some on both sides of what is in memory.
      const next = code(row % 7 === 0 ? (row * 2_654_435_761) % 50_000 : row);
      expect(await seen.add(next, row)).toBe(first.get(next));
      if (!first.has(next)) first.set(next, row);
    }
    expect(first.size).toBeGreaterThan(60_000);
    await seen.close();
    expect(await scratch()).toEqual(before);
  });

  it('says what to do where no temporary file can be written', async () => {
    vi.stubEnv('TMPDIR', '/no/such/folder');
    const seen = new SeenCodes();
    const adding = (async () => {
      for (let row = 2; row < 30_000; row++) await seen.add(code(row), row);
    })();
    await expect(adding).rejects.toMatchObject({
      code: 'scratch_failed',
      params: { path: '/no/such/folder' },
    });
    await seen.close();
    vi.unstubAllEnvs();
  });
});

it.each([
  ['a,b,c', ','],
  ['"a,b,c";d;e', ';'],
  ['a\tb', '\t'],
] as const)('parts %j by %j', (header, sign) => expect(sniffDelimiter(header)).toBe(sign));

it.each(['docs/guide/ministry.md', 'docs/en/guide/ministry.md'])(
  '%s lists every code of a fault',
  async (path) => {
    const guide = await readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8');
    for (const code of faultCodes) expect(guide).toContain(`| \`${code}\``);
  },
);
