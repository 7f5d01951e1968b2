import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { spoken } from '../foundation/spoken.js';

const tones = { attention: icons.attention, waiting: icons.clock, positive: icons.done, info: icons.info };

interface Band {
  readonly tone: keyof typeof tones;
  readonly title: string;
  readonly text: string;
  readonly lang: Lang;
  /** Of the headline, for assistive technology. */
  readonly level: number;
  /** Interrupts a screen reader: for failures only. */
  readonly alert?: boolean;
}

/** The sentence the payer came for: icon, headline, what it means. */
export function band({ tone, title, text, lang, level, alert }: Band): TemplateResult {
  return html`<div
    class="notice band tone-${tone === 'waiting' ? 'attention' : tone}"
    part="notice"
    role=${alert ? 'alert' : 'presentation'}
  >
    ${tones[tone]()}
    <div class="notice-body">
      <p class="title" role="heading" aria-level=${level} tabindex="-1">${spoken(title, lang)}</p>
      <p>${spoken(text, lang)}</p>
    </div>
  </div>`;
}
