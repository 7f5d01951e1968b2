import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { date, dateTime, money, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import type { Translate } from '../foundation/localize.js';
import { amountPiece, moneyText } from '../payment-parts/amount.js';
import { band } from '../payment-parts/band.js';
import { account, fact, given } from '../payment-parts/facts.js';
import { feeTable } from '../payment-parts/fee-table.js';
import type { FeePaymentNotice, Paid, Pending } from './fee-payment.machine.js';
import type { feePaymentMessages } from './fee-payment.messages.js';

export type Texts = Translate<(typeof feePaymentMessages)['vi']>;

/** The sum, what it is made of, who gets it and what for. */
export function order(due: FeeOrder, payer: string | undefined, t: Texts, lang: Lang): TemplateResult {
  const { payee, procedure, purpose } = due;
  return html`${amountPiece(t('amount'), due.amount)}
    ${feeTable({ fees: due.fees, caption: t('lines'), lang, figure: moneyText })}
    <hr class="rule" />
    <dl class="facts" part="facts">
      ${fact(t('payee'), payee && html`<strong>${given(payee.name)}</strong>`)}
      ${fact(t('account'), account(payee))} ${fact(t('procedure'), procedure && given(procedure.name))}
      ${fact(t('dossier'), codeText(due.dossierCode))} ${fact(t('purpose'), purpose && given(purpose))}
      ${fact(t('payer'), payer && given(payer))}
    </dl>
    ${legalBasis(due.legalBasis, t)}`;
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
export function notice(about: FeePaymentNotice, t: Texts): TemplateResult {
  return about.kind === 'amount-changed'
    ? band('attention', t('changedTitle', { from: money(about.from), to: money(about.to) }), t('changedText'))
    : band('info', t('notTakenTitle'), t('notTakenText'));
}

/** A payment under way: the reference, and by when there will be a result. */
export function pending(about: Pending, statusUrl: string, t: Texts, lang: Lang): TemplateResult {
  return html`${band('waiting', t('pendingTitle'), t('pendingText'))}
    <dl class="facts" part="facts">
      ${fact(t('reference'), about.reference && html`<strong>${codeText(about.reference)}</strong>`)}
      ${fact(t('amount'), moneyText(about.amount))} ${fact(t('resolvesBy'), dateTime(about.resolvesBy, lang))}
    </dl>
    ${
      about.paymentId
        ? html`<p class="actions"><a class="btn btn-main" href=${statusUrl}>${t('viewStatus')}</a></p>`
        : nothing
    }`;
}

export function paid({ amount, paidAt }: Paid, t: Texts, lang: Lang): TemplateResult {
  const text = paidAt
    ? t('paidOn', { amount: money(amount), date: date(paidAt, lang) })
    : t('paid', { amount: money(amount) });
  return band('positive', t('paidTitle'), text);
}

export function nothingDue(due: FeeOrder, t: Texts): TemplateResult {
  return html`${amountPiece(t('amount'), 0)}
  ${band('positive', t('emptyTitle'), t('emptyText', { code: plain(due.dossierCode) }))}`;
}
