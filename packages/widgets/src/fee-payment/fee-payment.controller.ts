import type { Account, FeeOrder, Payment } from '@dvcqg/sdk';
import { parseDossierCode } from '@dvcqg/sdk';
import { problemOf } from '../dossier/code-problem.js';
import { isAbort } from '../foundation/abort.js';
import { toFailure } from '../foundation/failure.js';
import { randomKey } from '../foundation/random-key.js';
import type { SessionView } from '../foundation/session-store.js';
import { WidgetController, type WidgetHost } from '../foundation/widget-controller.js';
import { canPay, type FeePaymentEvent, type FeePaymentModel } from './fee-payment.machine.js';
import { payPageUrl } from '../payment-parts/pay-page-url.js';

export interface FeePaymentHost extends WidgetHost<FeePaymentModel, FeePaymentEvent> {
  readonly dossierCode: string | undefined;
  account: Account | 'none' | undefined;
}

/** Asks what is due and creates the payment, once for each intent of the payer. */
export class FeePaymentController extends WidgetController<FeePaymentModel, FeePaymentEvent> {
  declare protected readonly host: FeePaymentHost;
  /** Idempotency keys by dossier and amount. In memory only: after a reload the server hands the open payment back. */
  readonly #keys = new Map<string, string>();
  /** Grows with each `show()`: what is due on another dossier is not wanted any more. */
  #turn = 0;

  protected override started(): void {
    window.addEventListener('pageshow', this.#onPageShow);
    void this.show();
  }

  protected override stopped(): void {
    window.removeEventListener('pageshow', this.#onPageShow);
  }

  protected override sessionChanged({ session }: SessionView): void {
    this.host.account = session && (session.account ?? 'none');
  }

  /** Asks what is due on the host's dossier now. */
  async show(): Promise<void> {
    const text = this.host.dossierCode?.trim();
    this.#turn += 1;
    if (!text) return this.host.send({ type: 'clear' });
    this.host.send({ type: 'load' });
    const parsed = parseDossierCode(text);
    if (parsed.ok) await this.#ask(parsed.code);
    else this.host.send({ type: 'load-failed', failure: problemOf(parsed).failure });
  }

  /**
   * Creates the payment. The machine is the latch: it leaves `ready` in the same task as the first click, so whatever
   * comes after it (a second click, Enter held down) finds nothing to do.
   */
  async pay(returnTo: string): Promise<Payment | undefined> {
    const { gateway, signal, host } = this;
    if (!gateway || !canPay(host.model)) return undefined;
    const { order } = host.model;
    host.send({ type: 'pay' });
    try {
      const request = { dossierCode: order.dossierCode, amount: order.amount, returnTo };
      const payment = await gateway.client.createPayment(request, this.#key(order), { signal });
      if (!this.#stillFor(order)) return undefined;
      if (payment.status === 'failed' || payment.status === 'expired') this.#forget(order);
      const payUrl = payPageUrl(payment.payUrl, host.environment);
      if (payment.payUrl && !payUrl) throw new TypeError('The pay page has no address that is safe to open.');
      host.send({ type: 'created', payment: payUrl ? { ...payment, payUrl } : payment });
      return payment;
    } catch (error) {
      if (isAbort(error, signal) || !this.#stillFor(order)) return undefined;
      const failure = toFailure(error);
      if (failure.code === 'idempotency_mismatch') this.#forget(order);
      host.send({ type: 'create-failed', failure });
      if (this.host.model.state === 'loading') await this.#ask(order.dossierCode);
      return undefined;
    }
  }

  async #ask(code: string): Promise<void> {
    const { gateway, signal } = this;
    const turn = this.#turn;
    if (!gateway) return;
    try {
      const order = await gateway.client.fees(code, { signal });
      if (signal.aborted || turn !== this.#turn) return;
      this.#key(order);
      this.host.send({ type: 'loaded', order });
      await this.#findReceipt(order);
    } catch (error) {
      if (isAbort(error, signal) || turn !== this.#turn) return;
      this.host.send({ type: 'load-failed', failure: toFailure(error, { code }) });
    }
  }

  /** What is due names the payment; its receipt is known to the payment only. Without it there is just no link. */
  async #findReceipt({ state, paymentId }: FeeOrder): Promise<void> {
    const { gateway, signal } = this;
    if (!gateway || state !== 'paid' || !paymentId) return;
    const payment = await gateway.client.payment(paymentId, { signal }).catch(() => undefined);
    if (signal.aborted || !payment?.receiptId) return;
    const { receiptId, amount } = payment;
    this.host.send({ type: 'receipt-found', paymentId, receiptId, amount });
  }

  /** False when the widget was turned to something else while the gateway worked. */
  #stillFor(order: FeeOrder): boolean {
    const { model } = this.host;
    return model.state === 'submitting' && model.order === order;
  }

  /** The key of one intent, made when the payer sees the amount and not when they click. */
  #key({ dossierCode, amount }: FeeOrder): string {
    const intent = `${dossierCode} ${amount}`;
    const key = this.#keys.get(intent) ?? randomKey();
    this.#keys.set(intent, key);
    return key;
  }

  #forget({ dossierCode, amount }: FeeOrder): void {
    this.#keys.delete(`${dossierCode} ${amount}`);
  }

  // Back from the pay page by the back button: the page is as it was left, so what is due must be asked again.
  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.show();
  };
}
