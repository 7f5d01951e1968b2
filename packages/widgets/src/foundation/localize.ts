import { addressed } from '@dvcqg/sdk/address';
import { addressOf, builtIn, type Lang } from './lang.js';
import { ownText } from './own-text.js';

/** Names of the `{placeholders}` in a text. `{you}` is how the reader is addressed, which no widget has to know. */
type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, 'you'> | Placeholders<Rest>
  : never;

type Values<T extends string> = [Placeholders<T>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<T>, string | number>>];

/** Texts of one widget. The Vietnamese ones are the source and carry the type. */
export interface Messages<W extends string, T extends Readonly<Record<string, string>>> {
  readonly widget: W;
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
export function messages<const W extends string, const T extends Readonly<Record<string, string>>>(
  widget: W,
  vi: T,
  en: Readonly<Record<keyof T, string>> | (() => Promise<Readonly<Record<keyof T, string>>>),
): Messages<W, T> {
  if (typeof en !== 'function') return { widget, vi, en };
  const source = { widget, vi, en: vi as Messages<W, T>['en'] };
  laterEnglish.add(async () => (source.en = await en()));
  return source;
}

/** The texts of a widget in a language: the page's (`widget.key`), the locale pack's, else ours. */
export function localize<T extends Readonly<Record<string, string>>>(
  source: Messages<string, T>,
  lang: Lang,
): Translate<T> {
  return (key, ...[values]) => {
    const ours = source[builtIn(lang)][key];
    const text = ownText(lang, `${source.widget}.${key}`, ours) ?? ours;
    return addressed(text, addressOf(lang)).replace(/\{(\w+)\}/g, (whole, name: string) =>
      values && Object.hasOwn(values, name) ? String((values as Record<string, unknown>)[name]) : whole,
    );
  };
}
