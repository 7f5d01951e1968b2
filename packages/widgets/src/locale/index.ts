/** Words in other languages, for those who make them: which texts there are, and whether a pack can be used. No DOM needed. */
export { checkLocale, type LocaleProblem, type LocaleReport } from './check-locale.js';
export { vietnameseTexts } from './texts.js';
export type { LocalePack, PackFault } from '../foundation/locale-pack.js';
export type { MessageKey } from '../foundation/message-keys.js';
