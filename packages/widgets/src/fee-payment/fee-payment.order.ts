import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { money, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import type { Translate } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { amountPiece } from '../payment-parts/amount.js';
import { moneyText } from '../payment-parts/money-text.js';
import { band } from '../payment-parts/band.js';
import { account, fact, given } from '../payment-parts/facts.js';
import { feeTable } from '../payment-parts/fee-table.js';
import { partSteps } from '../payment-parts/part-steps.js';
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
  return html`${amountPiece(t('amount'), due.amount, lang, level)}
    ${
      several
        ? html`<p>${t('several', { n: parts.length })}</p>
            ${partSteps(
              parts.map((part, at) => ({
                ...part,
                state: at ? 'later' : 'now',
                more: ofPart(part, t, lang),
              })),
              lang,
            )}`
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

/** The account of one of several beneficiaries and what it gets the money for. */
function ofPart(
  { fees, payee }: NonNullable<FeeOrder['parts']>[number],
  t: Texts,
  lang: Lang,
): TemplateResult {
  return html`<dl class="facts">${fact(t('account'), account(payee, t('bankCode')))}</dl>
    ${feeTable({ fees, caption: t('lines'), lang, figure: moneyText })}`;
}

function legalBasis(basis: readonly string[] | undefined, t: Texts): unknown {
  return basis?.length
    ? html`<details class="fold" part="legal-basis">
        <summary>${icons.chevron()}${t('legalBasis')}</summary>
        <ul lang="vi">
          ${basis.map((text) => html`<li>${spoken(plain(text), 'vi')}</li>`)}
        </ul>
      </details>`
    : nothing;
}

/** What an earlier attempt that brought no money is called. */
export const endings = {
  'not-taken': 'notTakenTitle',
  'ran-out': 'ranOutTitle',
  'given-up': 'givenUpTitle',
} as const;

/** Why the payer is asked to look again. */
export function notice(about: FeePaymentNotice, { t, lang, level }: Voice): TemplateResult {
  switch (about.kind) {
    case 'amount-changed':
      return band({ tone: 'attention', title: changed(about, t), text: t('changedText'), lang, level });
    case 'not-taken':
    case 'ran-out':
    case 'given-up': {
      const text = t(about.kind === 'given-up' ? 'givenUpText' : 'notTakenText');
      return band({ tone: 'info', title: t(endings[about.kind]), text, lang, level });
    }
    case 'part-paid':
      return band({ tone: 'positive', title: partPaid(about, t), text: t('partPaidText'), lang, level });
  }
}

export const changed = (
  { from, to }: Extract<FeePaymentNotice, { kind: 'amount-changed' }>,
  t: Texts,
): string => t('changedTitle', { from: money(from), to: money(to) });

export const partPaid = (
  { number, of, amount }: Extract<FeePaymentNotice, { kind: 'part-paid' }>,
  t: Texts,
): string => t('partPaidTitle', { n: number, of, amount: money(amount) });

export const retry = ({ refresh }: FeePaymentActions, t: Texts): TemplateResult =>
  html`<button type="button" class="btn" @click=${refresh}>${t('retry')}</button>`;
