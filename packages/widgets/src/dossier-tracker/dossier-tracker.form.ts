import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { trackerMessages } from './dossier-tracker.messages.js';

interface Form {
  readonly lang: Lang;
  readonly level: number;
  readonly text: string;
  readonly busy: boolean;
  /** What is said of the text; `true` when there is none. */
  readonly problem: unknown;
  /** What came with the controller: a button for the camera. */
  readonly extra: unknown;
  /** What says the code in the hint comes with the controller too. */
  readonly spoken: (text: string) => unknown;
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (event: Event) => void;
}

/** The form is in the shadow root: Enter in it never sends a form of the page. */
export function formView(form: Form): TemplateResult {
  const t = localize(trackerMessages, form.lang);
  const { problem } = form;
  return html`<form class="form" part="form" novalidate @submit=${form.onSubmit}>
    <div class="title" part="title" role="heading" aria-level=${form.level}>${t('title')}</div>
    <label class="label" for="code">${t('label')}</label>
    <p class="note num" id="hint">${form.spoken(t('hint', { example: 'H26.17-20250701-0001' }))}</p>
    ${
      problem
        ? html`<div class="problem" id="problem" role="alert">
            ${problem === true ? t('required') : problem}
          </div>`
        : nothing
    }
    <div class="row">
      <div class="box">
        <input
          class="input"
          id="code"
          name="code"
          part="input"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="2048"
          required
          aria-describedby=${problem ? 'problem hint' : 'hint'}
          aria-invalid=${problem ? 'true' : 'false'}
          .value=${form.text}
          @input=${form.onInput}
        />${form.extra}
      </div>
      <button class="btn btn-main" part="submit" aria-disabled=${form.busy}>${t('submit')}</button>
    </div>
  </form>`;
}
