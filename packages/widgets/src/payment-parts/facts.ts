import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { plain } from '../foundation/format.js';

/** One row of a `.facts` list; nothing when there is no value. */
export function fact(term: string, value: unknown): unknown {
  return value
    ? html`<dt>${term}</dt>
        <dd>${value}</dd>`
    : nothing;
}

/** Words that agencies and people gave: Vietnamese whatever language the widget speaks, and never our markup. */
export const given = (text: string): TemplateResult => html`<bdi lang="vi">${plain(text)}</bdi>`;

/** The account that money goes to: number, then the bank's name. */
export function account(payee: FeeOrder['payee']): unknown {
  if (!payee?.account) return payee?.bank && given(payee.bank);
  return html`<bdi class="num">${plain(payee.account)}</bdi
    >${payee.bank ? html`, ${given(payee.bank)}` : nothing}`;
}
