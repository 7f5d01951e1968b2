import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { workingDaysUntil } from '../dossier/days.js';
import { codeText } from '../foundation/code.js';
import { failureBox } from '../foundation/failure-box.js';
import { date, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize, type Translate } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { fillUrl } from '../foundation/safe-url.js';
import { band } from '../payment-parts/band.js';
import { fact, given } from '../payment-parts/facts.js';
import { formView } from './dossier-supplement.form.js';
import type { SupplementModel } from './dossier-supplement.machine.js';
import { formMessages } from './dossier-supplement.form.messages.js';
import { reviewView } from './dossier-supplement.review.js';

export type Texts = Translate<(typeof formMessages)['vi']>;

/** What the element lets its view do. */
export interface SupplementActions {
  readonly lang: Lang;
  readonly level: number;
  readonly returnUrl: string | undefined;
  signIn(): void;
  reload(): void;
  choose(at: number, file: File | undefined): void;
  remove(at: number): void;
  shrink(at: number): void;
  note(text: string): void;
  review(): void;
  change(): void;
  submit(): void;
}

export function supplementView(model: SupplementModel, actions: SupplementActions): unknown {
  const { lang, level } = actions;
  const t = localize(formMessages, lang);
  switch (model.state) {
    case 'loading':
      return nothing;
    case 'idle':
      return model.why === 'no-code'
        ? html`<p class="note">${t('noCode')}</p>`
        : invitation(t('signedOut'), t('signedOutNote'), actions);
    case 'expired':
      return invitation(t('expired'), '', actions);
    case 'empty': {
      const [title, text] =
        model.why === 'not-mine' ? [t('notMine'), t('notMineText')] : [t('notOpen'), t('notOpenText')];
      return html`${band({ tone: 'info', title, text, lang, level })} ${track(model.dossier.code, actions, t)}`;
    }
    case 'failed':
      return failureBox(
        model.failure,
        lang,
        model.failure.canRetry
          ? html`<button type="button" class="btn" @click=${actions.reload}>
              ${icons.refresh()}${t('retry')}
            </button>`
          : nothing,
      );
    case 'ready':
      return html`${head(model, actions)}
      ${model.step === 'fill' ? formView(model, actions) : reviewView(model, actions)}`;
    case 'submitting':
      return html`${head(model, actions)} ${reviewView(model, actions)}`;
    case 'succeeded':
      return done(model, actions);
  }
}

function invitation(lead: string, note: string, { lang, signIn }: SupplementActions): TemplateResult {
  const t = localize(formMessages, lang);
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

/** The one answer first: how many papers, until when; then the agency's own words. */
function head(
  { dossier, request, papers }: Extract<SupplementModel, { state: 'ready' | 'submitting' }>,
  { lang, level }: SupplementActions,
): TemplateResult {
  const t = localize(formMessages, lang);
  const due = date(request.dueAt, lang);
  const n = papers.length;
  const over = request.dueAt !== undefined && Date.parse(request.dueAt) < Date.parse(dossier.asOf);
  const left = workingDaysUntil(dossier.asOf, request.dueAt);
  const time = over
    ? t('overdue', { date: due })
    : due && left !== undefined
      ? t('daysLeft', { n: left, date: due })
      : '';
  const text = [time, t('paused')].filter(Boolean).join(' ');
  return html`${band({ tone: 'attention', title: due ? t('turnBy', { n, date: due }) : t('turn', { n }), text, lang, level })}
  ${
    request.note
      ? html`<figure class="officer" part="note">
          <figcaption class="note">${t('officer')}</figcaption>
          <blockquote class="quote" lang="vi"><bdi>${spoken(plain(request.note), 'vi')}</bdi></blockquote>
        </figure>`
      : nothing
  }`;
}

function done(
  { dossier, sent }: Extract<SupplementModel, { state: 'succeeded' }>,
  actions: SupplementActions,
): TemplateResult {
  const { lang, level } = actions;
  const t = localize(formMessages, lang);
  const due = date(dossier.dueAt, lang);
  const text = [t('doneText'), due && t('doneDue', { date: due })].filter(Boolean).join(' ');
  return html`${band({ tone: 'positive', title: t('doneTitle'), text, lang, level })}
    <dl class="facts">
      ${fact(t('code'), codeText(dossier.code))}
      ${fact(
        t('sent'),
        html`<ul class="list" role="list">
          ${sent.map((name) => html`<li>${icons.check()}${given(name)}</li>`)}
        </ul>`,
      )}
    </dl>
    ${track(dossier.code, actions, t)}`;
}

function track(code: string, { returnUrl }: SupplementActions, t: Texts): unknown {
  const url = fillUrl(returnUrl, { dossierCode: code });
  return url ? html`<p class="actions"><a class="btn btn-main" href=${url}>${t('track')}</a></p>` : nothing;
}
