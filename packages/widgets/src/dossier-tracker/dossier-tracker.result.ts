import type { Dossier } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { workingDaysUntil } from '../dossier/days.js';
import { dossierMessages } from '../dossier/dossier.messages.js';
import { derivedState, isLate, statusLabel, turnView } from '../dossier/turn.js';
import { codeText } from '../foundation/code.js';
import type { Failure } from '../foundation/failure-box.js';
import { failureBox } from '../foundation/failure-box.js';
import { date, money } from '../foundation/format.js';
import { icon } from '../foundation/icon.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { moneyText } from '../payment-parts/money-text.js';
import { fillUrl, safeUrl } from '../foundation/safe-url.js';
import { footView } from './dossier-tracker.foot.js';
import { groupView } from './dossier-tracker.group.js';
import type { TrackerModel } from './dossier-tracker.machine.js';
import type { proofView } from './dossier-tracker.proof.js';
import { resultMessages } from './dossier-tracker.result.messages.js';
import { supplementsView } from './dossier-tracker.supplements.js';
import { timelineView } from './dossier-tracker.timeline.js';

/** What the result view speaks with, and what it lets a person do. */
export interface ResultActions {
  readonly lang: Lang;
  readonly level: number;
  readonly payUrl: string | undefined;
  readonly supplementUrl: string | undefined;
  pay(dossier: Dossier): void;
  /** Seconds until the gateway may be asked again. */
  readonly wait: number;
  refresh(): void;
  /** Shows one of several. */
  open(code: string): void;
  /** Back to where one was opened from. */
  readonly back: (() => void) | undefined;
  print(): void;
  /** The paper slip, while it is printed. */
  slip(): unknown;
  /** Asks for the second proof; there before a model is shown that needs it. */
  readonly proof: typeof proofView | undefined;
  prove(digits: string): void;
  signIn(): void;
}

/** What stands under the form once there is an answer: a dossier, several, or why there is none. */
export function resultView(model: TrackerModel, actions: ResultActions): unknown {
  switch (model.state) {
    case 'idle':
    case 'loading':
      return nothing;
    case 'pending':
    case 'submitting':
      return html`${backButton(actions)} ${actions.proof?.(model, actions)}`;
    case 'empty':
      return html`${backButton(actions)} ${failureBox(model.failure, actions.lang)}`;
    case 'failed':
      return html`${backButton(actions)} ${refusal(model.failure, actions)}`;
    case 'ready':
      return 'several' in model
        ? groupView(model.several, actions)
        : html`${backButton(actions)} ${dossierView(model, actions)}`;
  }
}

const backIcon = () => icon('M16 10H4.5m5-5-5 5 5 5');

function backButton({ lang, back }: ResultActions): unknown {
  return back
    ? html`<div>
        <button type="button" class="btn btn-quiet back" @click=${back}>
          ${backIcon()}${localize(resultMessages, lang)('back')}
        </button>
      </div>`
    : nothing;
}

/** The seconds are counted beside the alert, hidden from ears: a voice would read each of them. */
function refusal(failure: Failure, { lang, refresh, wait }: ResultActions): unknown {
  const t = localize(resultMessages, lang);
  const retry =
    failure.canRetry && !failure.retryAfter
      ? html`<button type="button" class="btn" @click=${refresh}>${icons.refresh()}${t('retry')}</button>`
      : nothing;
  return html`${failureBox(failure, lang, retry)}
  ${
    failure.retryAfter
      ? html`<div class="actions">
          <button type="button" class="btn" aria-disabled=${wait > 0} @click=${refresh}>
            ${icons.refresh()}${t('retry')}
          </button>
          ${wait ? html`<span class="note num" aria-hidden="true">${t('wait', { n: wait })}</span>` : nothing}
        </div>`
      : nothing
  }`;
}

type One = Extract<TrackerModel, { state: 'ready'; dossier: unknown }>;

function dossierView(model: One, actions: ResultActions): TemplateResult {
  const { dossier } = model;
  const { lang, level } = actions;
  const t = localize(resultMessages, lang);
  // What is due now belongs under the band that asks for it; otherwise the trail comes first.
  const dueNow = dossier.status.code === '6';
  return html`${band(dossier, actions)} ${supplementsView(dossier, lang, level)}
    ${dueNow ? fees(dossier, actions) : nothing} ${results(dossier, actions)}
    ${
      dossier.parts?.length
        ? html`<section class="section">
            <div class="section-title" role="heading" aria-level=${level + 1}>${t('parts')}</div>
            ${groupView(dossier.parts, actions, level + 2)}
          </section>`
        : nothing
    }
    <section class="section">
      <div class="section-title" role="heading" aria-level=${level + 1}>${t('progress')}</div>
      ${timelineView(dossier, lang)}
    </section>
    ${facts(dossier, lang)} ${dueNow ? nothing : fees(dossier, actions)} ${footView(model, actions)}
    ${model.failure ? refusal(model.failure, actions) : nothing} ${actions.slip()}`;
}

/** The one answer first: whose turn, until when, and what to press. */
function band(dossier: Dossier, actions: ResultActions): TemplateResult {
  const { lang } = actions;
  const turn = turnView(dossier, lang, workingDaysUntil);
  const late = isLate(dossier);
  return html`<section class="band tone-${turn.tone}" part="turn">
    ${turn.icon()}
    <div class="band-body">
      <p class="pill-line">
        <span>${statusLabel(dossier.status.code, dossier.status.label, lang)}</span>${derived(dossier, lang)}
      </p>
      <p class="sentence" role="heading" aria-level=${actions.level}>${spoken(turn.sentence, lang)}</p>
      ${turn.time ? html`<p class="num ${late ? 'strong' : ''}">${spoken(turn.time, lang)}</p>` : nothing}
      ${late ? html`<p>${spoken(apology(dossier, lang), lang)}</p>` : nothing}
      ${dossier.note ? html`<p class="quote" lang="vi"><bdi>${spoken(dossier.note, 'vi')}</bdi></p>` : nothing}
      ${mainAction(dossier, actions)}
    </div>
  </section>`;
}

/** What follows from the dates and is never stored: late, soon, standing still, in time. */
function derived(dossier: Dossier, lang: Lang): unknown {
  const key = derivedState(dossier);
  return key ? html`<span class="derived">${localize(dossierMessages, lang)(key)}</span>` : nothing;
}

/** The agency's duty, and the new date or that there is none. */
function apology({ newDueAt }: Dossier, lang: Lang): string {
  const t = localize(dossierMessages, lang);
  const day = date(newDueAt, lang);
  return `${t('lateDuty')} ${day ? t('newDate', { date: day }) : t('noNewDate')}`;
}

function mainAction(dossier: Dossier, actions: ResultActions): unknown {
  const t = localize(resultMessages, actions.lang);
  if (dossier.status.code === '6') {
    const text = dossier.amountDue ? t('pay', { amount: money(dossier.amountDue) }) : t('payNow');
    const url = fillUrl(actions.payUrl, { dossierCode: dossier.code });
    const tell = () => actions.pay(dossier);
    return html`<div class="actions">
      ${
        url
          ? html`<a class="btn btn-main" href=${url} @click=${tell}>${text}</a>`
          : html`<button type="button" class="btn btn-main" @click=${tell}>${text}</button>`
      }
    </div>`;
  }
  const url = fillUrl(actions.supplementUrl, { dossierCode: dossier.code });
  return dossier.status.code === '5' && url
    ? html`<div class="actions"><a class="btn btn-main" href=${url}>${t('supplement')}</a></div>`
    : nothing;
}

function fees({ fees, paidOnline }: Dossier, { lang, level }: ResultActions): unknown {
  if (!fees.length) return nothing;
  const t = localize(resultMessages, lang);
  const total = fees.reduce((sum, { amount }) => sum + amount, 0);
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${level + 1}>${t('fees')}</div>
    ${fees.map(
      ({ name, amount }) =>
        html`<p class="fee"><bdi lang="vi">${name}</bdi><b class="strong">${moneyText(amount, lang)}</b></p>`,
    )}
    ${
      fees.length > 1
        ? html`<p class="fee fee-total">
            <span>${t('total')}</span><b class="strong">${moneyText(total, lang)}</b>
          </p>`
        : nothing
    }
    ${paidOnline ? html`<p class="note">${t('paidOnline')}</p>` : nothing}
  </section>`;
}

function results({ results }: Dossier, { lang, level }: ResultActions): unknown {
  if (!results.length) return nothing;
  const t = localize(resultMessages, lang);
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${level + 1}>${t('results')}</div>
    <ul class="list" role="list">
      ${results.map(({ name, code, url }) => {
        const href = safeUrl(url);
        const words = html`<bdi lang="vi">${name}</bdi>`;
        return html`<li>
          ${href ? icons.download() : icons.paper()}
          <span
            >${href ? html`<a href=${href} rel="noopener noreferrer">${words}</a>` : words}${
              code ? html`${' ('}${codeText(code)})` : nothing
            }</span
          >
        </li>`;
      })}
    </ul>
  </section>`;
}

function facts(dossier: Dossier, lang: Lang): TemplateResult {
  const t = localize(resultMessages, lang);
  const row = (name: string, value: unknown) =>
    value
      ? html`<dt>${name}</dt>
          <dd>${value}</dd>`
      : nothing;
  const day = (at: string | undefined) => {
    const text = date(at, lang);
    return text && html`<span class="num">${spoken(text, lang)}</span>`;
  };
  const owner = dossier.ownerName
    ? html`<bdi lang="vi">${dossier.ownerName}</bdi
        >${dossier.mine ? nothing : html`<br /><span class="note">${t('masked')}</span>`}`
    : undefined;
  return html`<dl class="facts divided">
    ${row(t('code'), codeText(dossier.code))}
    ${row(t('procedure'), html`<bdi lang="vi">${dossier.procedure.name}</bdi>`)}
    ${row(t('agency'), html`<bdi lang="vi">${dossier.agency.name}</bdi>`)} ${row(t('owner'), owner)}
    ${row(t('submitted'), day(dossier.submittedAt))} ${row(t('dueAt'), day(dossier.dueAt))}
  </dl>`;
}
