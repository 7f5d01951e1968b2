import * as v from 'valibot';

const text = v.optional(v.string());
const instant = v.pipe(v.string(), v.isoTimestamp());
const vnd = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const flag = v.optional(v.boolean());
/** A key we have a name for, or the code of the wire as it came: what one side adds must survive the other. */
const known = <const T extends readonly string[]>(keys: T) =>
  v.union([v.picklist(keys), v.pipe(v.string(), v.regex(/^\d{1,3}$/))]);
/** Fields of the far side this version has no name for. They go back unchanged. */
const extra = v.optional(v.record(v.string(), v.unknown()));
const list = <const T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);

/** Limits are for what we send. What we are sent may be longer or lack a text: it is shown as it came. */
const limits = {
  sent: {
    some: (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max)),
    upTo: (max: number) => v.optional(v.pipe(v.string(), v.maxLength(max))),
  },
  received: {
    some: () => v.optional(v.string(), ''),
    upTo: () => text,
  },
};

type Limits = (typeof limits)['sent'];

function shapes({ some, upTo }: Limits) {
  /** A fee (phí) or charge (lệ phí) of a dossier, in whole đồng. */
  const recordFee = v.object({
    name: some(1000),
    code: text,
    kind: v.optional(known(['fee', 'charge'])),
    amount: vnd,
    collectAt: v.optional(known(['reception', 'supplement', 'result'])),
    extra,
  });

  const recordDocument = v.object({
    id: text,
    name: some(4000),
    /** Code of the part of the dossier this paper is, e.g. `000.00.00.G09-KQ002269`. */
    componentCode: text,
    url: text,
    deleted: flag,
    digitised: flag,
    /** `no`, `yes`, or the third value of the wire, whose meaning is not public. */
    reused: v.optional(known(['no', 'yes'])),
    fromNationalStore: flag,
    replacedByResult: text,
    extra,
  });

  const recordPaper = v.object({
    name: some(2000),
    quantity: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    kind: text,
    extra,
  });

  const recordSupplement = v.object({
    id: text,
    requestedBy: text,
    note: some(100_000),
    requestedAt: v.optional(instant),
    answeredBy: text,
    answer: text,
    answeredAt: v.optional(instant),
    status: text,
    papers: list(recordPaper),
    fees: list(recordFee),
    /** The promised date before and after the request. */
    dueBefore: v.optional(instant),
    dueAfter: v.optional(instant),
    extra,
  });

  const recordResult = v.object({
    name: some(4000),
    code: text,
    componentCode: text,
    id: text,
    url: text,
    extra,
  });

  /** One step of the trail. */
  const recordProgress = v.object({
    at: instant,
    /** At most 50 characters. */
    officer: some(50),
    position: text,
    unit: text,
    note: v.string(),
    status: some(10),
    startedAt: v.optional(instant),
    dueAt: v.optional(instant),
    extra,
  });

  const dossierRecord = v.object({
    code: some(100),
    procedure: v.object({ code: some(100), name: some(4000) }),
    field: v.object({ code: some(100), name: some(1000) }),
    channel: v.optional(known(['counter', 'online', 'post'])),
    owner: v.object({
      name: some(500),
      kind: v.optional(known(['citizen', 'enterprise', 'agency', 'organisation'])),
      /** Technical id of the account, as `sub` at sign-in. Needed when `channel` is `online`. */
      techId: upTo(100),
      idNumber: upTo(50),
      identities: list(v.object({ kind: known(['personal-id', 'old-id']), number: some(50), extra })),
      email: upTo(255),
      phone: upTo(50),
      fax: upTo(50),
      other: text,
    }),
    /** Number of the receipt the citizen got. */
    receiptNumber: text,
    summary: some(1000),
    /** Wire code of the status, `1` to `10`, or one this version does not know. */
    status: some(10),
    submittedAt: v.optional(instant),
    receivedAt: v.optional(instant),
    dueAt: v.optional(instant),
    completedAt: v.optional(instant),
    returnedAt: v.optional(instant),
    refusedAt: v.optional(instant),
    returnNote: text,
    returnBy: v.optional(known(['counter', 'post'])),
    /** The unit that handles it now. */
    agency: v.object({ name: some(1000) }),
    note: upTo(2000),
    lodgedAt: v.optional(known(['national', 'local'])),
    hasDigitisedParts: flag,
    ownerVerified: flag,
    /** `none`: nothing paid online; `national`, `local`: by whose gateway it was paid; `not-online`: a fee, but not paid online. */
    paidOnline: v.optional(known(['none', 'national', 'local', 'not-online'])),
    /** Codes of the databases asked. */
    databases: list(v.object({ code: some(10), extra })),
    documents: list(recordDocument),
    fees: list(recordFee),
    otherDocuments: list(recordPaper),
    supplements: list(recordSupplement),
    results: list(recordResult),
    /** Oldest first. Read only: `dossiers.update()` adds to it. */
    progress: list(recordProgress),
    extra,
  });

  return { dossierRecord, recordProgress, recordFee };
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
