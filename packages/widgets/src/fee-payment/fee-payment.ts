import type { Account, FeeOrder, Payment } from '@dvcqg/sdk';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { failureBox } from '../foundation/failure-box.js';
import { money } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import { redirect } from '../foundation/redirect.js';
import { safeUrl } from '../foundation/safe-url.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import { FocusKeeper } from '../payment-parts/focus-keeper.js';
import { headingLevel } from '../payment-parts/level.js';
import { parts } from '../payment-parts/parts.styles.js';
import { receiptAction } from '../payment-parts/receipt-action.js';
import { skeleton } from '../payment-parts/skeleton.js';
import type { FeePaymentController } from './fee-payment.controller.js';
import type { FeePaymentEvent, FeePaymentModel, Paid } from './fee-payment.machine.js';
import { canPay, feePaymentMachine } from './fee-payment.machine.js';
import { feePaymentMessages } from './fee-payment.messages.js';
import { feePaymentStyles } from './fee-payment.styles.js';
import * as views from './fee-payment.views.js';

/** What is due is in sight. */
type Due = Extract<FeePaymentModel, { state: 'ready' | 'submitting' | 'failed' }> & {
  readonly order: FeeOrder;
};

/**
 * Shows what is due on a dossier and takes the payer to the national payment page, once. Signing in is not needed.
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
 * @fires dvc-receipt-requested - "Xem biên lai" was pressed; `detail` is `{ paymentId, receiptId? }`.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`.
 * @slot - Fallback until the amount is known: a plain link to the Portal.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart amount - The figure and its words.
 * @csspart lines - The table of fees.
 * @csspart facts - Who gets the money and what for.
 * @csspart legal-basis - The folded legal basis.
 * @csspart button - The payment button.
 * @csspart notice - Why the payer is asked to look again.
 * @csspart failure - The box of a failure.
 * @cssprop --dvc-primary - Colour of the button and of links.
 */
export class DvcFeePayment extends DvcElement<FeePaymentModel, FeePaymentEvent, FeePaymentController> {
  static override styles = [DvcElement.styles, controls, surfaces, parts, feePaymentStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      dossierCode: { type: String, attribute: 'dossier-code' },
      returnUrl: { type: String, attribute: 'return-url' },
      receiptUrl: { type: String, attribute: 'receipt-url' },
      headingLevel: { type: Number, attribute: 'heading-level' },
      account: { state: true },
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

  constructor() {
    super(feePaymentMachine);
    this.headingLevel = 2;
    new FocusKeeper(this);
  }

  protected override async load(): Promise<FeePaymentController> {
    const { FeePaymentController } = await import('./fee-payment.controller.js');
    return new FeePaymentController(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('dossierCode')) void this.controller?.show();
    if (changed.has('model')) this.#announce();
  }

  /** Asks again what is due. */
  refresh(): void {
    void this.controller?.show();
  }

  protected override view(): TemplateResult {
    const { model } = this;
    const content = this.#content(model);
    return html`<div class="card view" aria-busy=${model.state === 'loading' ? 'true' : 'false'}>
      ${model.state === 'loading' ? this.fallback(content) : content}
      ${model.state === 'loading' ? html`<div class="progress"></div>` : nothing}
    </div>`;
  }

  #content(model: FeePaymentModel): unknown {
    const t = this.texts(feePaymentMessages);
    switch (model.state) {
      case 'idle':
        return html`<p class="note">${t('idle')}</p>`;
      case 'loading':
        return html`<p class="note">${t('loading')}</p>
          ${skeleton(19)}`;
      case 'ready':
      case 'submitting':
        return this.#due(model);
      case 'failed':
        return model.order
          ? this.#due({ ...model, order: model.order })
          : failureBox(model.failure, this.language, model.failure.canRetry ? this.#retry() : nothing);
      case 'pending':
        return views.pending(model.pending, this.#returnTo(model.pending.paymentId), this.#voice);
      case 'succeeded':
        return html`${views.paid(model.paid, this.#voice)} ${this.#receipt(model.paid)}`;
      case 'empty':
        return views.nothingDue(model.order, this.#voice);
    }
  }

  get #voice(): views.Voice {
    return {
      t: this.texts(feePaymentMessages),
      lang: this.language,
      level: headingLevel(this.headingLevel),
    };
  }

  #due(model: Due): TemplateResult {
    const account = typeof this.account === 'object' ? this.account : undefined;
    return html`${model.state === 'ready' && model.notice ? views.notice(model.notice, this.#voice) : nothing}
      ${model.state === 'failed' ? this.#refused(model) : nothing}
      ${views.order(model.order, account?.displayName, this.#voice)}
      <hr class="rule" />
      <div class="pay">${this.#button(model)} ${this.#beside(model)}</div>`;
  }

  #button(model: Due): TemplateResult {
    const t = this.texts(feePaymentMessages);
    const busy = model.state === 'submitting';
    return html`<button
      type="button"
      class="btn btn-main"
      part="button"
      aria-disabled=${canPay(model) ? 'false' : 'true'}
      @click=${this.#pay}
      @keydown=${this.#once}
    >
      ${icons.lock()}<span>${busy ? t('creating') : t('pay', { amount: money(model.order.amount) })}</span>
    </button>`;
  }

  /** What happens next, and what to beware of. */
  #beside(model: Due): TemplateResult {
    const t = this.texts(feePaymentMessages);
    const payUrl = model.state === 'submitting' ? model.payment?.payUrl : undefined;
    return html`${
        payUrl
          ? html`<p>
              ${t('leaving', { site: new URL(payUrl).host })} <a href=${payUrl}>${t('openPayPage')}</a>
            </p>`
          : html`<p>${t('journey', { site: new URL(this.#returnTo()).host })}</p>`
      }
      ${this.account === 'none' ? html`<p class="note">${t('guest')}</p>` : nothing}
      <p class="note safe">${icons.attention()}<span>${t('scam')}</span></p>`;
  }

  #refused(model: Extract<Due, { state: 'failed' }>): TemplateResult {
    const t = this.texts(feePaymentMessages);
    return failureBox(
      model.failure,
      this.language,
      html`<p>${t('untouched')}</p>
        ${model.failure.canRetry ? nothing : this.#retry()}`,
    );
  }

  #retry(): TemplateResult {
    return html`<button type="button" class="btn" @click=${this.refresh}>
      ${this.texts(feePaymentMessages)('retry')}
    </button>`;
  }

  #receipt({ paymentId, receiptId }: Paid): unknown {
    if (!paymentId) return nothing;
    const ids = { paymentId, ...(receiptId && { receiptId }) };
    return html`<p class="actions">
      ${receiptAction({
        label: this.texts(feePaymentMessages)('viewReceipt'),
        template: this.receiptUrl,
        ids,
        tell: () => this.emit('dvc-receipt-requested', ids),
      })}
    </p>`;
  }

  /** The page to come back to; with the payment in it as the gateway would add it. */
  #returnTo(paymentId?: string): string {
    const url = new URL(safeUrl(this.returnUrl) ?? location.href);
    if (paymentId) url.searchParams.set('payment', paymentId);
    return url.href;
  }

  #pay = async (): Promise<void> => {
    const controller = this.controller;
    const payment: Payment | undefined = await controller?.pay(this.#returnTo());
    if (!payment) return;
    this.emit('dvc-payment-created', { paymentId: payment.id, status: payment.status });
    const { model } = this;
    if (model.state !== 'submitting' || !model.payment?.payUrl) return;
    if (!redirect(this, 'payment', model.payment.payUrl)) this.send({ type: 'redirect-held' });
  };

  // A key held down clicks again and again: a failure that comes at once must not start the next attempt.
  #once(event: KeyboardEvent): void {
    if (event.repeat) event.preventDefault();
  }

  #announce(): void {
    const { model } = this;
    const t = this.texts(feePaymentMessages);
    if (model.state === 'submitting') this.live.say(t('creating'));
    else if (model.state === 'pending') this.live.say(t('pendingTitle'));
    else if (model.state === 'succeeded') this.live.say(t('paidTitle'));
    else if (model.state === 'empty') this.live.say(t('emptyTitle'));
    else if (model.state === 'ready' && model.notice?.kind === 'amount-changed')
      this.live.say(views.changed(model.notice, t));
    else if (model.state === 'ready' && model.notice) this.live.say(t('notTakenTitle'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-fee-payment': DvcFeePayment;
  }
}
