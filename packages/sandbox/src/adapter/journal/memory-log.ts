import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type ByteLog, type LogLine, linesOf } from './log.js';

/** Dossiers repeat themselves: blocks of this size shrink to a fifth, and one is opened in a tenth of a millisecond. */
const BLOCK = 32 * 1024;
const OPENED = 8;

interface Block {
  readonly start: number;
  readonly packed: Buffer;
}

/** A log in memory, compressed: a million dossiers fit. */
export class MemoryLog implements ByteLog {
  #blocks: Block[] = [];
  #fresh: Buffer[] = [];
  #freshStart = 0;
  #size = 0;
  /** Blocks that were read last, by their start. */
  readonly #opened = new Map<number, Buffer>();

  get size(): number {
    return this.#size;
  }

  append(line: Buffer): number {
    const at = this.#size;
    this.#fresh.push(line);
    this.#size += line.length;
    if (this.#size - this.#freshStart >= BLOCK) this.#pack();
    return at;
  }

  read(at: number, from: number, length: number): Buffer {
    const [start, bytes] = this.#around(at);
    return bytes.subarray(at - start + from, at - start + from + length);
  }

  lines(from: number): Iterable<LogLine> {
    return linesOf(this.#pieces(from), from);
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  cut(): void {}

  clear(): void {
    this.#blocks = [];
    this.#fresh = [];
    this.#freshStart = this.#size = 0;
    this.#opened.clear();
  }

  close(): void {}

  #pack(): void {
    const bytes = Buffer.concat(this.#fresh);
    const packed = deflateRawSync(bytes, { level: 1 });
    // zlib hands out a slice of something larger, which would stay with it.
    const copy = Buffer.allocUnsafeSlow(packed.length);
    packed.copy(copy);
    this.#blocks.push({ start: this.#freshStart, packed: copy });
    this.#fresh = [];
    this.#freshStart = this.#size;
  }

  *#pieces(from: number): Generator<Buffer> {
    for (let at = from; at < this.#size;) {
      const [start, bytes] = this.#around(at);
      yield bytes.subarray(at - start);
      at = start + bytes.length;
    }
  }

  /** The block that holds this place. No line goes over the end of one. */
  #around(at: number): readonly [start: number, bytes: Buffer] {
    if (at >= this.#freshStart) return [this.#freshStart, Buffer.concat(this.#fresh)];
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#blocks[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const block = this.#blocks[low];
    if (block === undefined) return [at, Buffer.alloc(0)];
    const bytes = this.#opened.get(block.start) ?? inflateRawSync(block.packed);
    this.#opened.delete(block.start);
    this.#opened.set(block.start, bytes);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > OPENED && oldest !== undefined) this.#opened.delete(oldest);
    return [block.start, bytes];
  }
}
