import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WriteKind } from '../ledger.js';
import { FileLog } from './file-log.js';
import { lockFolder } from './folder-lock.js';
import { decodeLine, encodeLine, type Fact, factText, type Line, type Meta } from './line.js';
import type { ByteLog } from './log.js';
import { MemoryLog } from './memory-log.js';

/** Where the body of a line is. */
export interface Place {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** What gets no number. */
export type NewFact = Exclude<Fact, { n: number } | { kind: 'begin' | 'end' }>;

/** Every so many numbers it is remembered where the line stands. */
const STRIDE = 256;

/** Everything that happened to dossiers, in order: in memory, or in a folder. */
export class Journal {
  readonly #log: ByteLog;
  readonly #now: () => Date;
  readonly #unlock: () => void;
  /** What was found and mended at the start, for whoever started the sandbox. */
  readonly notices: string[] = [];
  #born: Date;
  #last = 0;
  #marks: number[] = [];
  #isTogether = false;

  private constructor(log: ByteLog, now: () => Date, unlock: () => void) {
    this.#log = log;
    this.#now = now;
    this.#unlock = unlock;
    this.#born = now();
  }

  /** Opens the folder's journal (or one in memory) and hands over what is in it, oldest first. */
  static open(
    { folder, now }: { readonly folder?: string | undefined; readonly now: () => Date },
    begin: (born: Date) => void,
    visit: (line: Line, place: Place) => void,
  ): Journal {
    const unlock = folder === undefined ? () => undefined : lockFolder(folder);
    let log: ByteLog | undefined;
    try {
      log = folder === undefined ? new MemoryLog() : openFile(folder);
      const journal = new Journal(log, now, unlock);
      journal.#replay(folder, begin, visit);
      return journal;
    } catch (error) {
      void log?.close();
      unlock();
      throw error;
    }
  }

  /** A ledger write; where its body is. */
  write(
    fact: { code: string; kind: WriteKind; digest: string; status: string },
    owner: string,
    body: string,
  ): Place {
    const n = ++this.#last;
    const place = this.#append({ n, at: this.#now().toISOString(), ...fact }, { owner }, body);
    if ((n - 1) % STRIDE === 0) this.#marks.push(place.at);
    return place;
  }

  /** Anything else that must be known after a restart. */
  note(fact: NewFact, owner = '', body = ''): Place {
    return this.#append(fact, owner === '' ? {} : { owner }, body);
  }

  /** What happens in there is one call: after a crash it is there as a whole or not at all. */
  together(work: () => void): void {
    this.#isTogether = true;
    try {
      work();
    } finally {
      this.#isTogether = false;
      this.#append({ kind: 'end' }, {}, '');
    }
  }

  read(place: Place): string {
    return this.#log.read(place.at, place.from, place.length).toString();
  }

  /** Ledger writes with a number above `after`, each as JSON. */
  *ledger(after: number): Generator<string> {
    const start = this.#marks[Math.floor(after / STRIDE)];
    if (start === undefined) return;
    for (const { bytes } of this.#log.lines(start)) {
      const fact = factText(bytes);
      const [, n] = /^\{"n":(\d+),/.exec(fact) ?? [];
      if (n !== undefined && Number(n) > after) yield fact;
    }
  }

  /** Resolves when all that happened so far is where it must be. */
  settled(): Promise<void> {
    return this.#log.settled();
  }

  /** Back to an empty journal; when it begins now. */
  clear(): Date {
    this.#log.clear();
    this.#last = 0;
    this.#marks = [];
    return this.#begin();
  }

  close(): void | Promise<void> {
    const closing = this.#log.close();
    if (closing === undefined) return this.#unlock();
    return closing.then(this.#unlock);
  }

  #begin(): Date {
    this.#born = this.#now();
    this.#append({ kind: 'begin', format: 1, at: this.#born.toISOString() }, {}, '');
    return this.#born;
  }

  #append(fact: Fact, meta: Meta, body: string): Place {
    const { bytes, bodyAt } = encodeLine(fact, this.#isTogether ? { open: 1, ...meta } : meta, body);
    return { at: this.#log.append(bytes), from: bodyAt, length: bytes.length - bodyAt - 1 };
  }

  #replay(
    folder: string | undefined,
    begin: (born: Date) => void,
    visit: (line: Line, place: Place) => void,
  ): void {
    /** Lines of a call whose end was not met yet. */
    let waiting: [Line, Place][] = [];
    let whole = 0;
    let count = 0;
    for (const { at, bytes, isWhole } of this.#log.lines(0)) {
      if (!isWhole) break;
      count += 1;
      const line = decodeLine(bytes);
      if (line === undefined) throw damaged(folder, count, at);
      if (count === 1) {
        if (line.fact.kind !== 'begin' || line.fact.format !== 1) throw damaged(folder, count, at);
        begin(new Date(line.fact.at));
      }
      waiting.push([line, { at, from: line.bodyAt, length: bytes.length - line.bodyAt }]);
      if (line.meta.open) continue;
      for (const [one, place] of waiting) {
        if ('n' in one.fact) {
          if (one.fact.n !== this.#last + 1) throw damaged(folder, count, at);
          this.#last = one.fact.n;
          if ((one.fact.n - 1) % STRIDE === 0) this.#marks.push(place.at);
        }
        visit(one, place);
      }
      waiting = [];
      whole = at + bytes.length + 1;
    }
    if (whole < this.#log.size) {
      this.notices.push(
        `The journal ended in the middle of a call that was never answered; its last ${this.#log.size - whole} bytes were dropped.`,
      );
      this.#log.cut(whole);
    }
    if (whole === 0) begin(this.#begin());
  }
}

function openFile(folder: string): FileLog {
  const path = pathIn(folder);
  try {
    const log = new FileLog(path);
    syncFolder(folder);
    return log;
  } catch (error) {
    throw new Error(
      `The sandbox cannot open ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    );
  }
}

/** A new file is there after a power cut only when its folder was synchronised too. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

const pathIn = (folder: string) => join(resolve(folder), 'dossiers.journal');

const damaged = (folder: string | undefined, line: number, at: number) =>
  new Error(
    `${pathIn(folder ?? '.')} is damaged at line ${line} (byte ${at}), before its end. Nothing was changed. ` +
      'Put a good copy back, or move the file away to start from the seed.',
  );
