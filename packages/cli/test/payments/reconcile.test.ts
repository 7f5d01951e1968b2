import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@dvcqg/sandbox';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../../../scripts/lib/ports.mjs';
import { fill } from '../../../sdk/test/reconciliation/ledger.js';
import { dayFile, type WrittenRow } from '../../../sdk/test/reconciliation/writer.js';
import { paymentsCommand } from '../../src/commands/payments.js';
import { openPortal } from '../../src/payments/open-portal.js';
import { unzip } from './unzip.js';

const day = '2026-07-06';
const at = (time: string) => Date.parse(`${day}T${time}+07:00`);
let folder: string;
let store: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-reconcile-'));
  store = join(folder, 'gateway.sqlite');
});
afterEach(async () => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Runs the command as the terminal does: what it printed, what it complained of, its exit code. */
async function run(...args: string[]) {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  const complain = vi.spyOn(console, 'error').mockReturnValue();
  process.exitCode = undefined;
  const thrown = await paymentsCommand()
    .parseAsync(['reconcile', '--store', store, '--day', day, ...args], { from: 'user' })
    .then(() => undefined, (error: Error) => error.message);
  const said = { out: print.mock.calls.join('\n'), error: thrown ?? complain.mock.calls.join('\n'), exit: process.exitCode };
  print.mockRestore();
  complain.mockRestore();
  return said;
} // prettier-ignore

const one: WrittenRow = {
  reference: 'DVC1',
  transactionId: 'GD1',
  amount: 150_000,
  at: at('08:00:00'),
  bank: 'VIMAU',
};
const two: WrittenRow = {
  ...one,
  reference: 'DVC2',
  transactionId: 'GD2',
  amount: 1_250_000,
  at: at('23:59:59'),
};
/** A bank that would have a spreadsheet compute something. */
const formula: WrittenRow = {
  ...one,
  reference: '=1+1',
  transactionId: '@GD"3',
  amount: 7,
  agency: '+H99.<b>',
};

async function ledger(): Promise<void> {
  const portal = openPortal({ sandbox: 'http://127.0.0.1:1', agency: 'H99.01', store });
  await fill(portal.store, [
    { ...one, status: 'succeeded', paidAt: one.at, agency: 'H99.01' },
    { ...two, status: 'succeeded', paidAt: two.at, agency: 'H99.01', fee: 1_000_000 },
  ]);
  await portal.close();
}
const file = async (rows: readonly WrittenRow[], change = (text: string) => text) => {
  const path = join(folder, 'day.txt');
  await writeFile(path, change(dayFile(day, rows)));
  return path;
};

describe('dvcqg payments reconcile', () => {
  it('says that both sides are the same', async () => {
    await ledger();
    const { out, exit } = await run('--file', await file([two, one]));
    expect(out).toContain('Hai bên khớp hoàn toàn.');
    expect(out).toContain('1.400.000');
    expect(exit).toBe(0);
  });

  it('names what differs, and what to do', async () => {
    await ledger();
    const path = await file([{ ...one, amount: 150_001 }, formula]);
    const { out, exit } = await run('--file', path, '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      rows: 2,
      matched: 0,
      differences: 3,
      here: { count: 2, amount: 1_400_000 },
      there: { count: 2, amount: 150_008 },
      list: [
        { reference: '=1+1', kinds: ['missing_here'] },
        { reference: 'DVC1', kinds: ['amount'], effect: 1 },
        { reference: 'DVC2', kinds: ['missing_there'], effect: -1_250_000 },
      ],
      more: 0,
    });
    const text = await run('--file', path, '--lang', 'en');
    expect(text.out).toContain('Other amount');
    expect(text.out).toContain('-1,249,992');
  });

  it.each([
    [
      'reconciliation_signature_invalid',
      (text: string) => text.replace('150000', '150001'),
      'Mã xác thực',
      3,
    ],
    ['reconciliation_truncated', (text: string) => text.slice(0, -90), 'bị cắt', 3],
  ])('refuses a file as a whole: %s', async (_, change, words, code) => {
    await ledger();
    const { error, exit, out } = await run('--file', await file([one, two], change), '--json');
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(error).toContain(words);
  });

  it('asks the platform, and says when it has no file yet or is away', async () => {
    await ledger();
    const sandbox = createSandbox({ origin: `http://127.0.0.1:${await freePort()}`, now: () => new Date(at('12:00:00')) });
    const server = await sandbox.listen();
    try {
      const early = await run('--sandbox', sandbox.origin);
      expect(early).toMatchObject({ exit: 4, error: expect.stringContaining('chưa có tệp') });
      const { out, exit } = await run('--sandbox', sandbox.origin, '--day', '2026-07-05', '--json');
      expect(exit).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ rows: 0, differences: 0 });
    } finally {
      await server.close();
    }
    expect(await run('--sandbox', sandbox.origin)).toMatchObject({ exit: 4 });
  }); // prettier-ignore

  it('does not take a store or a day that is not there', async () => {
    expect((await run()).error).toContain('no store');
    await ledger();
    expect(await run('--day', '2026-02-30')).toMatchObject({
      exit: 1,
      error: expect.stringContaining('yyyy'),
    });
  });
});

describe('reports', () => {
  const report = async (name: string, rows = [{ ...one, amount: 150_001 }, formula]) => {
    await ledger();
    const path = join(folder, name);
    await run('--file', await file(rows), '--report', path);
    expect((await stat(path)).mode & 0o077).toBe(0);
    return readFile(path);
  };

  it('a page to print: Vietnamese, exact, nothing run or fetched', async () => {
    const html = (await report('report.html')).toString();
    expect(html).toContain('Đối soát thanh toán trực tuyến ngày 06/07/2026');
    expect(html).toContain('Có 3 sai lệch cần xử lý.');
    expect(html).toContain('1.400.000');
    expect(html).toContain('150.008');
    expect(html).toContain('Sổ có, nền tảng không có');
    expect(html).toContain('+H99.&#60;b&#62;');
    expect(html).not.toMatch(/<b>|<script|https?:\/\//);
  });

  it('CSV: with a mark, and no text that a spreadsheet would compute', async () => {
    const csv = (await report('report.csv')).toString();
    expect(csv.startsWith('\uFEFFĐơn vị;Ngân hàng, ví;Loại;')).toBe(true);
    const lines = csv.split('\r\n');
    expect(lines.find((line) => line.startsWith('Tổng'))).toBe(
      'Tổng số giao dịch;;;2;1400000;2;150008;-1249992',
    );
    expect(lines.find((line) => line.includes('1+1'))).toBe(
      `Nền tảng có, sổ không có;'=1+1;"'@GD""3";'+H99.<b>;VIMAU;;;;Thành công;7;VND;2026-07-06 08:00:00;7`,
    );
  });

  it('Excel: numbers are numbers, times are times, texts are texts', async () => {
    const parts = await unzip(await report('report.xlsx'));
    expect([...parts.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(parts.get('xl/workbook.xml')).toContain('name="Tổng hợp"');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<v>1400000</v>');
    // On paper: A4 across, heads and title on each page.
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('paperSize="9" orientation="landscape"');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      'Đối soát thanh toán trực tuyến ngày 06/07/2026</oddHeader>',
    );
    expect(parts.get('xl/workbook.xml')).toContain(">'Tổng hợp'!$1:$1</definedName>");
    const list = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(list).toContain('<t xml:space="preserve">=1+1</t>');
    expect(list).not.toContain('<f>');
    expect(list).toContain('<c s="2"><v>-1250000</v></c>');
    // 6 July 2026, 08:00, by Vietnam's clock.
    expect(list).toMatch(/<v>46209\.3333333\d*<\/v>/);
  });

  it('refuses another form', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const command = paymentsCommand();
    for (const each of [command, ...command.commands]) each.exitOverride();
    await expect(
      command.parseAsync(['reconcile', '--day', day, '--report', 'x.pdf'], { from: 'user' }),
    ).rejects.toThrow(/\.html, \.csv or \.xlsx/);
  });
});
