import { randomBytes } from 'node:crypto';
import type { SandboxContext } from '../../context.js';
import { type Attempt, type Delivery, Notifier } from '../notifier.js';
import type { Payment } from '../payment.js';
import { Refusal } from '../refusal.js';
import { notice, refundStatus, signStatus } from './answers.js';
import {
  isOver,
  type Refund,
  type RefundOrder,
  type RefundState,
  type RefundStep,
  stepOf,
  stepsOf,
  treasuryBehaviour,
} from './refund.js';

const DAY = 24 * 3_600_000;
/** How often the treasury looks whether a day has come. */
const LOOK_MS = 1000;

type Writable = { -readonly [Key in keyof Refund]: Refund[Key] };

/**
 * "Kho bạc Mẫu": decides about refunds and pays them in days of its own calendar, which control can turn on. Each step
 * is told to the partner once it has come, again until it is acknowledged.
 */
export class Treasury {
  readonly #context: SandboxContext;
  readonly #notifier: Notifier;
  readonly #refunds = new Map<string, Writable>();
  readonly #told = new Map<string, Delivery[]>();
  #ahead = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: SandboxContext) {
    this.#context = context;
    this.#notifier = new Notifier(context);
  }

  /** The treasury's own calendar. */
  now = (): Date => new Date(this.#context.now().getTime() + this.#ahead);

  /** Newest first. */
  list(payment: Payment): readonly Refund[] {
    return [...this.#refunds.values()].filter((refund) => refund.payment === payment).reverse();
  }

  find(partnerCode: string, reference: string): Refund | undefined {
    return this.#refunds.get(key(partnerCode, reference));
  }

  step(refund: Refund): RefundStep {
    return stepOf(refund, this.now());
  }

  deliveries(refund: Refund): readonly Delivery[] {
    return this.#told.get(key(refund.payment.partner.code, refund.reference)) ?? [];
  }

  /** @throws {Refusal} for a known reference, and for more than came (assumed A117). */
  take(order: RefundOrder): Refund {
    const id = key(order.payment.partner.code, order.reference);
    if (this.#refunds.has(id)) throw new Refusal('MaHoanTra đã tồn tại');
    if (order.amount > this.#left(order)) throw new Refusal('SoTien vượt quá số tiền còn có thể hoàn trả');
    const behaviour = treasuryBehaviour(order.amount);
    const refund = { ...order, steps: stepsOf(behaviour, this.now()), silent: behaviour === 'is-silent' };
    this.#refunds.set(id, refund);
    this.#told.set(id, []);
    this.tell();
    return refund;
  }

  /** The agency begins a refund itself (assumed A118). @throws {Refusal} */
  begin(payment: Payment, amount: number): Refund {
    const reference = `HTCQ${randomBytes(8).toString('hex').toUpperCase()}`;
    const { transactionId } = payment;
    return this.take({ reference, payment, transactionId, amount, reason: 'Co quan thu hoan tra' });
  }

  /** The next step, told from outside. False, and nothing changes, when the refund is over or would go back. */
  settle(refund: Refund, state: RefundState): boolean {
    const own = this.#refunds.get(key(refund.payment.partner.code, refund.reference));
    const { state: before } = this.step(refund);
    if (!own || isOver(before) || before === state || state === 'received') return false;
    if (state === 'failed' && before !== 'accepted') return false;
    const now = this.now();
    own.steps = [...own.steps.filter(({ at }) => at <= now), { state, at: now }];
    own.silent = false;
    this.tell();
    return true;
  }

  /** Turns the treasury's calendar on. */
  advance(days: number): void {
    this.#ahead += days * DAY;
    this.tell();
  }

  /** Sends what was told last once more, `times` times one after the other or all at once. */
  async tellAgain(refund: Refund, times: number, atOnce: boolean): Promise<readonly Attempt[]> {
    const message = this.#message(refund, this.step(refund));
    const send = () => this.#notifier.send(message);
    if (atOnce) return Promise.all(Array.from({ length: times }, send));
    const attempts: Attempt[] = [];
    for (let n = 0; n < times; n += 1) attempts.push(await send());
    return attempts;
  }

  /** Tells what has come and was not told: every step but the first, which the answer to REFUND told. */
  tell(): void {
    const now = this.now();
    let waits = false;
    for (const [id, refund] of this.#refunds) {
      const deliveries = this.#told.get(id) ?? [];
      const news = refund.steps.slice(1 + deliveries.length).filter(({ at }) => at <= now);
      for (const step of news) {
        deliveries.push(this.#notifier.deliver(refund.reference, this.#message(refund, step)));
      }
      waits ||= refund.steps.length > 1 + deliveries.length;
    }
    clearTimeout(this.#timer);
    this.#timer = waits ? setTimeout(() => this.tell(), LOOK_MS).unref() : undefined;
  }

  reset(): void {
    this.stop();
    this.#refunds.clear();
    this.#told.clear();
    this.#ahead = 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#notifier.stop();
  }

  #message(refund: Refund, step: RefundStep) {
    const { notifyUrl, secret } = refund.payment.partner;
    return notice(notifyUrl, signStatus(refundStatus(refund, step), secret));
  }

  /** What came by a transaction, less the refunds of it that were not turned down. */
  #left({ payment, transactionId }: RefundOrder): number {
    const others = this.list(payment).filter(
      (refund) =>
        refund.transactionId === transactionId && !['refused', 'failed'].includes(this.step(refund).state),
    );
    return payment.amount - others.reduce((sum, { amount }) => sum + amount, 0);
  }
}

/** Neither part can hold a `|`. */
const key = (partnerCode: string, reference: string) => `${partnerCode}|${reference}`;
