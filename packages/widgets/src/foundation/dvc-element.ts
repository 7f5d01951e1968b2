import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { baseStyles } from './base.styles.js';
import { commonMessages } from './common.messages.js';
import type { Lang } from './lang.js';
import { LangController } from './lang.js';
import { LiveRegion } from './live-region.js';
import type { Messages, Translate } from './localize.js';
import { localize } from './localize.js';
import { onConfigure } from './page-config.js';
import type { Machine, WidgetModel, WidgetState } from './state.js';
import { version } from './version.js';
import { warnOnce } from './warn.js';

/**
 * Base of every widget: the machine's model as reactive state, language, events, the test ribbon and the fallback.
 *
 * A widget gives its `machine`, its `view()` and `load()`, which imports the controller: what talks to the gateway
 * comes after the first paint. Until then, and when it fails, the tag's light DOM is shown.
 */
export abstract class DvcElement<M extends WidgetModel, E, C> extends LitElement {
  static readonly dvcqgVersion: string = version;
  static override styles: CSSResultGroup = baseStyles;

  static override get properties(): PropertyDeclarations {
    return {
      model: { state: true },
      environment: { state: true },
      broken: { state: true },
    };
  }

  /** @internal What the machine says now. */
  declare model: M;
  /** @internal Told by the session; `sandbox` puts the test ribbon on. */
  declare environment: 'sandbox' | 'live' | undefined;
  /** @internal True when the part that talks to the gateway could not be loaded. */
  declare broken: boolean;

  /** Talks to the gateway; there once `load()` is done. */
  protected controller: C | undefined;
  protected readonly live = new LiveRegion(this);
  readonly #lang = new LangController(this);
  readonly #internals = this.attachInternals();
  readonly #machine: Machine<M, E>;
  #told: WidgetState | undefined;
  #loading: Promise<C | undefined> | undefined;
  #unconfigure: (() => void) | undefined;

  constructor(machine: Machine<M, E>) {
    super();
    this.#machine = machine;
    this.model = machine.initial;
    this.environment = undefined;
    this.broken = false;
  }

  /** Imports and makes the controller. */
  protected abstract load(): Promise<C>;
  protected abstract view(): unknown;

  /** What the widget is doing now; also `:state(…)` in CSS. */
  get state(): WidgetState {
    return this.broken ? 'failed' : this.model.state;
  }

  /** The language the widget speaks now. */
  get language(): Lang {
    return this.#lang.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unconfigure = onConfigure(() => this.requestUpdate());
    void this.whenLoaded();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unconfigure?.();
  }

  /** @internal Gives the machine an event. */
  send(event: E): void {
    this.model = this.#machine.next(this.model, event);
  }

  /** The controller, as soon as it is there; `undefined` when it could not be loaded. */
  protected whenLoaded(): Promise<C | undefined> {
    return (this.#loading ??= this.load().then(
      (controller) => (this.controller = controller),
      () => {
        warnOnce(`<${this.localName}> could not load its code; the fallback stays.`);
        this.broken = true;
        return undefined;
      },
    ));
  }

  protected texts<T extends Readonly<Record<string, string>>>(source: Messages<T>): Translate<T> {
    return localize(source, this.language);
  }

  /** Tells a fact. The detail never holds personal data: events cross into scripts of the page. */
  protected emit(name: `dvc-${string}`, detail: Readonly<Record<string, unknown>> = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Asks before something happens; false when the page said no. */
  protected ask(name: `dvc-before-${string}`, detail: Readonly<Record<string, unknown>> = {}): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }

  /** Shown until the widget has something of its own: the tag's light DOM, else the given skeleton. */
  protected fallback(skeleton: unknown): TemplateResult {
    return html`<slot>${skeleton}</slot>`;
  }

  protected override render(): TemplateResult {
    const t = this.texts(commonMessages);
    return html`<div class="root" part="root" lang=${this.language}>
      ${this.environment === 'sandbox' ? html`<p class="ribbon" part="ribbon">${t('sandbox')}</p>` : nothing}
      ${
        this.broken
          ? html`<slot></slot>
              <p class="note">${t('broken')}</p>`
          : this.view()
      }
      ${this.live.render()}
    </div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const state = this.state;
    const previous = this.#told;
    if (state === previous) return;
    this.#told = state;
    try {
      if (previous) this.#internals.states.delete(previous);
      this.#internals.states.add(state);
    } catch {
      // Browsers before CustomStateSet of 2024 take only dashed names; the property and the event still tell.
    }
    this.emit('dvc-state-change', previous ? { state, previous } : { state });
  }
}
