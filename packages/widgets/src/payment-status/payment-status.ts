import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import { written } from '../foundation/written.js';
import { headingLevel } from '../payment-parts/level.js';
import { skeleton } from '../payment-parts/skeleton.js';
import { waiting } from '../payment-parts/waiting.styles.js';
import type { PaymentStatusController } from './payment-status.controller.js';
import type { PaymentStatusEvent, PaymentStatusModel } from './payment-status.machine.js';
import { paymentStatusMessages } from './payment-status.messages.js';
import type { Steps } from './payment-status.steps.js';
import { paymentStatusStyles } from './payment-status.styles.js';

/**
 * Tells a payer what became of a payment, and keeps them from paying twice while nobody knows. The outcome comes from the
 * server only: of the page's address nothing but the payment's id is read.
 *
 * @element dvc-payment-status
 * @attr payment-id - The payment, `pay_…`. Default: `?payment=` of the page.
 * @attr receipt-url - Page of the receipt, with `{receiptId}` or `{paymentId}` in it. Without it,
 *   `dvc-receipt-requested` tells the page.
 * @attr retry-url - Page where a fee that was not paid can be looked at and paid again, with `{dossierCode}` in it. Without it, a
 *   button leads on to a new pay page.
 * @attr refund-url - Page where a refund can be asked for and followed, with `{paymentId}` in it. Without it, who paid twice and
 *   must ask gets a button that tells the page by `dvc-refund-requested`.
 * @attr heading-level - Level of headlines for assistive technology, 1 to 6. Default 2.
 * @fires dvc-before-redirect - Cancelable. The browser is about to leave for a new pay page; `detail` is
 *   `{ purpose: 'payment', url }`.
 * @fires dvc-receipt-requested - "Xem biên nhận" was pressed; `detail` is `{ paymentId, receiptId }`.
 * @fires dvc-refund-requested - "Yêu cầu hoàn trả" was pressed; `detail` is `{ paymentId }`.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`. A hint: what counts is what the server says.
 * @slot - Fallback until the result is known: a plain link to the Portal.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart reference - The reference in large type.
 * @csspart facts - What is known of the payment.
 * @csspart steps - Who gets the money, where it goes to several.
 * @csspart turn-back - How not to pay, folded.
 * @csspart button - "Xem biên nhận".
 * @csspart notice - The sentence of a state.
 * @csspart failure - The box of a failure.
 * @cssprop --dvc-primary - Colour of buttons and links.
 */
export class DvcPaymentStatus extends DvcElement<
  PaymentStatusModel,
  PaymentStatusEvent,
  PaymentStatusController
> {
  static override styles = [DvcElement.styles, controls, surfaces, waiting, paymentStatusStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      paymentId: { type: String, attribute: 'payment-id' },
      receiptUrl: { type: String, attribute: 'receipt-url' },
      retryUrl: { type: String, attribute: 'retry-url' },
      refundUrl: { type: String, attribute: 'refund-url' },
      headingLevel: { type: Number, attribute: 'heading-level' },
      steps: { state: true },
    };
  }

  /** The payment, `pay_…`. Default: `?payment=` of the page. */
  declare paymentId: string | undefined;
  /** Page of the receipt, with `{receiptId}` or `{paymentId}` in it. */
  declare receiptUrl: string | undefined;
  /** Page where the fee can be paid again, with `{dossierCode}` in it. */
  declare retryUrl: string | undefined;
  /** Page where a refund can be asked for, with `{paymentId}` in it. */
  declare refundUrl: string | undefined;
  /** Level of headlines for assistive technology, 1 to 6. */
  declare headingLevel: number;
  /** @internal The parts of what goes to several beneficiaries. */
  declare steps: Steps | undefined;

  constructor() {
    // The machine comes with the controller: until then nothing happens that it would have to know.
    super({ initial: { state: 'loading' }, next: (model) => model });
    this.headingLevel = 2;
  }

  /** @internal The payment that is asked about. */
  get payment(): string | undefined {
    return (written(this.paymentId) || new URLSearchParams(location.search).get('payment')) ?? undefined;
  }

  protected override async load(): Promise<PaymentStatusController> {
    const { PaymentStatusController } = await import('./payment-status.controller.js');
    return new PaymentStatusController(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('paymentId')) void this.controller?.show();
    if (changed.has('model')) this.controller?.follow(changed.get('model') as PaymentStatusModel | undefined);
  }

  /** Has the server ask for the result now. */
  check(): void {
    this.controller?.askedByHand();
  }

  protected override view(): TemplateResult {
    const { model, controller } = this;
    const waits = model.state === 'loading' || !controller;
    const busy = waits || ('watch' in model && model.watch.checking);
    return html`<div class="card view" aria-busy=${busy ? 'true' : 'false'}>
      ${waits ? this.#wait() : this.#content(controller)} ${busy ? html`<div class="progress"></div>` : ''}
    </div>`;
  }

  #wait(): TemplateResult {
    const t = this.texts(paymentStatusMessages);
    return this.fallback(
      html`<p class="waiting">${t('loading')}</p>
        <p class="note">${t('loadingNote')}</p>
        ${skeleton(11)}`,
    );
  }

  #content(controller: PaymentStatusController): unknown {
    const { language: lang, environment, receiptUrl, retryUrl, refundUrl, steps } = this;
    return controller.view(this.model, {
      lang,
      level: headingLevel(this.headingLevel),
      environment,
      copier: controller.copier,
      receiptUrl,
      retryUrl,
      refundUrl,
      steps,
      file: controller.file,
      goOn: () => void controller.goOn(),
      turnBack: () => void controller.turnBack(),
      check: () => this.check(),
      say: (text) => this.live.say(text),
      tellReceipt: (ids) => this.emit('dvc-receipt-requested', ids),
      tellRefund: (ids) => this.emit('dvc-refund-requested', ids),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-payment-status': DvcPaymentStatus;
  }
}
