import type { SandboxContext } from '../context.js';
import { Notifier, type Attempt, type Delivery, type Message } from '../payment/notifier.js';
import type { ProviderName, ProviderPayment } from './payment.js';
import type { Provider } from './provider.js';

/** How a result told on demand lies. `signed-amount` is the only lie with a right signature. */
export const lies = ['none', 'signature', 'unsigned', 'amount', 'signed-amount'] as const;
export type Lies = (typeof lies)[number];

/** Tells merchants the results of their payments, in each provider's own way. */
export class Tellings {
  /** While true, results are lost on the way. */
  silent = false;
  readonly #notifier: Notifier;
  #deliveries = new Map<string, Delivery>();

  constructor(
    private readonly context: SandboxContext,
    private readonly providerOf: (name: ProviderName) => Provider,
  ) {
    this.#notifier = new Notifier(context);
  }

  /** Once settled: now, and again until it is acknowledged. */
  tell(payment: ProviderPayment): void {
    const message = this.#message(payment, 'none');
    if (!message || this.silent) return;
    this.#deliveries.set(payment.token, this.#notifier.deliver(payment.transactionId, message));
  }

  of(payment: ProviderPayment): Delivery | undefined {
    return this.#deliveries.get(payment.token);
  }

  /** Told again, true or false. Undefined when there is nothing to tell. */
  async again(payment: ProviderPayment, lie: Lies, times: number): Promise<readonly Attempt[] | undefined> {
    const message = this.#message(payment, lie);
    return message && Promise.all(Array.from({ length: times }, () => this.#notifier.send(message)));
  }

  clear(): void {
    this.#notifier.stop();
    this.#deliveries.clear();
    this.silent = false;
  }

  stop(): void {
    this.#notifier.stop();
  }

  #message(payment: ProviderPayment, lie: Lies): Message | undefined {
    const provider = this.providerOf(payment.merchant.provider);
    const now = this.context.now();
    const truth = provider.result(payment, payment.amount, now);
    const other = provider.result(payment, payment.amount + 1000, now);
    if (!truth || !other) return undefined;
    const signature = provider.sign(payment, truth);
    switch (lie) {
      case 'none':
        return provider.message(payment, truth, signature);
      case 'signature':
        return provider.message(payment, truth, [...signature].reverse().join(''));
      case 'unsigned':
        return provider.message(payment, truth, undefined);
      case 'amount':
        return provider.message(payment, other, signature);
      case 'signed-amount':
        return provider.message(payment, other, provider.sign(payment, other));
    }
  }
}
