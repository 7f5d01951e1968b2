import { sparesData } from '../foundation/bandwidth.js';
import { isPaused } from '../foundation/circumstance.js';
import { qrPath } from '../paper/qr-path.js';
import type { FeePaymentHost } from './fee-payment.controller.js';

/** ms between two looks at whether a transfer came; longer once the code is out of date. */
const wait = { pending: 5_000, expired: 15_000 } as const;
/** So many times longer when the connection is spared: a check is a round trip to the platform and back. */
const sparse = 3;
/** ms left when a payer who only hears is told that the code ends: time enough to ask for another. */
const warning = 120_000;

/** While the code of a transfer is shown: draws it, counts its time down for the eyes, asks whether the money came. */
export class TransferWatch {
  readonly #host: FeePaymentHost;
  readonly #check: () => Promise<void>;
  readonly #warn: () => void;
  #look: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #drawn = '';

  constructor(host: FeePaymentHost, check: () => Promise<void>, warn: () => void) {
    this.#host = host;
    this.#check = check;
    this.#warn = warn;
  }

  /** Called when something changed: the model, or whether anybody looks. */
  follow(): void {
    this.stop();
    const { model } = this.#host;
    if (!('checking' in model)) return;
    void this.#draw(model.payment.transfer?.qr);
    if (isPaused()) return;
    if (model.state === 'pending') this.#count(model.payment.expiresAt);
    if (model.checking) return;
    const overdue = Date.now() - (model.told ?? Date.now());
    const whole = wait[model.state] * (sparesData(this.#host) ? sparse : 1);
    this.#look = setTimeout(() => void this.#check(), Math.max(0, whole - overdue));
  }

  stop(): void {
    clearTimeout(this.#look);
    clearTimeout(this.#tick);
  }

  /** The place of the code is kept until it is drawn, and everything in it stands beside it as text. */
  async #draw(text: string | undefined): Promise<void> {
    if (!text || text === this.#drawn) return;
    this.#drawn = text;
    this.#host.qr = undefined;
    const qr = await qrPath(text).catch(() => 'failed' as const);
    if (text === this.#drawn) this.#host.qr = qr;
  }

  #count(expiresAt: string | undefined): void {
    const left = Date.parse(expiresAt ?? '') - Date.now();
    if (!(left > 0)) return;
    const second = left % 1000 || 1000;
    this.#tick = setTimeout(() => {
      this.#host.requestUpdate();
      if (left > warning && left - second <= warning) this.#warn();
      this.#count(expiresAt);
    }, second);
  }
}
