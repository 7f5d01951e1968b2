import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { plain } from '../foundation/format.js';
import { icon } from '../foundation/icon.js';
import { icons } from '../foundation/icons.js';
import { localize } from '../foundation/localize.js';
import { accepted, fileSize, megabytes, mostMegabytes } from './dossier-supplement.files.js';
import type { Paper, SupplementModel } from './dossier-supplement.machine.js';
import { formMessages } from './dossier-supplement.form.messages.js';
import type { SupplementActions, Texts } from './dossier-supplement.views.js';

const cameraIcon = () =>
  icon(
    'M3.5 6.5h2.75l1.25-2h5l1.25 2h2.75a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1V7.5a1 1 0 0 1 1-1ZM10 13.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5Z',
  );

type Ready = Extract<SupplementModel, { state: 'ready' }>;

/** One field for each paper. The form is in the shadow root: Enter in it never sends a form of the page. */
export function formView(model: Ready, actions: SupplementActions): TemplateResult {
  const { lang, level } = actions;
  const t = localize(formMessages, lang);
  const submit = (event: Event) => {
    event.preventDefault();
    actions.review();
  };
  return html`<form class="form" part="form" novalidate @submit=${submit}>
    ${summary(model, actions, t)}
    <div class="section-title" role="heading" aria-level=${level + 1}>${t('papers')}</div>
    <p class="note" id="accept">${t('accept', { n: mostMegabytes })}</p>
    <ol class="papers" role="list">
      ${model.papers.map((paper, at) => field(paper, at, model.faults === true, actions, t))}
    </ol>
    <label class="label" for="words">${t('note')}</label>
    <textarea
      class="input"
      id="words"
      rows="3"
      maxlength="1000"
      autocomplete="off"
      .value=${model.note}
      @input=${(event: Event) => actions.note((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <div class="actions">
      <button class="btn btn-main" part="next">${t('next')}</button>
    </div>
  </form>`;
}

/** What to say of a paper's file; nothing when it may be sent. */
function faultOf({ file, busy }: Paper, faults: boolean, { lang }: SupplementActions, t: Texts): string {
  if (busy) return '';
  if (!file) return faults ? t('missing') : '';
  const sizes = { x: megabytes(file.size, lang), y: mostMegabytes };
  if (file.fault === 'too-large') return t('tooLarge', sizes);
  if (file.fault === 'can-shrink') return t('canShrink', sizes);
  if (file.fault === 'wrong-type') return t('wrongType');
  return file.fault ? t('unreadable') : '';
}

/** The same words as at the fields, each a way to its field. */
function summary(model: Ready, actions: SupplementActions, t: Texts): unknown {
  if (!model.faults) return nothing;
  const wrong = model.papers.flatMap((paper, at) => {
    const text = faultOf(paper, true, actions, t);
    return text ? [{ at, name: paper.name, text }] : [];
  });
  if (!wrong.length) return nothing;
  return html`<div
    class="notice tone-danger summary"
    part="summary"
    tabindex="-1"
    role="group"
    aria-labelledby="wrong"
  >
    ${icons.attention()}
    <div class="notice-body">
      <p class="notice-title" id="wrong">${t('problems', { n: wrong.length })}</p>
      <ul role="list" class="wrong">
        ${wrong.map(
          ({ at, name, text }) =>
            html`<li>
              <a href="#file-${at}" @click=${toField}><bdi lang="vi">${plain(name)}</bdi>: ${text}</a>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** A page's own links cannot reach into a shadow root. */
function toField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode() as ShadowRoot;
  root.getElementById(link.hash.slice(1))?.focus();
}

function field(
  paper: Paper,
  at: number,
  faults: boolean,
  actions: SupplementActions,
  t: Texts,
): TemplateResult {
  const fault = faultOf(paper, faults, actions, t);
  const { file, busy, name } = paper;
  const pick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    actions.choose(at, input.files?.[0]);
    // The same file may be chosen again after it was changed.
    input.value = '';
  };
  return html`<li class="paper ${fault ? 'paper-wrong' : ''}" part="paper">
    <p class="paper-name" id="name-${at}"><bdi lang="vi">${plain(name)}</bdi></p>
    ${fault ? html`<p class="problem" id="fault-${at}" role=${faults ? 'presentation' : 'alert'}>${icons.attention()}<span>${fault}</span></p>` : nothing}
    ${
      busy
        ? html`<p class="note">${t('checking')}</p>`
        : file
          ? html`<p class="file">
              ${file.fault ? icons.paper() : icons.check()}<bdi class="file-name">${plain(file.name)}</bdi>
              <span class="note num">${fileSize(file.size, actions.lang)}</span>
            </p>`
          : nothing
    }
    <div class="pickers">
      <label class="btn pick">
        ${icons.paper()}<span id="pick-${at}">${file ? t('replace') : t('choose')}</span>
        <input
          type="file"
          id="file-${at}"
          accept=${accepted}
          aria-labelledby="pick-${at} name-${at}"
          aria-describedby=${fault ? `fault-${at} accept` : 'accept'}
          aria-invalid=${fault ? 'true' : 'false'}
          @change=${pick}
        />
      </label>
      <label class="btn pick photo">
        ${cameraIcon()}<span id="photo-${at}">${t('photo')}</span>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          aria-labelledby="photo-${at} name-${at}"
          @change=${pick}
        />
      </label>
      ${
        file?.fault === 'can-shrink'
          ? html`<button type="button" class="btn" part="shrink" @click=${() => actions.shrink(at)}>
              <span>${t('shrink')}<span class="vh"> ${t('forPaper', { paper: plain(name) })}</span></span>
            </button>`
          : nothing
      }
      ${
        file
          ? html`<button type="button" class="btn btn-quiet" @click=${() => actions.remove(at)}>
              <span>${t('remove')}<span class="vh"> ${t('forPaper', { paper: plain(name) })}</span></span>
            </button>`
          : nothing
      }
    </div>
  </li>`;
}
