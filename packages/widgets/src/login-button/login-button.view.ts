import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { person } from '../foundation/icon-person.js';

/** The button in every state without an account. Without `act` it says what is going on. */
export function button(text: string, act: (() => void) | undefined, look = 'btn-main'): TemplateResult {
  return html`<button type="button" class="btn ${look}" part="button" aria-disabled=${!act} @click=${act}>
    ${person()}<span>${text}</span>
  </button>`;
}
