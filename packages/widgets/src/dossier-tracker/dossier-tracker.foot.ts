import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dateTime } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import type { TrackerModel } from './dossier-tracker.machine.js';
import { resultMessages } from './dossier-tracker.result.messages.js';
import { hasSlip } from './dossier-tracker.slip.js';
import type { ResultActions } from './dossier-tracker.result.js';

type One = Extract<TrackerModel, { state: 'ready'; dossier: unknown }>;

/** How old this is, whether it keeps itself up to date, and what can be done with it. One line whatever happens: nothing jumps. */
export function footView({ dossier, mode, refreshing }: One, actions: ResultActions): TemplateResult {
  const t = localize(resultMessages, actions.lang);
  const at = dateTime(dossier.asOf, actions.lang);
  const busy = refreshing === true;
  return html`<div class="foot divided">
    <p class="note num" part="as-of">
      ${spoken(mode === 'lost' ? t('lost', { at }) : `${t('asOf', { at })} ${mode === 'live' ? t('live') : ''}`.trim(), actions.lang)}
    </p>
    <div class="foot-actions">
      ${
        hasSlip(dossier)
          ? html`<button type="button" class="btn btn-quiet" part="print" @click=${actions.print}>
              ${icons.print()}${t('print')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="btn btn-quiet"
        part="refresh"
        aria-disabled=${busy}
        @click=${busy ? undefined : actions.refresh}
      >
        ${icons.refresh()}${busy ? t('refreshing') : t('refresh')}
      </button>
    </div>
  </div>`;
}
