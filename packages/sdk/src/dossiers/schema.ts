import * as v from 'valibot';

const text = v.string();
const instant = v.pipe(v.string(), v.isoTimestamp());
const vnd = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const named = v.object({ code: v.optional(text), name: text });

/** One fee of a dossier. `fee` is phí, `charge` is lệ phí: two legal things with separate receipts. */
export const Fee = v.object({
  code: v.optional(text),
  name: text,
  kind: v.picklist(['fee', 'charge', 'other']),
  amount: vnd,
  collectAt: v.optional(v.picklist(['reception', 'supplement', 'result'])),
});

/** One step of the trail, oldest first in `Dossier.timeline`. */
export const ProgressEntry = v.object({
  at: instant,
  /** Wire code of the status this step led to, when the step changed it. */
  status: v.optional(text),
  /** Department or unit that acted. */
  unit: v.optional(text),
  /** The officer's position, never a name. */
  position: v.optional(text),
  /** The officer's own words. */
  note: v.optional(text),
});

export const SupplementRequest = v.object({
  id: v.optional(text),
  requestedAt: v.optional(instant),
  note: v.optional(text),
  papers: v.array(text),
  /** Until when the citizen may answer. */
  dueAt: v.optional(instant),
  answeredAt: v.optional(instant),
});

export const DossierResult = v.object({ name: text, code: v.optional(text), url: v.optional(text) });

const clock = v.object({
  /** Time does not run while the citizen is asked for papers. */
  paused: v.boolean(),
  /** `dueAt` with the time of answered requests for papers added, where they moved it. The days count to it. */
  dueAt: v.optional(instant),
  /** Working days until `dueAt`, 0 on the day itself; absent without a due date, when ended or when late. */
  workingDaysLeft: v.optional(v.pipe(v.number(), v.safeInteger())),
  /** Working days since `dueAt`, when late. */
  workingDaysLate: v.optional(v.pipe(v.number(), v.safeInteger())),
});

const status = v.object({
  /** Wire code, `1` to `10`, or one this version does not know. */
  code: text,
  /** English key of the code, `unknown` for a code this version does not know. */
  key: text,
  /** Official Vietnamese label. */
  label: text,
});

const turn = v.picklist(['citizen', 'agency', 'none']);

/** One dossier of a life event at a glance. What could not be read has its code alone. */
export const DossierPart = v.object({
  code: text,
  procedure: v.optional(v.object({ name: text })),
  agency: v.optional(v.object({ name: text })),
  status: v.optional(status),
  turn: v.optional(turn),
  clock: v.optional(clock),
  dueAt: v.optional(instant),
});

/** A dossier as a widget sees it: what the gateway answers. Personal data is masked unless the dossier is the caller's own. */
export const Dossier = v.object({
  code: text,
  procedure: named,
  field: v.optional(named),
  /** The agency that handles it now, by name. */
  agency: named,
  /** Name of the owner: whole when `mine`, else first letters only. */
  ownerName: v.optional(text),
  /** True when the signed-in account owns it. */
  mine: v.boolean(),
  status,
  turn,
  channel: v.optional(v.picklist(['counter', 'online', 'post'])),
  submittedAt: v.optional(instant),
  receivedAt: v.optional(instant),
  dueAt: v.optional(instant),
  completedAt: v.optional(instant),
  returnedAt: v.optional(instant),
  refusedAt: v.optional(instant),
  /** The new date the agency promised, when late and it has set one. */
  newDueAt: v.optional(instant),
  /** Derived at `asOf`, never stored. Working days of the civil service. */
  clock,
  timeline: v.array(ProgressEntry),
  supplements: v.array(SupplementRequest),
  fees: v.array(Fee),
  /** What is due now, when the agency asked for money and it is not yet paid. */
  amountDue: v.optional(vnd),
  /** Until when it should be paid, when the agency has said so. */
  payBy: v.optional(instant),
  paidOnline: v.boolean(),
  results: v.array(DossierResult),
  /** The agency's remark for the citizen: reason of refusal or stop, apology when late. */
  note: v.optional(text),
  /** Number of the receipt the citizen got. */
  receiptNumber: v.optional(text),
  /** How the result is given to the citizen. */
  returnBy: v.optional(v.picklist(['counter', 'post'])),
  /** The dossiers of one life event, each with an agency and a clock of its own. */
  parts: v.optional(v.array(DossierPart)),
  asOf: instant,
});

/**
 * One page of the caller's own dossiers, newest first, as rows: trail, fees, results and notes come with the dossier itself.
 * `next` is the page to ask for, absent on the last.
 */
export const DossierPage = v.object({
  items: v.array(Dossier),
  /** How many more there are on this page that could not be read. */
  unreadable: v.optional(v.pipe(v.number(), v.safeInteger())),
  total: v.optional(v.pipe(v.number(), v.safeInteger())),
  next: v.optional(v.pipe(v.number(), v.safeInteger())),
});

/** What the gateway answers to a paper that was sent to it. */
export const UploadedFile = v.object({ id: text, name: text, size: v.pipe(v.number(), v.safeInteger()) });

/** A second proof for somebody else's dossier: the last four digits of the owner's phone. */
export const Proof = v.object({ phone: v.pipe(v.string(), v.regex(/^\d{4}$/)) });

/** A citizen's answer to a supplement request: `file` is the id of an uploaded file. */
export const SupplementAnswer = v.object({
  papers: v.array(v.object({ name: text, file: text })),
  note: v.optional(text),
});

export type Fee = Readonly<v.InferOutput<typeof Fee>>;
export type ProgressEntry = Readonly<v.InferOutput<typeof ProgressEntry>>;
export type SupplementRequest = Readonly<v.InferOutput<typeof SupplementRequest>>;
export type DossierResult = Readonly<v.InferOutput<typeof DossierResult>>;
export type Dossier = Readonly<v.InferOutput<typeof Dossier>>;
export type DossierPart = Readonly<v.InferOutput<typeof DossierPart>>;
export type UploadedFile = Readonly<v.InferOutput<typeof UploadedFile>>;
export type SupplementAnswer = Readonly<v.InferOutput<typeof SupplementAnswer>>;
export type DossierPage = Readonly<v.InferOutput<typeof DossierPage>>;
