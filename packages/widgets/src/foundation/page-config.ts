import type { AddressStyle } from '@dvcqg/sdk';
import type { MessageKey } from './message-keys.js';
import { queryPage } from './query-page.js';
import { warnOnce } from './warn.js';

/**
 * Texts that a page puts in place of ours: language → `widget.key` → text with the same `{placeholders}`. One with
 * others, or longer than 2,000 letters, is left aside.
 */
export type MessageOverrides = Readonly<Record<string, Readonly<Partial<Record<MessageKey, string>>>>>;

/** Defaults of a page; also as JSON in `<script type="application/json" data-dvcqg-config>`. */
export interface PageConfig {
  /** URL or path of the gateway for widgets outside any `<dvc-gateway>`. */
  readonly gateway?: string;
  /** Language of widgets that have no `lang` of their own or of an element around them: it goes before that of the page. */
  readonly lang?: string;
  readonly messages?: MessageOverrides;
  /** How Vietnamese sentences address people; `ong-ba` unless set. `address-style` on a tag comes first. */
  readonly addressStyle?: AddressStyle;
}

/** A text in the language of a locale pack; whatever is no text is as if there were none. */
export type LocaleTexts = (key: string, vietnamese: string) => unknown;

interface PageSlot extends EventTarget {
  config: PageConfig;
  locales?: Map<string, LocaleTexts>;
}

// Shared by every copy of the bundle on the page, so that one `configure()` reaches all of them.
const key = Symbol.for('dvcqg.page.v1');
let written: PageConfig | undefined;

function page(): PageSlot {
  const holder = globalThis as { [key]?: PageSlot };
  return (holder[key] ??= Object.assign(new EventTarget(), { config: {} }));
}

/**
 * Sets the page's defaults; may be called at any time and again.
 *
 * @example
 * configure({ gateway: 'https://dvc.example.gov.vn/dvcqg', addressStyle: 'quy-khach' });
 */
export function configure(config: PageConfig): void {
  const slot = page();
  slot.config = { ...slot.config, ...config };
  slot.dispatchEvent(new Event('change'));
}

/** What the page set: `configure()`, and below it the page's JSON. */
export function pageConfig(): PageConfig {
  return { ...(written ?? readWritten()), ...page().config };
}

function readWritten(): PageConfig {
  let below: PageConfig = {};
  try {
    const script = queryPage('script[type="application/json"][data-dvcqg-config]');
    below = { ...(JSON.parse(script?.textContent || '{}') as PageConfig) };
  } catch {
    warnOnce('<script data-dvcqg-config> is no JSON.');
  }
  // While the page is being read, what is not there yet may come.
  if (document.readyState !== 'loading') written = below;
  return below;
}

/** On a server there is no page to read: only what `configure()` said. */
export function withoutPage(): void {
  written = {};
}

/** Calls back after each `configure()`; returns the function that stops it. */
export function onConfigure(listener: () => void): () => void {
  const slot = page();
  slot.addEventListener('change', listener);
  return () => slot.removeEventListener('change', listener);
}

/** Gives widgets the texts of a language. */
export function provideLocale(lang: string, texts: LocaleTexts): void {
  const slot = page();
  (slot.locales ??= new Map()).set(lang.toLowerCase(), texts);
  slot.dispatchEvent(new Event('change'));
}

/** The language with texts that a `lang` means: itself, or the same without its last parts. */
export function localeOf(tag: string): string | undefined {
  const locales = page().locales;
  for (let lang = tag.toLowerCase(); locales && lang; lang = lang.replace(/(^|-)[^-]*$/, ''))
    if (locales.has(lang)) return lang;
  return undefined;
}

export const localeTexts = (lang: string): LocaleTexts | undefined => page().locales?.get(lang);
