import type { AddressStyle } from '@dvcqg/sdk';
import { composedAncestors } from './dom.js';
import { localeOf, pageConfig } from './page-config.js';

/** Languages of the built-in texts. Vietnamese is the source and the answer for every other language. */
export type BuiltInLang = 'vi' | 'en';

/**
 * What a widget speaks: a built-in language, `vi-x-ban` for Vietnamese with another way to address people, or the tag of
 * a locale pack. Dates and numbers are as in the built-in one.
 */
export type Lang = BuiltInLang | (string & {});

const styles: ReadonlySet<string> = new Set<AddressStyle>(['quy-khach', 'ban', 'none']);

/** The built-in language below a language. */
export const builtIn = (lang: Lang): BuiltInLang => (lang === 'en' ? 'en' : 'vi');

/** How a language addresses people; nothing when it is the usual way. */
export const addressOf = (lang: Lang): AddressStyle | undefined =>
  lang.startsWith('vi-x-') ? (lang.slice(5) as AddressStyle) : undefined;

/**
 * Language of an element: its own `lang`, else the nearest ancestor's across shadow roots, else what `configure()` says,
 * else the page's; with the nearest `address-style`, else what `configure()` says.
 */
export function resolveLang(element: Element): Lang {
  let tag: string | null = null;
  let style: string | null = null;
  for (const ancestor of composedAncestors(element)) {
    tag ||= (ancestor === document.documentElement && pageConfig().lang) || ancestor.getAttribute('lang');
    style ??= ancestor.getAttribute('address-style');
  }
  return langOf(tag, style);
}

/** The language that a `lang` and an `address-style` mean on this page. */
export function langOf(tag: string | null, style: string | null): Lang {
  if (tag && /^en\b/i.test(tag)) return 'en';
  const pack = tag && localeOf(tag);
  if (pack) return pack;
  const address = style ?? pageConfig().addressStyle ?? '';
  return styles.has(address) ? `vi-x-${address}` : 'vi';
}
