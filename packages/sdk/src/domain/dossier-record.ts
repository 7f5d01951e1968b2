import * as v from 'valibot';
import { lodgingShapes } from './dossier-lodging.js';
import { count, extra, flag, instant, known, type Limits, limits, list, vnd } from './record-parts.js';

const ownerKinds = ['citizen', 'enterprise', 'agency', 'organisation', 'household'] as const;

function shapes(limit: Limits) {
  const { some, upTo } = limit;
  const { recordComponent, recordSubmitter } = lodgingShapes(limit, ownerKinds);

  /** A fee (phí) or charge (lệ phí) of a dossier, in whole đồng. */
  const recordFee = v.object({
    name: some(4000),
    code: upTo(255),
    kind: v.optional(known(['fee', 'charge', 'other'])),
    amount: vnd,
    collectAt: v.optional(known(['reception', 'supplement', 'result'])),
    /** What it is for; dialect 2. */
    purpose: v.optional(known(['normal', 'appraisal', 'extension'])),
    /** Dialect 2. */
    paid: flag,
    extra,
  });

  const recordDocument = v.object({
    id: upTo(255),
    name: some(4000),
    /** Code of the part of the dossier this paper is, e.g. `000.00.00.G09-KQ002269`. */
    componentCode: upTo(255),
    url: upTo(4000),
    deleted: flag,
    digitised: flag,
    /** `no`, `yes`, or the third value of the wire, whose meaning is not public. */
    reused: v.optional(known(['no', 'yes'])),
    fromNationalStore: flag,
    replacedByResult: upTo(255),
    /** What `dossiers.upload()` answered; dialect 2. */
    hash: upTo(255),
    extra,
  });

  const recordPaper = v.object({
    name: some(2000),
    quantity: count,
    kind: upTo(4000),
    extra,
  });

  const recordSupplement = v.object({
    id: upTo(255),
    requestedBy: upTo(4000),
    note: some(4000),
    requestedAt: v.optional(instant),
    answeredBy: upTo(4000),
    answer: upTo(4000),
    answeredAt: v.optional(instant),
    status: upTo(4000),
    papers: list(recordPaper),
    fees: list(recordFee),
    /** The promised date before and after the request. */
    dueBefore: v.optional(instant),
    dueAfter: v.optional(instant),
    extra,
  });

  const recordResult = v.object({
    name: some(4000),
    code: upTo(255),
    componentCode: upTo(255),
    id: upTo(255),
    url: upTo(4000),
    extra,
  });

  /** One step of the trail. */
  const recordProgress = v.object({
    at: instant,
    /** At most 50 characters. */
    officer: some(50),
    position: upTo(4000),
    unit: upTo(4000),
    note: some(4000),
    status: some(10),
    startedAt: v.optional(instant),
    dueAt: v.optional(instant),
    extra,
  });

  const dossierRecord = v.object({
    code: some(100),
    procedure: v.object({
      code: some(100),
      name: some(4000),
      /** The public service of the procedure, e.g. `1.000123.01`; dialect 2. */
      serviceCode: upTo(100),
    }),
    field: v.object({ code: some(100), name: some(4000) }),
    channel: v.optional(known(['counter', 'online', 'post'])),
    owner: v.object({
      name: some(500),
      /** `agency` and `organisation` are known to dialect 1 only, `household` (a household business) to dialect 2 only. */
      kind: v.optional(known(ownerKinds)),
      /** Technical id of the account, as `sub` at sign-in. Needed when `channel` is `online`. */
      techId: upTo(100),
      idNumber: upTo(50),
      identities: list(v.object({ kind: known(['personal-id', 'old-id']), number: some(50), extra })),
      email: upTo(255),
      phone: upTo(50),
      fax: upTo(50),
      other: upTo(4000),
    }),
    /** Number of the receipt the citizen got. */
    receiptNumber: upTo(255),
    summary: some(1000),
    /** Wire code of the status, `1` to `10`, or one this version does not know. */
    status: some(10),
    submittedAt: v.optional(instant),
    receivedAt: v.optional(instant),
    dueAt: v.optional(instant),
    completedAt: v.optional(instant),
    returnedAt: v.optional(instant),
    refusedAt: v.optional(instant),
    returnNote: upTo(4000),
    returnBy: v.optional(known(['counter', 'post'])),
    /** The unit that handles it now. */
    agency: v.object({
      /** Receives the dossier, dialect 2. Default: the agency of the dossier's code. */
      code: upTo(100),
      name: some(4000),
    }),
    note: upTo(2000),
    lodgedAt: v.optional(known(['national', 'local'])),
    hasDigitisedParts: flag,
    ownerVerified: flag,
    /** `none`: nothing paid online; `national`, `local`: by whose gateway it was paid; `not-online`: a fee, but not paid online. */
    paidOnline: v.optional(known(['none', 'national', 'local', 'not-online'])),
    /** Codes of the databases asked. */
    databases: list(v.object({ code: some(10), extra })),
    documents: list(recordDocument),
    /** The parts of the dossier with their files, as dialect 2 sends them. Default: made of `documents`. */
    components: v.optional(v.array(recordComponent)),
    /** Who hands it in, when it is not the owner; dialect 2. */
    submitter: v.optional(recordSubmitter),
    /** What was filled in on the electronic form, as its maker wants it; dialect 2. */
    form: v.optional(v.unknown()),
    fees: list(recordFee),
    otherDocuments: list(recordPaper),
    supplements: list(recordSupplement),
    results: list(recordResult),
    /** The dossiers of one life event that this one asks for; dialect 1. */
    parts: v.optional(v.array(v.object({ code: some(100), extra }))),
    /** Oldest first. Read only: `dossiers.update()` adds to it. */
    progress: list(recordProgress),
    extra,
  });

  /** A new status of a dossier that the Portal already has. */
  const statusChange = v.object({
    code: some(100),
    /** What the Portal answered when it was created; dialect 2. */
    id: upTo(255),
    /** Its code in the system that handles it; dialect 1. */
    localCode: upTo(100),
    /** Technical id of the owner's account; dialect 1. */
    ownerTechId: upTo(100),
    status: some(10),
    /** What was decided, for the citizen. */
    note: some(4000),
    at: instant,
    /** The unit that decided; dialect 2. */
    unit: upTo(4000),
    /** The opinion behind it; dialect 2. */
    opinion: upTo(4000),
    /** Papers made on the way; dialect 1. */
    documents: list(recordDocument),
    /** Dialect 2, and only with status `5`, `6` or `9`, as are results. */
    fees: list(recordFee),
    results: list(recordResult),
    extra,
  });

  return { dossierRecord, recordProgress, recordFee, statusChange };
}

const sent = shapes(limits.sent);
const received = shapes(limits.received as unknown as Limits);

/**
 * A dossier as agency and Portal exchange it (wire fact 1.7, OCPS TD), whole and unmasked: for servers only. What a
 * page may see of it is `Dossier`.
 */
export const DossierRecord = sent.dossierRecord;
/** The same without the limits of sending. */
export const ReceivedDossierRecord = received.dossierRecord;
export const RecordProgress = sent.recordProgress;
export const DossierStatusChange = sent.statusChange;

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** What a caller hands in: lists may be left out. */
export type DossierRecordInput = DeepReadonly<v.InferInput<typeof DossierRecord>>;
export type DossierRecord = DeepReadonly<v.InferOutput<typeof DossierRecord>>;
export type RecordProgressInput = DeepReadonly<v.InferInput<typeof RecordProgress>>;
export type RecordProgress = DeepReadonly<v.InferOutput<typeof RecordProgress>>;
export type RecordFee = DeepReadonly<v.InferOutput<typeof sent.recordFee>>;
export type DossierStatusChange = DeepReadonly<v.InferInput<typeof DossierStatusChange>>;
