import { agencyPattern, isAgencyCode } from './agency-codes.js';
import type { AgencyCode, DossierCode } from './brand.js';
import { type CodeText, codeText, joinSpaced, percentDecoded } from './code-text.js';
import { type LocalDate, localDate } from './local-date.js';

export { parseAgencyCode } from './agency-codes.js';
export { parseProcedureCode } from './official-codes.js';

/** A dossier code taken apart (wire fact 8.2): agency, day of reception, number within that day. */
export interface DossierCodeParts {
  readonly ok: true;
  readonly code: DossierCode;
  readonly agency: AgencyCode;
  readonly date: LocalDate;
  readonly sequence: string;
}

/** The first part that is wrong, and where it stands in the input, for a caret. */
export interface DossierCodeProblem {
  readonly ok: false;
  readonly part: 'agency' | 'date' | 'sequence';
  /** The wrong part as understood; empty when it is missing. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const inside = new RegExp(
  String.raw`(?<![A-Z0-9.-])(${agencyPattern})-(\d{8}|\d{6})-(\d{4,7})(?![A-Z0-9]|-[A-Z0-9])`,
  'g',
);

/**
 * Reads a dossier code however it was typed: lower case, spaces, any dash, full-width digits, 6- or 8-digit day, or
 * inside a whole QR payload or address. The day must exist in the calendar.
 */
export function parseDossierCode(input: string): DossierCodeParts | DossierCodeProblem {
  const typed = codeText(input);
  const joined = joinSpaced(typed);
  return find(joined.text) ?? find(typed.text) ?? fromAddress(input) ?? diagnose(joined);
}

function fromAddress(input: string): DossierCodeParts | undefined {
  if (!input.includes('%')) return undefined;
  const typed = codeText(percentDecoded(input));
  return find(joinSpaced(typed).text) ?? find(typed.text);
}

function find(text: string): DossierCodeParts | undefined {
  for (const [, agencyCode = '', day = '', sequence = ''] of text.matchAll(inside)) {
    const date = codeDate(day);
    if (!date) continue;
    return {
      ok: true,
      code: `${agencyCode}-${day}-${sequence}` as DossierCode,
      agency: agencyCode as AgencyCode,
      date,
      sequence,
    };
  }
  return undefined;
}

function diagnose({ text, origin }: CodeText): DossierCodeProblem {
  const problem = (part: DossierCodeProblem['part'], from: number, to: number): DossierCodeProblem => ({
    ok: false,
    part,
    value: text.slice(from, to),
    start: origin[from] ?? 0,
    end: to > from ? (origin[to - 1] ?? 0) + 1 : (origin[to] ?? 0),
  });
  const ends = (from: number) => {
    const hyphen = text.indexOf('-', from);
    return hyphen < 0 ? text.length : hyphen;
  };
  const agencyEnd = ends(0);
  if (!isAgencyCode(text.slice(0, agencyEnd))) return problem('agency', 0, agencyEnd);
  const dateStart = Math.min(agencyEnd + 1, text.length);
  const dateEnd = ends(dateStart);
  if (!codeDate(text.slice(dateStart, dateEnd))) return problem('date', dateStart, dateEnd);
  return problem('sequence', Math.min(dateEnd + 1, text.length), text.length);
}

/** `yyMMdd` or `yyyyMMdd` of this century. */
function codeDate(day: string): LocalDate | undefined {
  if (!/^(\d{6}|20\d{6})$/.test(day)) return undefined;
  const full = day.length === 6 ? `20${day}` : day;
  return localDate(Number(full.slice(0, 4)), Number(full.slice(4, 6)), Number(full.slice(6)));
}

/** The code of its parts. */
export function formatDossierCode(
  agencyCode: string,
  day: string,
  sequence: string,
): DossierCode | undefined {
  const parsed = parseDossierCode(`${agencyCode}-${day}-${sequence}`);
  return parsed.ok ? parsed.code : undefined;
}

/**
 * A code in groups for a screen reader, characters apart so that no voice reads a date as a number of millions: a dossier
 * code as `['H 9 9', '0 1', '2 0 2 6', '0 7', '0 1', '0 0 0 0', '0 0 5']`, any other in pieces of at most four. Join with a
 * comma.
 */
export function spokenGroups(code: string): readonly string[] {
  const parsed = parseDossierCode(code);
  if (!parsed.ok) return pieces(code).map((piece) => [...piece].join(' '));
  const day = parsed.code.slice(parsed.agency.length + 1, -parsed.sequence.length - 1);
  const year = day.slice(0, -4);
  const { sequence } = parsed;
  const groups = [...parsed.agency.split('.'), year, day.slice(-4, -2), day.slice(-2), sequence.slice(0, 4)];
  if (sequence.length > 4) groups.push(sequence.slice(4));
  return groups.map((group) => [...group].join(' '));
}

/** Between signs, and where a piece is long, four at a time; no single letter is left at the end. */
function pieces(code: string): readonly string[] {
  return (code.match(/[\p{L}\p{N}*]+/gu) ?? []).flatMap((run) => run.match(/.{3}(?=.{2}$)|.{1,4}/gu) ?? []);
}
