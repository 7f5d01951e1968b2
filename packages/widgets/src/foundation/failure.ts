import { hold } from './arrivals.js';
import type { Failure } from './failure-box.js';
import type * as Words from './failure-words.js';
import { failureMessages } from './failure.messages.js';
import type { Lang } from './lang.js';
import { localize } from './localize.js';

type Params = Readonly<Record<string, string | number>>;
type Fields = Partial<
  Record<'code' | 'messageKey' | 'requestId' | 'action' | 'retriable' | 'retryAfter' | 'params', unknown>
>;

/** They come with the first failure: most visits need none of them. */
let words: typeof Words | undefined;
let asked: Promise<void> | undefined;

/** An error as a widget shows it. `known` is what the widget itself can say in the message, e.g. `at`. Read by its fields, not by class: another copy of the SDK may have made it. */
export function toFailure(error: unknown, known: Params = {}): Failure {
  bringWords();
  const fields: Fields = typeof error === 'object' && error !== null ? error : {};
  const key = typeof fields.messageKey === 'string' ? fields.messageKey : 'service_down';
  const params = { ...known, ...(fields.params as Params | undefined) };
  return {
    key,
    code: typeof fields.code === 'string' ? fields.code : key,
    params,
    text: (lang) => words?.failureWords(key, lang, params) ?? short(lang),
    // Without a key it is not the gateway that refused but our own code that broke: trying again is harmless.
    canRetry: fields.retriable === true || fields.action === 'retry' || fields.messageKey === undefined,
    ...(typeof fields.requestId === 'string' && { reference: fields.requestId }),
    ...(typeof fields.retryAfter === 'number' && { retryAfter: fields.retryAfter }),
  };
}

/** Brings the words of failures, once; the next drawing waits for them. */
function bringWords(): void {
  if (asked) return;
  asked = import('./failure-words.js').then(
    (module) => void (words = module),
    (error: unknown) => {
      // Asked for again with the next failure.
      asked = undefined;
      throw error;
    },
  );
  hold(asked);
}

/** Short and general where no words could be loaded: often the failure is that nothing connects. */
function short(lang: Lang): ReturnType<Failure['text']> {
  const t = localize(failureMessages, lang);
  return { title: t('short'), detail: t('shortDetail') };
}

export { isAbort } from './abort.js';
