import type { DossierCode } from '../domain/brand.js';
import type { CallOptions } from '../domain/call-options.js';
import type {
  DossierRecord,
  DossierRecordInput,
  DossierStatusChange,
  RecordProgressInput,
} from '../domain/dossier-record.js';
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

/** What the Portal made of a dossier. */
export interface SyncResult {
  readonly outcome: 'created' | 'updated';
  /** Of the dossier at the Portal, when it was created and the dialect gives one. */
  readonly id?: string;
}

/** A file the Portal has: put both into a file of the dossier's `components`, or into its document. */
export interface UploadedFile {
  readonly id: string;
  readonly hash: string;
}

/** A file to be uploaded: a `File` is one. */
export type FileToUpload = Blob & { readonly name: string };

/**
 * The dossiers of the Portal, in the dialect of the profile. What the other side of a dialect cannot do throws `ApiError`
 * `unsupported` and asks nobody. Every call throws `TransportError`, `ApiError` or `ShapeError`, never
 * with data in them.
 */
export interface Dossiers extends DossierBatches {
  /**
   * Sends a dossier: creates it, or updates it when the Portal already has it. Dialect 2 can update only status, note, fees
   * and results (assumed A82).
   *
   * @throws {ShapeError} `bad_dossier` with the `path` of a field that breaks a limit; nothing was sent.
   * @throws {ApiError} `dossier_rejected`, with the `path` when the Portal named a field.
   */
  sync(record: DossierRecordInput, options?: CallOptions): Promise<SyncResult>;
  /**
   * Adds to the trail of a dossier that was synced before, ten entries a call.
   *
   * @throws {ShapeError} `bad_progress`, `dossier_code_malformed`; nothing was sent.
   * @throws {ApiError} `dossier_not_found`, `dossier_rejected`. Earlier tens of the same call are in.
   */
  update(code: string, entries: readonly RecordProgressInput[], options?: CallOptions): Promise<void>;
  /**
   * Tells the Portal the new status of a dossier it has, e.g. of one a citizen lodged there.
   *
   * @throws {ShapeError} `bad_status_change` with the `path`, `dossier_code_malformed`; nothing was sent.
   * @throws {ApiError} `dossier_not_found`, `dossier_rejected`
   */
  updateStatus(change: DossierStatusChange, options?: CallOptions): Promise<void>;
  /**
   * The next dossier code of an agency, which nobody else will get. Dialect 2.
   *
   * @throws {ShapeError} `agency_code_malformed`
   * @throws {ApiError} `dossier_rejected` when the agency is not yours.
   */
  nextCode(agency: string, options?: CallOptions): Promise<DossierCode>;
  /**
   * Uploads a file of at most 20 MiB. What the Portal says it stored is compared with what was sent. Default time-out one
   * minute. Dialect 2.
   *
   * @throws {ShapeError} `bad_file` for a file that is empty, too large or without a name; nothing was sent.
   * @throws {ApiError} `upload_damaged` when other bytes arrived.
   */
  upload(file: FileToUpload, options?: CallOptions): Promise<UploadedFile>;
  /**
   * A dossier, whole and unmasked; undefined when there is none with this code. Dialect 1, as `list` and `debt`.
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
