import type { Payment } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { dateTime, money, time } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import type { Translate } from '../foundation/localize.js';
import { moneyText } from '../payment-parts/amount.js';
import { band } from '../payment-parts/band.js';
import { fact, given } from '../payment-parts/facts.js';
import type { PaymentStatusModel } from './payment-status.machine.js';
import type { paymentStatusMessages } from './payment-status.messages.js';

export type Texts = Translate<(typeof paymentStatusMessages)['vi']>;
export type Open = Extract<PaymentStatusModel, { state: 'pending' | 'expired' }>;

/** What the payer must know first while the outcome is open. */
export function openBand({ state, payment }: Open, t: Texts): TemplateResult {
  if (state === 'expired') return band('attention', t('expiredTitle'), t('expiredText'));
  if (payment.status === 'mismatch') return band('attention', t('mismatchTitle'), t('mismatchText'));
  if (payment.status === 'initiated') return band('waiting', t('openTitle'), t('openText'));
  return band('waiting', t('pendingTitle'), t('pendingText'));
}

/** What is being done, when we asked, when we ask next, and by when there will be a result. */
export function progress(model: Open, t: Texts, lang: Lang): TemplateResult {
  const { payment, watch, state } = model;
  const automatic = state === 'pending' && payment.status !== 'mismatch';
  const next = watch.nextAt === undefined ? t('nextManual') : t('nextAt', { time: time(watch.nextAt) });
  return html`<dl class="facts" part="facts">
    ${fact(t('amount'), moneyText(payment.amount))} ${fact(t('doing'), doing(model, t))}
    ${fact(t('checkedAt'), watch.checkedAt !== undefined && html`<span class="num">${time(watch.checkedAt)}</span>`)}
    ${automatic && !watch.checking ? fact(t('nextCheck'), html`<span class="num">${next}</span>`) : nothing}
    ${fact(t('resolvesBy'), dateTime(payment.resolvesBy, lang))}
    ${payment.status === 'initiated' ? fact(t('payBefore'), dateTime(payment.expiresAt, lang)) : nothing}
  </dl>`;
}

function doing({ state, payment, watch, trouble }: Open, t: Texts): string {
  if (watch.checking) return t('doingAsking');
  if (trouble) return trouble.key === 'offline' ? t('doingOffline') : t('doingTrouble');
  if (payment.status === 'mismatch') return t('doingPeople');
  return state === 'expired' ? t('doingExpired') : t('doingWaiting');
}

/** True when the result is recorded whether or not this page stays open. */
export const mayClose = ({ payment }: Open): boolean =>
  ['pending', 'unknown', 'mismatch'].includes(payment.status);

export function mayCloseLine(t: Texts): TemplateResult {
  return html`<p class="close">${icons.check()}<span>${t('mayClose')}</span></p>`;
}

export function succeededBand(payment: Payment, late: boolean, t: Texts): TemplateResult {
  const amount = money(payment.amount);
  return late
    ? band('positive', t('lateTitle', { amount }), t('lateText'))
    : band('positive', t('succeededTitle', { amount }), t('succeededText'));
}

/** What the payer may want to keep of a payment that went through. */
export function paidFacts(payment: Payment, t: Texts, lang: Lang): TemplateResult {
  return html`<dl class="facts" part="facts">
    ${fact(t('paidAt'), dateTime(payment.paidAt, lang))}
    ${fact(t('payee'), payment.payee && given(payment.payee.name))}
    ${fact(t('dossier'), codeText(payment.dossierCode))}
    ${fact(t('transaction'), payment.transactionId && codeText(payment.transactionId))}
  </dl>`;
}
