import type { Account } from '@dvcqg/sdk';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import type { QrPath } from '../paper/qr-path.js';
import { skeleton } from '../payment-parts/skeleton.js';
import { waiting } from '../payment-parts/waiting.styles.js';
import type { FeePaymentController } from './fee-payment.controller.js';
import type { FeePaymentEvent, FeePaymentModel, Method } from './fee-payment.machine.js';
import { feePaymentMessages } from './fee-payment.messages.js';
import { feePaymentStyles } from './fee-payment.styles.js';

/**
 * Shows what is due on a dossier and takes the payer to the national payment page, or shows the code of a transfer, once.
 * Signing in is not needed.
 *
 * The outcome is never read from the way back: put `<dvc-payment-status>` on the page of `return-url`.
 *
 * @element dvc-fee-payment
 * @attr dossier-code - Code of the dossier to pay for.
 * @attr return-url - Page to come back to: a path on this site or a page the gateway allows. The gateway adds
 *   `payment=pay_…`. Default: this page.
 * @attr receipt-url - Page of the receipt, with `{paymentId}` or `{receiptId}` in it. Without it, `dvc-receipt-requested` tells the page.
 * @attr heading-level - Level of headlines for assistive technology, 1 to 6. Default 2.
 * @fires dvc-payment-created - The gateway has the payment; `detail` is `{ paymentId, status }`.
 * @fires dvc-before-redirect - Cancelable. The browser is about to leave; `detail` is `{ purpose: 'payment', url }`.
 * @fires dvc-receipt-requested - "Xem biên nhận" was pressed; `detail` is `{ paymentId, receiptId? }`.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`.
 * @slot - Fallback until the amount is known: a plain link to the Portal.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart amount - The figure and its words.
 * @csspart lines - The table of fees.
 * @csspart facts - Who gets the money and what for.
 * @csspart legal-basis - The folded legal basis.
 * @csspart methods - The ways to pay, where there is a choice.
 * @csspart button - The payment button.
 * @csspart transfer - The code of a transfer and the same as text.
 * @csspart qr - The QR code.
 * @csspart steps - Who gets the money, where it goes to several.
 * @csspart turn-back - How not to pay, folded.
 * @csspart notice - The sentence of a state: why the payer is asked to look again, or that all is paid.
 * @csspart failure - The box of a failure.
 * @cssprop --dvc-primary - Colour of the button and of links.
 */
export class DvcFeePayment extends DvcElement<FeePaymentModel, FeePaymentEvent, FeePaymentController> {
  static override styles = [DvcElement.styles, controls, surfaces, waiting, feePaymentStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      dossierCode: { type: String, attribute: 'dossier-code' },
      returnUrl: { type: String, attribute: 'return-url' },
      receiptUrl: { type: String, attribute: 'receipt-url' },
      headingLevel: { type: Number, attribute: 'heading-level' },
      account: { state: true },
      owner: { state: true },
      method: { state: true },
      qr: { state: true },
    };
  }

  /** Code of the dossier to pay for. */
  declare dossierCode: string | undefined;
  /** Page to come back to. Default: this page. */
  declare returnUrl: string | undefined;
  /** Page of the receipt, with `{paymentId}` in it. */
  declare receiptUrl: string | undefined;
  /** Level of headlines for assistive technology, 1 to 6. */
  declare headingLevel: number;
  /** @internal Who is signed in, once that is known. */
  declare account: Account | 'none' | undefined;
  /** @internal Whose dossier it is, masked, when it is somebody else's. */
  declare owner: string | undefined;
  /** @internal How the payer means to pay. */
  declare method: Method;
  /** @internal The code of the transfer, once it is drawn. */
  declare qr: QrPath | 'failed' | undefined;

  constructor() {
    // The machine comes with the controller: until then nothing happens that it would have to know.
    super({ initial: { state: 'loading' }, next: (model) => model });
    this.headingLevel = 2;
    this.method = 'pay-page';
  }

  protected override async load(): Promise<FeePaymentController> {
    const { FeePaymentController } = await import('./fee-payment.controller.js');
    return new FeePaymentController(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('dossierCode')) void this.controller?.show();
    if (changed.has('model')) this.controller?.follow(changed.get('model') as FeePaymentModel | undefined);
  }

  /** Asks again what is due. */
  refresh(): void {
    void this.controller?.show();
  }

  protected override view(): TemplateResult {
    const { model, controller } = this;
    const waits = model.state === 'loading' || !controller;
    return html`<div class="card view" aria-busy=${waits ? 'true' : 'false'}>
      ${waits ? this.#wait() : controller.view()}
    </div>`;
  }

  #wait(): TemplateResult {
    const text = this.texts(feePaymentMessages)('loading');
    return html`${this.fallback(
        html`<p class="note">${text}</p>
          ${skeleton(19)}`,
      )}
      <div class="progress"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-fee-payment': DvcFeePayment;
  }
}
