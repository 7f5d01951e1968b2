import type { Dossier } from '@dvcqg/sdk';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { codeText } from '../foundation/code.js';
import { dateTime, longDate, spokenCode } from '../foundation/format.js';
import { localize } from '../foundation/localize.js';
import { spoken } from '../foundation/spoken.js';
import { printAlone } from '../paper/print-alone.js';
import { qrImage } from '../paper/qr-image.js';
import type { QrPath } from '../paper/qr-path.js';
import { qrPath } from '../paper/qr-path.js';
import { fact, given } from '../payment-parts/facts.js';
import type { TrackerHost } from './dossier-tracker.controller.js';
import { isOne } from './dossier-tracker.machine.js';
import { slipMessages } from './dossier-tracker.slip.messages.js';

/** The receipt-and-appointment slip, as the paper people know. It is drawn only to be printed. */
export class Slip {
  readonly #host: TrackerHost;
  #shown: { readonly dossier: Dossier; readonly qr: QrPath | undefined } | undefined;

  constructor(host: TrackerHost) {
    this.#host = host;
  }

  /** Draws the slip, then prints it alone. A slip without its QR code is still a slip. */
  async print(): Promise<void> {
    const host = this.#host;
    const { model } = host;
    if (!isOne(model)) return;
    const { dossier } = model;
    const qr = await qrPath(slipText(dossier, host.environment)).catch(() => undefined);
    // Meanwhile something else may be shown: what was asked for is not printed over it.
    if (!isOne(host.model) || host.model.dossier.code !== dossier.code) return;
    this.#shown = { dossier, qr };
    host.requestUpdate();
    await host.updateComplete;
    const sheet = host.renderRoot.querySelector('.slip');
    if (!sheet) return;
    window.addEventListener('afterprint', () => this.#put(), { once: true });
    printAlone(sheet);
  }

  view(): unknown {
    const { model, environment } = this.#host;
    if (!this.#shown || !isOne(model) || model.dossier.code !== this.#shown.dossier.code) return nothing;
    return this.#sheet(this.#shown.dossier, this.#shown.qr, environment === 'sandbox');
  }

  #put(): void {
    this.#shown = undefined;
    this.#host.requestUpdate();
  }

  #sheet(dossier: Dossier, qr: QrPath | undefined, test: boolean): TemplateResult {
    const lang = this.#host.language;
    const t = localize(slipMessages, lang);
    const { returnBy, newDueAt, dueAt } = dossier;
    return html`<article class="sheet slip" part="slip" lang=${lang} aria-labelledby="slip-title">
      ${test ? html`<p class="watermark" aria-hidden="true">${t('testMark')}</p>` : nothing}
      <header class="head">
        ${qrImage(qr, t('qr', { code: spokenCode(dossier.code) }))}
        <div class="agency">
          <p class="collector">${given(dossier.agency.name)}</p>
          <p>${t('code')}: ${codeText(dossier.code)}</p>
          ${dossier.receiptNumber ? html`<p>${t('number')}: ${codeText(dossier.receiptNumber)}</p>` : nothing}
        </div>
      </header>
      <div class="heading">
        <p id="slip-title" class="title" role="heading" aria-level="2">${t('title')}</p>
      </div>
      <dl class="facts">
        ${fact(t('procedure'), given(dossier.procedure.name))}
        ${fact(t('owner'), dossier.ownerName && html`<strong>${given(dossier.ownerName)}</strong>`)}
        ${fact(t('received'), spoken(dateTime(dossier.receivedAt ?? dossier.submittedAt, lang), lang))}
        ${fact(t('due'), (newDueAt ?? dueAt) && html`<strong>${spoken(dateTime(newDueAt ?? dueAt, lang), lang)}</strong>`)}
        ${fact(t('firstDue'), newDueAt && spoken(dateTime(dueAt, lang), lang))}
        ${fact(t('channel'), dossier.channel && t(dossier.channel))}
        ${fact(t('returned'), returnBy && t(returnBy === 'post' ? 'returnPost' : 'returnCounter'))}
      </dl>
      <p>${t('bring')}</p>
      <p class="note">${spoken(t('printed', { at: longDate(new Date().toISOString(), lang) }), lang)}</p>
      ${test ? html`<p class="test-note">${t('testNote')}</p>` : nothing}
    </article>`;
  }
}

/** Nobody has an appointment who was not received, or whose dossier was stopped. */
export const hasSlip = ({ status }: Dossier): boolean => !['1', '3', '8'].includes(status.code);

/** What finds the dossier and nothing about a person. Plain ASCII lines, so that every scanner shows them as they are. */
export function slipText(dossier: Dossier, environment: 'sandbox' | 'live' | undefined): string {
  return [
    ...(environment === 'sandbox' ? ['THU NGHIEM'] : []),
    'GIAY TIEP NHAN HO SO VA HEN TRA KET QUA',
    `Ma ho so: ${dossier.code}`,
    ...(dossier.dueAt ? [`Hen tra: ${dossier.newDueAt ?? dossier.dueAt}`] : []),
  ].join('\n');
}
