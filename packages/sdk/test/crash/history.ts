import type { Payment } from '../../src/payments/schema.js';

/** Everything that happened while processes were killed, as payers, the platform and the store tell it. */
export interface History {
  /** What payers were answered, in order. `key` is the intent. */
  readonly told: readonly {
    readonly key: string;
    readonly payment: Pick<Payment, 'id' | 'reference' | 'status'>;
  }[];
  /** References of the INIT messages that the platform took in hand. */
  readonly inits: readonly string[];
  /** Results the platform told, and whether they were acknowledged. */
  readonly notifications: readonly { readonly reference: string; readonly accepted: boolean }[];
  /** The money the platform's bank took. */
  readonly money: readonly {
    readonly reference: string;
    readonly dossier: string;
    readonly transaction: string;
  }[];
  readonly books: Books;
}

/** The store's tables, as far as they matter. */
export interface Books {
  readonly payments: readonly {
    readonly id: string;
    readonly reference: string;
    readonly status: string;
    readonly transaction_id: string | null;
    readonly version: number;
  }[];
  readonly keys: readonly { readonly key: string; readonly payment_id: string }[];
  readonly events: readonly {
    readonly payment_id: string;
    readonly seq: number;
    readonly type: string;
    readonly status: string;
    readonly note: string | null;
  }[];
  readonly inbox: readonly { readonly reference: string; readonly applied_at: number | null }[];
  readonly receipts: readonly { readonly payment_id: string }[];
}

const finals = new Set(['succeeded', 'failed', 'expired', 'mismatch']);

/** What is wrong in a history, in words; nothing when all is well. */
export function violations(history: History): string[] {
  return [...lost(history), ...doubled(history), ...unbooked(history), ...broken(history.books)];
}

/** What was acknowledged to a payer is there, as it was said. */
function* lost({ told, books }: History): Iterable<string> {
  const ids = new Map<string, string>();
  for (const { key, payment } of told) {
    const { id, status } = payment;
    const row = books.payments.find((one) => one.id === id);
    if (!row) yield `lost: payment ${id} was acknowledged and is not in the books`;
    else if (row.reference !== payment.reference) yield `lost: payment ${id} has another reference`;
    // Money proven to come later is the one thing that may follow a failure.
    else if (finals.has(status) && row.status !== status && row.status !== 'mismatch')
      yield `lost: payment ${id} was told ${status} and is ${row.status}`;
    if ((ids.get(key) ?? id) !== id) yield `doubled: intent ${key} gave two payments`;
    ids.set(key, id);
    if (!books.keys.some((one) => one.key === key && one.payment_id === id))
      yield `lost: intent ${key} is not in the books`;
  }
}

/** One intent, one message to the platform; one debt, one payment of money. */
function* doubled({ inits, money, books }: History): Iterable<string> {
  for (const reference of repeated(inits)) yield `doubled: INIT of ${reference} was sent again`;
  for (const reference of new Set(inits)) {
    if (!books.payments.some((one) => one.reference === reference))
      yield `doubled: INIT of ${reference}, which is in no book`;
  }
  for (const { id } of books.payments) {
    if (!books.keys.some((one) => one.payment_id === id)) yield `doubled: payment ${id} has no intent`;
  }
  for (const dossier of repeated(money.map((one) => one.dossier)))
    yield `doubled: dossier ${dossier} was paid twice`;
  for (const id of repeated(books.receipts.map((one) => one.payment_id)))
    yield `doubled: payment ${id} has two receipts`;
}

/** The books say of money what the platform says, and have every result that was acknowledged. */
function* unbooked({ money, notifications, books }: History): Iterable<string> {
  for (const { reference, transaction } of money) {
    const row = books.payments.find((one) => one.reference === reference);
    if (row?.status !== 'succeeded' || row.transaction_id !== transaction)
      yield `lost: money for ${reference} is not booked`;
    else if (!books.receipts.some((one) => one.payment_id === row.id))
      yield `lost: payment ${row.id} has no receipt`;
  }
  for (const { id, reference, status } of books.payments) {
    if (status === 'succeeded' && !money.some((one) => one.reference === reference))
      yield `invented: payment ${id} succeeded without money`;
  }
  for (const { reference, accepted } of notifications) {
    if (accepted && !books.inbox.some((one) => one.reference === reference && one.applied_at !== null))
      yield `lost: the result of ${reference} was acknowledged and not applied`;
  }
}

/** Each payment's events tell its story without a gap, and money entered it once. */
function* broken({ payments, events }: Books): Iterable<string> {
  for (const { id, status, version } of payments) {
    const own = events.filter((one) => one.payment_id === id).sort((a, b) => a.seq - b.seq);
    if (own.length !== version || own.some(({ seq }, index) => seq !== index + 1))
      yield `broken: payment ${id} is at ${version} with ${own.length} events`;
    if (own.at(-1)?.status !== status) yield `broken: payment ${id} is not where its events lead`;
    const bookings = own.filter(({ type, note }) => /_succeeded$/.test(type) && note === null);
    if (bookings.length > 1) yield `doubled: payment ${id} was booked ${bookings.length} times`;
  }
}

const repeated = (list: readonly string[]) => [
  ...new Set(list.filter((one, at) => list.indexOf(one) !== at)),
];
