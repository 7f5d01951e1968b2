import type { CSSResultArray, CSSResultOrNative, LitElement } from 'lit';
import { adoptStyles } from 'lit';
import { answers } from './answers.styles.js';
import { arrivals } from './arrivals.js';
import { GatewaySource } from './gateway-context.js';
import type { Gateway } from './gateways.js';
import type { Lang } from './lang.js';
import { LangWatcher } from './lang-watcher.js';
import { say } from './live-region.js';
import { ribbon, ribbonStyles } from './ribbon.js';
import type { SessionView } from './session-store.js';
import type { Machine, WidgetModel } from './state.js';

/** The side of a widget that its controller sees. */
export interface WidgetHost<M extends WidgetModel, E> extends LitElement {
  readonly model: M;
  machine: Machine<M, E>;
  readonly language: Lang;
  live: { say(text: string): void };
  arrivals: (lang: Lang) => Promise<unknown> | undefined;
  environment: 'sandbox' | 'live' | undefined;
  ribbon: ((lang: Lang) => unknown) | undefined;
  /** Code that is needed now did not come. */
  broken: boolean;
  send(event: E): void;
}

/** Translation tools put `<font>` in the place of a text, where Lit would write past it: what was read would stay for ever. */
function unwrap(root: ParentNode): void {
  for (const font of root.querySelectorAll('font')) font.replaceWith(font.textContent);
}

/**
 * Base of what runs a widget's machine against its gateway. Follows the gateway and the session, and owns the
 * `AbortController`: `signal` is aborted when the gateway changes or the widget leaves the page.
 */
export abstract class WidgetController<M extends WidgetModel, E> {
  protected gateway: Gateway | undefined;
  protected readonly host: WidgetHost<M, E>;
  #abort = new AbortController();
  #unsubscribe: (() => void) | undefined;

  /** `styles` are those of views that come with the controller. */
  constructor(host: WidgetHost<M, E>, styles: CSSResultArray = []) {
    this.host = host;
    const { elementStyles } = host.constructor as typeof LitElement;
    // Lit's type of nested arrays has no end. A sheet that is there already keeps its place in the cascade.
    const late = [...answers, ribbonStyles, ...(styles as readonly unknown[]).flat(3)] as CSSResultOrNative[];
    const added = late.filter((sheet) => !elementStyles.includes(sheet));
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...added]);
    host.arrivals = arrivals;
    host.live = { say: (text) => say(host, text) };
    host.addController({ hostUpdate: () => unwrap(host.renderRoot) });
    new LangWatcher(host);
    new GatewaySource(host, (gateway) => this.#follow(gateway));
  }

  /** A gateway is there, the first or another one: what was shown belongs to the old one. */
  protected abstract started(gateway: Gateway): void;

  /** The widget left the page, or the gateway goes away: stop timers. Requests are aborted already. */
  protected stopped(): void {}

  /** The session was told or changed. */
  protected sessionChanged(_view: SessionView): void {}

  /** Aborted when what is asked for now is no longer wanted. */
  protected get signal(): AbortSignal {
    return this.#abort.signal;
  }

  #follow(gateway: Gateway | undefined): void {
    this.#abort.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    if (this.gateway) this.stopped();
    this.gateway = gateway;
    if (!gateway) return;
    this.#abort = new AbortController();
    // What is said aloud is not drawn: nothing begins before there are words for it.
    const wait = arrivals(this.host.language);
    const { signal } = this;
    if (wait) void wait.then(() => signal.aborted || this.#start(gateway));
    else this.#start(gateway);
  }

  #start(gateway: Gateway): void {
    this.started(gateway);
    this.#unsubscribe = gateway.session.subscribe((view) => {
      if (view.session) {
        this.host.environment = view.session.environment;
        this.host.ribbon = view.session.environment === 'sandbox' ? ribbon : undefined;
      }
      this.sessionChanged(view);
    });
  }
}
