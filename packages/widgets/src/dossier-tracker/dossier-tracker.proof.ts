import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icons } from '../foundation/icons.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import type { TrackerModel } from './dossier-tracker.machine.js';
import { proofMessages } from './dossier-tracker.proof.messages.js';
import { resultMessages } from './dossier-tracker.result.messages.js';
import type { ResultActions } from './dossier-tracker.result.js';

type Wanted = Extract<TrackerModel, { state: 'pending' | 'submitting' }>;

/** A second proof for somebody else's dossier. The digits live in the field and go to the gateway, nowhere else. */
export function proofView(model: Wanted, actions: ResultActions): TemplateResult {
  const { lang, level, wait } = actions;
  const t = localize(proofMessages, lang);
  const busy = model.state === 'submitting' || wait > 0;
  const told = model.state === 'pending' ? model.failure?.text(lang) : undefined;
  return html`<form
    class="proof"
    part="proof"
    novalidate
    @submit=${(event: Event) => submit(event, busy, actions)}
  >
    <p class="section-title" role="heading" aria-level=${level}>${t('proofTitle')}</p>
    <p>${t('proofWhy')}</p>
    <label class="label" for="phone">${t('proofLabel')}</label>
    ${told ? html`<p class="problem" id="proof-problem" role="alert">${spoken(`${told.title}.`, lang)} <span>${spoken(told.detail, lang)}</span></p>` : nothing}
    <p class="problem" id="proof-short" role="alert" hidden>${t('proofNeeded')}</p>
    <div class="row">
      <input
        class="input digits"
        id="phone"
        inputmode="numeric"
        autocomplete="off"
        maxlength="4"
        pattern="[0-9]{4}"
        required
        aria-describedby=${told ? 'proof-problem' : 'proof-short'}
        aria-invalid=${told ? 'true' : 'false'}
      />
      <button class="btn btn-main" aria-disabled=${busy}>${t('proofSubmit')}</button>
    </div>
    ${wait ? html`<p class="note num" aria-hidden="true">${localize(resultMessages, lang)('wait', { n: wait })}</p>` : nothing}
    <div class="actions">
      <button type="button" class="btn btn-quiet" part="sign-in" @click=${actions.signIn}>
        ${icons.person()}${t('signIn')}
      </button>
    </div>
  </form>`;
}

function submit(event: Event, busy: boolean, { prove }: ResultActions): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const field = form.querySelector<HTMLInputElement>('#phone');
  const digits = (field?.value ?? '').replace(/\D/g, '');
  if (busy || !field) return;
  const short = digits.length !== 4;
  form.querySelector('#proof-short')?.toggleAttribute('hidden', !short);
  if (short) return field.focus();
  field.value = '';
  prove(digits);
}
