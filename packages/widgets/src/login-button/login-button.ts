import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html } from 'lit';
import { button as buttonStyles } from '../foundation/button.styles.js';
import { DvcElement } from '../foundation/dvc-element.js';
import { person } from '../foundation/icon-person.js';
import type { LoginController } from './login-button.controller.js';
import type { LoginEvent, LoginModel } from './login-button.machine.js';
import { loginMessages } from './login-button.messages.js';
import { loginStyles } from './login-button.styles.js';
import { button } from './login-button.view.js';

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
  static override styles = [DvcElement.styles, buttonStyles, loginStyles];

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      returnTo: { type: String, attribute: 'return-to' },
    };
  }

  /** Page to come back to. Default: this page. */
  declare returnTo: string | undefined;

  constructor() {
    super({ initial: { state: 'loading' }, next: (model) => model });
  }

  protected override async load(): Promise<LoginController> {
    const { LoginController } = await import('./login-button.controller.js');
    return new LoginController(this);
  }

  // The first paint is a button that already works; it turns into something else only when an answer calls for it.
  protected override view(): TemplateResult {
    const { state } = this.model;
    return this.#box(
      state === 'loading' ? this.first(this.#text) : this.controller?.view(),
      state === 'loading' || state === 'failed',
    );
  }

  /**
   * One slot in every state, by a name that nothing has where the fallback is not wanted: a button in another place would be
   * another button, without the focus.
   */
  #box(content: unknown, hasFallback: boolean): TemplateResult {
    return html`<div class="box">
      <span class="btn sizer" aria-hidden="true">${person()}${this.#text}</span>
      <slot name=${hasFallback ? '' : 'none'}>${content}</slot>
    </div>`;
  }

  get #text(): string {
    return this.texts(loginMessages)('signIn');
  }

  /** As high and wide as it was: the button says it, unless the page has a link in its place. */
  protected override unloaded(reload: () => void): unknown {
    return this.#box(button(this.texts(loginMessages)('reload'), reload, ''), true);
  }

  /** What is pressed before an answer is there. */
  protected first(text: string): TemplateResult {
    return button(text, this.#signIn, '');
  }

  readonly #signIn = (): void => {
    void this.whenLoaded().then((controller) => controller?.signIn());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-login-button': DvcLoginButton;
  }
}
