import { ElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import type { Lang } from '../foundation/lang.js';

/** The renderer wants to know in whose root a `<slot>` stands. */
class Around extends ElementRenderer {}

/** A widget as it is used here: made, given attributes, asked for its view once, and never connected. */
type Viewed = Pick<LitElement, 'attributeChangedCallback'> & { render(): unknown };

/**
 * What a widget shows before it knows anything. Its controller is what talks to a gateway, and is not loaded here: nothing is
 * asked, and nothing of a person can be in the answer.
 */
export function firstState(
  make: new () => LitElement,
  attributes: Readonly<Record<string, string>>,
  lang: Lang,
  settings: Readonly<Record<string, string>> = {},
): string {
  const observed = new Set((make as unknown as typeof LitElement).observedAttributes);
  const widget = Object.assign(new make(), settings) as unknown as Viewed;
  Object.defineProperty(widget, 'language', { value: lang });
  for (const [name, value] of Object.entries(attributes))
    if (observed.has(name)) widget.attributeChangedCallback(name, null, value);
  return tidy(collectResultSync(render(widget.render(), { customElementHostStack: [new Around('around')] })));
}

/**
 * Lit's marks are for its own hydration, which we do not use (docs/decisions/0017-server-rendering.md). A form does nothing until
 * the script is there: what was typed would get into the address. Where the sheet cannot be loaded, icons keep their size, and what
 * only holds a place is not read.
 */
const tidy = (html: string): string =>
  html
    .replace(/<!--\/?lit-(?:part|node)[^>]*-->/g, '')
    .replace(/<\?>/g, '')
    .replace(/<form /g, '<form method="dialog" ')
    .replace(/<svg class="icon"/g, '<svg class="icon" width="20" height="20"')
    .replace(/class="btn sizer"/g, 'class="btn sizer" hidden');
