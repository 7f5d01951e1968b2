import type { GatewayClient, RequestRefund } from '@dvcqg/sdk';
import { isAbort } from '../foundation/abort.js';
import { isPaused, onCircumstance } from '../foundation/circumstance.js';
import { emit } from '../foundation/events.js';
import { toFailure } from '../foundation/failure.js';
import type { Gateway } from '../foundation/gateways.js';
import { localize } from '../foundation/localize.js';
import { heard } from '../foundation/spoken.js';
import { randomKey } from '../foundation/random-key.js';
import { WidgetController, type WidgetHost } from '../foundation/widget-controller.js';
import { FocusKeeper } from '../payment-parts/focus-keeper.js';
import { PaymentNews } from '../payment-parts/payment-news.js';
import { readAmount } from './refund-request.amount.js';
import { formMessages } from './refund-request.form.messages.js';
import {
  isOpen,
  type Known,
  refundRequestMachine,
  type RefundRequestEvent,
  type RefundRequestModel,
} from './refund-request.machine.js';
import { lateStyles } from './refund-request.late.styles.js';
import { refundRequestView } from './refund-request.views.js';

export interface RefundRequestHost extends WidgetHost<RefundRequestModel, RefundRequestEvent> {
  /** The payment: the attribute, else `?payment=` of the page. */
  readonly payment: string | undefined;
}

/** Asks for a refund once for each intent of the payer, and follows what becomes of it. */
export class RefundRequestController extends WidgetController<RefundRequestModel, RefundRequestEvent> {
  declare protected readonly host: RefundRequestHost;
  readonly view = refundRequestView;
  /** One key for one request: made when it is read back and kept until something in it changes. In memory only. */
  #key = '';
  /** Grows with each `show()`: answers about another payment are not wanted any more. */
  #turn = 0;
  #news: PaymentNews | undefined;
  #still: (() => void) | undefined;

  constructor(host: RefundRequestHost) {
    super(host, lateStyles);
    host.machine = refundRequestMachine;
    new FocusKeeper(host);
  }

  protected override started({ client }: Gateway): void {
    this.#still = onCircumstance(() => {
      if (!isPaused() && this.host.model.state === 'pending') void this.check();
    });
    this.#news = new PaymentNews(client, () => void this.check());
    void this.show();
  }

  protected override stopped(): void {
    this.#still?.();
    this.#news?.close();
  }

  /** Starts over with the host's payment. */
  async show(): Promise<void> {
    const { gateway, signal, host } = this;
    const turn = ++this.#turn;
    const id = host.payment;
    if (!gateway || !id) return host.send({ type: 'clear' });
    host.send({ type: 'load' });
    try {
      if (!/^pay_[\w-]{1,128}$/.test(id)) throw { code: notFound, messageKey: notFound };
      const known = await whole(gateway.client, id, signal);
      if (!signal.aborted && turn === this.#turn) host.send({ type: 'loaded', known });
    } catch (error) {
      if (isAbort(error, signal) || turn !== this.#turn) return;
      host.send({ type: 'load-failed', failure: toFailure(error) });
    }
  }

  /** Asks what became of the requests. Without an answer what is known stays. */
  async check(byHand = false): Promise<void> {
    const { gateway, signal, host } = this;
    if (!gateway || !('checking' in host.model) || host.model.checking) return;
    const turn = this.#turn;
    const { payment } = host.model.known;
    host.send({ type: 'check' });
    const known = await whole(gateway.client, payment.id, signal).catch(() => undefined);
    if (signal.aborted || turn !== this.#turn) return;
    const before = host.model.state;
    host.send({ type: 'checked', ...(known && { known }) });
    if (byHand && host.model.state === before)
      host.live.say(localize(formMessages, host.language)('stillOpen'));
  }

  review(): void {
    const { host } = this;
    host.send({ type: 'review' });
    if (host.model.state !== 'ready') return;
    const { step } = host.model;
    if (step === 'review') this.#key = randomKey();
    void host.updateComplete.then(() =>
      host.renderRoot.querySelector<HTMLElement>(step === 'review' ? '.title' : '.summary')?.focus(),
    );
  }

  /** Sends the request. The machine is the latch: it leaves `ready` in the same task as the first click. */
  async send(): Promise<void> {
    const { gateway, signal, host } = this;
    const { model } = host;
    if (!gateway || model.state !== 'ready' || model.step !== 'review' || !model.form.reason) return;
    const { known, form } = model;
    const amount = form.part ? readAmount(form.amount) : undefined;
    const request: RequestRefund = { reason: model.form.reason, ...(amount !== undefined && { amount }) };
    const turn = this.#turn;
    host.send({ type: 'send' });
    try {
      const refund = await gateway.client.requestRefund(known.payment.id, request, this.#key, { signal });
      this.#news?.tell();
      if (turn !== this.#turn) return;
      host.send({ type: 'sent', refund });
      emit(host, 'dvc-refund-sent', {
        paymentId: refund.paymentId,
        refundId: refund.id,
        status: refund.status,
      });
    } catch (error) {
      if (isAbort(error, signal) || turn !== this.#turn) return;
      const failure = toFailure(error);
      if (failure.code === 'idempotency_mismatch') this.#key = randomKey();
      host.send({ type: 'send-failed', failure });
    }
  }

  /** Says what changed. */
  follow(before: RefundRequestModel | undefined): void {
    const { model, live, renderRoot, language } = this.host;
    if (model.state === 'submitting') return live.say(localize(formMessages, language)('sending'));
    const moved = before?.state !== model.state && model.state !== 'ready' && model.state !== 'loading';
    const headline = heard(renderRoot.querySelector('.band .title'));
    if (moved && headline) live.say(headline);
  }
}

const notFound = 'payment_not_found';

/** The payment and its refunds; of those under way as the server learns it now. */
async function whole(client: GatewayClient, id: string, signal: AbortSignal): Promise<Known> {
  const [payment, list] = await Promise.all([client.payment(id, { signal }), client.refunds(id, { signal })]);
  if (!list.refunds.some(isOpen)) return { payment, list };
  const told = await Promise.all(
    list.refunds.map((refund) =>
      isOpen(refund) ? client.refund(refund.id, { signal }).catch(() => refund) : refund,
    ),
  );
  // One that ended meanwhile without being paid gives its money free again: the list says how much.
  const moved = told.some(({ status }, at) => status !== list.refunds[at]?.status);
  const { refundable } = moved ? await client.refunds(id, { signal }) : list;
  return { payment, list: { ...list, refundable, refunds: told } };
}
