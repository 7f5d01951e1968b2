import type { LitElement, ReactiveController } from 'lit';

/**
 * Focus that stood on a control which an update took away goes to the new headline (`.title`), not to the top of the
 * page: a keyboard user stays where the answer is.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  #had = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#focused() !== null;
  }

  hostUpdated(): void {
    if (this.#had && !this.#focused()) this.#host.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  #focused(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
