import type { DossierRecordInput } from '../dossier-record.js';
import type { ProcessingLimit } from '../due-date.js';
import { millis, processingEnd, timeliness } from '../processing-time.js';
import type { Index766Id } from './indicators.js';

/** What of the procedure decides an indicator. A fact that is not known is left out. */
export interface ProcedureFacts {
  /** The longest time limit. */
  readonly limit?: ProcessingLimit | undefined;
  readonly hasFee?: boolean | undefined;
  /** Whether it ends with a written result. */
  readonly writtenResult?: boolean | undefined;
}

/** From and to in ms, both included; codes of the population database among `databases`. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly populationDatabases: readonly string[];
}

/** `yes`, `no`, `undecided` when the data cannot tell, `out` when the dossier is none of the denominator. */
export type Verdict = 'yes' | 'no' | 'undecided' | 'out';

export interface Measured {
  readonly record: DossierRecordInput;
  readonly procedure: ProcedureFacts;
  readonly period: Period;
}

type Measure = (dossier: Measured) => Verdict;

/**
 * The formulas a file of dossiers can tell, by indicator (IDX766). Dossiers are those received in the period; where the
 * source only says "dossiers of the agency" that is our reading. Facts of the procedure that were not given are taken from
 * the dossier where it shows them (a result was issued, a fee was asked), else the dossier is undecided.
 */
export const measures = {
  /**
   * 2.1: in time, of those received or processed in the period, which we read as: received by its end and not ended
   * before it began. See `timeliness`.
   */
  '2.1': ({ record, procedure, period }) => {
    const received = millis(record.receivedAt);
    if (received === undefined || received > period.to) return 'out';
    const end = processingEnd(record);
    if (received < period.from && end !== undefined && end < period.from) return 'out';
    return decided(timeliness(record, { until: period.to, limit: procedure.limit }).onTime);
  },

  /** 3.3: lodged online and, where a written result is due, one with both a code and a link. */
  '3.3': ({ record, procedure }) => {
    if (record.channel !== 'online') return 'no';
    if (some(record.results, ({ code, url }) => Boolean(code && url))) return 'yes';
    return needsResult(record, procedure, 'no', 'yes');
  },

  /** 3.6: paid at the Portal or the agency's gateway, of procedures with a fee, less those whose every fee is 0. */
  '3.6': ({ record, procedure }) => {
    const fees = record.fees ?? [];
    if (procedure.hasFee === false || (fees.length > 0 && fees.every(({ amount }) => amount === 0))) {
      return 'out';
    }
    if (record.paidOnline === 'national' || record.paidOnline === 'local') return 'yes';
    return procedure.hasFee || fees.length > 0 || record.paidOnline === 'not-online' ? 'no' : 'undecided';
  },

  /** 4.1: a link to the result file, of procedures with a written result. */
  '4.1': ({ record, procedure }) => {
    if (procedure.writtenResult === false) return 'out';
    if (some(record.results, hasFile)) return 'yes';
    return needsResult(record, procedure, 'no', 'out');
  },

  /** 4.2: a file on a component and, where a written result is due, a result file. */
  '4.2': ({ record, procedure }) => {
    if (!some(record.documents, (paper) => !paper.deleted && hasFile(paper))) return 'no';
    if (some(record.results, hasFile)) return 'yes';
    return needsResult(record, procedure, 'no', 'yes');
  },

  /** 4.3: a reused component: the mark of the dossier when lodged with the agency, of a paper when lodged at the Portal. */
  '4.3': ({ record }) => {
    const marked = record.hasDigitisedParts === true;
    const papers = some(record.documents, ({ digitised, deleted }) => digitised === true && !deleted);
    if (record.lodgedAt === 'local') return decided(marked);
    if (record.lodgedAt === 'national') return decided(papers);
    return decided(marked === papers ? marked : undefined);
  },

  /** 4.4: a component from the personal store, or an electronic result in the catalogue: one with a code and a link. */
  '4.4': ({ record }) =>
    decided(fromStore(record) || some(record.results, ({ code, url }) => Boolean(code && url))),

  /** 4.5b: the owner verified by VNeID, a component from the personal store, or the population database asked. */
  '4.5b': ({ record, period: { populationDatabases } }) => {
    if (record.ownerVerified === true || fromStore(record)) return 'yes';
    const asked = record.databases ?? [];
    if (asked.some(({ code }) => populationDatabases.includes(code))) return 'yes';
    return asked.length > 0 && populationDatabases.length === 0 ? 'undecided' : 'no';
  },
} as const satisfies Partial<Record<Index766Id, Measure>>;

export type MeasuredId = keyof typeof measures;

/** What a dossier is to an indicator. All but 2.1 count the dossiers received in the period. */
export function verdict(id: MeasuredId, dossier: Measured): Verdict {
  const received = millis(dossier.record.receivedAt);
  const { from, to } = dossier.period;
  const within = received !== undefined && received >= from && received <= to;
  return within || id === '2.1' ? measures[id](dossier) : 'out';
}

const decided = (value: boolean | undefined): Verdict =>
  value === undefined ? 'undecided' : value ? 'yes' : 'no';

function needsResult(
  { results = [] }: DossierRecordInput,
  { writtenResult }: ProcedureFacts,
  due: Verdict,
  notDue: Verdict,
): Verdict {
  if (writtenResult ?? results.length > 0) return due;
  return writtenResult === false ? notDue : 'undecided';
}

const some = <T>(items: readonly T[] | undefined, test: (item: T) => boolean) => items?.some(test) ?? false;
const hasFile = ({ url }: { readonly url?: string | undefined }) => Boolean(url);
const fromStore = ({ documents }: DossierRecordInput) =>
  some(documents, ({ fromNationalStore, deleted }) => fromNationalStore === true && !deleted);
