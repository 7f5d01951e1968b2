import { randomBytes, randomInt } from 'node:crypto';
import type { InitMessage } from './messages.js';
import { bankBehaviour, RECEIPT_DELAY_MS } from './outcome.js';
import {
  stateOf,
  type FailureReason,
  type Partner,
  type Payment,
  type PaymentMethod,
  type PaymentStatus,
  type Transaction,
} from './payment.js';
import { Refusal } from './refusal.js';
import { toWireTime } from '../adapter/wire-time.js';

/** How long a pay page lives (assumed A12). */
export const PAY_PAGE_MS = 15 * 60_000;

/** Invented bank codes of the three invented methods. */
const bankCodes: Readonly<Record<PaymentMethod, string>> = {
  wallet: 'VIMAU',
  bank: 'NHTHU',
  vietqr: 'VIETQR',
};

type Writable = { -readonly [Key in keyof Payment]: Payment[Key] };
type Settled = Extract<PaymentStatus, { kind: 'succeeded' | 'failed' }>;

/**
 * Every payment and its one way through the states. All changes happen in one turn of the event loop, so however many
 * requests confirm at once, one of them moves the payment and the others find it moved.
 */
export class PaymentBook {
  readonly #now: () => Date;
  readonly #onSettled: (payment: Payment, status: Settled) => void;
  #payments = new Map<string, Writable>();
  #byToken = new Map<string, Writable>();

  constructor(now: () => Date, onSettled: (payment: Payment, status: Settled) => void) {
    this.#now = now;
    this.#onSettled = onSettled;
  }

  /** @throws {Refusal} when the partner has used the reference before. */
  open(partner: Partner, init: InitMessage): Payment {
    const key = bookKey(partner.code, init.MaThamChieu);
    if (this.#payments.has(key)) throw new Refusal('MaThamChieu đã tồn tại');
    const createdAt = this.#now();
    const payment: Writable = {
      code: `DVC${letters(10)}`,
      partner,
      init,
      amount: Number(init.SoTien),
      payToken: token(),
      billToken: token(),
      transactionId: transactionId(createdAt),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + PAY_PAGE_MS),
      status: { kind: 'open' },
    };
    this.#payments.set(key, payment);
    this.#byToken.set(payment.payToken, payment).set(payment.billToken, payment);
    return payment;
  }

  find(partnerCode: string, reference: string): Payment | undefined {
    return this.#payments.get(bookKey(partnerCode, reference));
  }

  findByPayToken(payToken: string): Payment | undefined {
    const payment = this.#byToken.get(payToken);
    return payment?.payToken === payToken ? payment : undefined;
  }

  findByBillToken(billToken: string): Payment | undefined {
    const payment = this.#byToken.get(billToken);
    return payment?.billToken === billToken ? payment : undefined;
  }

  /** Newest first. */
  list(): readonly Payment[] {
    return [...this.#payments.values()].reverse();
  }

  clear(): void {
    this.#payments.clear();
    this.#byToken.clear();
  }

  /** The payer confirms. False, and nothing changes, when the payment is no longer open. */
  confirm(payment: Payment, method: PaymentMethod): boolean {
    if (this.state(payment) !== 'open') return false;
    const transaction = this.#transaction(payment, bankCodes[method]);
    const behaviour = bankBehaviour(payment.amount);
    if (behaviour === 'silent') this.#move(payment, { kind: 'pending', transaction });
    else if (behaviour === 'declines') this.#fail(payment, transaction, 'declined');
    else this.#succeed(payment, transaction);
    return true;
  }

  /**
   * A wallet tells that the money left at `at`, in time. False, and nothing changes, when the payment was settled or
   * begun otherwise.
   */
  collect(payment: Payment, walletCode: string, at: Date): boolean {
    if (payment.status.kind !== 'open') return false;
    this.#succeed(payment, { ...this.#transaction(payment, walletCode), at });
    return true;
  }

  /** The payer goes back without paying. False, and nothing changes, when the payment is no longer open. */
  cancel(payment: Payment): boolean {
    if (this.state(payment) !== 'open') return false;
    this.#fail(payment, this.#transaction(payment, payment.init.MaNganHang), 'cancelled');
    return true;
  }

  /** The bank's answer, told from outside. False, and nothing changes, when the payment is settled otherwise or expired. */
  settle(payment: Payment, outcome: 'success' | 'pending' | 'failed'): boolean {
    const { status } = payment;
    if (status.kind === 'succeeded') return outcome === 'success';
    if (status.kind === 'failed') return outcome === 'failed';
    if (this.state(payment) === 'expired') return false;
    const transaction =
      status.kind === 'pending' ? status.transaction : this.#transaction(payment, bankCodes.bank);
    if (outcome === 'success') this.#succeed(payment, { ...transaction, at: this.#now() });
    else if (outcome === 'failed') this.#fail(payment, { ...transaction, at: this.#now() }, 'declined');
    else if (status.kind === 'open') this.#move(payment, { kind: 'pending', transaction });
    return true;
  }

  /** The receipt is made now. False when there is nothing to make one for. */
  releaseReceipt(payment: Payment): boolean {
    if (payment.status.kind !== 'succeeded') return false;
    this.#move(payment, { ...payment.status, receiptAt: payment.status.transaction.at });
    return true;
  }

  state(payment: Payment) {
    return stateOf(payment, this.#now());
  }

  #succeed(payment: Payment, transaction: Transaction): void {
    const behaviour = bankBehaviour(payment.amount);
    const wait = behaviour === 'pays-receipt-later' ? RECEIPT_DELAY_MS : 0;
    this.#settle(payment, {
      kind: 'succeeded',
      transaction,
      receiptAt: new Date(transaction.at.getTime() + wait),
      ...(behaviour === 'pays-twice' && { second: { ...transaction, id: transactionId(transaction.at) } }),
    });
  }

  #fail(payment: Payment, transaction: Transaction, reason: FailureReason): void {
    this.#settle(payment, { kind: 'failed', transaction, reason });
  }

  #settle(payment: Payment, status: Settled): void {
    this.#move(payment, status);
    this.#onSettled(payment, status);
  }

  #move(payment: Payment, status: PaymentStatus): void {
    const own = this.#byToken.get(payment.payToken);
    if (own) own.status = status;
  }

  #transaction(payment: Payment, bankCode: string): Transaction {
    return { id: payment.transactionId, bankCode, at: this.#now() };
  }
}

/** Random beyond the day, so that no two runs of the sandbox share an id that a client has booked. */
const transactionId = (at: Date) =>
  `GD${toWireTime(at).slice(2, 8)}${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** Neither part can hold a `|`. */
const bookKey = (partnerCode: string, reference: string) => `${partnerCode}|${reference}`;

const token = () => randomBytes(16).toString('base64url');

/** Without letters and digits that look alike when read out. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = (count: number) =>
  Array.from({ length: count }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
