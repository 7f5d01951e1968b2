import type { Payment } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { failureBox } from '../foundation/failure-box.js';
import { money } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { localize, type Translate } from '../foundation/localize.js';
import { fillUrl } from '../foundation/safe-url.js';
import { band } from '../payment-parts/band.js';
import { hostAction } from '../payment-parts/host-action.js';
import { isLeft } from '../payment-parts/is-left.js';
import { partSteps } from '../payment-parts/part-steps.js';
import type { PaymentStatusModel } from './payment-status.machine.js';
import { goes } from './payment-status.onward.js';
import { rareMessages } from './payment-status.rare.messages.js';
import {
  open,
  reference,
  succeeded,
  succeededBand,
  type Open,
  type Voice as PlainVoice,
} from './payment-status.views.js';

export { stepsOf } from './payment-status.steps.js';

type Known = Extract<PaymentStatusModel, { payment: unknown }>;
type Succeeded = Extract<PaymentStatusModel, { state: 'succeeded' }>;

interface Voice extends PlainVoice {
  /** The words of this file. */
  readonly r: Translate<(typeof rareMessages)['vi']>;
}

/** What `isRare` says: refused, out of date, given up, not as asked, paid twice, one of several. */
export function rareView(model: PaymentStatusModel, plain: PlainVoice): unknown {
  const voice = { ...plain, r: localize(rareMessages, plain.lang) };
  switch (model.state) {
    case 'pending':
    case 'expired':
      return stillOpen(model, voice);
    case 'succeeded':
      return cameIn(model, voice);
    case 'failed':
      return 'payment' in model ? notTaken(model, voice) : nothing;
    case 'idle':
    case 'loading':
      return nothing;
  }
}

function stillOpen(model: Open, voice: Voice): TemplateResult {
  const { r } = voice;
  const expired = model.state === 'expired';
  return open(model, voice, {
    band: html`${openBand(model, voice)}
    ${surplusText(model.payment, voice) ? followRefund(model.payment, voice) : nothing}`,
    doing: r(expired ? 'doingExpired' : 'doingPeople'),
    onward: expired ? goOn(model, r('newPage'), 'btn', voice) : nothing,
  });
}

/** What the payer must know first. */
function openBand(model: Open, voice: Voice): TemplateResult {
  const { r, lang, level } = voice;
  if ('givenUp' in model)
    return band({ tone: 'info', title: r('givenUpTitle'), text: r('givenUpText'), lang, level });
  if (model.state === 'expired')
    return band({ tone: 'attention', title: r('expiredTitle'), text: r('expiredText'), lang, level });
  const text = surplusText(model.payment, voice) ?? r('mismatchText');
  return band({ tone: 'attention', title: r('mismatchTitle'), text, lang, level });
}

function cameIn(model: Succeeded, voice: Voice): TemplateResult {
  const { payment } = model;
  const { steps, lang } = voice;
  return succeeded(payment, voice, {
    band: payment.paidTwice ? twice(payment, voice) : onceBand(model, voice),
    onward: html`${steps ? partSteps(steps.steps, lang) : nothing} ${restButton(model, voice)}`,
  });
}

function onceBand(model: Succeeded, voice: Voice): TemplateResult {
  const { amount, part } = model.payment;
  if (!part || !isLeft(model.payment)) return succeededBand(model, voice);
  const { t, r, lang, level } = voice;
  const title = t('succeededTitle', { amount: money(amount) });
  return band({ tone: 'positive', title, text: r('partText', { n: part.number, of: part.of }), lang, level });
}

/** What became of asking the surplus back; undefined where it is the payer who must ask. */
function surplusText({ surplus }: Payment, { r }: Voice): string | undefined {
  if (!surplus || surplus.status === 'refused' || surplus.status === 'refund_failed') return undefined;
  const amount = money(surplus.amount);
  if (surplus.status === 'paid') return r('surplusPaid', { amount });
  return r(surplus.status === 'accepted' ? 'surplusAccepted' : 'surplusAsked', { amount });
}

/** Where the host has a page of refunds, what is asked back can be followed there. */
function followRefund({ id }: Payment, { r, refundUrl }: Voice): unknown {
  const url = fillUrl(refundUrl, { paymentId: id });
  return url
    ? html`<p class="actions"><a class="btn" href=${url}>${icons.refresh()}${r('followRefund')}</a></p>`
    : nothing;
}

/** Told before all else: whoever paid twice must not think that a third time is wanted. */
function twice(payment: Payment, voice: Voice): TemplateResult {
  const { t, r, lang, level, refundUrl, tellRefund } = voice;
  const ids = { paymentId: payment.id };
  const asked = surplusText(payment, voice);
  const text = asked ?? r('twiceText');
  const told = band({ tone: 'attention', title: r('twiceTitle'), text, lang, level });
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

function notTaken(model: Known, voice: Voice): TemplateResult {
  const { r, lang, level, retryUrl } = voice;
  const { payment } = model;
  const look = 'btn btn-main';
  const url = fillUrl(retryUrl, { dossierCode: payment.dossierCode });
  return html`${band({ tone: 'attention', title: r('failedTitle'), text: r('failedText'), lang, level, alert: true })}
    ${reference(payment, voice)}
    <div class="actions">
      ${url ? html`<a class=${look} href=${url}>${r('payAgain')}</a>` : goOn(model, r('payAgain'), look, voice)}
    </div>`;
}

/** Leads on to the next pay page, and says here why that was refused. */
function goOn({ onward }: Known, label: string, look: string, voice: Voice): TemplateResult {
  const { r, lang } = voice;
  const going = goes(onward, 'on');
  return html`<button
      type="button"
      class=${look}
      aria-disabled=${going ? 'true' : 'false'}
      @click=${voice.goOn}
    >
      ${icons.lock()}<span>${going ? r('leaving') : label}</span>
    </button>
    ${onward?.way === 'on' && onward.refusal ? failureBox(onward.refusal, lang) : nothing}`;
}

/** Of what goes to several beneficiaries, the next: one page, one payment, one press. */
function restButton(model: Known, voice: Voice): unknown {
  if (!isLeft(model.payment)) return nothing;
  const { r, steps } = voice;
  const label = steps?.next === undefined ? r('payNext') : r('payNextSum', { amount: money(steps.next) });
  return html`<div class="actions">${goOn(model, label, 'btn btn-main', voice)}</div>`;
}
