import type { Payment, Receipt } from '@dvcqg/sdk';
import { isAbort } from '../foundation/abort.js';
import { toFailure } from '../foundation/failure.js';
import { localize } from '../foundation/localize.js';
import { WidgetController, type WidgetHost } from '../foundation/widget-controller.js';
import { printAlone } from '../paper/print-alone.js';
import type { QrPath } from '../paper/qr-path.js';
import { qrPath } from '../paper/qr-path.js';
import { FocusKeeper } from '../payment-parts/focus-keeper.js';
import type { ReceiptFile } from '../payment-parts/receipt-files.js';
import { qrText } from './qr-text.js';
import { receiptMachine, type ReceiptEvent, type ReceiptModel } from './receipt.machine.js';
import { sheetMessages } from './receipt.sheet.messages.js';
import { lateStyles } from './receipt.late.styles.js';
import { receiptView } from './receipt.views.js';

export interface ReceiptHost extends WidgetHost<ReceiptModel, ReceiptEvent> {
  /** What is to be shown: a receipt, or the receipt of a payment. */
  readonly wanted: { readonly receiptId?: string; readonly paymentId?: string };
  qr: QrPath | undefined;
}

/** Fetches the receipt, by its own id or by its payment's, and draws its QR code. */
export class ReceiptController extends WidgetController<ReceiptModel, ReceiptEvent> {
  declare protected readonly host: ReceiptHost;
  readonly view = receiptView;
  readonly file: ReceiptFile = (id, form) => this.gateway?.client.receiptUrl(id, form);
  /** Grows with each `show()`: answers about another receipt are not wanted any more. */
  #turn = 0;

  constructor(host: ReceiptHost) {
    super(host, lateStyles);
    host.machine = receiptMachine;
    new FocusKeeper(host);
  }

  protected override started(): void {
    void this.show();
  }

  protected override sessionChanged(): void {
    void this.#draw();
  }

  /** Prints the sheet alone. */
  print(): void {
    if (this.host.model.state === 'ready') printAlone(this.host);
  }

  /** Says that the receipt is there; not again when only its siblings became known. */
  follow(before: ReceiptModel | undefined): void {
    const { model, live, language } = this.host;
    if (model.state === 'ready' && before?.state !== 'ready')
      live.say(localize(sheetMessages, language)('ready'));
  }

  /** Starts over with what the host wants, or with another receipt of the same payment. */
  async show(wanted = this.host.wanted): Promise<void> {
    const { gateway, signal } = this;
    const turn = ++this.#turn;
    const { receiptId, paymentId } = wanted;
    if (!gateway || (!receiptId && !paymentId)) return this.host.send({ type: 'clear' });
    this.host.send({ type: 'load' });
    const stale = () => signal.aborted || turn !== this.#turn;
    try {
      const payment = receiptId ? undefined : await gateway.client.payment(paymentId ?? '', { signal });
      if (stale()) return;
      const id = receiptId ?? payment?.receiptId;
      if (!id) return payment && this.host.send({ type: 'no-receipt', payment });
      const receipt = await gateway.client.receipt(id, { signal });
      if (stale()) return;
      this.host.send({ type: 'loaded', receipt });
      await Promise.all([this.#draw(), this.#findSiblings(receipt, payment)]);
    } catch (error) {
      if (isAbort(error, signal) || stale()) return;
      this.host.send({ type: 'load-failed', failure: toFailure(error) });
    }
  }

  /** Phí and lệ phí have a receipt each: the others of the payment are offered. Not knowing them takes nothing away. */
  async #findSiblings({ id, paymentId }: Receipt, known: Payment | undefined): Promise<void> {
    const { gateway, signal } = this;
    const payment = known ?? (await gateway?.client.payment(paymentId, { signal }).catch(() => undefined));
    const { model } = this.host;
    if (signal.aborted || model.state !== 'ready' || model.receipt.id !== id) return;
    if (payment?.receipts && payment.receipts.length > 1)
      this.host.send({ type: 'siblings', all: payment.receipts });
  }

  /** Another receipt of the payment, and the keyboard with it: the button that was pressed is gone. */
  async open(receiptId: string): Promise<void> {
    await this.show({ receiptId });
    await this.host.updateComplete;
    if (this.host.model.state === 'ready') this.host.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  /** The code comes after the sheet: its place is kept, and a receipt without it is still a receipt. */
  async #draw(): Promise<void> {
    const { model, environment } = this.host;
    if (model.state !== 'ready' || !environment) return;
    const { receipt } = model;
    const qr = await qrPath(qrText(receipt, environment)).catch(() => undefined);
    // Its other receipts may have come meanwhile, which is another model of the same receipt.
    const now = this.host.model;
    if (now.state === 'ready' && now.receipt === receipt) this.host.qr = qr;
  }
}
