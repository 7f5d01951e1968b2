import { fromWireDate, fromWireTime, toWireTime } from '../clock.js';
import type { LocalDate } from '../../domain/local-date.js';
import { blocks, textOf } from '../lines.js';
import type { RunningHash } from '../running-hash.js';
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

/** What a file says of itself, its lines sound and its rows counted; its signature is still to be verified. */
export interface UnverifiedDay {
  readonly head: DayHead;
  readonly count: number;
  readonly totals: DayTotals;
  readonly signature: string;
}

type Chunks = AsyncIterable<Uint8Array>;

const line = {
  head: /^H\|DVCQG-WALLET-FILE-1\|(platform|wallet)\|([^|]*)\|([^|]*)\|([FP])\|([^|]*)\|([^|]*)\|([^|]*)$/,
  row: /^R\|(PAY|REFUND|REVERSAL)\|([A-Za-z0-9._-]{1,64})\|([A-Za-z0-9._-]{1,64})\|([1-9]\d{0,11})\|VND\|(\d{14})$/,
};

/**
 * Reads a file once to its end. Undefined when a line is not as it must be, rows do not ascend or fall on another day, or
 * number and sums are wrong.
 *
 * @param hash SHA-256: gets every byte before the signature, which is over its digest
 */
export async function checkDay(
  chunks: Chunks,
  hash: Pick<RunningHash, 'update'>,
): Promise<UnverifiedDay | undefined> {
  let head: DayHead | undefined;
  let before = '';
  let last = '';
  let count = 0;
  const totals = { PAY: 0, REFUND: 0, REVERSAL: 0 };
  for await (const block of blocks(chunks)) {
    if (!block) return undefined;
    if (block.last) {
      last = textOf(block.bytes);
      break;
    }
    hash.update(block.bytes);
    for (const text of linesOf(block.bytes)) {
      if (!head) {
        head = readHead(text);
        if (!head) return undefined;
        continue;
      }
      const row = readRow(text, head.day);
      const key = row && keyOf(row);
      // Codes of ASCII: comparing text compares bytes.
      if (!row || !key || key <= before) return undefined;
      before = key;
      count++;
      totals[row.type] += row.amount;
    }
  }
  const start = trailerStart(count, totals);
  const [, signature = ''] = /^T[0-9|]*\|([^|\n]*)\n$/.exec(last) ?? [];
  if (!head || last !== `${start}${signature}\n` || !forms.signature.test(signature)) return undefined;
  if (!Object.values(totals).every(Number.isSafeInteger)) return undefined;
  hash.update(new TextEncoder().encode(start));
  return { head, count, totals, signature };
}

/** The rows of a file that `checkDay` took and whose signature is right. */
export async function* dayRows(chunks: Chunks, day: LocalDate): AsyncGenerator<readonly DayRow[]> {
  for await (const block of blocks(chunks)) {
    if (!block || block.last) return;
    // The head is none.
    yield linesOf(block.bytes).flatMap((text) => readRow(text, day) ?? []);
  }
}

/** What rows ascend by. */
export const keyOf = ({ type, id }: DayRow): string => `${type}|${id}`;

const linesOf = (bytes: Uint8Array) => textOf(bytes).slice(0, -1).split('\n');

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
