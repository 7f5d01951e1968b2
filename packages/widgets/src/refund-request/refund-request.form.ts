import type { RefundReason } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { codeText } from '../foundation/code.js';
import { money } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { spoken } from '../foundation/spoken.js';
import { moneyText } from '../payment-parts/money-text.js';
import { fact } from '../payment-parts/facts.js';
import type { RefundRequestActions, Texts } from './refund-request.actions.js';
import { type Fault, type Known, most, type RefundRequestModel } from './refund-request.machine.js';

type Ready = Extract<RefundRequestModel, { state: 'ready' }>;

const reasons: readonly RefundReason[] = ['wrong-amount', 'wrong-dossier', 'not-served', 'other'];

/** Why and how much. The form is in the shadow root: Enter in it never sends a form of the page. */
export function formView(model: Ready, actions: RefundRequestActions, t: Texts): TemplateResult {
  const { known, faults = [] } = model;
  const submit = (event: Event) => {
    event.preventDefault();
    actions.review();
  };
  return html`<p>${t('who')}</p>
    <dl class="facts" part="facts">
      ${fact(t('dossier'), codeText(known.payment.dossierCode))}
      ${fact(t('paid'), moneyText(known.payment.amount, actions.lang))}
      ${fact(t('left'), html`<strong>${moneyText(known.list.refundable, actions.lang)}</strong>`)}
    </dl>
    <hr class="rule" />
    <form class="form" part="form" novalidate @submit=${submit}>
      ${faults.length ? summary(faults, known, t) : nothing} ${reasonField(model, actions, t)}
      ${amountField(model, actions, t)}
      <div class="actions"><button class="btn btn-main" part="button">${t('next')}</button></div>
    </form>`;
}

function reasonField(
  { known, form, faults = [] }: Ready,
  actions: RefundRequestActions,
  t: Texts,
): TemplateResult {
  const offered: readonly RefundReason[] = known.payment.paidTwice ? ['paid-twice', ...reasons] : reasons;
  return html`<fieldset
    class="choices"
    aria-describedby=${faults.includes('reason') ? 'reason-fault' : nothing}
  >
    <legend>${t('reason')}</legend>
    ${faults.includes('reason') ? problem('reason-fault', t('missingReason')) : nothing}
    ${offered.map((reason, at) =>
      choice({
        id: at === 0 ? 'reason' : undefined,
        name: 'reason',
        label: t(reason),
        checked: form.reason === reason,
        choose: () => actions.fill({ reason }),
      }),
    )}
    ${form.reason === 'other' ? html`<p class="note">${t('otherNote')}</p>` : nothing}
  </fieldset>`;
}

function amountField(
  { known, form, faults = [] }: Ready,
  actions: RefundRequestActions,
  t: Texts,
): TemplateResult {
  const fault = faults.find((one) => one !== 'reason');
  // Where money came twice, how much is left of which transaction is the server's to say.
  const whole = known.payment.paidTwice ? t('whole') : t('wholeOf', { amount: money(known.list.refundable) });
  const type = (event: Event) => actions.fill({ amount: (event.target as HTMLInputElement).value });
  return html`<fieldset class="choices">
    <legend>${t('howMuch')}</legend>
    ${choice({ name: 'part', label: whole, checked: !form.part, choose: () => actions.fill({ part: false }) })}
    ${choice({ name: 'part', label: t('part'), checked: form.part, choose: () => actions.fill({ part: true }) })}
    ${
      form.part
        ? html`<div class="part">
            <label class="label" for="amount">${t('amount')}</label>
            <p class="note" id="amount-hint">
              ${spoken(t('amountHint', { amount: money(most(known)) }), actions.lang)}
            </p>
            ${fault ? problem('amount-fault', spoken(wordsOf(fault, known, t), actions.lang)) : nothing}
            <input
              class="input num"
              id="amount"
              inputmode="numeric"
              autocomplete="off"
              maxlength="24"
              required
              aria-describedby=${fault ? 'amount-fault amount-hint' : 'amount-hint'}
              aria-invalid=${fault ? 'true' : 'false'}
              .value=${form.amount}
              @input=${type}
            />
          </div>`
        : nothing
    }
  </fieldset>`;
}

interface Choice {
  readonly id?: string | undefined;
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly choose: () => void;
}

const choice = ({ id, name, label, checked, choose }: Choice): TemplateResult =>
  html`<label class="choice">
    <input type="radio" id=${ifDefined(id)} name=${name} required .checked=${checked} @change=${choose} />
    <span>${label}</span>
  </label>`;

function problem(id: string, text: unknown): TemplateResult {
  return html`<p class="problem" id=${id}>${icons.attention()}<span>${text}</span></p>`;
}

/** The same words as at the fields, each a way to its field. */
function summary(faults: readonly Fault[], known: Known, t: Texts): TemplateResult {
  const go = (event: Event) => {
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    (link.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`#${link.hash.slice(1)}`)?.focus();
  };
  return html`<div
    class="notice tone-danger summary"
    part="summary"
    tabindex="-1"
    role="group"
    aria-labelledby="wrong"
  >
    ${icons.attention()}
    <div class="notice-body">
      <p class="notice-title" id="wrong">${t('wrong', { n: faults.length })}</p>
      <ul>
        ${faults.map(
          (fault) =>
            html`<li>
              <a href="#${fault === 'reason' ? 'reason' : 'amount'}" @click=${go}
                >${wordsOf(fault, known, t)}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

function wordsOf(fault: Fault, known: Known, t: Texts): string {
  if (fault === 'reason') return t('missingReason');
  return fault === 'amount' ? t('badAmount') : t('tooMuch', { amount: money(most(known)) });
}
