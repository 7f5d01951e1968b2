import type { LitElement, ReactiveController } from 'lit';
import { composedAncestors } from './dom.js';
import type { Gateway } from './gateways.js';
import { gatewayUrlContext } from './gateway-url-context.js';
import { gatewayAt, gatewayUrl } from './gateways.js';
import { onConfigure, pageConfig } from './page-config.js';
import { queryPage } from './query-page.js';
import { warnOnce } from './warn.js';

/**
 * Finds the gateway of a widget and follows it: the nearest `<dvc-gateway url>`, else the page's default
 * (`configure({ gateway })`, then `<script data-gateway>`), else `/dvcqg`.
 *
 * The callback runs when the gateway is first known and when it becomes another one, not when the widget is merely
 * moved; with `undefined` when the widget left the page or the URL is none.
 */
export class GatewaySource implements ReactiveController {
  readonly #host: LitElement;
  readonly #use: (gateway: Gateway | undefined) => void;
  #provided: string | undefined;
  #current: Gateway | undefined;
  #known = false;
  #unconfigure: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: LitElement, use: (gateway: Gateway | undefined) => void) {
    this.#host = host;
    this.#use = use;
    host.addController(this);
  }

  hostConnected(): void {
    // An old provider's answer must not survive a move.
    this.#provided = undefined;
    this.#unconfigure ??= onConfigure(() => this.#resolveSoon());
    document.addEventListener('context-provider', this.#ask);
    this.#ask();
    this.#resolveSoon();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#resolveSoon();
  }

  /** Asks for the URL of the nearest `<dvc-gateway>`, and again when one is upgraded: by the event of the context protocol alone. */
  readonly #ask = (): void => {
    const question = new Event('context-request', { bubbles: true, composed: true });
    const context = gatewayUrlContext;
    Object.assign(question, {
      context,
      contextTarget: this.#host,
      callback: this.#answered,
      subscribe: true,
    });
    this.#host.dispatchEvent(question);
  };

  /** Called with each URL that the provider has. */
  readonly #answered = (url: string | undefined, unsubscribe: (() => void) | undefined): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#provided = url;
    this.#resolveSoon();
  };

  #resolveSoon(): void {
    // A move is a removal and an insertion in one task: only the place where the widget ends up counts.
    queueMicrotask(() => this.#resolve());
  }

  #resolve(): void {
    if (!this.#host.isConnected) {
      this.#unconfigure?.();
      this.#unconfigure = undefined;
      this.#set(undefined);
      this.#known = false;
      return;
    }
    const value = this.#provided ?? this.#written() ?? pageDefault();
    const url = gatewayUrl(value);
    if (!url) warnOnce('The URL of the gateway is not an http(s) URL.');
    this.#set(url ? gatewayAt(url) : undefined);
  }

  #set(gateway: Gateway | undefined): void {
    if (this.#known && gateway === this.#current) return;
    this.#known = true;
    this.#current = gateway;
    this.#use(gateway);
  }

  /** The URL of a `<dvc-gateway>` that is not upgraded yet: known already, so nothing is asked of a wrong one. */
  #written(): string | undefined {
    for (const ancestor of composedAncestors(this.#host)) {
      const url = ancestor.localName === 'dvc-gateway' ? ancestor.getAttribute('url') : null;
      if (url) return url;
    }
    return undefined;
  }
}

function pageDefault(): string {
  return pageConfig().gateway ?? queryPage('script[data-gateway]')?.getAttribute('data-gateway') ?? '/dvcqg';
}
