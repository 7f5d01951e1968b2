import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { composedAncestors } from './dom.js';

/** Languages of the built-in texts. Vietnamese is the source and the answer for every other language. */
export type Lang = 'vi' | 'en';

/** Language of an element: its own `lang`, else the nearest ancestor's across shadow roots, else the page's. */
export function resolveLang(element: Element): Lang {
  for (const ancestor of composedAncestors(element)) {
    const lang = ancestor.getAttribute('lang');
    if (lang) return /^en\b/i.test(lang) ? 'en' : 'vi';
  }
  return 'vi';
}

/** Keeps the host in the language of its surroundings, which may change at any time. */
export class LangController implements ReactiveController {
  value: Lang = 'vi';
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const follow = () => {
      const lang = resolveLang(this.#host);
      if (lang === this.value) return;
      this.value = lang;
      this.#host.requestUpdate();
    };
    this.#observer = new MutationObserver(follow);
    const watch = { subtree: true, attributes: true, attributeFilter: ['lang'] };
    let root = this.#host.getRootNode();
    this.#observer.observe(root, watch);
    while (root instanceof ShadowRoot) {
      root = root.host.getRootNode();
      this.#observer.observe(root, watch);
    }
    follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
