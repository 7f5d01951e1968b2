import type { Account } from '@dvcqg/sdk';
import type { ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import { localize } from '../foundation/localize.js';
import type { WidgetHost } from '../foundation/widget-controller.js';
import { accountMessages } from './login-button.account.messages.js';
import type { LoginEvent, LoginModel } from './login-button.machine.js';

/** What the menu shows and can do. */
interface Shown {
  readonly account: Account;
  readonly busy: boolean;
  readonly stuck: boolean;
  readonly lang: Lang;
  readonly signOut: () => void;
}

/** The account button and what it discloses. Closes on Escape, and when attention goes elsewhere. */
export class AccountMenu implements ReactiveController {
  readonly #host: WidgetHost<LoginModel, LoginEvent>;
  #open = false;

  constructor(host: WidgetHost<LoginModel, LoginEvent>) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#onPointer);
    this.#host.addEventListener('focusout', this.#onFocusOut);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#onPointer);
    this.#host.removeEventListener('focusout', this.#onFocusOut);
  }

  set open(open: boolean) {
    this.#open = open;
    this.#host.requestUpdate();
  }

  render(shown: Shown): TemplateResult {
    const { initials, displayName } = shown.account;
    const t = localize(accountMessages, shown.lang);
    return html`<div class="account">
        <button
          type="button"
          class="btn who"
          part="account"
          aria-expanded=${this.#open}
          aria-controls="menu"
          @click=${() => (this.open = !this.#open)}
          @keydown=${this.#onKey}
        >
          <span class="initials" aria-hidden="true">${initials}</span>
          <span class="vh">${t('account')}</span> <bdi class="name">${displayName}</bdi>${icons.chevron()}
        </button>
      </div>
      <div id="menu" class="menu" part="menu" ?hidden=${!this.#open} @keydown=${this.#onKey}>
        ${this.#open ? this.#content(shown) : nothing}
      </div>`;
  }

  #content({ account, busy, stuck, lang, signOut }: Shown): TemplateResult {
    const t = localize(accountMessages, lang);
    return html`<p><bdi>${account.displayName}</bdi></p>
      <p class="note">${t(account.kind, { level: account.assurance })}</p>
      <slot name="menu"></slot>
      ${stuck ? html`<p class="problem" role="alert">${t('stuck')}</p>` : nothing}
      <button type="button" class="btn" aria-disabled=${busy} @click=${signOut}>
        ${icons.signOut()}<span>${busy ? t('signingOut') : t('signOut')}</span>
      </button>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    event.stopPropagation();
    this.open = false;
    this.#host.renderRoot.querySelector<HTMLElement>('.who')?.focus();
  };

  readonly #onPointer = (event: Event): void => {
    if (this.#open && !event.composedPath().includes(this.#host)) this.open = false;
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const to = relatedTarget as Node | null;
    if (to && !this.#host.contains(to) && !this.#host.renderRoot.contains(to)) this.open = false;
  };
}
