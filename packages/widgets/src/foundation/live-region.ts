import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html } from 'lit';

/**
 * One polite live region per widget. It is in the root from the first render, empty, because screen readers miss text
 * that arrives together with its region.
 */
export class LiveRegion implements ReactiveController {
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says a sentence once; a later one within a moment replaces it, so that nobody hears a queue. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#set('');
    this.#timer = setTimeout(() => this.#set(text), 100);
  }

  render(): TemplateResult {
    return html`<p class="vh" role="status">${this.#text}</p>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }

  #set(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
