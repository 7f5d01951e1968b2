import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import type { Copier } from './copier.js';
import { partsMessages } from './parts.messages.js';

interface CopyButton {
  readonly text: string;
  /** What a voice says of it: several stand on one page. */
  readonly label: string;
  readonly copier: Copier;
  readonly lang: Lang;
  readonly say: (text: string) => void;
}

/** A small button beside a value; says in words how it went. */
export function copyButton({ text, label, copier, lang, say }: CopyButton): TemplateResult {
  const t = localize(partsMessages, lang);
  const words = { copied: t('copied'), failed: t('copyFailed') };
  const outcome = copier.of(text);
  return html`<button
    type="button"
    class="btn btn-quiet copy"
    aria-label=${outcome ? words[outcome] : label}
    @click=${async () => say(words[(await copier.copy(text)) ? 'copied' : 'failed'])}
  >
    ${outcome === 'copied' ? icons.check() : icons.copy()}<span>${outcome ? words[outcome] : t('copy')}</span>
  </button>`;
}
