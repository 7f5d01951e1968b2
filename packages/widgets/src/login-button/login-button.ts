import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { icons } from '../foundation/icons.js';
import type { LoginController } from './login-button.controller.js';
import type { LoginEvent, LoginModel } from './login-button.machine.js';
import { loginMachine } from './login-button.machine.js';
import { loginMessages } from './login-button.messages.js';
import { loginStyles } from './login-button.styles.js';

type SignedIn = Extract<LoginModel, { account: unknown }>;

/**
 * Signs in with the electronic identification account, shows who is signed in, and signs out. Redirects; no pop-up.
 *
 * @element dvc-login-button
 * @attr return-to - Page to come back to: a path on this site or a page the gateway allows. Default: this page.
 * @fires dvc-before-redirect - Cancelable. The browser is about to leave; `detail` is `{ purpose: 'login' | 'logout', url }`.
 * @fires dvc-signed-out - The session here has ended, at the person's wish.
 * @fires dvc-state-change - `detail` is `{ state, previous? }`.
 * @slot - Fallback until the button is ready: a plain link to the Portal.
 * @slot menu - Links of the page's own in the account menu, above "Đăng xuất".
 * @csspart root - Everything.
 * @csspart ribbon - The test ribbon.
 * @csspart button - The sign-in button.
 * @csspart account - The button with initials and name.
 * @csspart menu - The account menu.
 * @cssprop --dvc-primary - Colour of the button.
 * @cssprop --dvc-on-primary - Colour of its words.
 */
export class DvcLoginButton extends DvcElement<LoginModel, LoginEvent, LoginController> {
  static override styles = [DvcElement.styles, controls, loginStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      returnTo: { type: String, attribute: 'return-to' },
      open: { state: true },
    };
  }

  /** Page to come back to. Default: this page. */
  declare returnTo: string | undefined;
  /** @internal The account menu is open. */
  declare open: boolean;

  constructor() {
    super(loginMachine);
    this.open = false;
  }

  protected override async load(): Promise<LoginController> {
    const { LoginController } = await import('./login-button.controller.js');
    return new LoginController(this);
  }

  protected override view(): TemplateResult {
    const t = this.texts(loginMessages);
    return html`<div class="box">
      <span class="btn sizer" aria-hidden="true">${icons.person()}${t('signIn')}</span>
      ${this.#state(this.model)}
    </div>`;
  }

  #state(model: LoginModel): unknown {
    const t = this.texts(loginMessages);
    switch (model.state) {
      case 'loading':
        return this.fallback(html`<span class="wait"></span>`);
      case 'idle':
        return this.#button(t('signIn'), this.#signIn);
      case 'expired':
        return this.#button(t('again'), this.#signIn);
      case 'pending':
        return this.#button(t('leaving'));
      case 'failed':
        return this.fallback(this.#button(t('failed'), () => this.controller?.retry()));
      case 'ready':
      case 'submitting':
        return this.#account(model);
    }
  }

  #button(text: string, act?: () => void): TemplateResult {
    return html`<button
      type="button"
      class="btn btn-main"
      part="button"
      aria-disabled=${act ? nothing : 'true'}
      @click=${act}
    >
      ${icons.person()}<span>${text}</span>
    </button>`;
  }

  #account(model: SignedIn): TemplateResult {
    const { initials, displayName } = model.account;
    const t = this.texts(loginMessages);
    return html`<button
        type="button"
        class="btn who"
        part="account"
        aria-expanded=${this.open}
        aria-controls="menu"
        @click=${() => (this.open = !this.open)}
        @keydown=${this.#onKey}
      >
        <span class="initials" aria-hidden="true">${initials}</span>
        <span class="vh">${t('account')}</span><bdi class="name">${displayName}</bdi>${icons.chevron()}
      </button>
      <div id="menu" class="menu" part="menu" ?hidden=${!this.open} @keydown=${this.#onKey}>
        ${this.open ? this.#menu(model) : nothing}
      </div>`;
  }

  #menu(model: SignedIn): TemplateResult {
    const { kind, assurance } = model.account;
    const t = this.texts(loginMessages);
    const busy = model.state === 'submitting';
    return html`<p class="note">${t(kind, { level: assurance })}</p>
      <slot name="menu"></slot>
      ${
        model.state === 'ready' && model.failure
          ? html`<p class="note" role="alert">${model.failure.text(this.language).title}</p>`
          : nothing
      }
      <button type="button" class="btn" aria-disabled=${busy ? 'true' : nothing} @click=${this.#signOut}>
        ${icons.signOut()}<span>${busy ? t('signingOut') : t('signOut')}</span>
      </button>`;
  }

  #signIn = async (): Promise<void> => {
    const controller = await this.whenLoaded();
    this.#leave('login', controller?.loginUrl(this.returnTo));
  };

  #signOut = async (): Promise<void> => {
    const redirectTo = await this.controller?.signOut(this.returnTo);
    if (this.model.state === 'ready') return;
    this.open = false;
    this.live.say(this.texts(loginMessages)('signedOut'));
    this.emit('dvc-signed-out');
    this.#leave('logout', redirectTo);
  };

  #leave(purpose: 'login' | 'logout', url: string | undefined): void {
    if (!url || !this.ask('dvc-before-redirect', { purpose, url })) return;
    this.send({ type: 'leave' });
    location.assign(url);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.who')?.focus();
  };

  // The menu closes when attention goes elsewhere: by pointer, or by keyboard to something outside the tag.
  #onOutside = (event: Event): void => {
    const target = event.type === 'focusout' ? (event as FocusEvent).relatedTarget : event.composedPath()[0];
    if (event.type === 'focusout' && !target) return;
    const inside =
      event.type === 'focusout'
        ? this.contains(target as Node) || this.renderRoot.contains(target as Node)
        : event.composedPath().includes(this);
    if (!inside) this.open = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#onOutside);
    this.addEventListener('focusout', this.#onOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#onOutside);
    this.removeEventListener('focusout', this.#onOutside);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-login-button': DvcLoginButton;
  }
}
