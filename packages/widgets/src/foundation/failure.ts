import type { FailureTable } from '@dvcqg/sdk';
import type { Failure } from './failure-box.js';
import { bringFailureWords, failureText } from './failure-words.js';

type Params = Readonly<Record<string, string | number>>;
type Fields = Partial<
  Record<'code' | 'messageKey' | 'requestId' | 'action' | 'retriable' | 'retryAfter' | 'params', unknown>
>;

/** An error as a widget shows it. `known` is what the widget itself can say in the message, e.g. `at`; `more` are the words of what goes wrong here only. Read by its fields, not by class: another copy of the SDK may have made it. */
export function toFailure(error: unknown, known: Params = {}, more?: FailureTable): Failure {
  bringFailureWords();
  const fields: Fields = typeof error === 'object' && error !== null ? error : {};
  const key = typeof fields.messageKey === 'string' ? fields.messageKey : 'service_down';
  const params = { ...known, ...(fields.params as Params | undefined) };
  return {
    key,
    code: typeof fields.code === 'string' ? fields.code : key,
    params,
    text: (lang) => failureText(key, lang, params, more),
    // Without a key it is not the gateway that refused but our own code that broke: trying again is harmless.
    canRetry: fields.retriable === true || fields.action === 'retry' || fields.messageKey === undefined,
    ...(typeof fields.requestId === 'string' && { reference: fields.requestId }),
    ...(typeof fields.retryAfter === 'number' && { retryAfter: fields.retryAfter }),
  };
}

export { isAbort } from './abort.js';
