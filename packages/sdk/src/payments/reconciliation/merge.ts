import type { FileRow } from '../../wire/reconciliation-1/file.js';
import type { HerePayment } from './here.js';
import { readPayment, readRow } from './lines.js';

/** What both sides have under one reference. */
export interface Joined {
  readonly reference: string;
  /** Our payment, when money came for it on the day. */
  readonly payment?: HerePayment;
  /** The ledger has more to say than the payment. */
  readonly look: boolean;
  readonly rows: readonly FileRow[];
}

/** Joins two sorted streams of lines. */
export async function* byReference(
  here: AsyncIterable<string>,
  there: AsyncIterable<string>,
): AsyncGenerator<Joined> {
  const [ours, theirs] = [new Groups(here), new Groups(there)];
  let [own, other] = [await ours.next(), await theirs.next()];
  while (own || other) {
    const reference = !other || (own && own.reference < other.reference) ? own?.reference : other.reference;
    if (reference === undefined) return;
    const values = own?.reference === reference ? own.values : [];
    const rows = other?.reference === reference ? other.values : [];
    const known = values.map(readPayment);
    const payment = known.find((one) => one !== undefined);
    yield {
      reference,
      ...(payment && { payment }),
      look: known.includes(undefined),
      rows: rows.map((row) => readRow(reference, row)),
    };
    if (own?.reference === reference) own = await ours.next();
    if (other?.reference === reference) other = await theirs.next();
  }
}

/** Lines of one reference together. */
class Groups {
  readonly #lines: AsyncIterator<string>;
  #ahead: readonly [string, string] | undefined;
  #begun = false;

  constructor(lines: AsyncIterable<string>) {
    this.#lines = lines[Symbol.asyncIterator]();
  }

  async next(): Promise<{ readonly reference: string; readonly values: readonly string[] } | undefined> {
    if (!this.#begun) await this.#read();
    this.#begun = true;
    if (!this.#ahead) return undefined;
    const [reference] = this.#ahead;
    const values: string[] = [];
    while (this.#ahead?.[0] === reference) {
      values.push(this.#ahead[1]);
      await this.#read();
    }
    return { reference, values };
  }

  async #read(): Promise<void> {
    const { done, value } = await this.#lines.next();
    if (done) return void (this.#ahead = undefined);
    const tab = value.indexOf('\t');
    this.#ahead = [value.slice(0, tab), value.slice(tab + 1)];
  }
}
