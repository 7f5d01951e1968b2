import { dossierClock } from '../domain/dossier-clock.js';
import type { DossierRecord, RecordFee, RecordProgress } from '../domain/dossier-record.js';
import { maskName } from '../domain/names.js';
import { dossierStatus } from '../domain/status.js';
import { toInstant } from '../domain/time.js';
import { redactor } from './redact.js';
import type { Dossier, DossierPart, Fee } from './schema.js';

/**
 * A record as a page may see it. It is whole for the account that owns it (`subject` is its technical id) and masked for
 * everyone else. Officers' names are never in it.
 */
export function dossierView(
  record: DossierRecord,
  { subject, now }: { readonly subject?: string | undefined; readonly now: Date },
): Dossier {
  const mine = isOwner(record, subject);
  const words = mine ? (text: string) => text : redactor(record.owner.name);
  const { code, key, label, turn } = dossierStatus(record.status);
  const fees = record.fees.map(toFee);
  const paidOnline = record.paidOnline === 'national' || record.paidOnline === 'local';
  const clock = dossierClock(record, now);
  const due = fees.reduce((sum, fee) => sum + fee.amount, 0);
  const { submittedAt, receivedAt, dueAt, completedAt, returnedAt, refusedAt } = record;
  const amountDue = record.status === '6' && !paidOnline && due > 0 ? due : undefined;
  return defined({
    code: record.code,
    procedure: named(record.procedure),
    field: record.field.name ? named(record.field) : undefined,
    agency: { name: record.agency.name },
    ownerName: (mine ? record.owner.name : maskName(record.owner.name)) || undefined,
    mine,
    status: { code, key, label },
    turn,
    channel: oneOf(['counter', 'online', 'post'], record.channel),
    ...{ submittedAt, receivedAt, dueAt, completedAt, returnedAt, refusedAt },
    newDueAt: clock.workingDaysLate ? newDueAt(record) : undefined,
    clock,
    timeline: timeline(record, words),
    supplements: supplements(record, words),
    fees,
    amountDue,
    payBy: amountDue === undefined ? undefined : newest(record, '6')?.dueAt,
    paidOnline,
    results: record.results.map((result) =>
      defined({ name: words(result.name), code: result.code, url: mine ? result.url : undefined }),
    ),
    note: record.note && words(record.note),
    receiptNumber: record.receiptNumber || undefined,
    returnBy: oneOf(['counter', 'post'], record.returnBy),
    asOf: toInstant(now),
  });
}

export const isOwner = ({ owner }: DossierRecord, subject: string | undefined): boolean =>
  subject !== undefined && subject !== '' && owner.techId === subject;

/**
 * A dossier as a row of a list: whose turn it is, until when, what is open. Its trail, fees, results and notes come when it is
 * looked at, so that twenty rows stay a small answer.
 */
export function dossierRow(...args: Parameters<typeof dossierView>): Dossier {
  const { note: _, ...view } = dossierView(...args);
  const open = view.supplements.filter(({ answeredAt }) => !answeredAt).slice(-1);
  const supplements = open.map(({ note: _note, ...request }) => request);
  return { ...view, timeline: [], fees: [], results: [], supplements };
}

/** A dossier of a life event at a glance: nothing of it is personal. */
export function dossierPart(record: DossierRecord, now: Date): DossierPart {
  const { code, procedure, agency, status, turn, clock, dueAt } = dossierView(record, { now });
  return defined({
    code,
    procedure: { name: procedure.name },
    agency: { name: agency.name },
    ...{ status, turn, clock, dueAt },
  });
}

type Words = (text: string) => string;

function timeline({ progress }: DossierRecord, words: Words): Dossier['timeline'] {
  return progress
    .map(({ at, status, unit, position, note }) =>
      defined({ at, status: status || undefined, unit, position, note: note ? words(note) : undefined }),
    )
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Deadlines stand in the newest step that led to a status (assumed A35). */
function newest({ progress }: DossierRecord, status: string): RecordProgress | undefined {
  return progress
    .filter((step) => step.status === status)
    .reduce<RecordProgress | undefined>(
      (last, step) => (last && Date.parse(last.at) > Date.parse(step.at) ? last : step),
      undefined,
    );
}

/** A date of processing is a new promise only when it is later than the first one. */
function newDueAt(record: DossierRecord): string | undefined {
  const promised = newest(record, '4')?.dueAt;
  return promised && record.dueAt && Date.parse(promised) > Date.parse(record.dueAt) ? promised : undefined;
}

function supplements(record: DossierRecord, words: Words): Dossier['supplements'] {
  return record.supplements.map(({ id, requestedAt, note, papers, answeredAt }, index, { length }) =>
    defined({
      id,
      requestedAt,
      note: note ? words(note) : undefined,
      papers: papers.map(({ name }) => words(name)),
      dueAt: index === length - 1 && !answeredAt ? newest(record, '5')?.dueAt : undefined,
      answeredAt,
    }),
  );
}

function toFee({ code, name, kind, amount, collectAt }: RecordFee): Fee {
  return defined({
    code,
    name,
    kind: oneOf(['fee', 'charge'], kind) ?? 'other',
    amount,
    collectAt: oneOf(['reception', 'supplement', 'result'], collectAt),
  });
}

const named = ({ code, name }: { code: string; name: string }) =>
  defined({ code: code || undefined, name: name || code });

function oneOf<const T extends string>(keys: readonly T[], value: string | undefined): T | undefined {
  return keys.find((key) => key === value);
}

/** Without the fields that are undefined, so that JSON and equality see the same thing. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
