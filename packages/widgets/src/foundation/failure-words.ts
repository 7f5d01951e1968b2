import type { FailureParams, failureText as fullText, FailureTable, FailureText } from '@dvcqg/sdk';
import { hold } from './arrivals.js';
import { failureMessages } from './failure.messages.js';
import type { Lang } from './lang.js';
import { localize } from './localize.js';

let words: { readonly failureText: typeof fullText } | undefined;
let asked: Promise<unknown> | undefined;

/** Brings the words of failures, once; the next drawing waits for them. */
export function bringFailureWords(): void {
  if (asked) return;
  asked = import('./failure-table.js').then(
    (table) => (words = table),
    // Asked for again with the next failure.
    () => (asked = undefined),
  );
  hold(asked);
}

/** As the SDK's `failureText`; short and general where nothing connects, so that its words could not be loaded. */
export function failureText(
  key: string,
  lang: Lang,
  params: FailureParams,
  more?: FailureTable,
): FailureText {
  if (words) return words.failureText(key, lang, params, more);
  const t = localize(failureMessages, lang);
  return key === 'offline'
    ? { title: t('offline'), detail: '' }
    : { title: t('down'), detail: t('downDetail') };
}
