import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import { written } from '../foundation/written.js';
import { headingLevel } from '../payment-parts/level.js';
import { skeleton } from '../payment-parts/skeleton.js';
import { waiting } from '../payment-parts/waiting.styles.js';
import type { RefundRequestController } from './refund-request.controller.js';
import type { RefundRequestEvent, RefundRequestModel } from './refund-request.machine.js';
import { refundRequestMessages } from './refund-request.messages.js';
import { refundRequestStyles } from './refund-request.styles.js';

/**
 * Asks for a refund of a payment and follows it: the collecting agency decides, the State Treasury pays. Nothing is promised,
 * and what was asked for once is asked for once.
 *
 * @element dvc-refund-request
 * @attr payment-id - The payment, `pay_…`. Default: `?payment=` of the page.
 * @attr heading-level - Level of headlines for assistive technology, 1 to 5. Default 2.
 * @fires dvc-refund-sent - The gateway has the request; `detail` is `{ paymentId, refundId, status }`.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`.
 * @slot - Fallback until the widget is ready: a plain link to the Portal.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart title - The title. A page with a title of its own may hide it.
 * @csspart form - The form.
 * @csspart summary - What is wrong in the form.
 * @csspart facts - What was paid and can be asked back.
 * @csspart review - The read-back.
 * @csspart refunds - The requests so far.
 * @csspart button - The main button.
 * @csspart notice - The sentence of a state.
 * @csspart failure - The box of a failure.
 * @cssprop --dvc-primary - Colour of buttons and links.
 */
export class DvcRefundRequest extends DvcElement<
  RefundRequestModel,
  RefundRequestEvent,
  RefundRequestController
> {
  static override styles = [DvcElement.styles, controls, surfaces, waiting, refundRequestStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      paymentId: { type: String, attribute: 'payment-id' },
      headingLevel: { type: Number, attribute: 'heading-level' },
    };
  }

  /** The payment, `pay_…`. Default: `?payment=` of the page. */
  declare paymentId: string | undefined;
  /** Level of headlines for assistive technology, 1 to 5. */
  declare headingLevel: number;

  constructor() {
    // The machine comes with the controller: until then nothing happens that it would have to know.
    super({ initial: { state: 'loading' }, next: (model) => model });
    this.headingLevel = 2;
  }

  /** @internal The payment that is asked about. */
  get payment(): string | undefined {
    return (written(this.paymentId) || new URLSearchParams(location.search).get('payment')) ?? undefined;
  }

  protected override async load(): Promise<RefundRequestController> {
    const { RefundRequestController } = await import('./refund-request.controller.js');
    return new RefundRequestController(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('paymentId')) void this.controller?.show();
    if (changed.has('model')) this.controller?.follow(changed.get('model') as RefundRequestModel | undefined);
  }

  /** Asks again what became of the requests. */
  check(): void {
    void this.controller?.check(true);
  }

  protected override view(): TemplateResult {
    const { model, controller } = this;
    const waits = model.state === 'loading' || !controller;
    const busy = waits || ('checking' in model && model.checking);
    const t = this.texts(refundRequestMessages);
    const level = Math.min(headingLevel(this.headingLevel), 5);
    return html`<section class="card view" aria-labelledby="title" aria-busy=${busy ? 'true' : 'false'}>
      <div class="page-title" part="title" id="title" role="heading" aria-level=${level}>${t('title')}</div>
      ${
        waits
          ? this.fallback(
              html`<p class="note">${t('loading')}</p>
                ${skeleton(8)}`,
            )
          : controller.view(model, {
              lang: this.language,
              level: level + 1,
              fill: (form) => this.send({ type: 'fill', form }),
              review: () => controller.review(),
              change: () => this.send({ type: 'change' }),
              submit: () => void controller.send(),
              check: () => this.check(),
              more: () => this.send({ type: 'more' }),
              reload: () => void controller.show(),
            })
      }
      ${busy ? html`<div class="progress"></div>` : ''}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-refund-request': DvcRefundRequest;
  }
}
