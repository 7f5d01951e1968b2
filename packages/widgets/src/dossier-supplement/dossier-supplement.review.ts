import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { failureBox } from '../foundation/failure-box.js';
import { plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { fileSize } from './dossier-supplement.files.js';
import type { Paper, SupplementModel } from './dossier-supplement.machine.js';
import { formMessages } from './dossier-supplement.form.messages.js';
import type { SupplementActions, Texts } from './dossier-supplement.views.js';

type Reviewed = Extract<SupplementModel, { state: 'ready' | 'submitting' }>;

/** All of it once more before it goes, and then how the sending goes, file by file. */
export function reviewView(model: Reviewed, actions: SupplementActions): TemplateResult {
  const { lang, level } = actions;
  const t = localize(formMessages, lang);
  const { dossier, papers, note } = model;
  const busy = model.state === 'submitting';
  const failure = model.state === 'ready' ? model.failure : undefined;
  return html`${failure ? failureBox(failure, lang, html`<p>${t('safe')}</p>`) : nothing}
    <div class="review" part="review">
      <p class="section-title title" role="heading" aria-level=${level + 1} tabindex="-1">
        ${t('reviewTitle')}
      </p>
      <p>
        ${spoken(t('reviewText', { agency: plain(dossier.agency.name), code: plain(dossier.code) }), lang)}
      </p>
      <ul class="papers" role="list">
        ${papers.map((paper) => row(paper, busy || failure !== undefined, actions, t))}
      </ul>
      ${note.trim() ? html`<p class="quote"><bdi>${note}</bdi></p>` : nothing}
      ${busy ? html`<p class="note">${t('keepOpen')}</p>` : nothing}
      <div class="actions">
        <button
          type="button"
          class="btn btn-main"
          part="send"
          aria-disabled=${busy}
          @click=${actions.submit}
          @keydown=${once}
        >
          ${busy ? t('sending') : failure ? t('again') : t('send')}
        </button>
        ${
          busy
            ? nothing
            : html`<button type="button" class="btn btn-quiet" part="change" @click=${actions.change}>
                ${t('edit')}
              </button>`
        }
      </div>
    </div>`;
}

function row(
  { name, file, upload }: Paper,
  told: boolean,
  { lang }: SupplementActions,
  t: Texts,
): TemplateResult {
  const progress = { sending: t('fileSending'), sent: t('fileSent'), failed: t('fileFailed') };
  const tone = upload === 'sent' ? 'positive' : upload === 'failed' ? 'danger' : 'neutral';
  const icon = upload === 'sent' ? icons.check : upload === 'failed' ? icons.attention : icons.paper;
  return html`<li class="paper tone-${tone}" part="paper">
    <p class="paper-name"><bdi lang="vi">${plain(name)}</bdi></p>
    <p class="file">
      ${icon()}<bdi class="file-name">${plain(file?.name ?? '')}</bdi>
      <span class="note num">${fileSize(file?.size ?? 0, lang)}</span>
      ${told ? html`<span class="sending">${upload ? progress[upload] : t('toSend')}</span>` : nothing}
    </p>
  </li>`;
}

// A key held down clicks again and again: a failure that comes at once must not start the next attempt.
function once(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
