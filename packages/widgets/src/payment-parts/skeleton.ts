import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Lines where words will be; `rows` are chosen so that the widget keeps about its height. */
export function skeleton(rows: number): TemplateResult {
  return html`<div class="lines-wait" aria-hidden="true">
    ${Array.from({ length: rows }, () => html`<span class="skeleton"></span>`)}
  </div>`;
}
