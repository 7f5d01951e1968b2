import { SortedRun } from './sorted-run.js';
import type { TemporaryFile } from '../../store/temporary-file.js';

/** Characters kept in memory before they are sorted and written. */
const runSize = 1_000_000;

/** Sorts any number of lines in little memory: pieces are sorted as they come and merged as they are read. */
export class ExternalSort {
  readonly #file: TemporaryFile;
  readonly #runSize: number;
  readonly #runs: SortedRun[] = [];
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

  async flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const from = this.#file.size;
    await this.#file.append(Buffer.from(`${this.#lines.sort().join('\n')}\n`));
    this.#runs.push(new SortedRun(this.#file, from, this.#file.size));
    [this.#lines, this.#length] = [[], 0];
  }

  /** Every line, by code unit; equal lines as often as they came. To be read once. */
  async *sorted(): AsyncGenerator<string> {
    await this.flush();
    const runs = this.#runs;
    for (const run of runs) await run.next();
    // A heap: each run stands before the two below it.
    for (let at = runs.length >> 1; at >= 0; at--) sink(runs, at);
    for (let first = runs[0]; first; first = runs[0]) {
      yield first.line;
      if (!first.step() && !(await first.next())) {
        const last = runs.pop();
        if (last && last !== first) runs[0] = last;
      }
      sink(runs, 0);
    }
  }
}

/** Moves a run down to where it belongs by its line. */
function sink(runs: SortedRun[], from: number): void {
  for (let at = from; ;) {
    let least = at;
    for (const below of [2 * at + 1, 2 * at + 2]) if (lineOf(runs, below) < lineOf(runs, least)) least = below;
    const [upper, lower] = [runs[at], runs[least]];
    if (least === at || !upper || !lower) return;
    [runs[at], runs[least]] = [lower, upper];
    at = least;
  }
} // prettier-ignore

/** After every line where there is no run. */
const lineOf = (runs: readonly SortedRun[], at: number): string => runs[at]?.line ?? '\uFFFF';
