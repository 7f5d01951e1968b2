import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { plain } from '../foundation/format.js';
import { spoken } from '../foundation/spoken.js';

/** One row of a `.facts` list; nothing when there is no value. */
export function fact(term: string, value: unknown): unknown {
  return value
    ? html`<dt>${term}</dt>
        <dd>${value}</dd>`
    : nothing;
}

/** Words that agencies and people gave: Vietnamese whatever language the widget speaks, and never our markup. */
export const given = (text: string): TemplateResult =>
  html`<bdi lang="vi">${spoken(plain(text), 'vi')}</bdi>`;

/** The account that money goes to: number, then the bank: its name, or the six digits that stand for it. */
export function account(payee: FeeOrder['payee'], bankCode: string): unknown {
  const bank = payee?.bank && html`${/^\d{6}$/.test(payee.bank) ? bankCode : ''}${given(payee.bank)}`;
  if (!payee?.account) return bank;
  return html`${codeText(payee.account)}${bank ? html`, ${bank}` : nothing}`;
}
