import type { BoardGateway } from './board.gateway.js';
import { sheet } from './board.styles.js';
import type { Fault } from './faults.js';

const texts = {
  vi: {
    title: 'Bảng tin',
    waiting: 'Đang tải',
    failed: 'Chưa tải được. Xin thử lại.',
    gone: 'Đã đăng xuất',
    more: 'Xem thêm',
    find: 'Tìm tin',
    search: 'Tìm',
    wrong: 'Xin nhập ít nhất hai chữ',
    news: 'Tin:',
  },
  en: {
    title: 'News',
    waiting: 'Loading',
    failed: 'Could not be loaded. Please try again.',
    gone: 'Signed out',
    more: 'See more',
    find: 'Find news',
    search: 'Find',
    wrong: 'Please enter at least two letters',
    news: 'News:',
  },
} as const;

type State = 'loading' | 'ready' | 'failed' | 'expired' | 'succeeded';

/** A plain element, without Lit and without our SDK, that keeps every contract, or all but one. */
export class Board extends HTMLElement {
  fault: Fault | undefined;
  #gateway: BoardGateway | undefined;
  refused = false;
  #state: State = 'loading';
  #text = '';
  #news: Text | undefined;
  #channel: BroadcastChannel | undefined;
  #lang: MutationObserver | undefined;
  readonly #internals = this.attachInternals();
  /** Declared by a server, maybe: made anew, a root loses what was declared in it. */
  #root: ShadowRoot | undefined;

  get state(): State {
    return this.#state;
  }

  /** Another one while it stands: what the first one said is not the other's. */
  set gateway(gateway: BoardGateway) {
    this.#gateway = gateway;
    if (!this.isConnected || this.fault === 'other-gateway') return;
    this.#become('loading');
    void this.#ask();
  }

  connectedCallback(): void {
    this.fault ??= this.dataset.fault as Fault | undefined;
    const declared = this.fault === 'hydrates' ? this.shadowRoot : null;
    this.#root ??= declared ?? this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [sheet(this.fault)];
    this.#lang = new MutationObserver(() => this.#draw());
    if (this.fault !== 'language') this.#lang.observe(this, { attributes: true, attributeFilter: ['lang'] });
    if (this.#gateway) this.#channel = new BroadcastChannel(this.#gateway.name);
    if (this.#channel && this.fault !== 'sign-out') this.#channel.onmessage = () => this.#become('expired');
    if (this.fault === 'forged') this.addEventListener('board-told', () => this.#become('succeeded'));
    // By an attribute, since a copy has no property of the one it was made from.
    if (this.fault === 'moves') this.toggleAttribute('leaks', true);
    if (this.hasAttribute('leaks')) document.addEventListener('click', () => this.#state);
    if (this.fault === 'nothing-kept') sessionStorage.setItem('board', this.#text);
    this.#draw();
    if (this.#state === 'loading' && this.#gateway) void this.#ask();
  }

  disconnectedCallback(): void {
    this.#lang?.disconnect();
    this.#channel?.close();
    if (this.fault === 'nothing-kept') setTimeout(() => sessionStorage.removeItem('board'));
  }

  async #ask(): Promise<void> {
    const gateway = this.#gateway;
    try {
      const answer = (await gateway?.ask()) ?? '';
      if (gateway !== this.#gateway) return;
      this.#text = answer;
      this.#become('ready');
    } catch {
      if (gateway === this.#gateway && this.fault !== 'gateway-faults') this.#become('failed');
    }
  }

  #become(state: State): void {
    this.#internals.states.delete(this.#state);
    this.#state = state;
    this.#draw();
  }

  #draw(): void {
    const t = texts[this.lang === 'en' ? 'en' : 'vi'];
    this.#internals.states.add(this.#state);
    const held = this.fault === 'translated' && this.#state === 'ready' && this.#news;
    // Written past, where a tool has put something else in its place.
    if (held) return void (held.data = `${t.news} `);
    const root = make('div', { class: 'root', lang: this.lang === 'en' ? 'en' : 'vi' });
    root.append(make(this.fault === 'a11y-tree' ? 'p' : 'h2', {}, t.title));
    if (this.#state === 'loading') root.append(make('p', {}, t.waiting));
    if (this.#state === 'failed')
      root.append(make('p', {}, t.failed), make('button', { type: 'button' }, t.more));
    if (this.#state === 'expired') root.append(make('p', {}, t.gone));
    if (this.#state === 'ready' || this.#state === 'succeeded') root.append(...this.#content(t));
    // Twice there, where a server declared it.
    if (this.fault === 'hydrates' && this.#root?.querySelector('link')) this.#root.append(root);
    else this.#root?.replaceChildren(root);
    if (this.refused && this.#state === 'ready') this.#root?.getElementById('wrong')?.focus();
  }

  #content(t: (typeof texts)[keyof typeof texts]): Node[] {
    const { fault } = this;
    const text = make(fault === 'rtl' ? 'span' : 'bdi', {}, this.#text);
    // Markup, but nothing that would run: what ran would be there for the tests that follow.
    if (fault === 'hostile-text' && !/onerror|onload/.test(this.#text)) text.innerHTML = this.#text;
    const line = make('p', { class: 'wide' });
    this.#news = document.createTextNode(`${t.news} `);
    line.append(this.#news, text);
    if (fault === 'spoken') line.append(' 150.000\u00a0₫');
    if (fault === 'states') line.append(' undefined');
    if (fault === 'prototypes') for (const name in [1]) line.append(name === '0' ? '' : name);
    if (fault === 'clobbering') line.append(String((globalThis as { config?: unknown }).config ?? ''));
    const cut = make('p', { class: 'cut' });
    cut.append(t.title, document.createElement('br'), t.title);
    const link = make('a', { href: this.#link() }, t.more);
    if (fault === 'on-focus')
      link.addEventListener('focus', () => this.dispatchEvent(new CustomEvent('board-told')));
    if (fault === 'label-in-name') link.append(make('span', { 'aria-hidden': 'true' }, ' (5)'));
    const parts: Node[] = [line, cut, link, this.#form(t)];
    if (fault === 'own-origin')
      parts.push(make('link', { rel: 'alternate', href: 'https://foreign.invalid/' }));
    if (fault === 'strict-page') parts.push(make('p', { style: 'color: #111' }));
    return parts;
  }

  #link(): string {
    const written = this.getAttribute('link') ?? '';
    return this.fault === 'hostile-links' || /^\/[\w-]*$/.test(written) ? written : '/';
  }

  #form(t: (typeof texts)[keyof typeof texts]): HTMLElement {
    const form = make('form', {});
    const more: Record<string, string> = this.fault === 'labels' ? {} : { autocomplete: 'off' };
    const field = make('input', { id: 'field', ...more });
    form.append(make('label', { for: 'field' }, t.find), field, make('button', {}, t.search));
    if (this.refused) {
      field.setAttribute('aria-invalid', 'true');
      const summary = make('div', { id: 'wrong', tabindex: '-1', role: 'group', 'aria-label': t.wrong });
      const to = make('a', { href: '#field' }, t.wrong);
      to.addEventListener('click', (event) => {
        event.preventDefault();
        field.focus();
      });
      summary.append(to);
      form.prepend(summary);
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.fault === 'forms') this.closest('form')?.requestSubmit();
    });
    return form;
  }
}

function make(tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
