import type { TemplateResult } from 'lit';
import { spokenVnd } from '@dvcqg/sdk';
import { html } from 'lit';
import { money } from '../foundation/format.js';
import { builtIn, type Lang } from '../foundation/lang.js';

/** An amount for eyes and, hidden, for ears. `figure` is another way to write it: a bare one under the head of a column. */
export function moneyText(amount: number, lang: Lang, figure = money(amount)): TemplateResult {
  return html`<span class="num" translate="no" aria-hidden="true">${figure}</span
    ><span class="vh">${spokenVnd(amount, builtIn(lang))}</span>`;
}
