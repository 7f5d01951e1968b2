import { fromWireTime, toWireTime } from '../../adapter/wire-time.js';
import type { Partner } from '../payment.js';
import type { PaymentBook } from '../book.js';
import { dayFile } from './day-file.js';
import { type Planted, spoil } from './planted.js';
import { rowsOf } from './rows.js';

/** The files of past days, and what was planted in them. */
export class Statements {
  readonly #book: PaymentBook;
  readonly #now: () => Date;
  #planted: Planted[] = [];

  constructor(book: PaymentBook, now: () => Date) {
    this.#book = book;
    this.#now = now;
  }

  list(): readonly Planted[] {
    return this.#planted;
  }

  plant(one: Planted): void {
    this.#planted.push(one);
  }

  clear(): void {
    this.#planted = [];
  }

  /** A day, `yyyyMMdd`, has a file once it is over, or when a test asked for it early. */
  isReady(day: string): boolean {
    return day < toWireTime(this.#now()).slice(0, 8) || this.#planted.some(({ kind }) => kind === 'early');
  }

  file({ code, secret }: Partner, day: string): Generator<Uint8Array> {
    const rows = spoil(rowsOf(this.#book, code, day), this.#planted, day);
    return dayFile({ partner: code, secret, day }, rows, this.#planted);
  }
}

/** `yyyyMMdd` of the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{8}$/.test(text) && fromWireTime(`${text}000000`) !== undefined;
