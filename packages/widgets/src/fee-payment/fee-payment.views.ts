import type { FeeOrder, Payment } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { date, dateTime, money, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import type { Translate } from '../foundation/localize.js';
import { amountPiece, moneyText } from '../payment-parts/amount.js';
import { feeTable } from '../payment-parts/fee-table.js';
import type { FeePaymentNotice, Paid } from './fee-payment.machine.js';
import type { feePaymentMessages } from './fee-payment.messages.js';

export type Texts = Translate<(typeof feePaymentMessages)['vi']>;

/** The sum, what it is made of, who gets it and what for. */
export function order(due: FeeOrder, payer: string | undefined, t: Texts, lang: Lang): TemplateResult {
  return html`${amountPiece(t('amount'), due.amount)}
    ${feeTable({ fees: due.fees, caption: t('lines'), lang, figure: moneyText })}
    <hr class="rule" />
    <dl class="facts" part="facts">
      ${fact(t('payee'), due.payee && payee(due.payee))} ${fact(t('account'), account(due.payee))}
      ${fact(t('procedure'), due.procedure && vi(due.procedure.name))}
      <dt>${t('dossier')}</dt>
      <dd>${codeText(due.dossierCode)}</dd>
      ${fact(t('purpose'), due.purpose && vi(due.purpose))} ${fact(t('payer'), payer && vi(payer))}
    </dl>
    ${legalBasis(due.legalBasis, t)}`;
}

function fact(term: string, value: unknown): unknown {
  return value
    ? html`<dt>${term}</dt>
        <dd>${value}</dd>`
    : nothing;
}

/** Names that agencies and people gave: Vietnamese whatever language the widget speaks. */
const vi = (text: string): TemplateResult => html`<bdi lang="vi">${plain(text)}</bdi>`;
const payee = (to: NonNullable<FeeOrder['payee']>): TemplateResult => html`<strong>${vi(to.name)}</strong>`;

function account(to: FeeOrder['payee']): unknown {
  if (!to?.account) return to?.bank && vi(to.bank);
  return html`<bdi class="num">${plain(to.account)}</bdi>${to.bank ? html`, ${vi(to.bank)}` : nothing}`;
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
  const [title, text] =
    about.kind === 'amount-changed'
      ? [t('changedTitle', { from: money(about.from), to: money(about.to) }), t('changedText')]
      : [t('notTakenTitle'), t('notTakenText')];
  return html`<div class="notice tone-attention" part="notice">
    ${icons.attention()}
    <div class="notice-body">
      <p class="notice-title">${title}</p>
      <p>${text}</p>
    </div>
  </div>`;
}

/** A payment under way: the reference, and by when there will be a result. */
export function pending(payment: Payment, statusUrl: string | undefined, t: Texts, lang: Lang): TemplateResult {
  return html`<div class="notice tone-attention">
      ${icons.clock()}
      <div class="notice-body">
        <h2 class="title">${t('pendingTitle')}</h2>
        <p>${t('pendingText')}</p>
      </div>
    </div>
    <dl class="facts" part="facts">
      <dt>${t('reference')}</dt>
      <dd><strong>${codeText(payment.reference)}</strong></dd>
      ${fact(t('amount'), moneyText(payment.amount))} ${fact(t('resolvesBy'), dateTime(payment.resolvesBy, lang))}
    </dl>
    ${statusUrl
      ? html`<p class="actions"><a class="btn btn-main" href=${statusUrl}>${t('viewStatus')}</a></p>`
      : nothing}`;
}

export function paid({ amount, paidAt }: Paid, action: unknown, t: Texts, lang: Lang): TemplateResult {
  return html`<div class="notice tone-positive">
      ${icons.done()}
      <div class="notice-body">
        <h2 class="title">${t('paidTitle')}</h2>
        <p>
          ${paidAt
            ? t('paidOn', { amount: money(amount), date: date(paidAt, lang) })
            : t('paid', { amount: money(amount) })}
        </p>
      </div>
    </div>
    ${action}`;
}

export function nothingDue(due: FeeOrder, t: Texts): TemplateResult {
  return html`${amountPiece(t('amount'), 0)}
    <div class="notice tone-positive">
      ${icons.done()}
      <div class="notice-body">
        <h2 class="title">${t('emptyTitle')}</h2>
        <p>${t('emptyText', { code: due.dossierCode })}</p>
      </div>
    </div>`;
}
