import type { Difference, Reconciliation, ReconciliationSummary } from '@dvcqg/sdk/server';
import type { Lang } from '../../sync/check/messages.js';
import { groupKinds, kindWords, reportWords, statusWords } from './words.js';

/** A whole number, a text, a time (ISO 8601), or nothing. */
export type Cell = number | string | { readonly at: string } | undefined;
export type Row = readonly Cell[];

export interface Table {
  readonly name: string;
  readonly heads: readonly string[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
}

/** The day by agency, channel and kind, with a line for all. */
export function groupTable(
  found: ReconciliationSummary,
  lang: Lang,
): Table & { readonly rows: readonly Row[] } {
  const word = reportWords[lang];
  const rows = found.groups.map(({ agency, agencyName, provider, kind, here, there }): Row => [
    [agencyName, agency && agencyName ? `(${agency})` : agency].filter(Boolean).join(' ') || word.unknown,
    provider || word.unknown,
    groupKinds[kind][lang],
    here.count,
    here.amount,
    there.count,
    there.amount,
    there.amount - here.amount,
  ]);
  const { here, there } = found;
  const all = [here.count, here.amount, there.count, there.amount, there.amount - here.amount];
  return {
    name: word.brief,
    heads: [word.agency, word.provider, word.kind, word.hereCount, word.hereAmount, word.thereCount, word.thereAmount, word.effect],
    widths: [44, 14, 10, 12, 18, 14, 18, 16],
    rows: [...rows, [word.total, undefined, undefined, ...all]],
  }; // prettier-ignore
}

export const differenceWidths = [34, 24, 24, 12, 12, 16, 16, 19, 16, 16, 8, 19, 16];

export const differenceHeads = (lang: Lang): readonly string[] => {
  const word = reportWords[lang];
  return [word.difference, word.reference, word.transaction, word.agency, word.provider, word.hereStatus, word.hereAmount, word.hereAt, word.thereStatus, word.thereValue, word.currency, word.thereAt, word.effect];
}; // prettier-ignore

export function differenceRow({ kinds, reference, transactionId, agency, provider, here, there, effect }: Difference, lang: Lang): Row {
  const status = (code: string | undefined) => code && (statusWords[code]?.[lang] ?? code);
  return [
    kinds.map((kind) => kindWords[kind].name[lang]).join('; '),
    reference,
    transactionId,
    agency,
    provider,
    status(here?.status),
    here?.amount,
    here?.at === undefined ? undefined : { at: here.at },
    status(there?.outcome),
    there?.amount,
    there?.currency,
    there && { at: there.at },
    effect,
  ];
} // prettier-ignore

export async function* differenceRows(found: Reconciliation, lang: Lang): AsyncGenerator<Row> {
  for await (const difference of found.list()) yield differenceRow(difference, lang);
}
