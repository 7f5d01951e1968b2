import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { icons } from '../foundation/icons.js';

const tones = { attention: icons.attention, waiting: icons.clock, positive: icons.done, info: icons.info };

interface Band {
  readonly tone: keyof typeof tones;
  readonly title: string;
  readonly text: string;
  /** Of the headline, for assistive technology. */
  readonly level: number;
  /** Interrupts a screen reader: for failures only. */
  readonly alert?: boolean;
}

/** The sentence the payer came for: icon, headline, what it means. */
export function band({ tone, title, text, level, alert }: Band): TemplateResult {
  return html`<div
    class="notice band tone-${tone === 'waiting' ? 'attention' : tone}"
    part="notice"
    role=${alert ? 'alert' : 'presentation'}
  >
    ${tones[tone]()}
    <div class="notice-body">
      <p class="title" role="heading" aria-level=${level} tabindex="-1">${title}</p>
      <p>${text}</p>
    </div>
  </div>`;
}
