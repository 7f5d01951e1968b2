import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onConfigure } from './page-config.js';

/** Draws the host again when its language or the page's texts may have changed. */
export class LangWatcher implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;
  #unconfigure: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const draw = () => this.#host.requestUpdate();
    this.#unconfigure = onConfigure(draw);
    this.#observer = new MutationObserver(draw);
    const watch = { subtree: true, attributes: true, attributeFilter: ['lang', 'address-style'] };
    let root = this.#host.getRootNode();
    this.#observer.observe(root, watch);
    while (root instanceof ShadowRoot) {
      root = root.host.getRootNode();
      this.#observer.observe(root, watch);
    }
    draw();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#unconfigure?.();
  }
}
