import type { Dossier, SupplementRequest } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { workingDaysUntil } from '../dossier/days.js';
import { date, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { resultMessages } from './dossier-tracker.result.messages.js';

/** The papers that were asked for, round by round. */
export function supplementsView(dossier: Dossier, lang: Lang, level: number): unknown {
  if (!dossier.supplements.length) return nothing;
  const t = localize(resultMessages, lang);
  const told = new Set(dossier.timeline.map(({ note }) => note));
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${level + 1}>${t('papers')}</div>
    ${dossier.supplements.map((request) => round(request, told.has(request.note), dossier, lang))}
  </section>`;
}

/** `told`: the officer's words stand in the trail already. */
function round(request: SupplementRequest, told: boolean, dossier: Dossier, lang: Lang): TemplateResult {
  const { papers, answeredAt, note } = request;
  const when = timeText(request, dossier, lang);
  return html`<ul class="list" role="list">
      ${papers.map(
        (paper) => html`<li>${answeredAt ? icons.check() : icons.paper()}<bdi lang="vi">${paper}</bdi></li>`,
      )}
    </ul>
    ${note && !told ? html`<p class="quote" lang="vi"><bdi>${note}</bdi></p>` : nothing}
    ${when ? html`<p class="note num">${when}</p>` : nothing}`;
}

/** Until when: the date itself and the working days left, or that it has passed. */
function timeText({ answeredAt, dueAt }: SupplementRequest, dossier: Dossier, lang: Lang): string {
  const t = localize(resultMessages, lang);
  const answered = date(answeredAt, lang);
  if (answered) return t('papersDone', { date: answered });
  const due = date(dueAt, lang);
  if (!due) return '';
  if (dueAt && Date.parse(dueAt) < Date.parse(dossier.asOf))
    return t('papersLate', { date: due, agency: plain(dossier.agency.name) });
  const n = workingDaysUntil(dossier.asOf, dueAt);
  return n === undefined ? t('papersDue', { date: due }) : t('papersDays', { n, date: due });
}
