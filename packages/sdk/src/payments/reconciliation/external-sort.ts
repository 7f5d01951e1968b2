import type { TemporaryFile } from './temporary-file.js';

/** Characters kept in memory before they are sorted and written. */
const runSize = 2_000_000;
/** Bytes read at a time of each run. */
const pieceSize = 16_384;

/** Sorts any number of lines in little memory: pieces are sorted as they come and merged as they are read. */
export class ExternalSort {
  readonly #file: TemporaryFile;
  readonly #runSize: number;
  readonly #runs: { readonly from: number; readonly to: number }[] = [];
  #lines: string[] = [];
  #length = 0;

  constructor(file: TemporaryFile, size = runSize) {
    this.#file = file;
    this.#runSize = size;
  }

  /** A line without a line feed. Nothing is written before `flush`, to be called whenever `isFull`. */
  add(line: string): void {
    this.#lines.push(line);
    this.#length += line.length;
  }

  get isFull(): boolean {
    return this.#length >= this.#runSize;
  }

  /** Every line, by code unit; equal lines as often as they came. */
  async *sorted(): AsyncGenerator<string> {
    await this.flush();
    const runs: { readonly rest: AsyncIterator<string[]>; lines: string[]; at: number }[] = [];
    const refill = async (run: (typeof runs)[number]): Promise<boolean> => {
      const next = await run.rest.next();
      if (next.done) return false;
      [run.lines, run.at] = [next.value, 0];
      return true;
    };
    for (const { from, to } of this.#runs) {
      const run = { rest: lines(this.#file.read(from, to, pieceSize)), lines: [], at: 0 };
      if (await refill(run)) runs.push(run);
    }
    while (runs.length > 0) {
      let least = 0;
      for (let i = 1; i < runs.length; i++) if (head(runs[i]) < head(runs[least])) least = i;
      const run = runs[least] as (typeof runs)[number];
      yield head(run);
      if (++run.at === run.lines.length && !(await refill(run))) runs.splice(least, 1);
    }
  }

  async flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const from = this.#file.size;
    await this.#file.append(Buffer.from(`${this.#lines.sort().join('\n')}\n`));
    this.#runs.push({ from, to: this.#file.size });
    [this.#lines, this.#length] = [[], 0];
  }
}

const head = (run: { readonly lines: readonly string[]; readonly at: number } | undefined): string =>
  run?.lines[run.at] ?? '';

/** Lines in arrays that are never empty. */
async function* lines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const found = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = found.pop() ?? '';
    if (found.length > 0) yield found;
  }
}
