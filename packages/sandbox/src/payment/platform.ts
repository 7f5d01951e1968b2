import type { DossierLedger } from '../adapter/ledger.js';
import type { SandboxContext } from '../context.js';
import { notification, outgoing, signResult, type UnsignedResult } from './answers.js';
import { PaymentBook } from './book.js';
import { Notifier, type Attempt, type Delivery } from './notifier.js';
import { Partners } from './partners.js';
import { dossierOf, type Payment } from './payment.js';
import { Treasury } from './treasury/treasury.js';

/** How a notification sent on demand lies. `signed-amount` is the only lie with a right digest. */
export const tamperings = ['none', 'signature', 'unsigned', 'amount', 'signed-amount'] as const;
export type Tampering = (typeof tamperings)[number];

/** A second transaction reaches the platform this long after the first. */
const SECOND_TRANSACTION_DELAY_MS = 2000;

/** The payment platform without its HTTP side. */
export class Platform {
  readonly partners: Partners;
  readonly book: PaymentBook;
  /** Wallets of others that the pay page offers. */
  offers: () => readonly { readonly id: string; readonly name: string }[] = () => [];
  readonly treasury: Treasury;
  readonly #context: SandboxContext;
  readonly #dossiers: DossierLedger;
  readonly #notifier: Notifier;
  #deliveries = new Map<string, Delivery[]>();

  constructor(context: SandboxContext, dossiers: DossierLedger) {
    this.#context = context;
    this.#dossiers = dossiers;
    this.#notifier = new Notifier(context);
    this.partners = new Partners(context.siteOrigin);
    this.treasury = new Treasury(context);
    this.book = new PaymentBook(context.now, (payment) => this.#settled(payment));
  }

  /** Results on their way to the partner of a payment, oldest first. */
  deliveries(payment: Payment): readonly Delivery[] {
    return this.#deliveries.get(payment.payToken) ?? [];
  }

  /** True when nothing is due any more on the dossier of this payment, though this payment did not pay it. */
  isPaidOtherwise(payment: Payment): boolean {
    const dossier = dossierOf(payment);
    return dossier !== undefined && this.#dossiers.debt(dossier).kind === 'paid';
  }

  /**
   * Sends the result of a settled payment once more, true or false, `times` times one after the other or all at once.
   * Undefined while there is no result.
   */
  async notifyAgain(
    payment: Payment,
    {
      tamper,
      times,
      atOnce,
    }: { readonly tamper: Tampering; readonly times: number; readonly atOnce: boolean },
  ): Promise<readonly Attempt[] | undefined> {
    if (payment.status.kind !== 'succeeded' && payment.status.kind !== 'failed') return undefined;
    const message = this.#tampered(payment, tamper);
    const send = () => this.#notifier.send(outgoing(payment.partner.notifyUrl, message));
    if (atOnce) return Promise.all(Array.from({ length: times }, send));
    const attempts: Attempt[] = [];
    for (let n = 0; n < times; n += 1) attempts.push(await send());
    return attempts;
  }

  reset(): void {
    this.#notifier.stop();
    this.#deliveries.clear();
    this.book.clear();
    this.treasury.reset();
    this.partners.clear();
  }

  stop(): void {
    this.#notifier.stop();
    this.treasury.stop();
  }

  #settled(payment: Payment): void {
    const { status } = payment;
    if (status.kind !== 'succeeded' && status.kind !== 'failed') return;
    const dossier = dossierOf(payment);
    if (status.kind === 'succeeded' && dossier !== undefined) {
      this.#dossiers.markPaid(dossier, {
        reference: payment.init.MaThamChieu,
        amount: payment.amount,
        at: status.transaction.at,
      });
    }
    const deliveries = [this.#deliver(payment, this.#unsigned(payment))];
    if (status.kind === 'succeeded' && status.second) {
      const second = notification(payment, status.second, this.#resultContext());
      deliveries.push(this.#deliver(payment, second, SECOND_TRANSACTION_DELAY_MS));
    }
    this.#deliveries.set(payment.payToken, deliveries);
  }

  #deliver(payment: Payment, message: UnsignedResult, delay = 0): Delivery {
    const { notifyUrl, secret } = payment.partner;
    return this.#notifier.deliver(
      message.MaGiaoDich,
      outgoing(notifyUrl, signResult(message, secret)),
      delay,
    );
  }

  #tampered(payment: Payment, tamper: Tampering) {
    const { secret } = payment.partner;
    const truth = this.#unsigned(payment);
    const signed = signResult(truth, secret);
    const more = truth.SoTien + 1000;
    switch (tamper) {
      case 'none':
        return signed;
      case 'signature':
        return { ...signed, MaXacThuc: [...signed.MaXacThuc].reverse().join('') };
      case 'unsigned':
        return truth;
      case 'amount':
        return { ...signed, SoTien: more };
      case 'signed-amount':
        return signResult({ ...truth, SoTien: more }, secret);
    }
  }

  #unsigned(payment: Payment): UnsignedResult {
    if (payment.status.kind === 'open') throw new TypeError('A payment that nobody confirmed has no result');
    return notification(payment, payment.status.transaction, this.#resultContext());
  }

  #resultContext = () => ({ origin: this.#context.origin, now: this.#context.now() });
}
