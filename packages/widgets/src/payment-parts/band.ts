import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { icons } from '../foundation/icons.js';

const tones = { attention: icons.attention, waiting: icons.clock, positive: icons.done, info: icons.info };

/** The sentence the payer came for: icon, headline, what it means. `alert` interrupts a screen reader. */
export function band(
  tone: keyof typeof tones,
  title: string,
  text: string,
  { alert = false }: { alert?: boolean } = {},
): TemplateResult {
  return html`<div
    class="notice band tone-${tone === 'waiting' ? 'attention' : tone}"
    role=${alert ? 'alert' : 'presentation'}
  >
    ${tones[tone]()}
    <div class="notice-body">
      <h2 class="title" tabindex="-1">${title}</h2>
      <p>${text}</p>
    </div>
  </div>`;
}
