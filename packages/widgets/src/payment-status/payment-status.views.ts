import type { Payment } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { failureBox } from '../foundation/failure-box.js';
import { dateTime, money, time } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize, type Translate } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { fillUrl } from '../foundation/safe-url.js';
import { moneyText } from '../payment-parts/money-text.js';
import { band } from '../payment-parts/band.js';
import type { Copier } from '../payment-parts/copier.js';
import { fact, given } from '../payment-parts/facts.js';
import { isLeft } from '../payment-parts/is-left.js';
import { hostAction } from '../payment-parts/host-action.js';
import { partSteps } from '../payment-parts/part-steps.js';
import { payPageUrl } from '../payment-parts/pay-page-url.js';
import { receiptFiles, type ReceiptFile } from '../payment-parts/receipt-files.js';
import { referencePiece } from '../payment-parts/reference.js';
import { goOn, restButton, turnBackFold } from './payment-status.onward.js';
import type { PaymentStatusModel } from './payment-status.machine.js';
import { resultMessages } from './payment-status.result.messages.js';
import type { Steps } from './payment-status.steps.js';

export type Texts = Translate<(typeof resultMessages)['vi']>;

/** What every view speaks with, and what the element lets it do. */
export interface PaymentStatusActions {
  readonly lang: Lang;
  /** Of headlines, for assistive technology. */
  readonly level: number;
  readonly environment: 'sandbox' | 'live' | undefined;
  readonly copier: Copier;
  /** Pages of the host, as it gave them. */
  readonly receiptUrl: string | undefined;
  readonly retryUrl: string | undefined;
  readonly refundUrl: string | undefined;
  readonly steps: Steps | undefined;
  readonly file: ReceiptFile;
  check(): void;
  goOn(): void;
  turnBack(): void;
  say(text: string): void;
  tellReceipt(ids: Readonly<Record<'paymentId' | 'receiptId', string>>): void;
  tellRefund(ids: Readonly<Record<'paymentId', string>>): void;
}

export interface Voice extends PaymentStatusActions {
  readonly t: Texts;
}

type Open = Extract<PaymentStatusModel, { state: 'pending' | 'expired' }>;

export function paymentStatusView(model: PaymentStatusModel, actions: PaymentStatusActions): unknown {
  const voice = { ...actions, t: localize(resultMessages, actions.lang) };
  switch (model.state) {
    case 'idle':
      return html`<p class="note">${voice.t('idle')}</p>`;
    case 'loading':
      return nothing;
    case 'pending':
    case 'expired':
      return open(model, voice);
    case 'succeeded':
      return succeeded(model, voice);
    case 'failed':
      return 'payment' in model ? notTaken(model, voice) : unknown(model, voice);
  }
}

function open(model: Open, voice: Voice): TemplateResult {
  const { t, environment } = voice;
  const payUrl = payPageUrl(model.payment.payUrl, environment);
  return html`${openBand(model, voice)}
    ${surplusText(model.payment, voice) ? followRefund(model.payment, voice) : nothing}
    ${reference(model.payment, voice)}
    <hr class="rule" />
    ${progress(model, voice)} ${mayClose(model) ? mayCloseLine(t) : nothing}
    <div class="actions">
      ${checkButton(model.watch.checking, voice)}
      ${payUrl ? html`<a class="btn" href=${payUrl}>${t('resume')}</a>` : nothing}
      ${model.state === 'expired' ? goOn(model, t('newPage'), 'btn', voice) : nothing}
    </div>
    ${turnBackFold(model, voice)}`;
}

function succeeded(model: Extract<PaymentStatusModel, { state: 'succeeded' }>, voice: Voice): TemplateResult {
  const { payment, late } = model;
  return html`${payment.paidTwice ? twice(payment, voice) : succeededBand(payment, late, voice)}
    ${reference(payment, voice)}
    <hr class="rule" />
    ${paidFacts(payment, voice)} ${voice.steps ? partSteps(voice.steps.steps, voice.lang) : nothing}
    ${restButton(model, voice)} ${receipt(payment, voice)}`;
}

/** What became of asking the surplus back; undefined where it is the payer who must ask. */
function surplusText({ surplus }: Payment, { t }: Voice): string | undefined {
  if (!surplus || surplus.status === 'refused' || surplus.status === 'refund_failed') return undefined;
  const amount = money(surplus.amount);
  if (surplus.status === 'paid') return t('surplusPaid', { amount });
  return t(surplus.status === 'accepted' ? 'surplusAccepted' : 'surplusAsked', { amount });
}

/** Where the host has a page of refunds, what is asked back can be followed there. */
function followRefund({ id }: Payment, { t, refundUrl }: Voice): unknown {
  const url = fillUrl(refundUrl, { paymentId: id });
  return url
    ? html`<p class="actions"><a class="btn" href=${url}>${icons.refresh()}${t('followRefund')}</a></p>`
    : nothing;
}

/** Told before all else: whoever paid twice must not think that a third time is wanted. */
function twice(payment: Payment, voice: Voice): TemplateResult {
  const { t, lang, level, refundUrl, tellRefund } = voice;
  const ids = { paymentId: payment.id };
  const asked = surplusText(payment, voice);
  const text = asked ?? t('twiceText');
  const told = band({ tone: 'attention', title: t('twiceTitle'), text, lang, level });
  if (asked) return html`${told}${followRefund(payment, voice)}`;
  return html`${told}
    <div class="actions">
      ${hostAction({
        label: html`${icons.refresh()}${t('refund')}`,
        template: refundUrl,
        ids,
        tell: () => tellRefund(ids),
        look: 'btn btn-main',
      })}
    </div>`;
}

function notTaken(
  model: Extract<PaymentStatusModel, { state: 'failed'; payment: Payment }>,
  voice: Voice,
): TemplateResult {
  const { t, lang, level, retryUrl } = voice;
  const { payment } = model;
  const look = 'btn btn-main';
  const url = fillUrl(retryUrl, { dossierCode: payment.dossierCode });
  return html`${band({ tone: 'attention', title: t('failedTitle'), text: t('failedText'), lang, level, alert: true })}
    ${reference(payment, voice)}
    <div class="actions">
      ${url ? html`<a class=${look} href=${url}>${t('payAgain')}</a>` : goOn(model, t('payAgain'), look, voice)}
    </div>`;
}

function unknown(model: Extract<PaymentStatusModel, { failure: unknown }>, voice: Voice): TemplateResult {
  const { t, level, lang } = voice;
  if (model.failure.code === 'payment_not_found')
    return band({
      tone: 'attention',
      title: t('notFoundTitle'),
      text: t('notFoundText'),
      lang,
      level,
      alert: true,
    });
  return html`${failureBox(model.failure, lang, html`<p>${t('safe')}</p>`)}
    <div class="actions">${checkButton(model.watch.checking, voice)}</div>`;
}

function checkButton(checking: boolean, { t, check }: Voice): TemplateResult {
  return html`<button
    type="button"
    class="btn btn-main"
    part="button"
    aria-disabled=${checking ? 'true' : 'false'}
    @click=${check}
  >
    ${icons.refresh()}<span>${t('check')}</span>
  </button>`;
}

function receipt(payment: Payment, voice: Voice): TemplateResult {
  const { id, receiptId, receipts = [], paidTwice } = payment;
  const { t, lang, receiptUrl, refundUrl, tellReceipt, file } = voice;
  const refund = paidTwice ? undefined : fillUrl(refundUrl, { paymentId: id });
  const quiet = refund ? html`<a class="btn btn-quiet" href=${refund}>${t('refund')}</a>` : nothing;
  if (!receiptId)
    return html`<p class="note">${t('receiptComing')}</p>
      <div class="actions">${quiet}</div>`;
  const ids = { paymentId: id, receiptId };
  const files =
    receipts.length > 1
      ? receipts.map((one) => ({ id: one.id, of: t(one.kind) }))
      : [{ id: receiptId, of: undefined }];
  const links = files.map(({ id: receiptId, of }) =>
    receiptFiles({ receiptId, lang, file, ...(of && { of }) }),
  );
  const below = links.length > 1 && html`<div class="actions">${links}</div>`;
  return html`<div class="actions">
      ${hostAction({
        label: html`${icons.paper()}${t('viewReceipt')}`,
        template: receiptUrl,
        ids,
        tell: () => tellReceipt(ids),
        look: paidTwice || isLeft(payment) ? 'btn' : 'btn btn-main',
      })}
      ${below ? nothing : links} ${quiet}
    </div>
    ${below || nothing}`;
}

const reference = ({ reference: text }: Payment, { copier, lang, say }: Voice): TemplateResult =>
  referencePiece(text, copier, lang, say);

/** What the payer must know first while the outcome is open. */
function openBand(model: Open, voice: Voice): TemplateResult {
  const { t, lang, level } = voice;
  const { state, payment } = model;
  if ('givenUp' in model)
    return band({ tone: 'info', title: t('givenUpTitle'), text: t('givenUpText'), lang, level });
  if (state === 'expired')
    return band({ tone: 'attention', title: t('expiredTitle'), text: t('expiredText'), lang, level });
  if (payment.status === 'mismatch') {
    const text = surplusText(payment, voice) ?? t('mismatchText');
    return band({ tone: 'attention', title: t('mismatchTitle'), text, lang, level });
  }
  if (payment.status === 'initiated')
    return band({ tone: 'waiting', title: t('openTitle'), text: t('openText'), lang, level });
  return band({ tone: 'waiting', title: t('pendingTitle'), text: t('pendingText'), lang, level });
}

/** What is being done, when we asked, when we ask next, and by when there will be a result. */
function progress(model: Open, { t, lang }: Voice): TemplateResult {
  const { payment, watch, state } = model;
  const automatic = state === 'pending' && payment.status !== 'mismatch';
  const later = watch.paused ? t('nextBack') : t('nextManual');
  const next = watch.nextAt === undefined ? later : t('nextAt', { time: time(watch.nextAt) });
  return html`<dl class="facts" part="facts">
    ${fact(t('amount'), moneyText(payment.amount, lang))} ${fact(t('doing'), doing(model, t))}
    ${fact(t('checkedAt'), watch.checkedAt !== undefined && html`<span class="num">${spoken(age(watch.checkedAt, t), lang)}</span>`)}
    ${automatic && !watch.checking ? fact(t('nextCheck'), html`<span class="num">${spoken(next, lang)}</span>`) : nothing}
    ${fact(t('resolvesBy'), spoken(dateTime(payment.resolvesBy, lang), lang))}
    ${payment.status === 'initiated' ? fact(t('payBefore'), spoken(dateTime(payment.expiresAt, lang), lang)) : nothing}
  </dl>`;
}

/** When we last heard, and how long that is when it is long: what stands here may have changed since. */
function age(at: number, t: Texts): string {
  const minutes = Math.floor((Date.now() - at) / 60_000);
  return minutes < 1 ? time(at) : t('ago', { time: time(at), minutes });
}

const troubles: Readonly<Record<string, 'doingOffline' | 'doingBusy' | undefined>> = {
  offline: 'doingOffline',
  rate_limited: 'doingBusy',
};

function doing({ state, payment, watch, trouble }: Open, t: Texts): string {
  if (watch.checking) return t('doingAsking');
  if (watch.paused === 'offline') return t('doingOffline');
  if (trouble) return t(troubles[trouble.key] ?? 'doingTrouble');
  if (payment.status === 'mismatch') return t('doingPeople');
  return state === 'expired' ? t('doingExpired') : t('doingWaiting');
}

/** True when the result is recorded whether or not this page stays open. */
const mayClose = ({ payment }: Open): boolean => ['pending', 'unknown', 'mismatch'].includes(payment.status);

function mayCloseLine(t: Texts): TemplateResult {
  return html`<p class="close">${icons.check()}<span>${t('mayClose')}</span></p>`;
}

function succeededBand(payment: Payment, late: boolean, { t, lang, level }: Voice): TemplateResult {
  const amount = money(payment.amount);
  const { part } = payment;
  if (part && isLeft(payment)) {
    const text = t('partText', { n: part.number, of: part.of });
    return band({ tone: 'positive', title: t('succeededTitle', { amount }), text, lang, level });
  }
  return late
    ? band({ tone: 'positive', title: t('lateTitle', { amount }), text: t('lateText'), lang, level })
    : band({
        tone: 'positive',
        title: t('succeededTitle', { amount }),
        text: t('succeededText'),
        lang,
        level,
      });
}

/** What the payer may want to keep of a payment that went through. */
function paidFacts(payment: Payment, { t, lang }: Voice): TemplateResult {
  return html`<dl class="facts" part="facts">
    ${fact(t('paidAt'), spoken(dateTime(payment.paidAt, lang), lang))}
    ${fact(t('payee'), payment.payee && given(payment.payee.name))}
    ${fact(t('dossier'), codeText(payment.dossierCode))}
    ${fact(t('transaction'), payment.transactionId && codeText(payment.transactionId))}
  </dl>`;
}
