import type { Lang } from './lang.js';
import { localeTexts, pageConfig } from './page-config.js';

/** A text of others may be this long. */
export const mostLetters = 2000;

/** The values in a text, in one order; how people are addressed is none. */
export const placeholders = (text: string): string =>
  [...new Set(text.match(/\{(?!you\})\w+\}/g))].sort().join();

/**
 * What the page, or the locale pack of a language, says in place of `ours`. Data of a third party: a getter may throw, a
 * value may be anything, and a text without the amount that ours has would hide it. Then ours is said. `isFilled`:
 * `ours` has its values already, so whoever asks looks after those of the other text.
 */
export function ownText(lang: Lang, key: string, ours: string, isFilled = false): string | undefined {
  const usable = (text: unknown): text is string =>
    typeof text === 'string' &&
    text.trim() !== '' &&
    text.length <= mostLetters &&
    (isFilled || placeholders(text) === placeholders(ours));
  try {
    const own: Readonly<Record<string, unknown>> | undefined =
      pageConfig().messages?.[lang.replace(/-x-.*/, '')];
    const text = own && Object.hasOwn(own, key) ? own[key] : undefined;
    if (usable(text)) return text;
    const packed = localeTexts(lang)?.(key, ours);
    if (usable(packed)) return packed;
  } catch {
    // As if there were none.
  }
  return undefined;
}
