import type { DossierRecordInput, RecordProgressInput } from '../domain/dossier-record.js';
import type { PortalError, ShapeError } from '../domain/errors.js';
import type { StoreTransaction } from '../store/store.js';

/** A dossier as its source has it now. */
export interface SyncItem {
  readonly record: DossierRecordInput;
  /** The source's own counter for this dossier: a whole number that only grows. Never a time, because clocks jump. */
  readonly version: number;
  /** Steps of its trail. Each goes out once, however often it is handed in. */
  readonly progress?: readonly RecordProgressInput[];
}

/** The source has deleted the dossier: what waits is dropped. The Portal has no call to delete what it has. */
export interface SyncTombstone {
  readonly code: string;
  readonly version: number;
  readonly deleted: true;
}

export type SyncItems = Iterable<SyncItem | SyncTombstone> | AsyncIterable<SyncItem | SyncTombstone>;

export interface EnqueueOptions {
  /** Ends it between two chunks. What was taken before is on disk. */
  readonly signal?: AbortSignal;
  /** A transaction of `portal.store`: the outbox and the caller's own rows are written together, or neither. */
  readonly within?: StoreTransaction;
  /** Sends again what was sent before, unchanged or not: to repair what the Portal lost. Older versions stay stale. */
  readonly force?: boolean;
}

/** An item that was not taken. */
export interface EnqueueFault {
  /** Its place among the items handed in, from 0. */
  readonly index: number;
  /** Official code of the dossier, when it could be read. */
  readonly code?: string;
  readonly error: ShapeError;
}

export interface EnqueueResult {
  /** To be sent; on disk. */
  readonly accepted: number;
  /** Their content is known already: nothing to send. */
  readonly unchanged: number;
  /** Of the unchanged, those that are not in: they wait still, or were refused. */
  readonly unsent: number;
  /** Older than what we have. */
  readonly stale: number;
  readonly faults: readonly EnqueueFault[];
}

/** What `enqueue` would say to an item. */
export type EnqueuePreview =
  | {
      readonly index: number;
      readonly item: SyncItem | SyncTombstone;
      readonly outcome: 'accepted' | 'unchanged' | 'stale';
      /** It is unchanged and not in: it waits still, or was refused. */
      readonly unsent?: 'waiting' | 'dead';
    }
  | (EnqueueFault & { readonly outcome: 'fault' });

export interface SyncProgress {
  /** Dossiers that are in, by this run. */
  readonly sent: number;
  readonly created: number;
  readonly updated: number;
  readonly dead: number;
  /** Still to be sent. */
  readonly left: number;
  readonly perSecond: number;
}

export interface SyncSummary {
  readonly created: number;
  readonly updated: number;
  /** They came back to what the Portal has before they were sent. */
  readonly unchanged: number;
  readonly dead: number;
  readonly left: number;
  /** Why it ended before all was sent: log-in refused, no answer for too long. What is left goes with the next run. */
  readonly stopped?: PortalError;
}

export interface DrainOptions {
  /** Dossiers a call, at most. Default 200. */
  readonly batch?: number;
  /** Calls under way at once, at most. Default 4. */
  readonly concurrency?: number;
  /** Begins no further call. Those under way are waited for, so that their answers are not lost. */
  readonly signal?: AbortSignal;
  /** Told after every call. */
  readonly onProgress?: (progress: SyncProgress) => void;
  /** How long to go on trying without a single success, in ms. Default 20 minutes; for `start` without end. */
  readonly patience?: number;
}

export interface SyncRun {
  /** Begins no further call, waits for those under way. */
  stop(): Promise<SyncSummary>;
  /** Resolves when it has ended, also when by itself: its log-in was refused. */
  readonly ended: Promise<SyncSummary>;
}

export interface SyncStatus {
  readonly waiting: number;
  readonly sending: number;
  readonly sent: number;
  readonly dead: number;
  readonly deleted: number;
  readonly oldestWaitingSince?: string;
  /** The Portal asked for a rest until then. */
  readonly pausedUntil?: string;
}

/** A dossier the Portal refused, and why. */
export interface DeadLetter {
  readonly code: string;
  readonly version: number;
  readonly at: string;
  /** Code of the error. */
  readonly reason: string;
  /** The field it named; below `progress` when it was a step of the trail. */
  readonly path?: string;
  readonly attempts: number;
}

export interface DeadLetterPage {
  readonly items: readonly DeadLetter[];
  /** `after` of the next page. */
  readonly next?: string;
}

/** How the Portal's dossier differs from ours: names of fields, never what is in them. */
export interface Difference {
  readonly code: string;
  readonly kind: 'missing' | 'different';
  readonly paths: readonly string[];
  /** The status there is ahead of ours: to send ours would take the dossier back (assumed A105). */
  readonly isBackwards?: true;
}

export interface CompareOptions {
  /** Look-ups at once. Default 4. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly compared: number; readonly differences: number }) => void;
}

/** Brings each dossier's newest version to the Portal, in order per dossier, exactly once in effect. */
export interface Sync {
  /**
   * Takes dossiers; they are on disk when it returns, in chunks of 1,000 as they come. Older versions are ignored.
   *
   * @throws {ConfigError} `store_unavailable`: the disk is full or the store cannot be written. Nothing of the chunk is in.
   */
  enqueue(items: SyncItems, options?: EnqueueOptions): Promise<EnqueueResult>;
  /** Tells of each item what `enqueue` would do with it, and writes nothing. Each is judged without those before it. */
  preview(items: SyncItems): AsyncIterable<EnqueuePreview>;
  /**
   * A version above all the outbox knows or gave out: for a source without counters, one for all the items of a hand-over.
   * The later hand-over wins then; what is the same in it stays unchanged.
   */
  nextVersion(): Promise<number>;
  /**
   * Sends what waits and returns when nothing is left, waiting out pauses, failures and the leases of other workers; or
   * early, with `stopped`.
   */
  drain(options?: DrainOptions): Promise<SyncSummary>;
  /** As `drain`, and goes on with what is enqueued later, here or by another process, until stopped. */
  start(options?: DrainOptions): SyncRun;
  status(): Promise<SyncStatus>;
  /** What the Portal refused, by code. */
  deadLetters(options?: { readonly after?: string; readonly limit?: number }): Promise<DeadLetterPage>;
  /** Lets dead letters be sent once more. Answers how many. */
  retry(codes: 'all' | readonly string[]): Promise<number>;
  /**
   * Looks each dossier up at the Portal and compares it field by field, where ours says something. Tombstones are passed
   * over. To mend what differs, `enqueue` it with `force`. Dialect 2 has no look-up: it throws `unsupported` at once.
   */
  compare(items: SyncItems, options?: CompareOptions): AsyncIterable<Difference>;
  /**
   * Forgets dossiers that were sent, refused or deleted before then, with what was kept of them. Their older versions are
   * then no longer known to be stale. Answers how many.
   */
  purge(options: { readonly sentBefore: Date }): Promise<number>;
}
