import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { money, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import type { Translate } from '../foundation/localize.js';
import { amountPiece } from '../payment-parts/amount.js';
import { moneyText } from '../payment-parts/money-text.js';
import { band } from '../payment-parts/band.js';
import { account, fact, given } from '../payment-parts/facts.js';
import { feeTable } from '../payment-parts/fee-table.js';
import type { FeePaymentActions } from './fee-payment.actions.js';
import type { FeePaymentNotice } from './fee-payment.machine.js';
import type { orderMessages } from './fee-payment.order.messages.js';

export type Texts = Translate<(typeof orderMessages)['vi']>;

interface Voice {
  readonly t: Texts;
  readonly lang: Lang;
  readonly level: number;
}

/** The sum, what it is made of, who gets it and what for. */
export function order(due: FeeOrder, payer: string | undefined, { t, lang, level }: Voice): TemplateResult {
  const { payee, procedure, purpose, parts = [] } = due;
  const several = parts.length > 1;
  return html`${amountPiece(t('amount'), due.amount, level)}
    ${
      several
        ? html`<p>${t('several', { n: parts.length })}</p>
            ${parts.map((part) => beneficiary(part, t, lang))}`
        : feeTable({ fees: due.fees, caption: t('lines'), lang, figure: moneyText })
    }
    <hr class="rule" />
    <dl class="facts" part="facts">
      ${several ? nothing : fact(t('payee'), payee && html`<strong>${given(payee.name)}</strong>`)}
      ${several ? nothing : fact(t('account'), account(payee, t('bankCode')))}
      ${fact(t('procedure'), procedure && given(procedure.name))}
      ${fact(t('dossier'), codeText(due.dossierCode))} ${fact(t('purpose'), purpose && given(purpose))}
      ${fact(t('payer'), payer && given(payer))}
    </dl>
    ${legalBasis(due.legalBasis, t)}`;
}

/** What goes to one of several beneficiaries: a payment and a receipt of its own. */
function beneficiary(
  { amount, fees, payee }: NonNullable<FeeOrder['parts']>[number],
  t: Texts,
  lang: Lang,
): TemplateResult {
  return html`<div class="beneficiary">
    <dl class="facts">
      ${fact(t('payee'), payee && html`<strong>${given(payee.name)}</strong>`)}
      ${fact(t('account'), account(payee, t('bankCode')))} ${fact(t('partAmount'), moneyText(amount))}
    </dl>
    ${feeTable({ fees, caption: t('lines'), lang, figure: moneyText })}
  </div>`;
}

function legalBasis(basis: readonly string[] | undefined, t: Texts): unknown {
  return basis?.length
    ? html`<details class="legal" part="legal-basis">
        <summary>${icons.chevron()}${t('legalBasis')}</summary>
        <ul lang="vi">
          ${basis.map((text) => html`<li>${plain(text)}</li>`)}
        </ul>
      </details>`
    : nothing;
}

/** Why the payer is asked to look again. */
export function notice(about: FeePaymentNotice, { t, level }: Omit<Voice, 'lang'>): TemplateResult {
  return about.kind === 'amount-changed'
    ? band({ tone: 'attention', title: changed(about, t), text: t('changedText'), level })
    : band({ tone: 'info', title: t('notTakenTitle'), text: t('notTakenText'), level });
}

export const changed = (
  { from, to }: Extract<FeePaymentNotice, { kind: 'amount-changed' }>,
  t: Texts,
): string => t('changedTitle', { from: money(from), to: money(to) });

export const retry = ({ refresh }: FeePaymentActions, t: Texts): TemplateResult =>
  html`<button type="button" class="btn" @click=${refresh}>${t('retry')}</button>`;
