import type { Dossier, ProgressEntry } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { workingDaysUntil } from '../dossier/days.js';
import { isLate, statusLabel } from '../dossier/turn.js';
import { date, dateTime } from '../foundation/format.js';
import { icon } from '../foundation/icon.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { resultMessages } from './dossier-tracker.result.messages.js';

const ended = new Set(['3', '8', '9', '10']);
/** Ended without a result. */
const broken = new Set(['3', '8']);

const barred = () => icon('M5 10h10');

/** The trail, oldest first, with what is still to come at its end. */
export function timelineView(dossier: Dossier, lang: Lang): TemplateResult {
  const t = localize(resultMessages, lang);
  const last = dossier.timeline.length - 1;
  const over = ended.has(dossier.status.code);
  // A promise already broken is no step to come, a new one is; while the clock stands still, the date will be another one.
  const late = isLate(dossier);
  const due = over ? '' : date(late ? dossier.newDueAt : (dossier.clock.dueAt ?? dossier.dueAt), lang);
  return html`<ol class="timeline" part="timeline">
    ${dossier.timeline.map((entry, index) => stepView(entry, dossier.timeline[index + 1], index === last ? (over ? 'last' : 'now') : 'past', lang))}
    ${
      due
        ? html`<li class="step step-come">
            <span class="node"></span>
            <p class="step-title">
              ${late ? t('expectedNew') : t('expected')} <span class="vh">(${t('toCome')})</span>
            </p>
            ${dossier.clock.paused ? nothing : html`<p class="note num">${spoken(due, lang)}</p>`}
          </li>`
        : nothing
    }
  </ol>`;
}

function stepView(
  entry: ProgressEntry,
  next: ProgressEntry | undefined,
  place: 'past' | 'now' | 'last',
  lang: Lang,
): TemplateResult {
  const t = localize(resultMessages, lang);
  const now = place === 'now';
  const stop = place === 'last' && broken.has(entry.status ?? '');
  const paused = entry.status === '5';
  return html`<li
    class="step ${now ? 'step-now' : stop ? 'step-stop' : 'step-done'} ${paused ? 'step-paused' : ''}"
    aria-current=${now ? 'step' : 'false'}
  >
    <span class="node">${now ? nothing : stop ? barred() : icons.check()}</span>
    <p class="step-title">
      ${entry.status ? statusLabel(entry.status, t('step'), lang) : t('step')}
      <span class="vh">(${t(now ? 'now' : stop ? 'ended' : 'done')})</span>
    </p>
    <p class="note">
      <span class="num">${spoken(dateTime(entry.at, lang), lang)}</span
      >${[entry.unit, entry.position].map((place) => (place ? html`${'\u00a0· '}<bdi lang="vi">${place}</bdi>` : nothing))}
    </p>
    ${entry.note ? html`<p class="quote" lang="vi"><bdi>${spoken(entry.note, 'vi')}</bdi></p>` : nothing}
    ${paused ? html`<p class="stretch">${icons.pause()}<span class="num">${spoken(stretch(entry.at, next?.at, lang), lang)}</span></p>` : nothing}
  </li>`;
}

/** From when to when time stood still, and how many working days that was. */
function stretch(from: string, to: string | undefined, lang: Lang): string {
  const t = localize(resultMessages, lang);
  const [start, end] = [date(from, lang), date(to, lang)];
  const n = workingDaysUntil(from, to);
  if (start && end && n !== undefined) return t('pausedFromTo', { from: start, to: end, n });
  return start ? t('pausedFrom', { from: start }) : t('pausedStretch');
}
