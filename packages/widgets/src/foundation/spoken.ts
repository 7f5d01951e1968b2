import { spokenText } from '@dvcqg/sdk';
import { html } from 'lit';
import { builtIn, type Lang } from './lang.js';

/** The words for ears alone: of live regions and names. */
export const said = (text: string, lang: Lang): string => spokenText(text, builtIn(lang));

/** Words for eyes (and for copying) and, hidden, for ears where a voice would misread the figures in them. */
export function spoken(text: string, lang: Lang): unknown {
  const words = said(text, lang);
  return words === text
    ? text
    : html`<span aria-hidden="true">${text}</span><span class="vh">${words}</span>`;
}

/** What a voice says of an element: without what is for eyes only. */
export function heard(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const shown of copy?.querySelectorAll('[aria-hidden=true]') ?? []) shown.remove();
  return copy?.textContent?.trim() ?? '';
}
