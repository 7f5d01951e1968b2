import type { Payment } from '@dvcqg/sdk';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { payPageUrl } from '../payment-parts/pay-page-url.js';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { failureBox } from '../foundation/failure-box.js';
import { time } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { fillUrl } from '../foundation/safe-url.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import { band } from '../payment-parts/band.js';
import { Copier } from '../payment-parts/copier.js';
import { FocusKeeper } from '../payment-parts/focus-keeper.js';
import { headingLevel } from '../payment-parts/level.js';
import { parts } from '../payment-parts/parts.styles.js';
import { receiptAction } from '../payment-parts/receipt-action.js';
import { referencePiece } from '../payment-parts/reference.js';
import { skeleton } from '../payment-parts/skeleton.js';
import { waiting } from '../payment-parts/waiting.styles.js';
import type { PaymentStatusController } from './payment-status.controller.js';
import type { PaymentStatusEvent, PaymentStatusModel } from './payment-status.machine.js';
import { paymentStatusMachine } from './payment-status.machine.js';
import { paymentStatusMessages } from './payment-status.messages.js';
import { paymentStatusStyles } from './payment-status.styles.js';
import * as views from './payment-status.views.js';

/**
 * Tells a payer what became of a payment, and keeps them from paying twice while nobody knows. The outcome comes from the
 * server only: of the page's address nothing but the payment's id is read.
 *
 * @element dvc-payment-status
 * @attr payment-id - The payment, `pay_…`. Default: `?payment=` of the page.
 * @attr receipt-url - Page of the receipt, with `{receiptId}` or `{paymentId}` in it. Without it,
 *   `dvc-receipt-requested` tells the page.
 * @attr retry-url - Page where the fee can be paid again, with `{dossierCode}` in it. Without it there is no such button.
 * @attr heading-level - Level of headlines for assistive technology, 1 to 6. Default 2.
 * @fires dvc-receipt-requested - "Xem biên lai" was pressed; `detail` is `{ paymentId, receiptId }`.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`. A hint: what counts is what the server says.
 * @slot - Fallback until the result is known: a plain link to the Portal.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart reference - The reference in large type.
 * @csspart facts - What is known of the payment.
 * @csspart button - "Xem biên lai".
 * @csspart failure - The box of a failure.
 * @cssprop --dvc-primary - Colour of buttons and links.
 */
export class DvcPaymentStatus extends DvcElement<
  PaymentStatusModel,
  PaymentStatusEvent,
  PaymentStatusController
> {
  static override styles = [DvcElement.styles, controls, surfaces, waiting, parts, paymentStatusStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      paymentId: { type: String, attribute: 'payment-id' },
      receiptUrl: { type: String, attribute: 'receipt-url' },
      retryUrl: { type: String, attribute: 'retry-url' },
      headingLevel: { type: Number, attribute: 'heading-level' },
    };
  }

  /** The payment, `pay_…`. Default: `?payment=` of the page. */
  declare paymentId: string | undefined;
  /** Page of the receipt, with `{receiptId}` or `{paymentId}` in it. */
  declare receiptUrl: string | undefined;
  /** Page where the fee can be paid again, with `{dossierCode}` in it. */
  declare retryUrl: string | undefined;
  /** Level of headlines for assistive technology, 1 to 6. */
  declare headingLevel: number;

  readonly #copier = new Copier(this);
  /** The payer asked by hand and is owed an answer even when nothing changed. */
  #asked = false;

  constructor() {
    super(paymentStatusMachine);
    this.headingLevel = 2;
    new FocusKeeper(this);
  }

  /** @internal The payment that is asked about. */
  get payment(): string | undefined {
    return (this.paymentId?.trim() || new URLSearchParams(location.search).get('payment')) ?? undefined;
  }

  protected override async load(): Promise<PaymentStatusController> {
    const { PaymentStatusController } = await import('./payment-status.controller.js');
    return new PaymentStatusController(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('paymentId')) void this.controller?.show();
    if (changed.has('model')) this.#announce(changed.get('model'));
  }

  /** Has the server ask for the result now. */
  check(): void {
    this.#asked = true;
    void this.controller?.check();
  }

  protected override view(): TemplateResult {
    const { model } = this;
    const busy = model.state === 'loading' || ('watch' in model && model.watch.checking);
    const content = this.#content(model);
    return html`<div class="card view" aria-busy=${busy ? 'true' : 'false'}>
      ${model.state === 'loading' ? this.fallback(content) : content}
      ${busy ? html`<div class="progress"></div>` : nothing}
    </div>`;
  }

  #content(model: PaymentStatusModel): unknown {
    const t = this.texts(paymentStatusMessages);
    switch (model.state) {
      case 'idle':
        return html`<p class="note">${t('idle')}</p>`;
      case 'loading':
        return html`<p class="waiting">${t('loading')}</p>
          <p class="note">${t('loadingNote')}</p>
          ${skeleton(11)}`;
      case 'pending':
      case 'expired':
        return this.#open(model);
      case 'succeeded':
        return html`${views.succeededBand(model.payment, model.late, this.#voice)}
          ${this.#reference(model.payment)}
          <hr class="rule" />
          ${views.paidFacts(model.payment, this.#voice)} ${this.#receipt(model.payment)}`;
      case 'failed':
        return 'payment' in model ? this.#notTaken(model.payment) : this.#unknown(model);
    }
  }

  get #voice(): views.Voice {
    return {
      t: this.texts(paymentStatusMessages),
      lang: this.language,
      level: headingLevel(this.headingLevel),
    };
  }

  #open(model: views.Open): TemplateResult {
    const t = this.texts(paymentStatusMessages);
    const payUrl = payPageUrl(model.payment.payUrl, this.environment);
    return html`${views.openBand(model, this.#voice)} ${this.#reference(model.payment)}
      <hr class="rule" />
      ${views.progress(model, this.#voice)} ${views.mayClose(model) ? views.mayCloseLine(t) : nothing}
      <div class="actions">
        ${this.#checkButton(model.watch.checking)}
        ${payUrl ? html`<a class="btn" href=${payUrl}>${t('resume')}</a>` : nothing}
        ${model.state === 'expired' ? this.#again(model.payment, t('newCode'), 'btn') : nothing}
      </div>`;
  }

  #notTaken(payment: Payment): TemplateResult {
    const { t, level } = this.#voice;
    return html`${band({ tone: 'attention', title: t('failedTitle'), text: t('failedText'), level, alert: true })}
      ${this.#reference(payment)}
      <div class="actions">${this.#again(payment, t('payAgain'), 'btn btn-main')}</div>`;
  }

  #unknown(model: Extract<PaymentStatusModel, { failure: unknown }>): TemplateResult {
    const { t, level } = this.#voice;
    if (model.failure.code === 'payment_not_found')
      return band({
        tone: 'attention',
        title: t('notFoundTitle'),
        text: t('notFoundText'),
        level,
        alert: true,
      });
    return html`${failureBox(model.failure, this.language, html`<p>${t('safe')}</p>`)}
      <div class="actions">${this.#checkButton(model.watch.checking)}</div>`;
  }

  #checkButton(checking: boolean): TemplateResult {
    return html`<button
      type="button"
      class="btn btn-main"
      part="button"
      aria-disabled=${checking ? 'true' : 'false'}
      @click=${this.check}
    >
      ${icons.refresh()}<span>${this.texts(paymentStatusMessages)('check')}</span>
    </button>`;
  }

  #again({ dossierCode }: Payment, label: string, look: string): unknown {
    const url = fillUrl(this.retryUrl, { dossierCode });
    return url ? html`<a class=${look} href=${url}>${label}</a>` : nothing;
  }

  #receipt({ id, receiptId }: Payment): TemplateResult {
    const t = this.texts(paymentStatusMessages);
    if (!receiptId) return html`<p class="note">${t('receiptComing')}</p>`;
    const ids = { paymentId: id, receiptId };
    return html`<div class="actions">
      ${receiptAction({
        label: t('viewReceipt'),
        template: this.receiptUrl,
        ids,
        tell: () => this.emit('dvc-receipt-requested', ids),
      })}
    </div>`;
  }

  #reference({ reference }: Payment): TemplateResult {
    return referencePiece(reference, this.#copier, this.language, (text) => this.live.say(text));
  }

  /** Says what changed. An automatic check that changed nothing is not worth a word; one the payer asked for is. */
  #announce(before: PaymentStatusModel | undefined): void {
    const { model } = this;
    if ('watch' in model && model.watch.checking) return;
    const asked = this.#asked;
    this.#asked = false;
    const headline = this.renderRoot.querySelector('.title')?.textContent?.trim();
    const alerted = model.state === 'failed';
    if (before?.state !== model.state) {
      if (headline && !alerted) this.live.say(headline);
    } else if (asked) {
      this.live.say(this.texts(paymentStatusMessages)('stillOpen', { time: time(Date.now()) }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-payment-status': DvcPaymentStatus;
  }
}
