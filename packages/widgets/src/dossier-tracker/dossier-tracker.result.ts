import type { Dossier, SupplementRequest } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dossierMessages } from '../dossier/dossier.messages.js';
import { isLate, statusLabel, turnView } from '../dossier/turn.js';
import { codeText } from '../foundation/code.js';
import type { Failure } from '../foundation/failure-box.js';
import { failureBox } from '../foundation/failure-box.js';
import { date, dateTime, money, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import { fillUrl, safeUrl } from '../foundation/safe-url.js';
import type { TrackerModel } from './dossier-tracker.machine.js';
import { resultMessages } from './dossier-tracker.result.messages.js';
import { timelineView } from './dossier-tracker.timeline.js';

/** What the element lets its result view do. */
export interface ResultActions {
  readonly lang: Lang;
  readonly level: number;
  readonly payUrl: string | undefined;
  readonly supplementUrl: string | undefined;
  pay(dossier: Dossier): void;
  refresh(): void;
}

/** What stands under the form once there is an answer: a dossier, or why there is none. */
export function resultView(model: TrackerModel, actions: ResultActions): unknown {
  switch (model.state) {
    case 'idle':
    case 'loading':
      return nothing;
    case 'empty':
      return failureBox(model.failure, actions.lang);
    case 'failed':
      return failureBox(model.failure, actions.lang, retry(model.failure, actions));
    case 'ready':
      return html`${model.failure ? failureBox(model.failure, actions.lang, retry(model.failure, actions)) : nothing}
      ${dossierView(model.dossier, model.refreshing ?? false, actions)}`;
  }
}

/** What a voice says when the answer is there. */
export function spokenResult({ code, ...dossier }: Dossier, lang: Lang): string {
  const { sentence } = turnView({ code, ...dossier }, lang);
  return localize(resultMessages, lang)('found', { code: plain(code), sentence });
}

function retry(failure: Failure, { lang, refresh }: ResultActions): unknown {
  const t = localize(resultMessages, lang);
  return failure.canRetry
    ? html`<button type="button" class="btn" @click=${refresh}>${icons.refresh()}${t('retry')}</button>`
    : nothing;
}

function dossierView(dossier: Dossier, refreshing: boolean, actions: ResultActions): TemplateResult {
  const { lang, level } = actions;
  const t = localize(resultMessages, lang);
  // What is due now belongs under the band that asks for it; otherwise the trail comes first.
  const dueNow = dossier.status.code === '6';
  return html`${band(dossier, actions)} ${supplements(dossier, actions)}
    ${dueNow ? fees(dossier, actions) : nothing} ${results(dossier, actions)}
    <section class="section">
      <div class="section-title" role="heading" aria-level=${level + 1}>${t('progress')}</div>
      ${timelineView(dossier, lang)}
    </section>
    ${facts(dossier, lang)} ${dueNow ? nothing : fees(dossier, actions)}
    <div class="foot divided">
      <p class="note num">${t('asOf', { at: dateTime(dossier.asOf, lang) })}</p>
      <button
        type="button"
        class="btn btn-quiet"
        aria-disabled=${refreshing}
        @click=${refreshing ? undefined : actions.refresh}
      >
        ${icons.refresh()}${refreshing ? t('refreshing') : t('refresh')}
      </button>
    </div>`;
}

/** The one answer first: whose turn, until when, and what to press. */
function band(dossier: Dossier, actions: ResultActions): TemplateResult {
  const { lang } = actions;
  const turn = turnView(dossier, lang);
  const late = isLate(dossier);
  return html`<section class="band tone-${turn.tone}" part="turn">
    ${turn.icon()}
    <div class="band-body">
      <p class="pill-line">${statusLabel(dossier.status.code, dossier.status.label, lang)}</p>
      <p class="sentence" role="heading" aria-level=${actions.level}>${turn.sentence}</p>
      ${turn.time ? html`<p class="num ${late ? 'strong' : ''}">${turn.time}</p>` : nothing}
      ${late ? html`<p>${localize(dossierMessages, lang)('lateDuty')}</p>` : nothing}
      ${dossier.note ? html`<p class="quote" lang="vi"><bdi>${dossier.note}</bdi></p>` : nothing}
      ${mainAction(dossier, actions)}
    </div>
  </section>`;
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

function supplements({ supplements, timeline }: Dossier, { lang, level }: ResultActions): unknown {
  if (!supplements.length) return nothing;
  const t = localize(resultMessages, lang);
  const told = new Set(timeline.map(({ note }) => note));
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${level + 1}>${t('papers')}</div>
    ${supplements.map((request) => supplementView(request, told.has(request.note), lang))}
  </section>`;
}

/** `told`: the officer's words stand in the trail already. */
function supplementView(
  { papers, dueAt, answeredAt, note }: SupplementRequest,
  told: boolean,
  lang: Lang,
): TemplateResult {
  const t = localize(resultMessages, lang);
  const answered = date(answeredAt, lang);
  const due = date(dueAt, lang);
  const when = answered ? t('papersDone', { date: answered }) : due ? t('papersDue', { date: due }) : '';
  return html`<ul class="list" role="list">
      ${papers.map(
        (paper) => html`<li>${answered ? icons.check() : icons.paper()}<bdi lang="vi">${paper}</bdi></li>`,
      )}
    </ul>
    ${note && !told ? html`<p class="quote" lang="vi"><bdi>${note}</bdi></p>` : nothing}
    ${when ? html`<p class="note num">${when}</p>` : nothing}`;
}

function fees({ fees, paidOnline }: Dossier, { lang, level }: ResultActions): unknown {
  if (!fees.length) return nothing;
  const t = localize(resultMessages, lang);
  const total = fees.reduce((sum, { amount }) => sum + amount, 0);
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${level + 1}>${t('fees')}</div>
    ${fees.map(
      ({ name, amount }) =>
        html`<p class="fee"><bdi lang="vi">${name}</bdi><b class="num">${money(amount)}</b></p>`,
    )}
    ${
      fees.length > 1
        ? html`<p class="fee fee-total"><span>${t('total')}</span><b class="num">${money(total)}</b></p>`
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
        const words = html`<bdi lang="vi">${name}</bdi
          >${code ? html`${' ('}<bdi class="num">${code}</bdi>)` : nothing}`;
        return html`<li>
          ${href ? icons.download() : icons.paper()}
          <span>${href ? html`<a href=${href} rel="noopener noreferrer">${words}</a>` : words}</span>
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
  const owner = dossier.ownerName
    ? html`<bdi lang="vi">${dossier.ownerName}</bdi
        >${dossier.mine ? nothing : html`<br /><span class="note">${t('masked')}</span>`}`
    : undefined;
  return html`<dl class="facts divided">
    ${row(t('code'), codeText(dossier.code))}
    ${row(t('procedure'), html`<bdi lang="vi">${dossier.procedure.name}</bdi>`)}
    ${row(t('agency'), html`<bdi lang="vi">${dossier.agency.name}</bdi>`)} ${row(t('owner'), owner)}
    ${row(t('submitted'), html`<span class="num">${date(dossier.submittedAt, lang)}</span>`)}
    ${row(t('dueAt'), html`<span class="num">${date(dossier.dueAt, lang)}</span>`)}
  </dl>`;
}
