import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { money } from '../foundation/format.js';

/** An amount for eyes and, hidden, for ears: voices read `₫` as a letter or not at all, and an English one a point in `150.000`. */
export function moneyText(amount: number): TemplateResult {
  return html`<span class="num" aria-hidden="true">${money(amount)}</span
    ><span class="vh" lang="vi">${money(amount).replace('₫', 'đồng')}</span>`;
}
