import { packFault, type LocalePack, type PackFault } from '../foundation/locale-pack.js';
import type { MessageKey } from '../foundation/message-keys.js';
import { mostLetters, placeholders } from '../foundation/own-text.js';
import { vietnameseTexts } from './texts.js';

/** What is wrong with one text, or with the pack as a whole. */
export type LocaleProblem =
  | { readonly kind: 'refused'; readonly fault: PackFault }
  | { readonly kind: 'unknown-key' | 'no-text' | 'too-long'; readonly key: string }
  | {
      readonly kind: 'values';
      readonly key: string;
      /** `{placeholders}` of the Vietnamese text, and of the one in the pack. */
      readonly wanted: readonly string[];
      readonly found: readonly string[];
    };

/** What widgets would make of a pack. */
export interface LocaleReport {
  readonly problems: readonly LocaleProblem[];
  /** Keys without a usable text: they are said in Vietnamese. */
  readonly missing: readonly MessageKey[];
  /** How many texts there are. */
  readonly total: number;
}

/** Checks a locale pack as widgets will: which texts they would leave aside, and why. Reads anything, throws nothing. */
export function checkLocale(pack: unknown): LocaleReport {
  const fault = packFault(pack as Partial<LocalePack> | null);
  const given = pack as { readonly messages?: unknown } | null | undefined;
  const messages = Object.entries(
    fault === 'no-messages' || fault === 'unreadable' ? {} : (given?.messages ?? {}),
  );
  const wrong = messages.flatMap(([key, text]) => problemOf(key, text));
  const bad = new Set(wrong.map((problem) => ('key' in problem ? problem.key : '')));
  const good = new Set(messages.map(([key]) => key).filter((key) => !bad.has(key)));
  return {
    problems: [...(fault ? [{ kind: 'refused', fault } as const] : []), ...wrong],
    missing: [...vietnameseTexts.keys()].filter((key) => !good.has(key)),
    total: vietnameseTexts.size,
  };
}

function problemOf(key: string, text: unknown): readonly LocaleProblem[] {
  const ours = vietnameseTexts.get(key as MessageKey);
  if (ours === undefined) return [{ kind: 'unknown-key', key }];
  if (typeof text !== 'string' || !text.trim()) return [{ kind: 'no-text', key }];
  if (text.length > mostLetters) return [{ kind: 'too-long', key }];
  const [wanted, found] = [valuesOf(ours), valuesOf(text)];
  // Of a failure not every value is always known, so a text may do without one; it may not have others.
  const fits =
    key.startsWith('failure.') && key !== 'failure.reference' && key !== 'failure.retry'
      ? found.every((value) => wanted.includes(value))
      : placeholders(text) === placeholders(ours);
  return fits ? [] : [{ kind: 'values', key, wanted, found }];
}

const valuesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{(?!you\})(\w+)(?::\w+)?\}/g)].map(([, name = '']) => name)),
];
