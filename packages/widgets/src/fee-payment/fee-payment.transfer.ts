import type { Payment, Transfer } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { dateTime, money, plain, time } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { localize, type Translate } from '../foundation/localize.js';
import { said, spoken } from '../foundation/spoken.js';
import { qrImage } from '../paper/qr-image.js';
import { moneyText } from '../payment-parts/money-text.js';
import { band } from '../payment-parts/band.js';
import { copyButton } from '../payment-parts/copy-button.js';
import { fact, given } from '../payment-parts/facts.js';
import { turnBack } from '../payment-parts/turn-back.js';
import type { FeePaymentActions } from './fee-payment.actions.js';
import type { Transferring } from './fee-payment.machine.js';
import { transferMessages } from './fee-payment.transfer.messages.js';

type Texts = Translate<(typeof transferMessages)['vi']>;

/** The code and, with equal right, the same as text: the payer may hold the one phone that shows it. */
export function transferView(model: Transferring, actions: FeePaymentActions): TemplateResult {
  const t = localize(transferMessages, actions.lang);
  const { payment } = model;
  return html`${headline(model, actions, t)}
    ${payment.transfer && model.state === 'pending' ? sheet(payment, payment.transfer, actions, t) : nothing}
    <dl class="facts" part="facts">
      ${fact(t('reference'), codeText(payment.reference))}
      ${model.state === 'pending' ? validity(payment, actions, t) : nothing}
    </dl>
    <p class="note watching">${icons.clock()}<span>${spoken(watching(model, t), actions.lang)}</span></p>
    ${model.state === 'pending' ? html`<p class="note">${t('mayClose')}</p>` : nothing}
    <div class="actions">${buttons(model, actions, t)}</div>
    ${model.state === 'pending' ? fold(model, actions) : nothing}`;
}

const fold = (
  { payment, back }: Transferring,
  { lang, turnBack: cancel }: FeePaymentActions,
): TemplateResult =>
  turnBack({
    expiresAt: payment.expiresAt,
    going: back?.going === true,
    refusal: back?.refusal,
    lang,
    cancel,
  });

function headline({ state }: Transferring, { lang, level }: FeePaymentActions, t: Texts): TemplateResult {
  return state === 'expired'
    ? band({ tone: 'attention', title: t('expiredTitle'), text: t('expiredText'), lang, level })
    : html`<div>
        <p class="title" role="heading" aria-level=${level} tabindex="-1">${t('title')}</p>
        <p>${t('text')}</p>
      </div>`;
}

function sheet(
  { amount, payee }: Payment,
  { bank, bankName, account, name, purpose }: Transfer,
  actions: FeePaymentActions,
  t: Texts,
): TemplateResult {
  const holder = name ?? payee?.name;
  const label = t('qr', { amount: money(amount), payee: plain(payee?.name ?? t('payeeUnknown')) });
  const copy = (what: string, text: string) => copyButton({ text, label: t('copyOf', { what }), ...actions });
  const code = t('bankCode', { code: plain(bank) });
  return html`<div class="transfer" part="transfer">
    ${actions.qr === 'failed' ? noCode(t) : qrImage(actions.qr, said(label, actions.lang))}
    <dl class="facts">
      ${fact(t('bank'), html`<span>${bankName ? html`${given(bankName)}${', '}` : nothing}<span class="num">${code}</span></span>`)}
      ${fact(t('account'), html`<strong>${codeText(account)}</strong>${copy(t('account'), account)}`)}
      ${fact(t('holder'), holder && given(holder))}
      ${fact(t('amount'), html`<strong>${moneyText(amount, actions.lang)}</strong>${copy(t('amount'), String(amount))}`)}
      ${fact(
        t('purpose'),
        purpose &&
          html`<strong translate="no"><bdi>${spoken(plain(purpose), 'vi')}</bdi></strong
            >${copy(t('purpose'), purpose)}`,
      )}
    </dl>
  </div>`;
}

/**
 * In the place of the code, as large as it: nothing moves, and what stands beside it is enough to pay. There is no trying again:
 * Chromium asks once for a file of code, and says no for as long as the page is open.
 */
const noCode = (t: Texts): TemplateResult => html`<div class="no-code"><p>${t('noCode')}</p></div>`;

/** Until when, and for the eyes how long that is: a voice reads a clock that runs at each second of it. */
function validity({ expiresAt }: Payment, { lang }: FeePaymentActions, t: Texts): unknown {
  const left = Math.max(0, Math.ceil((Date.parse(expiresAt ?? '') - Date.now()) / 1000));
  if (!expiresAt || Number.isNaN(left)) return nothing;
  const words = t('left', { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') });
  return fact(
    t('validUntil'),
    html`${spoken(dateTime(expiresAt, lang), lang)}
      <span class="note num" aria-hidden="true">(${words})</span>`,
  );
}

function watching({ checking, told }: Transferring, t: Texts): string {
  if (checking) return t('checking');
  return [t('waiting'), told !== undefined && t('checkedAt', { time: time(told) })].filter(Boolean).join(' ');
}

function buttons(
  { state, checking, payment }: Transferring,
  actions: FeePaymentActions,
  t: Texts,
): TemplateResult {
  const check = html`<button
    type="button"
    class="btn btn-main"
    part="button"
    aria-disabled=${checking ? 'true' : 'false'}
    @click=${actions.check}
  >
    ${icons.refresh()}<span>${state === 'expired' ? t('checkAgain') : t('check')}</span>
  </button>`;
  if (state === 'expired')
    return html`${check}<button type="button" class="btn" @click=${actions.renew}>${t('newCode')}</button>`;
  return html`${check}
    <button type="button" class="btn" @click=${actions.otherMethod}>${t('other')}</button>
    ${payment.payUrl ? html`<a class="btn btn-quiet" href=${payment.payUrl}>${t('payPage')}</a>` : nothing}`;
}
