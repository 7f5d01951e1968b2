import { randomBytes, randomInt } from 'node:crypto';
import { bankBehaviour } from '../payment/outcome.js';
import type {
  ProviderName,
  ProviderPayment,
  ProviderRefund,
  ProviderState,
  ProviderStatus,
} from './payment.js';

type Writable = { -readonly [Key in keyof ProviderPayment]: ProviderPayment[Key] };
type Settled = Extract<ProviderStatus, { kind: 'succeeded' | 'failed' }>;

export type Order = Omit<
  ProviderPayment,
  'token' | 'transactionId' | 'createdAt' | 'expiresAt' | 'status' | 'refunds'
> & { readonly expiresAt?: Date };

const PAGE_MS = 15 * 60_000;

/** The payments of all providers. All changes happen in one turn of the event loop: of many at once, one moves a payment. */
export class ProviderBook {
  #payments = new Map<string, Writable>();
  #byToken = new Map<string, Writable>();

  constructor(
    private readonly now: () => Date,
    private readonly onSettled: (payment: ProviderPayment, status: Settled) => void,
  ) {}

  /** Undefined when the merchant has used the reference before. */
  open(order: Order): ProviderPayment | undefined {
    const key = keyOf(order.merchant.provider, order.merchant.id, order.order);
    if (this.#payments.has(key)) return undefined;
    const createdAt = this.now();
    const payment: Writable = {
      ...order,
      token: randomBytes(16).toString('base64url'),
      transactionId: `${randomInt(1, 10)}${String(randomInt(1e9)).padStart(9, '0')}`,
      createdAt,
      expiresAt: order.expiresAt ?? new Date(createdAt.getTime() + PAGE_MS),
      status: { kind: 'open' },
      refunds: [],
    };
    this.#payments.set(key, payment);
    this.#byToken.set(payment.token, payment);
    return payment;
  }

  find(provider: ProviderName, merchant: string, order: string): ProviderPayment | undefined {
    return this.#payments.get(keyOf(provider, merchant, order));
  }

  findByTransaction(
    provider: ProviderName,
    merchant: string,
    transactionId: string,
  ): ProviderPayment | undefined {
    return this.list().find(
      (one) =>
        one.merchant.provider === provider &&
        one.merchant.id === merchant &&
        one.transactionId === transactionId,
    );
  }

  findByToken(token: string): ProviderPayment | undefined {
    return this.#byToken.get(token);
  }

  /** Newest first. */
  list(): readonly ProviderPayment[] {
    return [...this.#payments.values()].reverse();
  }

  state({ status, expiresAt }: ProviderPayment): ProviderState {
    return status.kind === 'open' && this.now() >= expiresAt ? 'expired' : status.kind;
  }

  /** The payer confirms; the amount's last digits decide what the bank does. Nothing changes when no longer open. */
  confirm(payment: ProviderPayment): void {
    if (this.state(payment) !== 'open') return;
    const behaviour = bankBehaviour(payment.amount);
    const at = this.now();
    if (behaviour === 'silent') this.#move(payment, { kind: 'pending', at });
    else this.settle(payment, behaviour === 'declines' ? 'failed' : 'success');
  }

  cancel(payment: ProviderPayment): void {
    if (this.state(payment) === 'open')
      this.#settle(payment, { kind: 'failed', at: this.now(), reason: 'cancelled' });
  }

  /** The bank's answer. False, and nothing changes, when the payment is settled otherwise or has run out. */
  settle(payment: ProviderPayment, outcome: 'success' | 'pending' | 'failed'): boolean {
    const { kind } = payment.status;
    if (kind === 'succeeded') return outcome === 'success';
    if (kind === 'failed') return outcome === 'failed';
    if (this.state(payment) === 'expired') return false;
    const at = this.now();
    if (outcome === 'success') this.#settle(payment, { kind: 'succeeded', at });
    else if (outcome === 'failed') this.#settle(payment, { kind: 'failed', at, reason: 'declined' });
    else if (kind === 'open') this.#move(payment, { kind: 'pending', at });
    return true;
  }

  /** The same request again is the same refund. `over`: more than is left of the payment; `unpaid`: nothing to give back. */
  refund(
    payment: ProviderPayment,
    request: string,
    amount: number,
  ): ProviderRefund | 'unpaid' | 'over' | 'differs' {
    const known = payment.refunds.find((one) => one.request === request);
    if (known) return known.amount === amount ? known : 'differs';
    if (payment.status.kind !== 'succeeded') return 'unpaid';
    const given = payment.refunds.reduce((sum, one) => sum + one.amount, 0);
    if (amount <= 0 || given + amount > payment.amount) return 'over';
    const refund = { request, amount, id: `${randomInt(1, 10)}${String(randomInt(1e9)).padStart(9, '0')}` };
    this.#own(payment).refunds = [...payment.refunds, refund];
    return refund;
  }

  clear(): void {
    this.#payments.clear();
    this.#byToken.clear();
  }

  #settle(payment: ProviderPayment, status: Settled): void {
    this.#move(payment, status);
    this.onSettled(payment, status);
  }

  #move(payment: ProviderPayment, status: ProviderStatus): void {
    this.#own(payment).status = status;
  }

  #own = (payment: ProviderPayment): Writable => {
    const own = this.#byToken.get(payment.token);
    if (!own) throw new TypeError('A payment of before the reset');
    return own;
  };
}

const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);
