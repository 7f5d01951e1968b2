import type { Dossier } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isLate, statusLabel, turnView } from '../dossier/turn.js';
import { codeText } from '../foundation/code.js';
import { failureBox } from '../foundation/failure-box.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { fillUrl } from '../foundation/safe-url.js';
import type { ListModel, Turn } from './dossier-list.machine.js';
import { shownRows } from './dossier-list.machine.js';
import { listMessages } from './dossier-list.messages.js';

/** What the element lets its view do. */
export interface ListActions {
  readonly lang: Lang;
  readonly detailUrl: string | undefined;
  signIn(): void;
  reload(): void;
  more(): void;
  filter(turn: Turn | undefined): void;
  print(): void;
}

export function listView(model: ListModel, actions: ListActions): unknown {
  const t = localize(listMessages, actions.lang);
  switch (model.state) {
    case 'loading':
      return nothing;
    case 'idle':
      return invitation(t('invite'), t('inviteNote'), actions);
    case 'expired':
      return invitation(t('expired'), '', actions);
    case 'empty':
      return html`<div class="center">
        ${icons.paper()}
        <p class="lead">${t('empty')}</p>
        <p class="note">${t('emptyNote')}</p>
      </div>`;
    case 'failed':
      return failureBox(model.failure, actions.lang, again(t('retry'), actions.reload));
    case 'ready':
      return rows(model, actions);
  }
}

function invitation(lead: string, note: string, { lang, signIn }: ListActions): TemplateResult {
  const t = localize(listMessages, lang);
  return html`<div class="center">
    ${icons.lock()}
    <p class="lead">${lead}</p>
    <slot name="sign-in">
      <button type="button" class="btn btn-main" part="sign-in" @click=${signIn}>
        ${icons.person()}${t('signIn')}
      </button>
    </slot>
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </div>`;
}

function again(text: string, act: () => void): TemplateResult {
  return html`<button type="button" class="btn" @click=${act}>${icons.refresh()}${text}</button>`;
}

function rows(model: Extract<ListModel, { state: 'ready' }>, actions: ListActions): TemplateResult {
  const t = localize(listMessages, actions.lang);
  const busy = model.more === 'loading';
  const shown = shownRows(model);
  // Rows keep their element, and so the focus on it, when a fresh page puts them elsewhere.
  return html`${filters(model, actions)}
    <ul class="rows" role="list" part="list">
      ${repeat(
        shown,
        ({ code }) => code,
        (item) => row(item, actions),
      )}
    </ul>
    ${shown.length ? nothing : html`<p class="note none">${t('filteredNone')}</p>`}
    ${
      model.failure || model.next || model.unreadable
        ? html`<div class="foot">
            ${
              model.unreadable
                ? html`<p class="note" part="unreadable">${t('unreadable', { n: model.unreadable })}</p>`
                : nothing
            }
            ${model.failure ? failureBox(model.failure, actions.lang) : nothing}
            ${
              model.next
                ? html`<button
                    type="button"
                    class="btn"
                    part="more"
                    aria-disabled=${busy}
                    @click=${actions.more}
                  >
                    ${busy ? t('loadingMore') : t('more')}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
    <button type="button" class="btn btn-quiet print" part="print" @click=${actions.print}>
      ${icons.print()}${t('print')}
    </button>`;
}

const choices = [
  [undefined, 'filterAll'],
  ['citizen', 'filterCitizen'],
  ['agency', 'filterAgency'],
  ['none', 'filterNone'],
] as const;

/** By whose turn it is. How many is said once all rows are loaded: before, a number would be too small. */
function filters(model: Extract<ListModel, { state: 'ready' }>, actions: ListActions): TemplateResult {
  const t = localize(listMessages, actions.lang);
  return html`<div class="filters" part="filters" role="group" aria-label=${t('filters')}>
    ${choices.map(([turn, key]) => {
      const count = shownRows({ items: model.items, ...(turn && { filter: turn }) }).length;
      return html`<button
        type="button"
        class="btn filter"
        aria-pressed=${model.filter === turn}
        @click=${() => actions.filter(turn)}
      >
        ${model.filter === turn ? icons.check() : nothing}${t(key)}
        ${model.next ? nothing : html`<span class="num">${count}</span>`}
      </button>`;
    })}
  </div>`;
}

function row(dossier: Dossier, { lang, detailUrl }: ListActions): TemplateResult {
  const turn = turnView(dossier, lang);
  const url = fillUrl(detailUrl, { dossierCode: dossier.code });
  const name = html`<bdi lang="vi">${dossier.procedure.name}</bdi>`;
  const late = isLate(dossier);
  const [first, then] = late ? [turn.time, turn.sentence] : [turn.sentence, turn.time];
  const urgent = late || (dossier.turn === 'citizen' && turn.tone === 'attention');
  return html`<li class="dossier" part="row">
    <p class="name">${url ? html`<a href=${url}>${name}</a>` : name}</p>
    <p class="pill tone-${turn.tone}">
      ${turn.icon()}${statusLabel(dossier.status.code, dossier.status.label, lang)}
    </p>
    <p class="turn ${urgent ? 'turn-citizen' : ''}">${spoken(first, lang)}</p>
    <p class="meta note num">
      ${codeText(dossier.code)}${'\u00a0· '}<bdi lang="vi">${dossier.agency.name}</bdi>
      ${then ? html`<br />${spoken(then, lang)}` : nothing}
    </p>
  </li>`;
}
