import { html, nothing, type TemplateResult } from 'lit';
import { failureBox } from '../foundation/failure-box.js';
import { money } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { isLeft } from '../payment-parts/is-left.js';
import { turnBack } from '../payment-parts/turn-back.js';
import type { Onward, PaymentStatusModel } from './payment-status.machine.js';
import type { Voice } from './payment-status.views.js';

type Known = Extract<PaymentStatusModel, { payment: unknown }>;

/** Leads on to the next pay page, and says here why that was refused. */
export function goOn({ onward }: Known, label: string, look: string, voice: Voice): TemplateResult {
  const { t, lang } = voice;
  const going = goes(onward, 'on');
  return html`<button
      type="button"
      class=${look}
      aria-disabled=${going ? 'true' : 'false'}
      @click=${voice.goOn}
    >
      ${icons.lock()}<span>${going ? t('leaving') : label}</span>
    </button>
    ${onward?.way === 'on' && onward.refusal ? failureBox(onward.refusal, lang) : nothing}`;
}

/** Of what goes to several beneficiaries, the next: one page, one payment, one press. */
export function restButton(model: Known, voice: Voice): unknown {
  if (!isLeft(model.payment)) return nothing;
  const { t, steps } = voice;
  const label = steps?.next === undefined ? t('payNext') : t('payNextSum', { amount: money(steps.next) });
  return html`<div class="actions">${goOn(model, label, 'btn btn-main', voice)}</div>`;
}

/** Only where it can mean something: nobody has told of money yet. */
export function turnBackFold(
  model: Extract<PaymentStatusModel, { state: 'pending' | 'expired' }>,
  { lang, turnBack: cancel }: Voice,
): unknown {
  const { payment, onward, state } = model;
  const open = ['created', 'initiated'].includes(payment.status);
  const lost = payment.status === 'unknown' && payment.expiresAt === undefined;
  if (state !== 'pending' || !(open || lost)) return nothing;
  return turnBack({
    expiresAt: payment.expiresAt,
    going: goes(onward, 'back'),
    refusal: onward?.way === 'back' ? onward.refusal : undefined,
    lang,
    cancel,
  });
}

const goes = (onward: Onward | undefined, way: Onward['way']): boolean => onward?.way === way && onward.going;
