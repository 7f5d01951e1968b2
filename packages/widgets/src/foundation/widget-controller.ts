import type { LitElement } from 'lit';
import { GatewaySource } from './gateway-context.js';
import type { Gateway } from './gateways.js';
import type { SessionView } from './session-store.js';
import type { WidgetModel } from './state.js';

/** The side of a widget that its controller sees. */
export interface WidgetHost<M extends WidgetModel, E> extends LitElement {
  readonly model: M;
  environment: 'sandbox' | 'live' | undefined;
  send(event: E): void;
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

  constructor(host: WidgetHost<M, E>) {
    this.host = host;
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
    this.started(gateway);
    this.#unsubscribe = gateway.session.subscribe((view) => {
      if (view.session) this.host.environment = view.session.environment;
      this.sessionChanged(view);
    });
  }
}
