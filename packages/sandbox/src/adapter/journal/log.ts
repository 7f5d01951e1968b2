/** Bytes that are only ever added to: what the journal is written on. */
export interface ByteLog {
  readonly size: number;
  /** Adds one line with its line break, and says where it begins. */
  append(line: Buffer): number;
  /** So many bytes of the line that begins there, `from` its own start. */
  read(at: number, from: number, length: number): Buffer;
  /** The lines from there on, without their line breaks; the last may be torn (`isWhole` false). */
  lines(from: number): Iterable<LogLine>;
  /** Resolves when all that was added so far is where it must be; rejects for ever once that failed. */
  settled(): Promise<void>;
  /** Forgets what stands behind this place: how a start drops a torn end. */
  cut(at: number): void;
  /** Forgets everything. */
  clear(): void;
  close(): void | Promise<void>;
}

export interface LogLine {
  readonly at: number;
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

const LINE_BREAK = 10;

/** Lines out of pieces that follow each other, wherever the pieces were cut. */
export function* linesOf(pieces: Iterable<Buffer>, from: number): Generator<LogLine> {
  let at = from;
  let rest: Buffer[] = [];
  for (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(LINE_BREAK); end >= 0; end = piece.indexOf(LINE_BREAK, start)) {
      const part = piece.subarray(start, end);
      const bytes = rest.length === 0 ? part : Buffer.concat([...rest, part]);
      yield { at, bytes, isWhole: true };
      at += bytes.length + 1;
      rest = [];
      start = end + 1;
    }
    if (start < piece.length) rest.push(piece.subarray(start));
  }
  if (rest.length > 0) yield { at, bytes: Buffer.concat(rest), isWhole: false };
}
