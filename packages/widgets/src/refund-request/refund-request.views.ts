import type { Refund } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { failureBox } from '../foundation/failure-box.js';
import { dateTime, money } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { moneyText } from '../payment-parts/money-text.js';
import { band } from '../payment-parts/band.js';
import { fact } from '../payment-parts/facts.js';
import type { RefundRequestActions, Texts } from './refund-request.actions.js';
import { formMessages } from './refund-request.form.messages.js';
import { formView } from './refund-request.form.js';
import type { Known, RefundRequestModel } from './refund-request.machine.js';
import { reviewView } from './refund-request.review.js';
import { stepsOf } from './refund-request.steps.js';

export function refundRequestView(model: RefundRequestModel, actions: RefundRequestActions): unknown {
  const t = localize(formMessages, actions.lang);
  switch (model.state) {
    case 'idle':
      return html`<p class="note">${t('idle')}</p>`;
    case 'loading':
      return nothing;
    case 'ready':
      return model.step === 'fill' ? formView(model, actions, t) : reviewView(model, actions, t);
    case 'submitting':
      return reviewView(model, actions, t);
    case 'pending':
    case 'succeeded':
      return followed(model, actions, t);
    case 'empty':
      return nothingLeft(model.known, actions, t);
    case 'failed':
      return 'known' in model ? followed(model, actions, t) : failed(model, actions, t);
  }
}

type Followed = Extract<RefundRequestModel, { checking: boolean }>;

/** How the newest one stands, then every one with its steps. */
function followed(model: Followed, actions: RefundRequestActions, t: Texts): TemplateResult {
  const { refunds, refundable } = model.known.list;
  const newest = refunds.at(-1);
  return html`${newest ? headline(newest, actions, t) : nothing}
    <ol class="refunds" part="refunds" role="list" aria-label=${t('refunds')}>
      ${[...refunds].reverse().map((refund) => one(refund, actions, t))}
    </ol>
    ${model.state === 'pending' ? html`<p class="note">${t('who')}</p>` : nothing}
    <div class="actions">
      ${
        model.state === 'pending'
          ? html`<button
              type="button"
              class="btn btn-main"
              part="button"
              aria-disabled=${model.checking ? 'true' : 'false'}
              @click=${actions.check}
            >
              ${icons.refresh()}<span>${model.checking ? t('checking') : t('check')}</span>
            </button>`
          : nothing
      }
      ${refundable > 0 ? html`<button type="button" class="btn" @click=${actions.more}>${model.state === 'failed' ? t('another') : t('more')}</button>` : nothing}
    </div>`;
}

function headline(refund: Refund, { lang, level }: RefundRequestActions, t: Texts): TemplateResult {
  switch (refund.status) {
    case 'requested':
      return refund.submittedAt
        ? band({ tone: 'waiting', title: t('requestedTitle'), text: t('requestedText'), lang, level })
        : band({ tone: 'waiting', title: t('storedTitle'), text: t('storedText'), lang, level });
    case 'unknown':
      return band({ tone: 'waiting', title: t('unknownTitle'), text: t('unknownText'), lang, level });
    case 'accepted':
      return band({ tone: 'waiting', title: t('acceptedTitle'), text: t('acceptedText'), lang, level });
    case 'paid': {
      const title = t('paidTitle', { amount: money(refund.amount) });
      return band({ tone: 'positive', title, text: t('paidText'), lang, level });
    }
    case 'refused':
      return band({ tone: 'attention', title: t('refusedTitle'), text: t('refusedText'), lang, level });
    case 'refund_failed':
      return band({ tone: 'attention', title: t('failedTitle'), text: t('failedText'), lang, level });
  }
}

function one(refund: Refund, { lang }: RefundRequestActions, t: Texts): TemplateResult {
  const words = { done: t('done'), now: t('now'), 'to-come': t('toCome'), failed: '' };
  const signs = { done: icons.check, now: icons.clock, 'to-come': icons.clock, failed: icons.attention };
  return html`<li class="refund">
    <dl class="facts" part="facts">
      ${fact(t('howMuch'), html`<strong>${moneyText(refund.amount, lang)}</strong>`)}
      ${fact(t('reason'), refund.reason && t(refund.reason))}
      ${fact(t('reference'), codeText(refund.reference))}
    </dl>
    <ol class="steps" role="list">
      ${stepsOf(refund).map(
        ({ name, stage, at }) =>
          html`<li class="step step-${stage}" aria-current=${stage === 'now' ? 'step' : 'false'}>
            ${signs[stage]()}<span>${t(name)}<span class="vh"> ${words[stage]}</span></span>
            ${at ? html`<span class="note num">${spoken(dateTime(at, lang), lang)}</span>` : nothing}
          </li>`,
      )}
    </ol>
  </li>`;
}

function nothingLeft(
  { payment, list }: Known,
  { lang, level }: RefundRequestActions,
  t: Texts,
): TemplateResult {
  const unpaid = payment.status !== 'succeeded' && !list.refunds.length;
  return unpaid
    ? band({ tone: 'info', title: t('unpaidTitle'), text: t('unpaidText'), lang, level })
    : band({ tone: 'info', title: t('emptyTitle'), text: t('emptyText'), lang, level });
}

function failed(
  { failure }: Extract<RefundRequestModel, { state: 'failed'; failure: unknown }>,
  { lang, level, reload }: RefundRequestActions,
  t: Texts,
): TemplateResult {
  if (failure.code === 'payment_not_found')
    return band({
      tone: 'attention',
      title: t('notFoundTitle'),
      text: t('notFoundText'),
      lang,
      level,
      alert: true,
    });
  const retry = html`<button type="button" class="btn" @click=${reload}>
    ${icons.refresh()}${t('retry')}
  </button>`;
  return failureBox(failure, lang, failure.canRetry ? retry : nothing);
}
