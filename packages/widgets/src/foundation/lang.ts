import { composedAncestors } from './dom.js';
import { pageConfig } from './page-config.js';

/** Languages of the built-in texts. Vietnamese is the source and the answer for every other language. */
export type Lang = 'vi' | 'en';

/**
 * Language of an element: its own `lang`, else the nearest ancestor's across shadow roots, else what `configure()` says, else
 * the page's.
 */
export function resolveLang(element: Element): Lang {
  for (const ancestor of composedAncestors(element)) {
    const lang =
      (ancestor === document.documentElement && pageConfig().lang) || ancestor.getAttribute('lang');
    if (lang) return /^en\b/i.test(lang) ? 'en' : 'vi';
  }
  return 'vi';
}
