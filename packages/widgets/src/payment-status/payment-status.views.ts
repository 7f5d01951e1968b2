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
import { payPageUrl } from '../payment-parts/pay-page-url.js';
import { receiptFiles, type ReceiptFile } from '../payment-parts/receipt-files.js';
import { referencePiece } from '../payment-parts/reference.js';
import { isRare } from './payment-status.is-rare.js';
import type { PaymentStatusModel } from './payment-status.machine.js';
import { turnBackFold } from './payment-status.onward.js';
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

export type Open = Extract<PaymentStatusModel, { state: 'pending' | 'expired' }>;

/** What a view has where an ordinary payment has something else, or nothing. */
interface Pieces {
  /** What the payer must know first. */
  readonly band: TemplateResult;
  readonly doing?: string;
  /** What can be pressed besides. */
  readonly onward?: unknown;
}

/** `rare` draws what `isRare` says, and is there by then. */
export function paymentStatusView(
  model: PaymentStatusModel,
  actions: PaymentStatusActions,
  rare: ((model: PaymentStatusModel, voice: Voice) => unknown) | undefined,
): unknown {
  const voice = { ...actions, t: localize(resultMessages, actions.lang) };
  if (isRare(model)) return rare?.(model, voice);
  switch (model.state) {
    case 'idle':
      return html`<p class="note">${voice.t('idle')}</p>`;
    case 'loading':
    case 'expired':
      return nothing;
    case 'pending':
      return open(model, voice, { band: openBand(model, voice) });
    case 'succeeded':
      return succeeded(model.payment, voice, { band: succeededBand(model, voice) });
    case 'failed':
      return 'failure' in model ? unknown(model, voice) : nothing;
  }
}

export function open(model: Open, voice: Voice, { band, doing, onward }: Pieces): TemplateResult {
  const { t, environment } = voice;
  const payUrl = payPageUrl(model.payment.payUrl, environment);
  return html`${band} ${reference(model.payment, voice)}
    <hr class="rule" />
    ${progress(model, voice, doing)} ${mayClose(model) ? mayCloseLine(t) : nothing}
    <div class="actions">
      ${checkButton(model.watch.checking, voice)}
      ${payUrl ? html`<a class="btn" href=${payUrl}>${t('resume')}</a>` : nothing} ${onward ?? nothing}
    </div>
    ${turnBackFold(model, voice)}`;
}

export function succeeded(payment: Payment, voice: Voice, { band, onward }: Pieces): TemplateResult {
  return html`${band} ${reference(payment, voice)}
    <hr class="rule" />
    ${paidFacts(payment, voice)} ${onward ?? nothing} ${receipt(payment, voice)}`;
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

export const reference = ({ reference: text }: Payment, { copier, lang, say }: Voice): TemplateResult =>
  referencePiece(text, copier, lang, say);

/** What the payer must know first while the outcome is open. */
function openBand({ payment }: Open, { t, lang, level }: Voice): TemplateResult {
  const key = payment.status === 'initiated' ? 'open' : 'pending';
  return band({ tone: 'waiting', title: t(`${key}Title`), text: t(`${key}Text`), lang, level });
}

/** What is being done, when we asked, when we ask next, and by when there will be a result. */
function progress(model: Open, { t, lang }: Voice, waits = t('doingWaiting')): TemplateResult {
  const { payment, watch, state } = model;
  const automatic = state === 'pending' && payment.status !== 'mismatch';
  const later = watch.paused ? t('nextBack') : t('nextManual');
  const next = watch.nextAt === undefined ? later : t('nextAt', { time: time(watch.nextAt) });
  return html`<dl class="facts" part="facts">
    ${fact(t('amount'), moneyText(payment.amount, lang))} ${fact(t('doing'), doing(model, waits, t))}
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

function doing({ watch, trouble }: Open, waits: string, t: Texts): string {
  if (watch.checking) return t('doingAsking');
  if (watch.paused === 'offline') return t('doingOffline');
  return trouble ? t(troubles[trouble.key] ?? 'doingTrouble') : waits;
}

/** True when the result is recorded whether or not this page stays open. */
const mayClose = ({ payment }: Open): boolean => ['pending', 'unknown', 'mismatch'].includes(payment.status);

function mayCloseLine(t: Texts): TemplateResult {
  return html`<p class="close">${icons.check()}<span>${t('mayClose')}</span></p>`;
}

export function succeededBand(
  { payment, late }: Extract<PaymentStatusModel, { state: 'succeeded' }>,
  { t, lang, level }: Voice,
): TemplateResult {
  const title = t(late ? 'lateTitle' : 'succeededTitle', { amount: money(payment.amount) });
  return band({ tone: 'positive', title, text: t(late ? 'lateText' : 'succeededText'), lang, level });
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
