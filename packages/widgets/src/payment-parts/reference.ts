import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import type { Copier } from './copier.js';
import { partsMessages } from './parts.messages.js';

/** The reference a payer reads out to support: in large type, with a button that copies it. */
export function referencePiece(
  reference: string,
  copier: Copier,
  lang: Lang,
  say: (text: string) => void,
): TemplateResult {
  const t = localize(partsMessages, lang);
  const copy = async () => say((await copier.copy(reference)) ? t('copied') : t('copyFailed'));
  const copied = copier.outcome === 'copied';
  return html`<div part="reference">
    <p class="reference-label">${t('reference')}</p>
    <p class="reference">
      <span class="reference-code">${codeText(reference)}</span>
      <button type="button" class="btn copy" @click=${copy}>
        ${copied ? icons.check() : icons.copy()}<span>${copied ? t('copied') : t('copy')}</span>
      </button>
    </p>
    ${copier.outcome === 'failed' ? html`<p class="note">${t('copyFailed')}</p>` : nothing}
  </div>`;
}
