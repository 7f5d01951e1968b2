import { failureSentence, failureText, type FailureTable } from '@dvcqg/sdk';
import type { Failure } from './failure-box.js';
import { addressOf, builtIn, type Lang } from './lang.js';
import { ownText } from './own-text.js';

type Params = Readonly<Record<string, string | number>>;
type Fields = Partial<
  Record<'code' | 'messageKey' | 'requestId' | 'action' | 'retriable' | 'retryAfter' | 'params', unknown>
>;

/** An error as a widget shows it. `known` is what the widget itself can say in the message, e.g. `at`; `more` are the words of what goes wrong here only. Read by its fields, not by class: another copy of the SDK may have made it. */
export function toFailure(error: unknown, known: Params = {}, more?: FailureTable): Failure {
  const fields: Fields = typeof error === 'object' && error !== null ? error : {};
  const key = typeof fields.messageKey === 'string' ? fields.messageKey : 'service_down';
  const params = { ...known, ...(fields.params as Params | undefined) };
  return {
    key,
    code: typeof fields.code === 'string' ? fields.code : key,
    params,
    text: (lang) => words(key, lang, params, more),
    // Without a key it is not the gateway that refused but our own code that broke: trying again is harmless.
    canRetry: fields.retriable === true || fields.action === 'retry' || fields.messageKey === undefined,
    ...(typeof fields.requestId === 'string' && { reference: fields.requestId }),
    ...(typeof fields.retryAfter === 'number' && { retryAfter: fields.retryAfter }),
  };
}

/** The page's or the pack's words (`failure.<key>.title` and `.detail`) where every value in them is known, else ours. */
function words(key: string, lang: Lang, params: Params, more?: FailureTable): ReturnType<Failure['text']> {
  const address = addressOf(lang);
  const ours = failureText(key, builtIn(lang), params, more, address);
  const said = (part: 'title' | 'detail'): string => {
    const own = ownText(lang, `failure.${key}.${part}`, ours[part], true);
    return (own && failureSentence(own, params, address)) || ours[part];
  };
  return { title: said('title'), detail: said('detail') };
}

export { isAbort } from './abort.js';
