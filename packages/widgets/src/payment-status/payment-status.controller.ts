import type { Payment } from '@dvcqg/sdk';
import { isAbort } from '../foundation/abort.js';
import { isPaused, onCircumstance } from '../foundation/circumstance.js';
import { toFailure } from '../foundation/failure.js';
import { time } from '../foundation/format.js';
import type { Gateway } from '../foundation/gateways.js';
import { localize } from '../foundation/localize.js';
import { heard, said } from '../foundation/spoken.js';
import { redirect } from '../foundation/redirect.js';
import { WidgetController, type WidgetHost } from '../foundation/widget-controller.js';
import { Copier } from '../payment-parts/copier.js';
import { FocusKeeper } from '../payment-parts/focus-keeper.js';
import { payPageUrl } from '../payment-parts/pay-page-url.js';
import { PaymentNews } from '../payment-parts/payment-news.js';
import type { ReceiptFile } from '../payment-parts/receipt-files.js';
import {
  nextWait,
  paymentStatusMachine,
  type PaymentStatusEvent,
  type PaymentStatusModel,
} from './payment-status.machine.js';
import { resultMessages } from './payment-status.result.messages.js';
import { isRare } from './payment-status.is-rare.js';
import { lateStyles } from './payment-status.late.styles.js';
import type * as Rare from './payment-status.rare.js';
import type { Steps } from './payment-status.steps.js';
import { paymentStatusView, type PaymentStatusActions } from './payment-status.views.js';

export interface PaymentStatusHost extends WidgetHost<PaymentStatusModel, PaymentStatusEvent> {
  /** The payment to ask about: the attribute, else `?payment=` of the page. */
  readonly payment: string | undefined;
  /** The parts of what goes to several beneficiaries, once they are known. */
  steps: Steps | undefined;
}

/** Asks the server for the outcome: at once, then more and more rarely, and not while nobody looks or nothing connects. */
export class PaymentStatusController extends WidgetController<PaymentStatusModel, PaymentStatusEvent> {
  declare protected readonly host: PaymentStatusHost;
  readonly copier: Copier;
  readonly file: ReceiptFile = (id, form) => this.gateway?.client.receiptUrl(id, form);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #minute: ReturnType<typeof setInterval> | undefined;
  /** Grows with each `show()`: answers about another payment are not wanted any more. */
  #turn = 0;
  /** The payer asked by hand and is owed an answer even when nothing changed. */
  #asked = false;
  #news: PaymentNews | undefined;
  /** The gateway is asked to go on or to turn back: once, whatever else is heard meanwhile. */
  #setting = false;
  #still: (() => void) | undefined;
  /** How what most payments never come to is shown. */
  #rare: typeof Rare | undefined;

  constructor(host: PaymentStatusHost) {
    super(host, lateStyles);
    host.machine = paymentStatusMachine;
    this.copier = new Copier(host);
    new FocusKeeper(host);
  }

  protected override started({ client }: Gateway): void {
    this.#still = onCircumstance(this.#onCircumstance);
    this.#news = new PaymentNews(client, () => void this.check());
    this.#minute = setInterval(() => this.#age(), 60_000);
    void this.show();
  }

  protected override stopped(): void {
    this.#still?.();
    this.#news?.close();
    clearInterval(this.#minute);
    clearTimeout(this.#timer);
  }

  view(model: PaymentStatusModel, actions: PaymentStatusActions): unknown {
    return paymentStatusView(model, actions, this.#rare?.rareView);
  }

  /** Starts over with the host's payment. */
  async show(): Promise<void> {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.host.steps = undefined;
    const id = this.host.payment;
    if (!id) return this.host.send({ type: 'clear' });
    this.host.send({ type: 'load' });
    if (isPaymentId(id)) await this.#ask(id, 'payment');
    else this.host.send({ type: 'unanswered', failure: toFailure({ code: notFound, messageKey: notFound }) });
  }

  /** Has the server ask the platform now, because the payer wants to know. */
  askedByHand(): void {
    this.#asked = true;
    void this.check();
  }

  /** Has the server ask the platform now. Two checks never run at once. */
  async check(automatic = false): Promise<void> {
    const { model } = this.host;
    const id = 'payment' in model ? model.payment.id : this.host.payment;
    if (!id || !isPaymentId(id) || model.state === 'loading' || ('watch' in model && model.watch.checking))
      return;
    clearTimeout(this.#timer);
    this.host.send({ type: 'check', automatic });
    await this.#ask(id, 'watch' in model && 'payment' in model ? 'checkPayment' : 'payment');
  }

  /** Opens the page that comes next: a new one for what was not paid, the next beneficiary's for what was. Asks once. */
  async goOn(): Promise<void> {
    const { payment } = this.#setOut('on') ?? {};
    if (!payment) return;
    const next = await this.#told(payment, 'continuePayment');
    if (!next) return;
    const payUrl = payPageUrl(next.payUrl, this.host.environment);
    // While the browser leaves, this stays as it is: a second press finds nothing to do.
    if (payUrl && redirect(this.host, 'payment', payUrl)) return;
    this.host.send({ type: 'continued', payment: next, now: Date.now() });
    this.#schedule();
    void this.#askSteps(next);
  }

  /** Gives the payment up, where that can be. */
  async turnBack(): Promise<void> {
    const { payment } = this.#setOut('back') ?? {};
    if (!payment) return;
    clearTimeout(this.#timer);
    const turn = this.#turn;
    const over = await this.#told(payment, 'cancelPayment');
    const rare = over && (await this.#bring().catch(() => undefined));
    if (turn !== this.#turn) return;
    if (over && rare) return this.host.send({ type: 'given-up', payment: over, now: Date.now() });
    if (over) this.host.send({ type: 'back' });
    this.#schedule();
  }

  #setOut(way: 'on' | 'back'): { readonly payment: Payment } | undefined {
    const { model } = this.host;
    if (!('payment' in model) || model.onward?.going || this.#setting) return undefined;
    this.host.send({ type: 'go', way });
    return model;
  }

  /** What the gateway made of it; a refusal is shown where the payer pressed. */
  async #told({ id }: Payment, call: 'continuePayment' | 'cancelPayment'): Promise<Payment | undefined> {
    const { gateway, signal } = this;
    const turn = this.#turn;
    const stale = () => signal.aborted || turn !== this.#turn;
    this.#setting = true;
    try {
      const payment = await gateway?.client[call](id, { signal });
      if (stale()) return undefined;
      this.#news?.tell();
      return payment;
    } catch (error) {
      if (isAbort(error, signal) || stale()) return undefined;
      const failure = toFailure(error);
      this.host.send({ type: 'refused', failure });
      this.host.live.say(said(failure.text(this.host.language).title, this.host.language));
      // Paid meanwhile: that is what the payer has to see.
      if (failure.key === 'already_paid') await this.#ask(id, 'payment');
      return undefined;
    } finally {
      this.#setting = false;
    }
  }

  async #askSteps(payment: Payment): Promise<void> {
    const { gateway, signal } = this;
    const turn = this.#turn;
    const rare = await this.#bring().catch(() => undefined);
    const steps = gateway && (await rare?.stepsOf(gateway.client, payment, signal));
    if (signal.aborted || turn !== this.#turn) return;
    const { model } = this.host;
    if ('payment' in model && model.payment.id === payment.id) this.host.steps = steps;
  }

  /** Says what changed. An automatic check that changed nothing is not worth a word; one the payer asked for is. */
  follow(before: PaymentStatusModel | undefined): void {
    const { model, live, language, renderRoot } = this.host;
    // While money may be on its way: the network that brought this may be gone when it is needed.
    if (model.state === 'pending') void this.#bring().catch(() => undefined);
    if ('watch' in model && model.watch.checking) return;
    const asked = this.#asked;
    this.#asked = false;
    const headline = heard(renderRoot.querySelector('.title'));
    const told = before && 'payment' in before && before.payment;
    const news =
      before?.state !== model.state ||
      ('payment' in model && told && told.paidTwice !== model.payment.paidTwice);
    if (news) {
      if (headline && model.state !== 'failed') live.say(headline);
    } else if (asked) {
      live.say(said(localize(resultMessages, language)('stillOpen', { time: time(Date.now()) }), language));
    }
  }

  async #ask(id: string, call: 'payment' | 'checkPayment'): Promise<void> {
    const { gateway, signal } = this;
    const turn = this.#turn;
    if (!gateway) return;
    try {
      const payment = await gateway.client[call](id, { signal });
      const answer = { type: 'answered', payment, now: Date.now() } as const;
      if (isRare(this.host.machine.next(this.host.model, answer))) await this.#bring();
      if (signal.aborted || turn !== this.#turn) return;
      const { model } = this.host;
      if ('payment' in model && model.payment.status !== payment.status) this.#news?.tell();
      this.host.send(answer);
      if (payment.part) void this.#askSteps(payment);
    } catch (error) {
      if (isAbort(error, signal) || turn !== this.#turn) return;
      this.host.send({ type: 'unanswered', failure: toFailure(error) });
    }
    this.#schedule();
  }

  /** Brings what the rare is shown with. Where it does not come, what stands there stays: it warns against paying again. */
  async #bring(): Promise<typeof Rare> {
    try {
      return (this.#rare ??= await import('./payment-status.rare.js'));
    } catch (error) {
      this.host.broken = this.host.model.state === 'loading';
      throw error;
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const wait = nextWait(this.host.model);
    if (wait === undefined) return;
    if (isPaused()) return this.#pause();
    this.host.send({ type: 'wait', at: Date.now() + wait });
    this.#timer = setTimeout(() => void this.check(true), wait);
  }

  #pause(): void {
    this.host.send({ type: 'pause', why: navigator.onLine ? 'hidden' : 'offline' });
  }

  /** What stands on the page grows older. */
  #age(): void {
    if ('watch' in this.host.model && !isPaused()) this.host.requestUpdate();
  }

  // Nobody looks, or nothing connects: stop. They are back: what they want to know is the state of now.
  readonly #onCircumstance = (): void => {
    const { model } = this.host;
    const left = 'onward' in model && model.onward?.going && !this.#setting;
    const open =
      model.state === 'pending' ||
      left ||
      (model.state === 'failed' && 'failure' in model && model.failure.canRetry);
    if (!open) return;
    if (!isPaused()) {
      if (left) this.host.send({ type: 'back' });
      return void this.check();
    }
    clearTimeout(this.#timer);
    this.#pause();
  };
}

const notFound = 'payment_not_found';
/** What cannot be a payment's id is not asked about: it came from an address anyone may have written. */
const isPaymentId = (id: string): boolean => /^pay_[\w-]{1,128}$/.test(id);
