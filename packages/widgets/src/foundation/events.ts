import type { WidgetEvents } from './event-types.js';

/** Of a known event its own detail, else anything. */
export type DetailOf<N extends string> = N extends keyof WidgetEvents
  ? WidgetEvents[N]
  : Readonly<Record<string, unknown>>;

/** Tells a fact. The detail never holds personal data: events cross into scripts of the page. */
export function emit<N extends `dvc-${string}`>(target: EventTarget, name: N, detail: DetailOf<N>): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
