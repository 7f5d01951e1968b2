import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dateTime } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Failure } from '../foundation/failure-box.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { onwardMessages } from './onward.messages.js';

interface TurnBack {
  /** Until when the open page takes money; nothing when no page was opened. */
  readonly expiresAt: string | undefined;
  readonly going: boolean;
  /** Why it could not be given up. */
  readonly refusal: Failure | undefined;
  readonly lang: Lang;
  readonly cancel: () => void;
}

/** Turning back before paying, folded: what it means stands above the button, and why it was refused in its place. */
export function turnBack({ expiresAt, going, refusal, lang, cancel }: TurnBack): TemplateResult {
  const t = localize(onwardMessages, lang);
  const by = dateTime(expiresAt, lang);
  const said = refusal?.text(lang);
  return html`<details class="fold" ?open=${Boolean(refusal)} part="turn-back">
    <summary>${icons.chevron()}${t('turnBack')}</summary>
    <div class="fold-body">
      <p>${t('turnBackMeans')} ${by ? spoken(t('turnBackBy', { time: by }), lang) : nothing}</p>
      ${
        said
          ? html`<p role="alert">
              <strong>${spoken(`${said.title}.`, lang)}</strong> ${spoken(said.detail, lang)}
              ${t('turnBackLeave')}
            </p>`
          : nothing
      }
      <p class="actions">
        <button type="button" class="btn" aria-disabled=${going ? 'true' : 'false'} @click=${cancel}>
          ${t('turnBackDo')}
        </button>
      </p>
    </div>
  </details>`;
}
