import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunningHash } from '../running-hash.js';
import { readRows, verifyFile, type FileRow } from './file.js';
import { keyId } from './key-id.js';

const secret = 'SANDBOX-SECRET-0001';
const id = createHash('sha256').update(`MaKhoa|${secret}`).digest('hex').slice(0, 8);
const head = `DOISOAT|1.0|DOITACTEST|20261125|2|150000|${id}\n`;
const rows =
  'GD|DVC0001|GD1|150000|VND|00|VIMAU|20261125080000|H99.01\n' +
  'GD|DVC0002|GD2|60000|VND|99|NHTHU|20261125235959|\n';
const sign = (text: string, key = secret) =>
  `${text}KETTHUC|${createHmac('sha256', key).update(text).digest('hex')}\n`;

const macs = (...secrets: readonly string[]): ReadonlyMap<string, () => RunningHash> =>
  new Map(
    secrets.map((one) => [
      createHash('sha256').update(`MaKhoa|${one}`).digest('hex').slice(0, 8),
      () => {
        const mac = createHmac('sha256', one);
        return { update: (bytes) => mac.update(bytes), digest: () => mac.digest('hex') };
      },
    ]),
  );

/** In one buffer that is used again and again, as a file is read. */
async function* pieces(text: string | Buffer, size: number) {
  const bytes = Buffer.from(text);
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) yield buffer.subarray(0, bytes.copy(buffer, 0, at));
}

async function read(text: string | Buffer, size = 64_000, known = macs(secret)) {
  const header = await verifyFile(pieces(text, size), known);
  const found: FileRow[] = [];
  for await (const some of readRows(pieces(text, size), header)) found.push(...some);
  return { header, rows: found };
}

describe('a file of a day', () => {
  it('is read the same however its bytes come', async () => {
    const whole = sign(head + rows);
    for (let size = 1; size <= whole.length + 1; size++) {
      expect(await read(whole, size)).toEqual({
        header: {
          partner: 'DOITACTEST',
          day: '2026-11-25',
          count: 2,
          total: 150_000,
          digest: createHmac('sha256', secret).update(head + rows).digest('hex'),
        },
        rows: [
          { reference: 'DVC0001', transactionId: 'GD1', amount: 150_000, currency: 'VND', outcome: 'succeeded', bank: 'VIMAU', at: Date.parse('2026-11-25T01:00:00Z'), agency: 'H99.01' },
          { reference: 'DVC0002', transactionId: 'GD2', amount: 60_000, currency: 'VND', outcome: 'failed', bank: 'NHTHU', at: Date.parse('2026-11-25T16:59:59Z'), agency: '' },
        ],
      }); // prettier-ignore
    }
    const empty = sign(`DOISOAT|1.0|DOITACTEST|20261125|0|0|${id}\n`);
    expect((await read(empty)).rows).toEqual([]);
  });

  it('names its key', async () => {
    expect(await keyId(secret)).toBe(id);
    const whole = sign(head + rows);
    await expect(read(whole, 64, macs('new', secret))).resolves.toBeDefined();
    await expect(read(whole, 64, macs('new'))).rejects.toMatchObject({ code: 'reconciliation_key_unknown' });
  });

  it('cut anywhere is refused', async () => {
    const whole = sign(head + rows);
    for (let end = 0; end < whole.length; end++) {
      await expect(read(whole.slice(0, end)), String(end)).rejects.toMatchObject({
        code: expect.stringMatching(/^reconciliation_(truncated|unsigned)$/),
      });
    }
  });

  it('with any byte changed is refused', async () => {
    const whole = Buffer.from(sign(head + rows));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 1, max: 300 }),
        async (at, change, size) => {
          const bytes = Buffer.from(whole);
          bytes[at] = (bytes[at] ?? 0) ^ change;
          await expect(read(bytes, size)).rejects.toMatchObject({
            name: expect.stringMatching(/^(SignatureError|ShapeError)$/),
          });
        },
      ),
    );
  });

  it.each([
    ['no digest', `${head}${rows}KETTHUC|\n`, 'reconciliation_unsigned'],
    ['another digest', `${head}${rows}KETTHUC|${'0'.repeat(64)}\n`, 'reconciliation_signature_invalid'],
    ['another key under the same id', sign(head + rows, 'other'), 'reconciliation_signature_invalid'],
    ['a line after its end', `${sign(head + rows)}GD|X\n`, 'reconciliation_truncated'],
    ['a line without end', `${sign(head + rows)}${'x'.repeat(5_000)}`, 'reconciliation_truncated'],
    ['another count', sign(head.replace('|2|', '|3|') + rows), 'reconciliation_count_wrong'],
    ['another total', sign(head.replace('150000', '150001') + rows), 'reconciliation_total_wrong'],
    ['a total that no number holds', sign(head.replace('150000', '9007199254740993') + rows), 'reconciliation_unreadable'],
    ['another version', sign(head.replace('1.0', '2.0') + rows), 'reconciliation_unreadable'],
    ['no header', sign(rows), 'reconciliation_unreadable'],
  ])('with %s is refused', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  }); // prettier-ignore

  it.each([
    ['a decimal amount', '|150000|VND', '|1500.00|VND'],
    ['a negative amount', '|150000|VND', '|-150000|VND'],
    ['31 November', '20261125080000', '20261131080000'],
    ['another code', '|00|', '|07|'],
    ['one field more', 'H99.01', 'H99.01|x'],
    ['a reference with a space', 'DVC0001', 'DVC 0001'],
    ['a reference that is no ASCII', 'DVC0001', 'DVC000É'],
    ['a mark before the line', 'GD|DVC0001', '\uFEFFGD|DVC0001'],
    ['CRLF', 'H99.01\n', 'H99.01\r\n'],
  ])('with %s is refused and the line named', async (_, from, to) => {
    await expect(read(sign(head + rows.replace(from, to)))).rejects.toMatchObject({
      code: 'reconciliation_unreadable',
      path: 'line 2',
    });
  });

  it('that adds up to more than a number holds is refused', async () => {
    const row = 'GD|DVC0001|GD1|999999999999999|VND|00|VIMAU|20261125080000|\n';
    const text = `DOISOAT|1.0|DOITACTEST|20261125|10|9007199254740991|${id}\n${row.repeat(10)}`;
    await expect(read(sign(text))).rejects.toMatchObject({ code: 'reconciliation_total_wrong' });
  });
});
