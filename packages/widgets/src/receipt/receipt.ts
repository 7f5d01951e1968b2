import type { Receipt } from '@dvcqg/sdk';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { failureBox } from '../foundation/failure-box.js';
import { money } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { safeUrl } from '../foundation/safe-url.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import { printAlone } from '../paper/print-alone.js';
import type { QrPath } from '../paper/qr-path.js';
import { sheetStyles } from '../paper/sheet.styles.js';
import { band } from '../payment-parts/band.js';
import { FocusKeeper } from '../payment-parts/focus-keeper.js';
import { headingLevel } from '../payment-parts/level.js';
import { parts } from '../payment-parts/parts.styles.js';
import { skeleton } from '../payment-parts/skeleton.js';
import { waiting } from '../payment-parts/waiting.styles.js';
import { receiptSheet } from './receipt-sheet.js';
import type { ReceiptController } from './receipt.controller.js';
import type { ReceiptEvent, ReceiptModel, Receipts } from './receipt.machine.js';
import { receiptMachine } from './receipt.machine.js';
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
 * @csspart failure - The box of a failure.
 * @cssprop --dvc-primary - Colour of buttons and links.
 */
export class DvcReceipt extends DvcElement<ReceiptModel, ReceiptEvent, ReceiptController> {
  static override styles = [
    DvcElement.styles,
    controls,
    surfaces,
    waiting,
    parts,
    sheetStyles,
    receiptStyles,
  ];

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
    super(receiptMachine);
    this.headingLevel = 2;
    new FocusKeeper(this);
  }

  /** @internal What is to be shown: the attributes, else the page's address. */
  get wanted(): { receiptId?: string; paymentId?: string } {
    const given = { receiptId: this.receiptId?.trim(), paymentId: this.paymentId?.trim() };
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
    if (changed.has('model') && this.model.state === 'ready')
      this.live.say(this.texts(receiptMessages)('ready'));
  }

  /** Prints the sheet alone. Does nothing while there is none. */
  print(): void {
    if (this.model.state === 'ready') printAlone(this);
  }

  protected override view(): TemplateResult {
    const { model } = this;
    const t = this.texts(receiptMessages);
    switch (model.state) {
      case 'idle':
        return html`<div class="card">${this.fallback(html`<p class="note">${t('idle')}</p>`)}</div>`;
      case 'loading':
        return html`<div class="desk" aria-busy="true">
          ${this.fallback(
            html`<p class="note">${t('loading')}</p>
              <div class="sheet blank">${skeleton(14)}</div>`,
          )}
        </div>`;
      case 'ready':
        return this.#ready(model.receipt, model.all);
      case 'pending':
        return this.#notYet(
          'info',
          t('pendingTitle'),
          t('pendingText', { amount: money(model.payment.amount) }),
        );
      case 'empty':
        return this.#notYet('attention', t('emptyTitle'), t('emptyText'));
      case 'failed':
        return this.#failed(model);
    }
  }

  #ready(receipt: Receipt, all: Receipts | undefined): TemplateResult {
    const t = this.texts(receiptMessages);
    const { qr, language: lang } = this;
    const official = receipt.official?.state === 'ready' ? safeUrl(receipt.official.url) : undefined;
    return html`<div class="desk">
      <div class="bar">
        <button type="button" class="btn btn-main" part="button print" @click=${this.print}>
          ${icons.print()}${t('print')}
        </button>
        ${all ? this.#others(receipt, all) : nothing}
        ${
          official
            ? html`<a class="btn" href=${official}>${icons.download()}${t('officialReady')}</a>`
            : nothing
        }
        ${receipt.official && !official ? html`<p class="note">${t('officialComing')}</p>` : nothing}
      </div>
      ${receiptSheet({ receipt, qr, test: this.environment === 'sandbox', t, lang, level: headingLevel(this.headingLevel) })}
    </div>`;
  }

  /** The other receipts of the same payment: in law each kind of fee has its own. */
  #others(receipt: Receipt, all: Receipts): unknown {
    const t = this.texts(receiptMessages);
    return all.map(({ id, kind, amount }) =>
      id === receipt.id
        ? nothing
        : html`<button type="button" class="btn" @click=${() => void this.controller?.open(id)}>
            ${icons.paper()}${t(kind)}: ${money(amount)}
          </button>`,
    );
  }

  #notYet(tone: 'info' | 'attention', title: string, text: string): TemplateResult {
    const t = this.texts(receiptMessages);
    return html`<div class="card view">
      ${band({ tone, title, text, level: headingLevel(this.headingLevel) })}
      <div class="actions">${this.#again(t('check'))}</div>
    </div>`;
  }

  #failed({ failure }: Extract<ReceiptModel, { state: 'failed' }>): TemplateResult {
    const t = this.texts(receiptMessages);
    const level = headingLevel(this.headingLevel);
    const unknown = ['receipt_not_found', 'payment_not_found'].includes(failure.code);
    return html`<div class="card view">
      ${
        unknown
          ? band({
              tone: 'attention',
              title: t('notFoundTitle'),
              text: t('notFoundText'),
              level,
              alert: true,
            })
          : failureBox(failure, this.language, failure.canRetry ? this.#again(t('retry')) : nothing)
      }
    </div>`;
  }

  #again(label: string): TemplateResult {
    return html`<button type="button" class="btn btn-main" @click=${() => void this.controller?.show()}>
      ${icons.refresh()}${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-receipt': DvcReceipt;
  }
}
