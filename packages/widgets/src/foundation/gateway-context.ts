import { ContextEvent } from '@lit/context';
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
    this.#ask();
    // A `<dvc-gateway>` that is upgraded later tells that it is there: the nearest is asked for anew.
    document.addEventListener('context-provider', this.#ask);
    this.#unconfigure ??= onConfigure(() => this.#resolveSoon());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    document.removeEventListener('context-provider', this.#ask);
    this.#resolveSoon();
  }

  /** Of the community's context protocol. An old provider's answer must not survive a move. */
  readonly #ask = (): void => {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#provided = undefined;
    const answered = (url: string | undefined, unsubscribe?: () => void): void => {
      // Whoever was asked before and has no right to answer any more is told so.
      if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      this.#provided = url;
      this.#resolveSoon();
    };
    this.#host.dispatchEvent(new ContextEvent(gatewayUrlContext, this.#host, answered, true));
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
