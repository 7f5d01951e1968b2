import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icons } from '../foundation/icons.js';

/** Asks a visitor to sign in, where nothing can be shown before. Its styles are `centred`. */
export function invitation(
  { lead, note, button }: { readonly lead: string; readonly note: string; readonly button: string },
  signIn: () => void,
): TemplateResult {
  return html`<div class="center">
    ${icons.lock()}
    <p class="lead">${lead}</p>
    <slot name="sign-in">
      <button type="button" class="btn btn-main" part="sign-in" @click=${signIn}>
        ${icons.person()}${button}
      </button>
    </slot>
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </div>`;
}
