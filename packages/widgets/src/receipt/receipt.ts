import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import { written } from '../foundation/written.js';
import type { QrPath } from '../paper/qr-path.js';
import { headingLevel } from '../payment-parts/level.js';
import { skeleton } from '../payment-parts/skeleton.js';
import { waiting } from '../payment-parts/waiting.styles.js';
import type { ReceiptController } from './receipt.controller.js';
import type { ReceiptEvent, ReceiptModel } from './receipt.machine.js';
import { receiptMessages } from './receipt.messages.js';
import { receiptStyles } from './receipt.styles.js';

/**
 * Shows a receipt as the A5 sheet people know, and prints that sheet alone, whatever the page around it is.
 *
 * @element dvc-receipt
 * @attr receipt-id - The receipt, `rcp_…`. Default: `?receipt=` of the page.
 * @attr payment-id - The payment whose receipt it is, `pay_…`, when no receipt is named. Default: `?payment=` of the page.
 * @attr heading-level - Level of the title for assistive technology, 1 to 6. Default 2.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`.
 * @slot - Fallback until the receipt is there: a plain link to the Portal.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart sheet - The sheet of paper.
 * @csspart qr - The QR code.
 * @csspart lines - The table of fees.
 * @csspart button - The main button.
 * @csspart print - The print button.
 * @csspart notice - The sentence of a state.
 * @csspart failure - The box of a failure.
 * @cssprop --dvc-primary - Colour of buttons and links.
 */
export class DvcReceipt extends DvcElement<ReceiptModel, ReceiptEvent, ReceiptController> {
  static override styles = [DvcElement.styles, controls, surfaces, waiting, receiptStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      receiptId: { type: String, attribute: 'receipt-id' },
      paymentId: { type: String, attribute: 'payment-id' },
      headingLevel: { type: Number, attribute: 'heading-level' },
      qr: { state: true },
    };
  }

  /** The receipt, `rcp_…`. */
  declare receiptId: string | undefined;
  /** The payment whose receipt it is, when no receipt is named. */
  declare paymentId: string | undefined;
  /** Level of the title for assistive technology, 1 to 6. */
  declare headingLevel: number;
  /** @internal The QR code, once it is drawn. */
  declare qr: QrPath | undefined;

  constructor() {
    // The machine comes with the controller: until then nothing happens that it would have to know.
    super({ initial: { state: 'loading' }, next: (model) => model });
    this.headingLevel = 2;
  }

  /** @internal What is to be shown: the attributes, else the page's address. */
  get wanted(): { receiptId?: string; paymentId?: string } {
    const given = { receiptId: written(this.receiptId), paymentId: written(this.paymentId) };
    const query = new URLSearchParams(location.search);
    const { receiptId, paymentId } =
      given.receiptId || given.paymentId
        ? given
        : { receiptId: query.get('receipt'), paymentId: query.get('payment') };
    return { ...(receiptId && { receiptId }), ...(paymentId && { paymentId }) };
  }

  protected override async load(): Promise<ReceiptController> {
    const { ReceiptController } = await import('./receipt.controller.js');
    return new ReceiptController(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('receiptId') || changed.has('paymentId')) void this.controller?.show();
    if (changed.has('model')) this.controller?.follow(changed.get('model') as ReceiptModel | undefined);
  }

  /** Prints the sheet alone. Does nothing while there is none. */
  print(): void {
    this.controller?.print();
  }

  protected override view(): unknown {
    const { model, controller } = this;
    if (model.state === 'loading' || !controller) return this.#wait();
    return controller.view(model, {
      lang: this.language,
      level: headingLevel(this.headingLevel),
      test: this.environment === 'sandbox',
      qr: this.qr,
      file: controller.file,
      print: () => this.print(),
      reload: () => void controller.show(),
      open: (receiptId) => void controller.open(receiptId),
    });
  }

  #wait(): TemplateResult {
    return html`<div class="desk" aria-busy="true">
      ${this.fallback(
        html`<p class="note">${this.texts(receiptMessages)('loading')}</p>
          <div class="sheet blank">${skeleton(14)}</div>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-receipt': DvcReceipt;
  }
}
