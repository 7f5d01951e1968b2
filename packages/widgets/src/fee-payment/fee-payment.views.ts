import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { failureBox } from '../foundation/failure-box.js';
import { date, dateTime, money, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { amountPiece } from '../payment-parts/amount.js';
import { moneyText } from '../payment-parts/money-text.js';
import { band } from '../payment-parts/band.js';
import { fact } from '../payment-parts/facts.js';
import { hostAction } from '../payment-parts/host-action.js';
import { receiptFiles } from '../payment-parts/receipt-files.js';
import type { FeePaymentActions } from './fee-payment.actions.js';
import { dueView, type Due } from './fee-payment.due.js';
import type { FeePaymentModel, Paid, Pending } from './fee-payment.machine.js';
import { orderMessages } from './fee-payment.order.messages.js';
import { retry, type Texts } from './fee-payment.order.js';
import { transferView } from './fee-payment.transfer.js';

interface Voice extends FeePaymentActions {
  readonly t: Texts;
}

export function feePaymentView(model: FeePaymentModel, actions: FeePaymentActions): unknown {
  const t = localize(orderMessages, actions.lang);
  const voice = { ...actions, t };
  switch (model.state) {
    case 'idle':
      return html`<p class="note">${t('idle')}</p>`;
    case 'loading':
      return nothing;
    case 'ready':
    case 'submitting':
      return dueView(model, actions, t);
    case 'failed':
      return model.order
        ? dueView(model as Due, actions, t)
        : failureBox(model.failure, actions.lang, model.failure.canRetry ? retry(actions, t) : nothing);
    case 'pending':
      return 'pending' in model ? pending(model.pending, voice) : transferView(model, actions);
    case 'expired':
      return transferView(model, actions);
    case 'succeeded':
      return html`${paid(model.paid, voice)} ${receipt(model.paid, voice)}`;
    case 'empty':
      return nothingDue(model.order, voice);
  }
}

function receipt({ paymentId, receiptId }: Paid, { t, lang, file, receiptUrl, tellReceipt }: Voice): unknown {
  if (!paymentId) return nothing;
  const ids = { paymentId, ...(receiptId && { receiptId }) };
  return html`<p class="actions">
    ${hostAction({
      label: html`${icons.paper()}${t('viewReceipt')}`,
      template: receiptUrl,
      ids,
      tell: () => tellReceipt(ids),
      look: 'btn btn-main',
    })}
    ${receiptId ? receiptFiles({ receiptId, lang, file }) : nothing}
  </p>`;
}

/** A payment under way: the reference, and by when there will be a result. */
function pending(about: Pending, { t, lang, level, returnTo }: Voice): TemplateResult {
  const { reference, amount, resolvesBy, paymentId } = about;
  return html`${band({ tone: 'waiting', title: t('pendingTitle'), text: t('pendingText'), lang, level })}
    <dl class="facts" part="facts">
      ${fact(t('reference'), reference && html`<strong>${codeText(reference)}</strong>`)}
      ${fact(t('amount'), moneyText(amount, lang))}
      ${fact(t('resolvesBy'), spoken(dateTime(resolvesBy, lang), lang))}
    </dl>
    ${
      paymentId
        ? html`<p class="actions">
            <a class="btn btn-main" href=${returnTo(paymentId)}>${t('viewStatus')}</a>
          </p>`
        : nothing
    }`;
}

function paid({ amount: sum, paidAt }: Paid, { t, lang, level }: Voice): TemplateResult {
  const day = date(paidAt, lang);
  const text = sum
    ? t(day ? 'paidOn' : 'paid', { amount: money(sum), date: day })
    : t(day ? 'paidDay' : 'paidDone', { date: day });
  return band({ tone: 'positive', title: t('paidTitle'), text, lang, level });
}

function nothingDue({ dossierCode }: FeeOrder, { t, lang, level }: Voice): TemplateResult {
  const text = t('emptyText', { code: plain(dossierCode) });
  return html`${amountPiece(t('amount'), 0, lang, level)}
  ${band({ tone: 'positive', title: t('emptyTitle'), text, lang, level })}`;
}
