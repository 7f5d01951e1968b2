import {
  failureSentence,
  failureText,
  type FailureParams,
  type FailureText,
  refundFailures,
  supplementFailures,
} from '@dvcqg/sdk/failures';
import { addressOf, builtIn, type Lang } from './lang.js';
import { ownText } from './own-text.js';

/** What goes wrong in one widget only. */
const more = { ...refundFailures, ...supplementFailures };

/** The page's or the pack's words (`failure.<key>.title` and `.detail`) where every value in them is known, else ours. */
export function failureWords(key: string, lang: Lang, params: FailureParams): FailureText {
  const address = addressOf(lang);
  const ours = failureText(key, builtIn(lang), params, more, address);
  const said = (part: 'title' | 'detail'): string => {
    const own = ownText(lang, `failure.${key}.${part}`, ours[part], true);
    return (own && failureSentence(own, params, address)) || ours[part];
  };
  return { title: said('title'), detail: said('detail') };
}
