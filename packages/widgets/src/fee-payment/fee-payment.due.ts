import type { FeeOrder } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { failureBox } from '../foundation/failure-box.js';
import { money, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { band } from '../payment-parts/band.js';
import type { FeePaymentActions } from './fee-payment.actions.js';
import { canPay, type FeePaymentModel, type Method } from './fee-payment.machine.js';
import { notice, order, retry, type Texts } from './fee-payment.order.js';

/** What is due is in sight. */
export type Due = Extract<FeePaymentModel, { state: 'ready' | 'submitting' | 'failed' }> & {
  readonly order: FeeOrder;
};

/** Why to look again, what is due, how to pay it, and the one button. */
export function dueView(model: Due, actions: FeePaymentActions, t: Texts): TemplateResult {
  const { lang, level, account } = actions;
  const payer = typeof account === 'object' ? account.displayName : undefined;
  return html`${model.state === 'ready' && model.notice ? notice(model.notice, { t, lang, level }) : nothing}
    ${model.state === 'failed' ? refused(model, actions, t) : nothing}
    ${payer && actions.owner ? forAnother(model.order, actions.owner, payer, actions, t) : nothing}
    ${order(model.order, payer, { t, lang, level })}
    <hr class="rule" />
    ${methods(model, actions, t)}
    <div class="pay">${button(model, actions, t)} ${beside(model, actions, t)}</div>`;
}

function forAnother(
  { dossierCode }: FeeOrder,
  owner: string,
  payer: string,
  { lang, level }: FeePaymentActions,
  t: Texts,
): TemplateResult {
  const text = t('forAnotherText', { code: plain(dossierCode), owner: plain(owner), payer: plain(payer) });
  return band({ tone: 'info', title: t('forAnother'), text, lang, level });
}

/** Ways to pay by name, each with what happens next; none where there is no choice. */
function methods(
  { order: { methods: offered = [] }, state }: Due,
  actions: FeePaymentActions,
  t: Texts,
): unknown {
  if (offered.length < 2) return nothing;
  const site = new URL(actions.returnTo()).host;
  const words = {
    'pay-page': { name: t('payPage'), next: t('payPageNext', { site }) },
    vietqr: { name: t('vietqr'), next: t('vietqrNext') },
  };
  const row = (method: Method) =>
    html`<label class="method">
      <input
        type="radio"
        name="method"
        .checked=${method === actions.method}
        ?disabled=${state === 'submitting'}
        @change=${() => actions.choose(method)}
      />
      <span>${words[method].name}<span class="note">${words[method].next}</span></span>
    </label>`;
  return html`<fieldset class="methods" part="methods">
    <legend>${t('methods')}</legend>
    ${offered.map(row)}
  </fieldset>`;
}

function button(model: Due, actions: FeePaymentActions, t: Texts): TemplateResult {
  const [first, second] = model.order.parts ?? [];
  const amount = money(second && first ? first.amount : model.order.amount);
  const here = byTransfer(model, actions);
  const label = here ? t('showCode', { amount }) : t(second ? 'payFirst' : 'pay', { amount });
  return html`<button
    type="button"
    class="btn btn-main"
    part="button"
    aria-disabled=${canPay(model) ? 'false' : 'true'}
    @click=${actions.pay}
    @keydown=${once}
  >
    ${icons.lock()}<span>${model.state === 'submitting' ? t('creating') : label}</span>
  </button>`;
}

/** What happens next, and what to beware of. */
function beside(model: Due, actions: FeePaymentActions, t: Texts): TemplateResult {
  const payUrl = model.state === 'submitting' ? model.payment?.payUrl : undefined;
  const told = (model.order.methods?.length ?? 0) > 1;
  return html`${
      payUrl
        ? html`<p>
            ${t('leaving', { site: new URL(payUrl).host })} <a href=${payUrl}>${t('openPayPage')}</a>
          </p>`
        : told
          ? nothing
          : html`<p>${t('journey', { site: new URL(actions.returnTo()).host })}</p>`
    }
    ${actions.account === 'none' ? html`<p class="note">${t('guest')}</p>` : nothing}
    <p class="note safe">${icons.attention()}<span>${t('scam')}</span></p>`;
}

function refused(
  model: Extract<Due, { state: 'failed' }>,
  actions: FeePaymentActions,
  t: Texts,
): TemplateResult {
  return failureBox(
    model.failure,
    actions.lang,
    html`<p>${t('untouched')}</p>
      ${model.failure.canRetry ? nothing : retry(actions, t)}`,
  );
}

const byTransfer = ({ order: { methods: offered } }: Due, { method }: FeePaymentActions): boolean =>
  method === 'vietqr' && offered?.includes('vietqr') === true;

// A key held down clicks again and again: a failure that comes at once must not start the next attempt.
function once(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
