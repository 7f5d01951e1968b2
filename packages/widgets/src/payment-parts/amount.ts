import { amountInWords } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Lang } from '../foundation/lang.js';
import { moneyText } from './money-text.js';

/** The figure the payer came for, with its words, which are Vietnamese on every paper and so here. */
export function amountPiece(label: string, amount: number, lang: Lang, level: number): TemplateResult {
  return html`<div class="amount" part="amount">
    <p class="amount-label" role="heading" aria-level=${level}>${label}</p>
    <p class="amount-figure">${moneyText(amount, lang)}</p>
    <p class="amount-words" lang="vi">${amountInWords(amount)}</p>
  </div>`;
}
