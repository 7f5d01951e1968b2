import type { Instant } from '../../domain/brand.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { PaymentStatus } from '../schema.js';

/**
 * How the ledger and the platform's file differ. `missing_here`: the platform has a transaction we never heard of.
 * `unknown_order`: likewise, but it had sent us a notification. `missing_there`: booked here as paid, not in the file.
 * `amount`, `currency`, `status`, `transaction` (another transaction id): differs. `duplicate`: the same transaction again
 * in the file. `double_payment`: a second transaction for one payment. `wrong_day`: its time lies on another day in
 * Vietnam, there or here. `mismatch`: money that came otherwise than ordered, still to be settled by people.
 */
export type DifferenceKind = (typeof differenceKinds)[number];

/** In the order they are told: what touches money most comes first. */
export const differenceKinds = [
  'missing_here',
  'unknown_order',
  'missing_there',
  'double_payment',
  'duplicate',
  'mismatch',
  'status',
  'amount',
  'currency',
  'transaction',
  'wrong_day',
] as const;

/** One transaction that is not the same on both sides. Names nobody. */
export interface Difference {
  /** Never empty. */
  readonly kinds: readonly DifferenceKind[];
  readonly reference: string;
  /** Empty when neither side has one. */
  readonly transactionId: string;
  /** What it adds to the platform's total less what it adds to ours, whole đồng: these add up to the totals' difference. */
  readonly effect: number;
  readonly here?: {
    /** Absent when we only have a notification about it. */
    readonly paymentId?: string;
    readonly status?: PaymentStatus;
    /** What was ordered; without a payment what the notification says. Whole đồng. */
    readonly amount?: number;
    /** When the money came; absent while none is known. */
    readonly at?: Instant;
  };
  readonly there?: {
    readonly outcome: 'succeeded' | 'failed';
    /** In whole units of `currency`. */
    readonly amount: number;
    readonly currency: string;
    readonly at: Instant;
  };
  /** Code of the unit the money is for, where either side says. */
  readonly agency?: string;
  /** Bank or wallet, where either side says. */
  readonly provider?: string;
}

/** Money of one day, whole đồng. */
export interface Money {
  readonly count: number;
  readonly amount: number;
}

/** One line of the day's table (Decision 31/2021/QĐ-TTg, Art. 36). */
export interface ReconciliationGroup {
  /** Code of the agency, empty when neither side says. */
  readonly agency: string;
  readonly agencyName?: string;
  /** Bank or wallet, empty when neither side says. */
  readonly provider: string;
  /** `fee` phí, `charge` lệ phí; `unclear`: money of the file whose parts nobody knows. */
  readonly kind: 'fee' | 'charge' | 'other' | 'unclear';
  /** How many payments have such a part: a payment of several kinds counts in each. */
  readonly here: Money;
  readonly there: Money;
}

/** What a comparison of one day came to. The same ledger and the same file always give the same. */
export interface ReconciliationSummary {
  /** `rec_…`, the same for the same day, partner and file. */
  readonly id: string;
  readonly day: LocalDate;
  readonly partner: string;
  /** The file's own digest. */
  readonly digest: string;
  /** Rows of the file. */
  readonly rows: number;
  /** Of them, those that are the same here. */
  readonly matched: number;
  /** Booked here as paid on that day; in the file as succeeded, in đồng. */
  readonly here: Money;
  readonly there: Money;
  /** Number of differences, and of each kind: one of two kinds counts in both. */
  readonly differences: number;
  readonly kinds: Readonly<Record<DifferenceKind, number>>;
  readonly groups: readonly ReconciliationGroup[];
}

export interface Reconciliation extends ReconciliationSummary {
  /** The differences, by reference, from the store. */
  list(): AsyncIterable<Difference>;
}

export interface ReconciliationProgress {
  /** `fetch` counts bytes, `read` and `compare` rows of the file. */
  readonly phase: 'fetch' | 'read' | 'compare';
  readonly done: number;
  readonly total?: number;
}

export interface ReconcileOptions {
  readonly signal?: AbortSignal;
  /** Total time for fetching the file, ms. Default 10 minutes. Comparing takes as long as it takes. */
  readonly timeout?: number;
  /** The day's file as it came another way. Default: asks the platform for it. */
  readonly file?: AsyncIterable<Uint8Array>;
  /** Most payments of open outcome to ask the platform about. Default 1,000; 0 asks about none. */
  readonly ask?: number;
  readonly onProgress?: (progress: ReconciliationProgress) => void;
}
