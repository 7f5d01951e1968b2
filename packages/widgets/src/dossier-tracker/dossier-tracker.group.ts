import type { Dossier } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { glanceView, statusLabel } from '../dossier/turn.js';
import { codeText } from '../foundation/code.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import type { Glance } from './dossier-tracker.machine.js';
import { resultMessages } from './dossier-tracker.result.messages.js';
import type { ResultActions } from './dossier-tracker.result.js';

/** Several dossiers side by side where there is room, else one below the other: each with its own turn and clock. */
export function groupView(
  glances: readonly Glance[],
  actions: ResultActions,
  level = actions.level,
): TemplateResult {
  return html`<ul class="group" role="list" part="group">
    ${glances.map((glance) => html`<li class="one" part="one">${one(glance, actions, level)}</li>`)}
  </ul>`;
}

function one(glance: Glance, actions: ResultActions, level: number): TemplateResult {
  const { lang } = actions;
  const t = localize(resultMessages, lang);
  const { code, failure, agency, procedure, status } = glance;
  const open = failure?.canRetry === false && failure.key !== 'dossier_not_yours' ? undefined : actions.open;
  return html`<p class="one-title" role="heading" aria-level=${level}>
      ${procedure ? html`<bdi lang="vi">${procedure.name}</bdi>` : codeText(code)}
    </p>
    ${status ? bandOf(glance as Dossier, actions) : html`<p class="note">${spoken(failure?.text(lang).title ?? t('partUnread'), lang)}</p>`}
    <p class="note num">
      ${procedure ? codeText(code) : nothing}${agency ? html`<br /><bdi lang="vi">${agency.name}</bdi>` : nothing}
    </p>
    ${
      open
        ? html`<button type="button" class="btn" @click=${() => open(code)}>
            <span>${t('partOpen')}<span class="vh">${' '}${codeText(code)}</span></span>
          </button>`
        : nothing
    }`;
}

function bandOf(glance: Dossier, { lang }: ResultActions): TemplateResult {
  const { sentence, time, tone, icon } = glanceView(glance, lang);
  return html`<div class="one-band tone-${tone}">
    <p class="pill-line">
      ${icon()}<span>${statusLabel(glance.status.code, glance.status.label, lang)}</span>
    </p>
    <p class="strong">${spoken(sentence, lang)}</p>
    ${time ? html`<p class="num">${spoken(time, lang)}</p>` : nothing}
  </div>`;
}
