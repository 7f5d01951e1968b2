/** Texts that a page puts in place of ours: language → `widget.key` → text with the same `{placeholders}`. */
export type MessageOverrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface PageConfig {
  /** URL or path of the gateway for widgets outside any `<dvc-gateway>`. */
  readonly gateway?: string;
  /** Language of widgets that have no `lang` of their own or of an element around them: it goes before that of the page. */
  readonly lang?: string;
  readonly messages?: MessageOverrides;
}

interface PageSlot extends EventTarget {
  config: PageConfig;
}

// Shared by every copy of the bundle on the page, so that one `configure()` reaches all of them.
const key = Symbol.for('dvcqg.page.v1');

function page(): PageSlot {
  const holder = globalThis as { [key]?: PageSlot };
  return (holder[key] ??= Object.assign(new EventTarget(), { config: {} }));
}

/**
 * Sets the page's defaults; may be called at any time and again.
 *
 * @example
 * configure({ gateway: 'https://dvc.example.gov.vn/dvcqg' });
 */
export function configure(config: PageConfig): void {
  const slot = page();
  slot.config = { ...slot.config, ...config };
  slot.dispatchEvent(new Event('change'));
}

export function pageConfig(): PageConfig {
  return page().config;
}

/** Calls back after each `configure()`; returns the function that stops it. */
export function onConfigure(listener: () => void): () => void {
  const slot = page();
  slot.addEventListener('change', listener);
  return () => slot.removeEventListener('change', listener);
}
