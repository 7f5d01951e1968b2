import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { person } from '../foundation/icon-person.js';
import { safeUrl } from '../foundation/safe-url.js';
import { DvcLoginButton } from '../login-button/login-button.js';

// Paths are looked at as on some page: which one, a server need not know.
const somePage = 'https://page.invalid/';

/** The sign-in button as a link, which signs in before any script is there, and where none will be. */
export class LoginLink extends DvcLoginButton {
  gateway = '/dvcqg';

  protected override first(text: string): TemplateResult {
    const returnTo = safeUrl(this.returnTo, somePage) ? this.returnTo : undefined;
    const query = returnTo ? `?return_to=${encodeURIComponent(returnTo)}` : '';
    return html`<a class="btn" part="button" href=${`${this.gateway}/login${query}`}
      >${person()}<span>${text}</span></a
    >`;
  }
}
