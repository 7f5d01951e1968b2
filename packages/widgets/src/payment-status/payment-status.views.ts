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

type Texts = Translate<(typeof paymentStatusMessages)['vi']>;

/** What every view speaks with. */
export interface Voice {
  readonly t: Texts;
  readonly lang: Lang;
  /** Of headlines, for assistive technology. */
  readonly level: number;
}

export type Open = Extract<PaymentStatusModel, { state: 'pending' | 'expired' }>;

/** What the payer must know first while the outcome is open. */
export function openBand({ state, payment }: Open, { t, level }: Voice): TemplateResult {
  if (state === 'expired')
    return band({ tone: 'attention', title: t('expiredTitle'), text: t('expiredText'), level });
  if (payment.status === 'mismatch')
    return band({ tone: 'attention', title: t('mismatchTitle'), text: t('mismatchText'), level });
  if (payment.status === 'initiated')
    return band({ tone: 'waiting', title: t('openTitle'), text: t('openText'), level });
  return band({ tone: 'waiting', title: t('pendingTitle'), text: t('pendingText'), level });
}

/** What is being done, when we asked, when we ask next, and by when there will be a result. */
export function progress(model: Open, { t, lang }: Voice): TemplateResult {
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

const troubles: Readonly<Record<string, 'doingOffline' | 'doingBusy' | undefined>> = {
  offline: 'doingOffline',
  rate_limited: 'doingBusy',
};

function doing({ state, payment, watch, trouble }: Open, t: Texts): string {
  if (watch.checking) return t('doingAsking');
  if (trouble) return t(troubles[trouble.key] ?? 'doingTrouble');
  if (payment.status === 'mismatch') return t('doingPeople');
  return state === 'expired' ? t('doingExpired') : t('doingWaiting');
}

/** True when the result is recorded whether or not this page stays open. */
export const mayClose = ({ payment }: Open): boolean =>
  ['pending', 'unknown', 'mismatch'].includes(payment.status);

export function mayCloseLine(t: Texts): TemplateResult {
  return html`<p class="close">${icons.check()}<span>${t('mayClose')}</span></p>`;
}

export function succeededBand(payment: Payment, late: boolean, { t, level }: Voice): TemplateResult {
  const amount = money(payment.amount);
  return late
    ? band({ tone: 'positive', title: t('lateTitle', { amount }), text: t('lateText'), level })
    : band({ tone: 'positive', title: t('succeededTitle', { amount }), text: t('succeededText'), level });
}

/** What the payer may want to keep of a payment that went through. */
export function paidFacts(payment: Payment, { t, lang }: Voice): TemplateResult {
  return html`<dl class="facts" part="facts">
    ${fact(t('paidAt'), dateTime(payment.paidAt, lang))}
    ${fact(t('payee'), payment.payee && given(payment.payee.name))}
    ${fact(t('dossier'), codeText(payment.dossierCode))}
    ${fact(t('transaction'), payment.transactionId && codeText(payment.transactionId))}
  </dl>`;
}
