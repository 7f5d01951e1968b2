import type { Lang } from './lang.js';
import { pageConfig } from './page-config.js';

/** Names of the `{placeholders}` in a text. */
type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<T extends string> = [Placeholders<T>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<T>, string | number>>];

/** Texts of one widget. The Vietnamese ones are the source and carry the type. */
export interface Messages<T extends Readonly<Record<string, string>>> {
  readonly widget: string;
  readonly vi: T;
  readonly en: Readonly<Record<keyof T, string>>;
}

/** The text of a key in one language. */
export type Translate<T extends Readonly<Record<string, string>>> = <K extends keyof T & string>(
  key: K,
  ...values: Values<T[K]>
) => string;

/** English that is loaded once a widget speaks it. */
export const laterEnglish = new Set<() => Promise<unknown>>();

/**
 * Declares the texts of a widget: English must have every key of Vietnamese. In the CDN build English is a function that
 * loads it, but for the texts of a first paint (`build/english.mjs`).
 */
export function messages<const T extends Readonly<Record<string, string>>>(
  widget: string,
  vi: T,
  en: Messages<T>['en'] | (() => Promise<Messages<T>['en']>),
): Messages<T> {
  if (typeof en !== 'function') return { widget, vi, en };
  const source = { widget, vi, en: vi as Messages<T>['en'] };
  laterEnglish.add(async () => (source.en = await en()));
  return source;
}

// A page's own text is data of a third party: a getter may throw, a value may be anything.
function override(lang: Lang, key: string): string | undefined {
  try {
    const own = pageConfig().messages?.[lang];
    const text: unknown = own && Object.hasOwn(own, key) ? own[key] : undefined;
    return typeof text === 'string' && text && text.length <= 2000 ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The texts of a widget in a language, with the page's overrides (`widget.key`) before ours. */
export function localize<T extends Readonly<Record<string, string>>>(
  source: Messages<T>,
  lang: Lang,
): Translate<T> {
  return (key, ...[values]) => {
    const text = override(lang, `${source.widget}.${key}`) ?? source[lang][key];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      values && Object.hasOwn(values, name) ? String((values as Record<string, unknown>)[name]) : whole,
    );
  };
}
