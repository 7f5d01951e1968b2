/**
 * For servers on Node: the first state of a widget as HTML with a declared shadow root, which a browser shows before any
 * script. Needs `@lit-labs/ssr` beside it. Other servers put in the same from files of the release: `cdn/ssr/`.
 */
export type { FirstStateOptions, WidgetOptions } from './render-widget.js';
export { renderRoot, renderWidget } from './render-widget.js';
export type { WidgetTag } from './widgets.js';
