import { type Diagnosis, type Finding, type FindingCode, severities, type Severity } from './finding.js';
import { en } from './words.en.js';
import { vi } from './words.vi.js';

/** Of each finding: what is wrong, what happens to a citizen, and what to write or do. */
export type Words = Readonly<Record<FindingCode, readonly [fault: string, effect: string, remedy: string]>>;
type Lang = 'vi' | 'en';
const words: Readonly<Record<Lang, Words>> = { vi, en };

/** Values that are words themselves. */
const terms: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  vi: { 'status:0': 'không trả lời', 'scheme:light': 'sáng', 'scheme:dark': 'tối' },
  en: { 'status:0': 'no answer' },
};

/** A finding in words of a language. */
export function inWords(
  { code, params }: Finding,
  lang: Lang,
): Pick<Diagnosis, 'fault' | 'effect' | 'remedy'> {
  const [fault, effect, remedy] = words[lang][code].map((text) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : (terms[lang][`${name}:${value}`] ?? value);
    }),
  ) as [string, string, string];
  return { fault, effect, remedy };
}

/** A finding as a table of all of them shows it: with `{names}` in place of what a page has. */
export interface KnownFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly fault: string;
  readonly effect: string;
  readonly remedy: string;
}

/** All that the doctor can find, the gravest first. */
export function findings(lang: Lang): readonly KnownFinding[] {
  const codes = Object.keys(severities) as FindingCode[];
  return (['error', 'warning', 'advice'] as const).flatMap((severity) =>
    codes
      .filter((code) => severities[code] === severity)
      .map((code) => ({ code, severity, ...inWords({ code, params: {} }, lang) })),
  );
}
