import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { surfaces } from '../foundation/surfaces.styles.js';
import type { ListController } from './dossier-list.controller.js';
import type { ListEvent, ListModel } from './dossier-list.machine.js';
import { listMachine, shownRows } from './dossier-list.machine.js';
import { listMessages } from './dossier-list.messages.js';
import { listStyles } from './dossier-list.styles.js';

/**
 * The dossiers of whoever is signed in: what needs the person first. Invites to sign in when nobody is.
 *
 * @element dvc-dossier-list
 * @attr detail-url - Page of one dossier, with `{dossierCode}`, e.g. `/ho-so?ma={dossierCode}`. Without it rows are not links.
 * @attr heading-level - Level of the title for assistive technology, 1 to 6. Default 2.
 * @fires dvc-before-redirect - Cancelable. The browser is about to leave to sign in; `detail` is `{ purpose, url }`.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`.
 * @slot - Fallback until the list is ready: a plain link to the Portal.
 * @slot sign-in - In place of the list's own sign-in button.
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart card - The frame.
 * @csspart title - The title. A page with a title of its own may hide it.
 * @csspart filters - The buttons that choose rows by whose turn it is.
 * @csspart list - The rows.
 * @csspart print - The button that prints the list.
 * @csspart row - One dossier.
 * @csspart unreadable - How many dossiers could not be shown.
 * @csspart more - The button for further rows.
 * @csspart sign-in - The sign-in button.
 * @csspart failure - What is said when something went wrong.
 * @cssprop --dvc-primary - Colour of what can be pressed.
 * @cssprop --dvc-surface - Colour of the card.
 * @cssprop --dvc-radius - Radius of the card.
 */
export class DvcDossierList extends DvcElement<ListModel, ListEvent, ListController> {
  static override styles = [DvcElement.styles, surfaces, controls, listStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      detailUrl: { type: String, attribute: 'detail-url' },
      headingLevel: { type: Number, attribute: 'heading-level' },
    };
  }

  /** Page of one dossier, with `{dossierCode}`. */
  declare detailUrl: string | undefined;
  /** Level of the title for assistive technology, 1 to 6. */
  declare headingLevel: number;

  constructor() {
    super(listMachine);
    this.headingLevel = 2;
  }

  protected override async load(): Promise<ListController> {
    const { ListController } = await import('./dossier-list.controller.js');
    return new ListController(this);
  }

  protected override view(): TemplateResult {
    const { model, controller } = this;
    const t = this.texts(listMessages);
    const level = Math.min(Math.max(Math.trunc(this.headingLevel) || 2, 1), 6);
    return html`<section class="card" part="card" aria-labelledby="title">
      <div class="head">
        <div class="title" part="title" id="title" role="heading" aria-level=${level}>${t('title')}</div>
        ${
          model.state === 'ready' && model.total !== undefined
            ? html`<p class="note num">${t('count', { n: model.total })}</p>`
            : nothing
        }
      </div>
      <div class="body">
        ${
          model.state === 'loading' || !controller
            ? this.fallback(this.#wait())
            : controller.view(model, {
                lang: this.language,
                detailUrl: this.detailUrl,
                signIn: () => controller.signIn(),
                reload: () => controller.reload(),
                more: () => controller.more(),
                filter: (turn) => controller.filter(turn),
                print: () => controller.print(),
              })
        }
        ${model.state === 'failed' ? html`<slot></slot>` : nothing}
      </div>
    </section>`;
  }

  #wait(): TemplateResult {
    return html`<div class="wait">
      <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
      <span class="vh">${this.texts(listMessages)('loading')}</span>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { model } = this;
    if (changed.has('model') && model.state === 'ready' && !model.more && !model.failure) {
      this.live.say(this.texts(listMessages)('shown', { n: shownRows(model).length }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-list': DvcDossierList;
  }
}
