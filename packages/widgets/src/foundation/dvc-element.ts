import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { baseStyles } from './base.styles.js';
import { elementMessages } from './element.messages.js';
import type { DetailOf } from './events.js';
import { emit } from './events.js';
import type { Lang } from './lang.js';
import { resolveLang } from './lang.js';
import type { Messages, Translate } from './localize.js';
import { localize } from './localize.js';
import type { Machine, WidgetModel, WidgetState } from './state.js';
import { version } from './version.js';
import { warnOnce } from './warn.js';

// A module that did not come once is not asked for again by Chromium and Firefox for as long as the page lives.
const reload = (): void => location.reload();

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
      ribbon: { state: true },
      broken: { state: true },
    };
  }

  /** @internal What the machine says now. */
  declare model: M;
  /** @internal Draws the test ribbon; there once the session says that this is one. */
  declare ribbon: ((lang: Lang) => unknown) | undefined;
  /** @internal True when the part that talks to the gateway could not be loaded. */
  declare broken: boolean;

  /** Talks to the gateway; there once `load()` is done. */
  protected controller: C | undefined;
  readonly #internals = this.attachInternals();
  /** @internal Says a sentence to screen readers, politely; speaks once the controller is there. */
  live: { say(text: string): void } = { say: () => undefined };
  /** @internal What the next drawing waits for: another language, the words of a failure. Comes with the controller. */
  arrivals: (lang: Lang) => Promise<unknown> | undefined = () => undefined;
  /** @internal What the session says; `sandbox` brings the test ribbon. */
  environment: 'sandbox' | 'live' | undefined;
  /** @internal May come with the controller; until then nothing happens that it would have to know. */
  machine: Machine<M, E>;
  #told: WidgetState | undefined;
  #loading: Promise<C | undefined> | undefined;

  constructor(machine: Machine<M, E>) {
    super();
    this.machine = machine;
    this.model = machine.initial;
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
    return resolveLang(this);
  }

  /** What a server declared goes in the same task in which the widget draws the same; the focus goes over. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const declared = this.shadowRoot;
    const part = declared?.activeElement?.part;
    declared?.replaceChildren();
    if (part)
      void this.updateComplete.then(() => declared?.querySelector<HTMLElement>(`[part="${part}"]`)?.focus());
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.whenLoaded();
  }

  /** @internal Gives the machine an event. */
  send(event: E): void {
    this.model = this.machine.next(this.model, event);
  }

  /** The controller, as soon as it is there; `undefined` when it could not be loaded. */
  protected whenLoaded(): Promise<C | undefined> {
    return (this.#loading ??= this.load().then(
      (controller) => (this.controller = controller),
      () => {
        warnOnce(`<${this.localName}> could not load its code.`);
        this.broken = true;
        return undefined;
      },
    ));
  }

  // Nobody sees one text turn into another.
  protected override scheduleUpdate(): void | Promise<unknown> {
    const wait = this.arrivals(this.language);
    return wait ? wait.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected texts<T extends Readonly<Record<string, string>>>(source: Messages<string, T>): Translate<T> {
    return localize(source, this.language);
  }

  /** Tells a fact. The detail never holds personal data: events cross into scripts of the page. */
  protected emit<N extends `dvc-${string}`>(name: N, detail: DetailOf<N>): void {
    emit(this, name, detail);
  }

  /** Shown until the widget has something of its own: the tag's light DOM, else the given skeleton. */
  protected fallback(skeleton: unknown): TemplateResult {
    return html`<slot>${skeleton}</slot>`;
  }

  /** What stands there when the rest of the code did not come: what happened, a way to try again, and the fallback. */
  protected unloaded(reload: () => void): unknown {
    const t = this.texts(elementMessages);
    return html`<div class="card">
      <p role="alert">${t('broken')}</p>
      <p><button type="button" class="btn" @click=${reload}>${t('reload')}</button></p>
      <slot></slot>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    // The live region is there from the start, empty: screen readers miss text that arrives together with its region.
    return html`<div class="root" part="root" lang=${language}>
      ${this.ribbon?.(language)} ${this.broken ? this.unloaded(reload) : this.view()}
      <p class="vh" role="status"></p>
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
