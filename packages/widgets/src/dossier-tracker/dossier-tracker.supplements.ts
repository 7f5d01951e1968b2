import type { Dossier, SupplementRequest } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { date } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { resultMessages } from './dossier-tracker.result.messages.js';

/** The papers that were asked for: those still wanted, then those that came. Until when is said in the band. */
export function supplementsView(dossier: Dossier, lang: Lang, level: number): unknown {
  const t = localize(resultMessages, lang);
  const told = new Set(dossier.timeline.map(({ note }) => note));
  const section = (title: string, rounds: readonly SupplementRequest[]) =>
    rounds.length
      ? html`<section class="section">
          <div class="section-title" role="heading" aria-level=${level + 1}>${title}</div>
          ${rounds.map((round) => roundView(round, told.has(round.note), lang))}
        </section>`
      : nothing;
  const came = (wanted: boolean) =>
    dossier.supplements.filter(({ answeredAt }) => Boolean(answeredAt) === wanted);
  return html`${section(t('papers'), came(false))} ${section(t('papersGiven'), came(true))}`;
}

/** `told`: the officer's words stand in the trail already. */
function roundView(
  { papers, answeredAt, note }: SupplementRequest,
  told: boolean,
  lang: Lang,
): TemplateResult {
  const on = date(answeredAt, lang);
  return html`<ul class="list" role="list">
      ${papers.map(
        (paper) => html`<li>${answeredAt ? icons.check() : icons.paper()}<bdi lang="vi">${paper}</bdi></li>`,
      )}
    </ul>
    ${note && !told ? html`<p class="quote" lang="vi"><bdi>${spoken(note, 'vi')}</bdi></p>` : nothing}
    ${on ? html`<p class="note num">${spoken(localize(resultMessages, lang)('papersDone', { date: on }), lang)}</p>` : nothing}`;
}
