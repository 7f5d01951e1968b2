import { isAbort } from '../foundation/abort.js';
import { toFailure } from '../foundation/failure.js';
import { WidgetController, type WidgetHost } from '../foundation/widget-controller.js';
import { nextWait, type PaymentStatusEvent, type PaymentStatusModel } from './payment-status.machine.js';

export interface PaymentStatusHost extends WidgetHost<PaymentStatusModel, PaymentStatusEvent> {
  /** The payment to ask about: the attribute, else `?payment=` of the page. */
  readonly payment: string | undefined;
}

/** Asks the server for the outcome: at once, then more and more rarely, and not while nobody looks or nothing connects. */
export class PaymentStatusController extends WidgetController<PaymentStatusModel, PaymentStatusEvent> {
  declare protected readonly host: PaymentStatusHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with each `show()`: answers about another payment are not wanted any more. */
  #turn = 0;

  protected override started(): void {
    document.addEventListener('visibilitychange', this.#onCircumstance);
    for (const name of ['online', 'offline', 'pageshow']) window.addEventListener(name, this.#onCircumstance);
    void this.show();
  }

  protected override stopped(): void {
    document.removeEventListener('visibilitychange', this.#onCircumstance);
    for (const name of ['online', 'offline', 'pageshow'])
      window.removeEventListener(name, this.#onCircumstance);
    clearTimeout(this.#timer);
  }

  /** Starts over with the host's payment. */
  async show(): Promise<void> {
    this.#turn += 1;
    clearTimeout(this.#timer);
    const id = this.host.payment;
    if (!id) return this.host.send({ type: 'clear' });
    this.host.send({ type: 'load' });
    if (isPaymentId(id)) await this.#ask(id, 'payment');
    else this.host.send({ type: 'unanswered', failure: toFailure({ code: notFound, messageKey: notFound }) });
  }

  /** Has the server ask the platform now. Two checks never run at once. */
  async check(automatic = false): Promise<void> {
    const { model } = this.host;
    const id = this.host.payment;
    if (!id || !isPaymentId(id) || model.state === 'loading' || ('watch' in model && model.watch.checking))
      return;
    clearTimeout(this.#timer);
    this.host.send({ type: 'check', automatic });
    await this.#ask(id, 'payment' in model ? 'checkPayment' : 'payment');
  }

  async #ask(id: string, call: 'payment' | 'checkPayment'): Promise<void> {
    const { gateway, signal } = this;
    const turn = this.#turn;
    if (!gateway) return;
    try {
      const payment = await gateway.client[call](id, { signal });
      if (signal.aborted || turn !== this.#turn) return;
      this.host.send({ type: 'answered', payment, now: Date.now() });
    } catch (error) {
      if (isAbort(error, signal) || turn !== this.#turn) return;
      this.host.send({ type: 'unanswered', failure: toFailure(error) });
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const wait = nextWait(this.host.model);
    if (wait === undefined) return;
    if (paused()) return this.host.send({ type: 'pause' });
    this.host.send({ type: 'wait', at: Date.now() + wait });
    this.#timer = setTimeout(() => void this.check(true), wait);
  }

  // Nobody looks, or nothing connects: stop. They are back: what they want to know is the state of now.
  readonly #onCircumstance = (event: Event): void => {
    const { model } = this.host;
    if (event instanceof PageTransitionEvent && !event.persisted) return;
    const open =
      model.state === 'pending' || (model.state === 'failed' && 'failure' in model && model.failure.canRetry);
    if (!open) return;
    if (!paused()) return void this.check();
    clearTimeout(this.#timer);
    this.host.send({ type: 'pause' });
  };
}

const notFound = 'payment_not_found';
/** What cannot be a payment's id is not asked about: it came from an address anyone may have written. */
const isPaymentId = (id: string): boolean => /^pay_[\w-]{1,128}$/.test(id);
const paused = (): boolean => document.visibilityState === 'hidden' || !navigator.onLine;
