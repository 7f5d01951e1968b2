import type { TemporaryFile } from '../../store/temporary-file.js';

/** Bytes read at a time. */
const pieceSize = 16_384;
const newline = 0x0a;

/** The lines of a part of a file, one at a time: what is not yet read is bytes, which cost less than texts. */
export class SortedRun {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #bytes = Buffer.alloc(0);
  #at = 0;
  #line = '';

  constructor(file: TemporaryFile, from: number, to: number) {
    this.#pieces = file.read(from, to, pieceSize);
  }

  /** Where it stands. */
  get line(): string {
    return this.#line;
  }

  /** To the next line, if its bytes were read. */
  step(): boolean {
    const end = this.#bytes.indexOf(newline, this.#at);
    if (end < 0) return false;
    this.#line = this.#bytes.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return true;
  }

  /** To the next line; false at the end. */
  async next(): Promise<boolean> {
    while (!this.step()) {
      const { done, value } = await this.#pieces.next();
      if (done) return false;
      this.#bytes = Buffer.concat([this.#bytes.subarray(this.#at), value]);
      this.#at = 0;
    }
    return true;
  }
}
