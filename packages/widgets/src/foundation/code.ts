import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { plain, spokenCode } from './format.js';

/** A code for eyes (and for copying) and, hidden, for ears. */
export function codeText(code: string): TemplateResult {
  return html`<bdi class="num" translate="no" aria-hidden="true">${plain(code)}</bdi
    ><span class="vh" translate="no">${spokenCode(code)}</span>`;
}
