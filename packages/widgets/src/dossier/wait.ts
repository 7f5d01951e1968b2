import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Where dossiers will be: as many lines as `rows`, and what a reader hears instead. */
export function wait(text: string, rows: number): TemplateResult {
  return html`<div class="wait">
    ${Array.from({ length: rows }, () => html`<span class="skeleton"></span>`)}
    <span class="vh">${text}</span>
  </div>`;
}
