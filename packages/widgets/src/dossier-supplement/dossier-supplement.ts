import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import type { SupplementController } from './dossier-supplement.controller.js';
import type { SupplementEvent, SupplementModel } from './dossier-supplement.machine.js';
import { supplementMessages } from './dossier-supplement.messages.js';
import { supplementStyles } from './dossier-supplement.styles.js';

/**
 * Takes the papers that an agency asks for, reads them back and sends them once. For the owner of the dossier, signed in.
 *
 * @element dvc-dossier-supplement
 * @attr code - Code of the dossier.
 * @attr return-url - Page of the dossier to go on to, with `{dossierCode}`, e.g. `/ho-so?ma={dossierCode}`.
 * @attr heading-level - Level of the title for assistive technology, 1 to 4. Default 2.
 * @fires dvc-supplement-sent - The papers have arrived; `detail` is `{ code, status }`.
 * @fires dvc-before-redirect - Cancelable. The browser is about to leave to sign in; `detail` is `{ purpose, url }`.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`.
 * @slot - Fallback until the widget is ready: a plain link to the Portal.
 * @slot sign-in - In place of the widget's own sign-in button.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart card - The frame.
 * @csspart title - The title. A page with a title of its own may hide it.
 * @csspart note - The agency's words.
 * @csspart form - The form.
 * @csspart summary - What is wrong in the form.
 * @csspart paper - One paper.
 * @csspart next - The button that leads to the read-back.
 * @csspart shrink - The button that makes a photo smaller.
 * @csspart review - The read-back.
 * @csspart send - The button that sends.
 * @csspart change - The button back to the form.
 * @csspart sign-in - The sign-in button.
 * @csspart notice - The sentence of a state.
 * @csspart failure - What is said when something went wrong.
 * @cssprop --dvc-primary - Colour of what can be pressed.
 * @cssprop --dvc-surface - Colour of the card.
 * @cssprop --dvc-radius - Radius of the card.
 */
export class DvcDossierSupplement extends DvcElement<SupplementModel, SupplementEvent, SupplementController> {
  static override styles = [DvcElement.styles, surfaces, controls, supplementStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      code: { type: String, reflect: true },
      returnUrl: { type: String, attribute: 'return-url' },
      headingLevel: { type: Number, attribute: 'heading-level' },
    };
  }

  /** Code of the dossier. */
  declare code: string | undefined;
  /** Page of the dossier to go on to, with `{dossierCode}`. */
  declare returnUrl: string | undefined;
  /** Level of the title for assistive technology, 1 to 4. */
  declare headingLevel: number;

  constructor() {
    // The machine comes with the controller: until then nothing happens that it would have to know.
    super({ initial: { state: 'loading' }, next: (model) => model });
    this.headingLevel = 2;
  }

  protected override async load(): Promise<SupplementController> {
    const { SupplementController } = await import('./dossier-supplement.controller.js');
    return new SupplementController(this);
  }

  protected override view(): TemplateResult {
    const { model, controller } = this;
    const t = this.texts(supplementMessages);
    const level = Math.min(Math.max(Math.trunc(this.headingLevel) || 2, 1), 4);
    return html`<section class="card" part="card" aria-labelledby="title">
      <div class="page-title" part="title" id="title" role="heading" aria-level=${level}>${t('title')}</div>
      <div class="body">
        ${
          model.state === 'loading' || !controller
            ? this.fallback(this.#wait())
            : controller.view(model, {
                lang: this.language,
                level: level + 1,
                returnUrl: this.returnUrl,
                signIn: () => controller.signIn(),
                reload: () => controller.show(),
                choose: (at, file) => void controller.choose(at, file),
                remove: (at) => controller.remove(at),
                shrink: (at) => void controller.shrink(at),
                note: (text) => controller.note(text),
                review: () => controller.review(),
                change: () => controller.change(),
                submit: () => void controller.submit(),
              })
        }
        ${model.state === 'failed' ? html`<slot></slot>` : nothing}
      </div>
    </section>`;
  }

  #wait(): TemplateResult {
    return html`<div class="wait">
      <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
      <span class="vh">${this.texts(supplementMessages)('loading')}</span>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('code')) this.controller?.show();
    if (changed.has('model')) this.controller?.follow(changed.get('model') as SupplementModel | undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-supplement': DvcDossierSupplement;
  }
}
