import {
  closeSync,
  constants,
  fdatasync,
  fstatSync,
  ftruncate,
  ftruncateSync,
  openSync,
  readSync,
  write,
} from 'node:fs';
import { promisify } from 'node:util';
import { type ByteLog, linesOf, type LogLine } from './log.js';

const PIECE = 1024 * 1024;
const io = {
  write: promisify(write),
  sync: promisify(fdatasync),
  truncate: promisify(ftruncate),
};

/** What goes to the disk with one fsync: all that was added while the group before it was on its way. */
interface Group {
  readonly lines: Buffer[];
  readonly saved: Promise<void>;
  startsEmpty: boolean;
}

/** A log in one file. What is added is on disk when `settled()` resolves. */
export class FileLog implements ByteLog {
  readonly #file: number;
  #size: number;
  /** How far the file is written. */
  #saved: number;
  /** Lines that are not in the file yet, by where they begin. */
  #unsaved = new Map<number, Buffer>();
  #gathering: Group | undefined;
  #writing: Group | undefined;
  #failure: Error | undefined;
  #isClosed = false;

  constructor(path: string) {
    this.#file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    this.#size = this.#saved = fstatSync(this.#file).size;
  }

  get size(): number {
    return this.#size;
  }

  append(line: Buffer): number {
    const at = this.#size;
    this.#size += line.length;
    this.#unsaved.set(at, line);
    this.#group().lines.push(line);
    return at;
  }

  read(at: number, from: number, length: number): Buffer {
    const line = this.#unsaved.get(at);
    if (line !== undefined) return line.subarray(from, from + length);
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(this.#file, bytes, 0, length, at + from));
  }

  lines(from: number): Iterable<LogLine> {
    return linesOf(this.#pieces(from, this.#saved), from);
  }

  settled(): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure);
    return (this.#gathering ?? this.#writing)?.saved ?? Promise.resolve();
  }

  cut(at: number): void {
    ftruncateSync(this.#file, at);
    this.#size = this.#saved = at;
  }

  clear(): void {
    this.#unsaved = new Map();
    this.#size = 0;
    const group = this.#group();
    group.lines.length = 0;
    group.startsEmpty = true;
  }

  /** At once when nothing is on its way. */
  close(): void | Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (!this.#gathering && !this.#writing) return closeSync(this.#file);
    return this.settled()
      .catch(() => undefined)
      .then(() => closeSync(this.#file));
  }

  #group(): Group {
    if (this.#gathering) return this.#gathering;
    const before = this.#writing?.saved ?? Promise.resolve();
    const group: Group = { lines: [], startsEmpty: false, saved: before.then(() => this.#write(group)) };
    // Who answers waits for it; who does not must not end the process.
    group.saved.catch(() => undefined);
    return (this.#gathering = group);
  }

  async #write(group: Group): Promise<void> {
    this.#gathering = undefined;
    this.#writing = group;
    const unsaved = this.#unsaved;
    try {
      if (group.startsEmpty) {
        await io.truncate(this.#file, 0);
        this.#saved = 0;
      }
      const bytes = Buffer.concat(group.lines);
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await io.write(
          this.#file,
          bytes,
          done,
          bytes.length - done,
          this.#saved + done,
        );
        done += bytesWritten;
      }
      await io.sync(this.#file);
      let at = this.#saved;
      for (const line of group.lines) {
        unsaved.delete(at);
        at += line.length;
      }
      this.#saved = at;
      this.#writing = undefined;
    } catch {
      // Without the cause: nothing more is answered until somebody looked at the disk.
      throw (this.#failure = new Error('The journal of the sandbox could not be written: is the disk full?'));
    }
  }

  *#pieces(from: number, to: number): Generator<Buffer> {
    for (let at = from; at < to;) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
      const count = readSync(this.#file, piece, 0, piece.length, at);
      if (count === 0) return;
      yield piece.subarray(0, count);
      at += count;
    }
  }
}
