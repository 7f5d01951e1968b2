import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from './code.js';
import { failureMessages } from './failure.messages.js';
import { icons } from './icons.js';
import type { Lang } from './lang.js';
import { localize } from './localize.js';
import { spoken } from './spoken.js';

/** A failure as a widget carries it in its model. */
export interface Failure {
  /** Stable key of the message, e.g. `dossier_not_found`. */
  readonly key: string;
  /** Stable code of the error; the same as `key` unless several codes share one message. */
  readonly code: string;
  /** Safe values that came with the error: an amount, a reference. */
  readonly params?: Readonly<Record<string, string | number>>;
  text(lang: Lang): { readonly title: string; readonly detail: string };
  readonly canRetry: boolean;
  /** To read out to support. */
  readonly reference?: string;
  /** Seconds to wait, when the gateway asked for it. */
  readonly retryAfter?: number;
}

/**
 * The quiet box of every failure: what happened → is it safe → what next → what to do → reference. `actions` are the
 * widget's buttons, the most useful first.
 */
export function failureBox(failure: Failure, lang: Lang, actions: unknown = nothing): TemplateResult {
  const { title, detail } = failure.text(lang);
  const t = localize(failureMessages, lang);
  return html`<div class="notice tone-attention" part="failure" role="alert">
    ${icons.attention()}
    <div class="notice-body">
      <p class="notice-title">${spoken(title, lang)}</p>
      ${detail ? html`<p>${spoken(detail, lang)}</p>` : nothing}
      <div class="actions">${actions}</div>
      ${
        failure.reference
          ? html`<p class="note">${t('reference')} ${codeText(failure.reference)}</p>`
          : nothing
      }
    </div>
  </div>`;
}
