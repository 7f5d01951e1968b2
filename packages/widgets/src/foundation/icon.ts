import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Our own family: 20 px grid, 1.75 px strokes, round ends. Always beside words, so never read aloud. */
export const icon = (d: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${d}></path></svg>`;
