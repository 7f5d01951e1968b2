import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import { written } from '../foundation/written.js';
import type { TrackerController } from './dossier-tracker.controller.js';
import { formView } from './dossier-tracker.form.js';
import type { TrackerEvent, TrackerModel } from './dossier-tracker.machine.js';
import { trackerMessages } from './dossier-tracker.messages.js';
import { trackerStyles } from './dossier-tracker.styles.js';

/**
 * Shows where a dossier is: whose turn, until when, what to do, and the trail. With `code` it shows that dossier;
 * without, it has a form of its own.
 *
 * @element dvc-dossier-tracker
 * @attr code - Code of the dossier, e.g. `H26.17-20250701-0001`; several, apart by commas or spaces, stand side by side.
 * @attr pay-url - Where to pay, with `{dossierCode}`, e.g. `/thanh-toan?ma={dossierCode}`. Without it the button only tells the page.
 * @attr supplement-url - Where to add papers, with `{dossierCode}`.
 * @attr heading-level - Level of the title for assistive technology, 1 to 5. Default 2.
 * @fires dvc-dossier-found - A dossier is shown; `detail` is `{ code, status }`.
 * @fires dvc-dossier-changed - A dossier that is watched has another turn; `detail` is `{ code, status, previous }`.
 * @fires dvc-pay-requested - Somebody wants to pay; `detail` is `{ code, amount? }`.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`.
 * @slot - Fallback until the widget is ready: a plain link to the Portal.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart card - The frame.
 * @csspart title - The title over the form.
 * @csspart form - The form.
 * @csspart input - The field for the code.
 * @csspart submit - The button of the form.
 * @csspart turn - The band that says whose turn it is.
 * @csspart timeline - The trail.
 * @csspart group - Several dossiers side by side.
 * @csspart one - One of them.
 * @csspart proof - The form of the second proof.
 * @csspart sign-in - The sign-in button beside that form.
 * @csspart scan - The button for the camera.
 * @csspart scanner - The dialog with the camera's picture.
 * @csspart as-of - How old this is.
 * @csspart refresh - The button that asks anew.
 * @csspart print - The button that prints the slip.
 * @csspart slip - The paper slip, while it is printed.
 * @csspart qr - Its QR code.
 * @csspart failure - What is said when something went wrong.
 * @cssprop --dvc-primary - Colour of what can be pressed.
 * @cssprop --dvc-surface - Colour of the card.
 * @cssprop --dvc-radius - Radius of the card.
 */
export class DvcDossierTracker extends DvcElement<TrackerModel, TrackerEvent, TrackerController> {
  static override styles = [DvcElement.styles, surfaces, controls, trackerStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      code: { type: String, reflect: true },
      payUrl: { type: String, attribute: 'pay-url' },
      supplementUrl: { type: String, attribute: 'supplement-url' },
      headingLevel: { type: Number, attribute: 'heading-level' },
      text: { state: true },
      missing: { state: true },
    };
  }

  /** Code of the dossier to show. */
  declare code: string | undefined;
  /** Where to pay, with `{dossierCode}`. */
  declare payUrl: string | undefined;
  /** Where to add papers, with `{dossierCode}`. */
  declare supplementUrl: string | undefined;
  /** Level of the title for assistive technology, 1 to 5. */
  declare headingLevel: number;
  /** @internal What is typed in the form. */
  declare text: string;
  /** @internal The form was sent with nothing in it. */
  declare missing: boolean;

  constructor() {
    // The machine comes with the controller: until then nothing happens that it would have to know.
    super({ initial: { state: 'idle' }, next: (model) => model });
    this.headingLevel = 2;
    // Typed before this code was there, into what a server declared.
    this.text = this.shadowRoot?.querySelector('input')?.value ?? '';
    this.missing = false;
  }

  /** Asks the gateway again for the dossier that is shown. */
  refresh(): void {
    this.controller?.refresh();
  }

  protected override async load(): Promise<TrackerController> {
    const { TrackerController } = await import('./dossier-tracker.controller.js');
    return new TrackerController(this);
  }

  protected override view(): TemplateResult {
    const { model, controller } = this;
    return html`<div class="card" part="card">
      ${this.code ? nothing : this.#form()}
      ${
        this.code && !controller
          ? this.fallback(this.#wait())
          : model.state === 'loading'
            ? this.#wait()
            : controller && model.state !== 'idle'
              ? html`<div class="answer">${controller.view(model, this.#level)}</div>`
              : nothing
      }
    </div>`;
  }

  #form(): TemplateResult {
    const { model } = this;
    return formView({
      lang: this.language,
      level: this.#level,
      text: this.text,
      busy: model.state === 'loading',
      problem: this.missing || this.controller?.problem(),
      extra: this.controller?.formExtra(),
      spoken: (text) => this.controller?.spoken(text) ?? text,
      onInput: (event) => (this.text = (event.target as HTMLInputElement).value),
      onSubmit: this.#onSubmit,
    });
  }

  #wait(): TemplateResult {
    return html`<div class="wait">
      <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
      <span class="skeleton"></span><span class="vh">${this.texts(trackerMessages)('loading')}</span>
    </div>`;
  }

  get #level(): number {
    return Math.min(Math.max(Math.trunc(this.headingLevel) || 2, 1), 5);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.model.state === 'loading') return;
    this.missing = !this.text.trim();
    if (this.missing) this.#field?.focus();
    else void this.whenLoaded().then((controller) => controller?.lookup(this.text));
  };

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code') || changed.get('code') === this.code) return;
    const code = written(this.code);
    if (code) this.controller?.lookup(code);
    else this.controller?.clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('model')) this.controller?.tell();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-tracker': DvcDossierTracker;
  }
}
