import type { LocalDate } from '../../domain/local-date.js';
import { fromWireDate, fromWireTime } from '../clock.js';
import { sameText } from '../../domain/same-text.js';
import { blocks, textOf } from '../lines.js';
import type { RunningHash } from '../running-hash.js';
import { refusals } from './refusals.js';

/**
 * A day's transactions of one partner (assumed A141, A142): lines of ASCII, fields joined with `|`, each ended by a line
 * feed.
 *
 *     DOISOAT|1.0|MaDoiTac|Ngay|SoGiaoDich|TongTien|MaKhoa
 *     GD|MaThamChieu|MaGiaoDich|SoTien|MaTienTe|MaLoi|MaNganHang|ThoiGianGD|MaDonVi
 *     KETTHUC|MaXacThuc
 */
export interface FileHeader {
  readonly partner: string;
  /** Midnight to midnight in Vietnam. */
  readonly day: LocalDate;
  readonly count: number;
  /** Whole đồng: the sum of what succeeded in đồng. */
  readonly total: number;
  /** `MaXacThuc`: tells this content from any other. */
  readonly digest: string;
}

/** One transaction as the platform has it. */
export interface FileRow {
  readonly reference: string;
  readonly transactionId: string;
  /** In whole units of `currency`. */
  readonly amount: number;
  readonly currency: string;
  readonly outcome: 'succeeded' | 'failed';
  /** Bank or wallet (MaNganHang). */
  readonly bank: string;
  /** By the platform's clock, ms. */
  readonly at: number;
  /** Unit the money is for (MaDonVi). */
  readonly agency: string;
}

type Chunks = AsyncIterable<Uint8Array>;

/**
 * Reads a file once to its end and tells what its first line says, when the digest over every byte before the last line
 * is right. No row is interpreted.
 *
 * @param macs HMAC-SHA256 by key id; what is needed is begun once the first line was seen
 * @throws SignatureError `reconciliation_unsigned`, `reconciliation_key_unknown`, `reconciliation_signature_invalid`
 * @throws ShapeError `reconciliation_truncated`, `reconciliation_unreadable`
 */
export async function verifyFile(
  chunks: Chunks,
  macs: ReadonlyMap<string, () => RunningHash>,
): Promise<FileHeader> {
  let head: (Omit<FileHeader, 'digest'> & { readonly keyId: string }) | undefined;
  let mac: RunningHash | undefined;
  let lastLine = '';
  for await (const block of blocks(chunks)) {
    if (!block || (!head && block.last)) throw refusals.truncated();
    if (!head) {
      head = readHeader(firstLine(block.bytes));
      if (!head) throw refusals.unreadable(1);
      const begin = macs.get(head.keyId);
      if (!begin) throw refusals.key();
      mac = begin();
    }
    if (block.last) lastLine = textOf(block.bytes);
    else mac?.update(block.bytes);
  }
  const [, digest] = /^KETTHUC\|([^|\n]*)\n$/.exec(lastLine) ?? [];
  if (!head || !mac || digest === undefined) throw refusals.truncated();
  if (digest === '') throw refusals.unsigned();
  if (!sameText(mac.digest(), digest)) throw refusals.signature();
  const { partner, day, count, total } = head;
  return { partner, day, count, total, digest };
}

/**
 * The rows of a file that `verifyFile` took, in pieces. Its count and total are known to be right only when the last piece
 * was given: until then nothing may come of a row.
 *
 * @throws ShapeError `reconciliation_unreadable` with `path` `line n`, `reconciliation_count_wrong`,
 * `reconciliation_total_wrong`
 */
export async function* readRows(chunks: Chunks, header: FileHeader): AsyncGenerator<readonly FileRow[]> {
  let line = 0;
  let count = 0;
  let total = 0;
  for await (const block of blocks(chunks)) {
    if (!block || block.last) break;
    const rows: FileRow[] = [];
    for (const written of textOf(block.bytes).slice(0, -1).split('\n')) {
      if (++line === 1) continue;
      const row = readRow(written);
      if (!row) throw refusals.unreadable(line);
      rows.push(row);
      count++;
      total += moneyOf(row);
    }
    if (!Number.isSafeInteger(total)) throw refusals.total();
    yield rows;
  }
  if (count !== header.count) throw refusals.count();
  if (total !== header.total) throw refusals.total();
}

/** What a row adds to the total of its file, whole đồng. */
export const moneyOf = ({ outcome, currency, amount }: FileRow): number =>
  outcome === 'succeeded' && currency === 'VND' ? amount : 0;

const name = /^[!-{}~]{1,255}$/;
const whole = /^(0|[1-9]\d{0,14})$/;

function readHeader(line: string) {
  const [type, version, partner = '', day, count = '', total = '', keyId = '', ...more] = line.split('|');
  const on = fromWireDate(day);
  if (type !== 'DOISOAT' || version !== '1.0' || !name.test(partner) || !on || more.length > 0)
    return undefined;
  if (!whole.test(count) || !/^(0|[1-9]\d{0,15})$/.test(total) || !Number.isSafeInteger(Number(total)))
    return undefined;
  return { partner, day: on, count: Number(count), total: Number(total), keyId };
}

function readRow(line: string): FileRow | undefined {
  const [type, reference = '', transactionId = '', amount = '', currency = '', code, bank = '', time, agency = '', ...more] =
    line.split('|'); // prettier-ignore
  const at = fromWireTime(time);
  if (type !== 'GD' || more.length > 0 || at === undefined || (code !== '00' && code !== '99'))
    return undefined;
  if (![reference, transactionId].every((value) => name.test(value)) || !whole.test(amount)) return undefined;
  if (!/^[A-Z]{3}$/.test(currency) || ![bank, agency].every((value) => /^[!-{}~]{0,50}$/.test(value)))
    return undefined;
  return {
    reference,
    transactionId,
    amount: Number(amount),
    currency,
    outcome: code === '00' ? 'succeeded' : 'failed',
    bank,
    at: Date.parse(at),
    agency,
  };
}

function firstLine(bytes: Uint8Array): string {
  const end = bytes.indexOf(0x0a);
  return textOf(end < 0 ? bytes : bytes.subarray(0, end));
}
