import { createHash } from 'node:crypto';
import { fromWireTime, toWireTime } from '../adapter/wire-time.js';
import type { WalletKey } from './keys.js';
import { isSigned, signature, type SignedLines } from './signature.js';

export type MovementType = 'PAY' | 'REFUND' | 'REVERSAL';

/** One movement of money of a day. */
export interface Movement {
  readonly type: MovementType;
  /** MaGiaoDich, MaHoanTra or MaDaoGiaoDich. */
  readonly id: string;
  readonly order: string;
  /** Integer đồng. */
  readonly amount: number;
  readonly at: Date;
}

export interface DayFile {
  /** The day is over. */
  readonly isFinal: boolean;
  readonly rows: readonly Movement[];
}

/** What is wrong with a day file; such a file is refused as a whole. */
export type DayFileFault =
  'encoding' | 'header' | 'row' | 'order-of-rows' | 'other-day' | 'trailer' | 'count' | 'sum' | 'signature';

type Of = Pick<SignedLines, 'signer' | 'wallet' | 'nonce'> & { readonly day: string };

/** `yyyyMMdd` in Vietnam. */
export const dayOf = (at: Date): string => toWireTime(at).slice(0, 8);

export function writeDayFile(key: WalletKey, of: Of, movements: readonly Movement[], now: Date): string {
  const time = String(Math.floor(now.getTime() / 1000));
  const rows = movements
    .filter(({ at }) => dayOf(at) === of.day)
    .map((row) => ({ row, name: `${row.type}|${row.id}` }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
    .map(({ row }) => row);
  const final = of.day < dayOf(now) ? 'F' : 'P';
  const text = [
    `H|DVCQG-WALLET-FILE-1|${of.signer}|${of.wallet}|${of.day}|${final}|${key.id}|${time}|${of.nonce}`,
    ...rows.map(
      ({ type, id, order, amount, at }) => `R|${type}|${id}|${order}|${amount}|VND|${toWireTime(at)}`,
    ),
    `T|${rows.length}|${sumOf(rows, 'PAY')}|${sumOf(rows, 'REFUND')}|${sumOf(rows, 'REVERSAL')}|`,
  ].join('\n');
  return `${text}${signature(key, linesOf(of, key.id, time), hashOf(text))}\n`;
}

/** The file of the other end, whole or not at all. */
export function readDayFile(
  keys: readonly WalletKey[],
  of: Of,
  file: Uint8Array,
  now: Date,
): DayFile | { readonly fault: DayFileFault } {
  const text = Buffer.from(file).toString('utf8');
  if (!text.endsWith('\n') || /[^\n -~]/.test(text)) return { fault: 'encoding' };
  const [head = '', ...rest] = text.slice(0, -1).split('\n');
  const last = rest.pop() ?? '';
  const header =
    /^H\|DVCQG-WALLET-FILE-1\|(\w+)\|([A-Z0-9]+)\|(\d{8})\|([FP])\|([^|]+)\|([^|]+)\|([^|]+)$/.exec(head);
  const trailer = /^(T\|(\d+)\|(\d+)\|(\d+)\|(\d+)\|)([^|]+)$/.exec(last);
  if (!header) return { fault: 'header' };
  const [, signer, wallet, day, final, key = '', time = '', nonce] = header;
  if (signer !== of.signer || wallet !== of.wallet || day !== of.day || nonce !== of.nonce)
    return { fault: 'header' };
  if ((final === 'F') !== of.day < dayOf(now)) return { fault: 'header' };
  if (!trailer) return { fault: 'trailer' };
  const [, unsigned = '', count, paid, refunded, reversed, given = ''] = trailer;
  const signed = text.slice(0, text.length - last.length - 1) + unsigned;
  if (!isSigned(keys, linesOf(of, key, time), hashOf(signed), given, now)) return { fault: 'signature' };
  const rows = rest.map(readRow);
  if (!rows.every((row) => row !== undefined)) return { fault: 'row' };
  if (rows.some(({ at }) => dayOf(at) !== of.day)) return { fault: 'other-day' };
  const names = rows.map(({ type, id }) => Buffer.from(`${type}|${id}`));
  if (names.some((name, at) => at > 0 && Buffer.compare(names[at - 1] ?? name, name) >= 0))
    return { fault: 'order-of-rows' };
  if (Number(count) !== rows.length) return { fault: 'count' };
  const sums = [sumOf(rows, 'PAY'), sumOf(rows, 'REFUND'), sumOf(rows, 'REVERSAL')].map(String);
  if ([paid, refunded, reversed].some((sum, at) => sum !== sums[at])) return { fault: 'sum' };
  return { isFinal: final === 'F', rows };
}

function readRow(line: string): Movement | undefined {
  const parts =
    /^R\|(PAY|REFUND|REVERSAL)\|([\w.-]{1,64})\|([\w.-]{1,64})\|([1-9]\d{0,11})\|VND\|(\d{14})$/.exec(line);
  if (!parts) return undefined;
  const [, type, id = '', order = '', amount, time = ''] = parts;
  const at = fromWireTime(time);
  return at && { type: type as MovementType, id, order, amount: Number(amount), at };
}

const sumOf = (rows: readonly Movement[], type: MovementType) =>
  rows.reduce((sum, row) => (row.type === type ? sum + row.amount : sum), 0);

const hashOf = (text: string) => Buffer.from(createHash('sha256').update(text).digest('hex'));

const linesOf = (of: Of, key: string, time: string): SignedLines => ({
  kind: 'file',
  signer: of.signer,
  wallet: of.wallet,
  key,
  time,
  nonce: of.nonce,
  verb: 'FILE',
  target: of.day,
});
