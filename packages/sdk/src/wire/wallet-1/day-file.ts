import { fromWireDate, fromWireTime, toWireTime } from '../clock.js';
import type { LocalDate } from '../../domain/local-date.js';
import { forms, readSignatureParts, type SignedHead, type Signer } from './signed-text.js';

/** One movement of money of a day. */
export interface DayRow {
  readonly type: 'PAY' | 'REFUND' | 'REVERSAL';
  /** `MaGiaoDich`, `MaHoanTra` or `MaDaoGiaoDich`. */
  readonly id: string;
  readonly order: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly at: Date;
}

export interface DayHead extends Pick<SignedHead, 'signer' | 'partner' | 'key' | 'time' | 'nonce'> {
  readonly day: LocalDate;
  /** The day is over; else it is the day so far. */
  readonly final: boolean;
}

/** Sums in whole đồng. */
export type DayTotals = Readonly<Record<DayRow['type'], number>>;

const wireDay = (day: LocalDate) => day.replaceAll('-', '');

/** What the file's signature is over, besides its digest (decision 12, "Day file", assumed A156). */
export const fileHead = ({ day, ...head }: Omit<DayHead, 'final'>): SignedHead => ({
  ...head,
  kind: 'file',
  verb: 'FILE',
  target: wireDay(day),
});

export function headLine({ signer, partner, day, final, key, time, nonce }: DayHead): string {
  const letter = final ? 'F' : 'P';
  return `H|DVCQG-WALLET-FILE-1|${signer}|${partner}|${wireDay(day)}|${letter}|${key}|${time}|${nonce}\n`;
}

export const rowLine = ({ type, id, order, amount, at }: DayRow) =>
  `R|${type}|${id}|${order}|${amount}|VND|${toWireTime(at)}\n`;

/** The last line up to the signature, which comes after it with a line feed. */
export const trailerStart = (rows: number, totals: DayTotals) =>
  `T|${rows}|${totals.PAY}|${totals.REFUND}|${totals.REVERSAL}|`;

/** A file whose lines are sound; its signature is still to be verified over `signed`, the bytes before it. */
export interface UnverifiedDay {
  readonly head: DayHead;
  readonly rows: readonly DayRow[];
  readonly totals: DayTotals;
  readonly signature: string;
  readonly signed: Uint8Array;
}

const line = {
  head: /^H\|DVCQG-WALLET-FILE-1\|(platform|wallet)\|([^|]*)\|([^|]*)\|([FP])\|([^|]*)\|([^|]*)\|([^|]*)$/,
  row: /^R\|(PAY|REFUND|REVERSAL)\|([A-Za-z0-9._-]{1,64})\|([A-Za-z0-9._-]{1,64})\|([1-9]\d{0,11})\|VND\|(\d{14})$/,
  trailer: /^T\|(0|[1-9]\d{0,8})\|(0|[1-9]\d{0,14})\|(0|[1-9]\d{0,14})\|(0|[1-9]\d{0,14})\|([A-Za-z0-9_-]+)$/,
};

/** Undefined when a line is not as it must be, rows do not ascend or fall on another day, or number and sums are wrong. */
export function readDay(text: string): UnverifiedDay | undefined {
  if (!text.endsWith('\n')) return undefined;
  const end = text.lastIndexOf('\n', text.length - 2);
  const trailer = line.trailer.exec(text.slice(end + 1, -1));
  const lines = text.slice(0, end).split('\n');
  const head = readHead(lines[0] ?? '');
  const signature = trailer?.[5] ?? '';
  if (!head || !trailer || !forms.signature.test(signature)) return undefined;
  const rows: DayRow[] = [];
  const totals = { PAY: 0, REFUND: 0, REVERSAL: 0 };
  let before = '';
  for (const text of lines.slice(1)) {
    const row = readRow(text, head.day);
    const key = row && `${row.type}|${row.id}`;
    // Codes of ASCII: comparing text compares bytes.
    if (!row || !key || key <= before) return undefined;
    before = key;
    totals[row.type] += row.amount;
    rows.push(row);
  }
  if (!text.slice(end + 1).startsWith(trailerStart(rows.length, totals))) return undefined;
  const signed = new TextEncoder().encode(text.slice(0, text.length - 1 - signature.length));
  return { head, rows, totals, signature, signed };
}

function readHead(text: string): DayHead | undefined {
  const [, signer, partner, day, final, key, time, nonce] = line.head.exec(text) ?? [];
  const date = fromWireDate(day);
  const parts = readSignatureParts({ partner, key, time, nonce, signature: 'A'.repeat(43) });
  if (!date || !parts) return undefined;
  const { signature: _, ...rest } = parts;
  return { ...rest, signer: signer as Signer, day: date, final: final === 'F' };
}

function readRow(text: string, day: LocalDate): DayRow | undefined {
  const [, type, id = '', order = '', amount, time = ''] = line.row.exec(text) ?? [];
  const at = fromWireTime(time);
  if (!at?.startsWith(day)) return undefined;
  return { type: type as DayRow['type'], id, order, amount: Number(amount), at: new Date(at) };
}
