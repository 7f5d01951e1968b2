import { crc32 } from 'node:zlib';
import type { WriteKind } from '../ledger.js';

/** What a line says. Those with a number are the ledger that tests read: no personal data in them. */
export type Fact =
  | {
      readonly n: number;
      readonly at: string;
      readonly code: string;
      readonly kind: WriteKind;
      readonly digest: string;
      readonly status: string;
    }
  /** The first line: whose format this is, and around which day the seed was dated. */
  | { readonly kind: 'begin'; readonly format: 1; readonly at: string }
  /** A difference planted for tests; without a body the dossier is gone. */
  | { readonly kind: 'planted'; readonly code: string; readonly status: string }
  /** `GetNextValue` gave out numbers up to `last`. */
  | { readonly kind: 'issued'; readonly code: string; readonly last: number }
  | { readonly kind: 'file'; readonly id: string; readonly digest: string }
  /** Closes a call of several lines. */
  | { readonly kind: 'end' };

/** What the reader needs beside the fact. */
export interface Meta {
  /** More lines of the same call follow. */
  readonly open?: 1;
  /** MaDoiTuong, so that a start need not read every body. */
  readonly owner?: string;
}

export interface Line {
  readonly fact: Fact;
  readonly meta: Meta;
  /** Where the body begins in the line, in bytes. */
  readonly bodyAt: number;
}

const TAB = 9;
/** Eight digits and a tab. */
const SUM = 9;

/** `<crc32>⇥<fact>⇥<meta>⇥<body>⏎`: JSON never holds a tab or a line break of its own. */
export function encodeLine(fact: Fact, meta: Meta, body: string): { bytes: Buffer; bodyAt: number } {
  const head = `${JSON.stringify(fact)}\t${JSON.stringify(meta)}\t`;
  const bodyAt = SUM + Buffer.byteLength(head);
  const bytes = Buffer.allocUnsafe(bodyAt + Buffer.byteLength(body) + 1);
  bytes.write(head, SUM);
  bytes.write(body, bodyAt);
  bytes[bytes.length - 1] = 10;
  bytes.write(`${sumOf(bytes.subarray(SUM, -1))}\t`, 0, 'latin1');
  return { bytes, bodyAt };
}

/** The line without its line break, or undefined when it is not what was written. */
export function decodeLine(bytes: Buffer): Line | undefined {
  if (bytes[SUM - 1] !== TAB || bytes.toString('latin1', 0, SUM - 1) !== sumOf(bytes.subarray(SUM)))
    return undefined;
  const factEnd = bytes.indexOf(TAB, SUM);
  const metaEnd = bytes.indexOf(TAB, factEnd + 1);
  return {
    fact: JSON.parse(bytes.toString('utf8', SUM, factEnd)) as Fact,
    meta: JSON.parse(bytes.toString('utf8', factEnd + 1, metaEnd)) as Meta,
    bodyAt: metaEnd + 1,
  };
}

/** The fact alone, as JSON, of a line that was checked before. */
export const factText = (bytes: Buffer) => bytes.toString('utf8', SUM, bytes.indexOf(TAB, SUM));

const sumOf = (bytes: Buffer) => crc32(bytes).toString(16).padStart(8, '0');
