import type { Account, FeeOrder, Payment } from '@dvcqg/sdk';
import { parseDossierCode } from '@dvcqg/sdk';
import { problemOf } from '../dossier/code-problem.js';
import { isAbort } from '../foundation/abort.js';
import { onCircumstance } from '../foundation/circumstance.js';
import { toFailure } from '../foundation/failure.js';
import type { Gateway } from '../foundation/gateways.js';
import { localize } from '../foundation/localize.js';
import { said } from '../foundation/spoken.js';
import { randomKey } from '../foundation/random-key.js';
import type { SessionView } from '../foundation/session-store.js';
import { WidgetController, type WidgetHost } from '../foundation/widget-controller.js';
import { written } from '../foundation/written.js';
import type { QrPath } from '../paper/qr-path.js';
import { Copier } from '../payment-parts/copier.js';
import { FocusKeeper } from '../payment-parts/focus-keeper.js';
import { payPageUrl } from '../payment-parts/pay-page-url.js';
import { PaymentNews } from '../payment-parts/payment-news.js';
import type { ReceiptFile } from '../payment-parts/receipt-files.js';
import { actionsOf } from './fee-payment.actions.js';
import { announcement } from './fee-payment.announce.js';
import {
  canPay,
  feePaymentMachine,
  type FeePaymentEvent,
  type FeePaymentModel,
  type Method,
} from './fee-payment.machine.js';
import { lateStyles } from './fee-payment.late.styles.js';
import { transferMessages } from './fee-payment.transfer.messages.js';
import { TransferWatch } from './fee-payment.watch.js';
import { feePaymentView } from './fee-payment.views.js';

export interface FeePaymentHost extends WidgetHost<FeePaymentModel, FeePaymentEvent> {
  readonly dossierCode: string | undefined;
  readonly returnUrl: string | undefined;
  readonly receiptUrl: string | undefined;
  readonly headingLevel: number;
  account: Account | 'none' | undefined;
  /** Whose dossier it is, masked, when it is known not to be the payer's own. */
  owner: string | undefined;
  method: Method;
  /** The drawn code of a transfer. */
  qr: QrPath | 'failed' | undefined;
}

/** Asks what is due and creates the payment, once for each intent of the payer. */
export class FeePaymentController extends WidgetController<FeePaymentModel, FeePaymentEvent> {
  declare protected readonly host: FeePaymentHost;
  readonly copier: Copier;
  readonly file: ReceiptFile = (id, form) => this.gateway?.client.receiptUrl(id, form);
  readonly #watch: TransferWatch;
  /** Idempotency keys by dossier and amount. In memory only: after a reload the server hands the open payment back. */
  readonly #keys = new Map<string, string>();
  /** Grows with each `show()`: what is due on another dossier is not wanted any more. */
  #turn = 0;
  #news: PaymentNews | undefined;
  #still: (() => void) | undefined;

  constructor(host: FeePaymentHost) {
    super(host, lateStyles);
    host.machine = feePaymentMachine;
    this.copier = new Copier(host);
    new FocusKeeper(host);
    this.#watch = new TransferWatch(
      host,
      () => this.check(),
      () => host.live.say(localize(transferMessages, host.language)('leftSoon')),
    );
  }

  protected override started({ client }: Gateway): void {
    window.addEventListener('pageshow', this.#onPageShow);
    this.#still = onCircumstance(() => this.#watch.follow());
    this.#news = new PaymentNews(client, () => void this.#renew());
    void this.show();
  }

  protected override stopped(): void {
    window.removeEventListener('pageshow', this.#onPageShow);
    this.#still?.();
    this.#news?.close();
    this.#watch.stop();
  }

  protected override sessionChanged({ session }: SessionView): void {
    this.host.account = session && (session.account ?? 'none');
    void this.#askOwner();
  }

  view(): unknown {
    return feePaymentView(this.host.model, actionsOf(this.host, this));
  }

  /** Follows what the host shows: says it, draws the code, asks whether the money came. */
  follow(before: FeePaymentModel | undefined): void {
    const text = announcement(this.host, before);
    if (text) this.host.live.say(said(text, this.host.language));
    this.#watch.follow();
  }

  /** Asks what is due on the host's dossier now. */
  async show(): Promise<void> {
    const text = written(this.host.dossierCode);
    this.#turn += 1;
    this.host.owner = undefined;
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
    const after = host.model.state === 'ready' ? host.model.after : undefined;
    const method = order.methods?.includes(host.method) ? host.method : undefined;
    host.send({ type: 'pay' });
    try {
      const request = { dossierCode: order.dossierCode, amount: order.amount, returnTo };
      const payment = after
        ? await gateway.client.continuePayment(after.id, { signal })
        : await gateway.client.createPayment(request, this.#key(order), { signal });
      this.#news?.tell();
      if (!this.#stillFor(order)) return undefined;
      this.#forgetEnded(order, payment);
      const payUrl = payPageUrl(payment.payUrl, host.environment);
      if (payment.payUrl && !payUrl) throw new TypeError('The pay page has no address that is safe to open.');
      host.send({
        type: 'created',
        payment: payUrl ? { ...payment, payUrl } : payment,
        ...(method && { method }),
      });
      await this.#askRest(order);
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

  /** Asks whether the transfer came; `byHand` has the server ask the platform, otherwise what it was told is enough. */
  async check(byHand = false): Promise<void> {
    const { gateway, signal, host } = this;
    if (!gateway || !('checking' in host.model) || host.model.checking) return;
    const { payment, order } = host.model;
    host.send({ type: 'check' });
    const late = Date.parse(payment.expiresAt ?? '') <= Date.now();
    const call = byHand || late ? 'checkPayment' : 'payment';
    const told = await gateway.client[call](payment.id, { signal }).catch(() => undefined);
    const { model } = host;
    if (signal.aborted || !('checking' in model) || model.payment.id !== payment.id) return;
    if (told) this.#forgetEnded(order, told);
    if (told && told.status !== payment.status) this.#news?.tell();
    host.send({ type: 'told', now: Date.now(), ...(told && { payment: told }) });
    await this.#askRest(order);
  }

  /** A new code for the same intent, once the old one is out of date. Whatever hinders that, what is due now tells. */
  async renew(): Promise<void> {
    const { gateway, signal, host } = this;
    if (!gateway || !('checking' in host.model) || host.model.checking) return;
    const { payment } = host.model;
    host.send({ type: 'check' });
    const next = await gateway.client.continuePayment(payment.id, { signal }).catch(() => undefined);
    const { model } = host;
    if (signal.aborted || !('checking' in model) || model.payment.id !== payment.id) return;
    this.#news?.tell();
    if (!next?.transfer) return this.show();
    host.send({ type: 'told', now: Date.now(), payment: next });
  }

  /** Gives the payment of the code up, where that can be. */
  async turnBack(): Promise<void> {
    const { gateway, signal, host } = this;
    if (!gateway || !('checking' in host.model) || host.model.back?.going) return;
    const { payment, order } = host.model;
    host.send({ type: 'give-up' });
    try {
      const over = await gateway.client.cancelPayment(payment.id, { signal });
      if (signal.aborted) return;
      this.#forgetEnded(order, over);
      this.#news?.tell();
      host.send({ type: 'given-up' });
    } catch (error) {
      if (isAbort(error, signal)) return;
      const failure = toFailure(error);
      host.send({ type: 'kept', failure });
      if (failure.key === 'already_paid') await this.check(true);
    }
  }

  /** One of several beneficiaries was paid: what is still due is asked for. */
  async #askRest({ dossierCode }: FeeOrder): Promise<void> {
    const { model } = this.host;
    if (model.state === 'loading' && model.after) await this.#ask(dossierCode);
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
      await Promise.all([this.#findReceipt(order), this.#askOwner()]);
    } catch (error) {
      if (isAbort(error, signal) || turn !== this.#turn) return;
      this.host.send({ type: 'load-failed', failure: toFailure(error, { code }) });
    }
  }

  /** Another tab paid, or learned what became of it. Without an answer what is shown stays. */
  async #renew(): Promise<void> {
    const { gateway, signal, host } = this;
    if ('checking' in host.model) return this.check();
    const parsed = parseDossierCode(written(host.dossierCode));
    const turn = this.#turn;
    if (!gateway || !parsed.ok) return;
    const order = await gateway.client.fees(parsed.code, { signal }).catch(() => undefined);
    if (!order || signal.aborted || turn !== this.#turn) return;
    this.#key(order);
    host.send({ type: 'renewed', order });
    await this.#findReceipt(order);
  }

  /** Who is signed in and pays for somebody else is told so. Not knowing is no reason to hold anybody up. */
  async #askOwner(): Promise<void> {
    const { gateway, signal, host } = this;
    const turn = this.#turn;
    if (!gateway || typeof host.account !== 'object' || host.owner !== undefined || !('order' in host.model))
      return;
    const { order } = host.model;
    if (!order || order.state !== 'payable') return;
    host.owner = '';
    const dossier = await gateway.client.dossier(order.dossierCode, { signal }).catch(() => undefined);
    if (dossier && !dossier.mine && !signal.aborted && turn === this.#turn)
      host.owner = dossier.ownerName ?? '…';
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

  #forgetEnded(order: FeeOrder, { status }: Payment): void {
    if (status === 'failed' || status === 'expired') this.#forget(order);
  }

  // Back from the pay page by the back button: the page is as it was left, so what is due must be asked again.
  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted && !('checking' in this.host.model)) void this.show();
  };
}
