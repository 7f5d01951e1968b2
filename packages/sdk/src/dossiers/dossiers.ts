import type { CallOptions } from '../domain/call-options.js';
import type { DossierRecord, DossierRecordInput, RecordProgressInput } from '../domain/dossier-record.js';
import type { DebtAnswer } from '../wire/adapter-v1/debt.js';
import type { DossierBatches } from './batch.js';

/** One page of an account's dossiers. */
export interface DossierRecordPage {
  /** Newest first. */
  readonly items: readonly DossierRecord[];
  /** How many more the Portal sent that could not be read, when there are any. */
  readonly unreadable?: number;
  readonly total?: number;
  readonly page: number;
  /** The page to ask for next: keep it to go on later. Absent on the last. */
  readonly next?: number;
}

/** Whose dossiers, and which page. */
export interface ListDossiers {
  /** `sub` of the account whose dossiers are asked for. */
  readonly ownerTechId: string;
  /** From 1. */
  readonly page?: number;
  /** 1 to 200, default 50. */
  readonly pageSize?: number;
}

/** The dossiers of the Portal. Every call throws `TransportError`, `ApiError` or `ShapeError`, never with data in them. */
export interface Dossiers extends DossierBatches {
  /**
   * Sends a dossier: creates it, or updates it when the Portal already has it.
   *
   * @throws {ShapeError} `bad_dossier` with the `path` of a field that breaks a limit; nothing was sent.
   * @throws {ApiError} `dossier_rejected`, with the `path` when the Portal named a field.
   */
  sync(
    record: DossierRecordInput,
    options?: CallOptions,
  ): Promise<{ readonly outcome: 'created' | 'updated' }>;
  /**
   * Adds to the trail of a dossier that was synced before, ten entries a call.
   *
   * @throws {ShapeError} `bad_progress`, `dossier_code_malformed`; nothing was sent.
   * @throws {ApiError} `dossier_not_found`, `dossier_rejected`. Earlier tens of the same call are in.
   */
  update(code: string, entries: readonly RecordProgressInput[], options?: CallOptions): Promise<void>;
  /**
   * A dossier, whole and unmasked; undefined when there is none with this code.
   *
   * @throws {ShapeError} `dossier_code_malformed`
   * @throws {ApiError} `dossier_not_synced` when the agency has not sent it yet.
   */
  lookup(code: string, options?: CallOptions): Promise<DossierRecord | undefined>;
  /**
   * One page of the dossiers of an account (assumed A3). A dossier that cannot be read is counted and left out: it must not
   * hide the others.
   *
   * @throws {ShapeError} `bad_response` when none of the page can be read.
   */
  list(query: ListDossiers, options?: CallOptions): Promise<DossierRecordPage>;
  /** All pages from `query.page` on. Keep `next` of the last one handled to go on from there another day. */
  listAll(query: ListDossiers, options?: CallOptions): AsyncIterable<DossierRecordPage>;
  /**
   * What is due on a dossier.
   *
   * @throws {ShapeError} `dossier_code_malformed`
   * @throws {ApiError} `dossier_not_found`
   */
  debt(code: string, options?: CallOptions): Promise<DebtAnswer>;
}
