import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { failureBox } from '../foundation/failure-box.js';
import { moneyText } from '../payment-parts/money-text.js';
import { fact } from '../payment-parts/facts.js';
import type { RefundRequestActions, Texts } from './refund-request.actions.js';
import { readAmount } from './refund-request.amount.js';
import type { RefundRequestModel } from './refund-request.machine.js';

type Reviewed = Extract<RefundRequestModel, { state: 'ready' | 'submitting' }>;

/** All of it once more before it goes. */
export function reviewView(model: Reviewed, actions: RefundRequestActions, t: Texts): TemplateResult {
  const { known, form } = model;
  const { payment, list } = known;
  const busy = model.state === 'submitting';
  const failure = model.state === 'ready' ? model.failure : undefined;
  const asked = form.part ? readAmount(form.amount) : payment.paidTwice ? undefined : list.refundable;
  return html`${failure ? failureBox(failure, actions.lang, html`<p>${t('safe')}</p>`) : nothing}
    <div class="review" part="review">
      <p class="section-title title" role="heading" aria-level=${actions.level} tabindex="-1">
        ${t('reviewTitle')}
      </p>
      <dl class="facts" part="facts">
        ${fact(t('dossier'), codeText(payment.dossierCode))}
        ${fact(t('reference'), codeText(payment.reference))}
        ${fact(t('howMuch'), html`<strong>${asked === undefined ? t('whole') : moneyText(asked, actions.lang)}</strong>`)}
        ${fact(t('reason'), form.reason && t(form.reason))}
      </dl>
      <p>${t('who')}</p>
      <div class="actions">
        <button
          type="button"
          class="btn btn-main"
          part="button"
          aria-disabled=${busy ? 'true' : 'false'}
          @click=${actions.submit}
          @keydown=${once}
        >
          ${busy ? t('sending') : failure ? t('again') : t('send')}
        </button>
        ${
          busy
            ? nothing
            : html`<button type="button" class="btn btn-quiet" @click=${actions.change}>${t('edit')}</button>`
        }
      </div>
    </div>`;
}

// A key held down clicks again and again: a failure that comes at once must not start the next attempt.
function once(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
