/** A line longer than this is none of ours, in bytes. */
const longest = 1_024;
const newline = 0x0a;

/** Whole lines as they stand in the file, their line ends included. `last`: the last line, complete or not. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/**
 * Cuts bytes into blocks of whole lines and holds the last line back until the bytes end, for only then it is known to be
 * the last. Undefined in place of a block: a line is too long to be one.
 */
export async function* blocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Block | undefined> {
  let kept: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = joined(kept, chunk);
    if (bytes.length < 2) {
      kept = new Uint8Array(bytes);
      continue;
    }
    // Everything before the line that may turn out to be the last.
    const end = bytes.lastIndexOf(newline, bytes.length - 2) + 1;
    if (bytes.length - end > longest) return yield undefined;
    if (end > 0) yield { bytes: bytes.subarray(0, end), last: false };
    // Copied: what comes in may be used again for what comes next.
    kept = new Uint8Array(bytes.subarray(end));
  }
  yield { bytes: kept, last: true };
}

/** What is no ASCII fails every pattern of a line, whatever it is decoded to. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
