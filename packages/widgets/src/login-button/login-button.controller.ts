import { controls } from '../foundation/controls.styles.js';
import { emit } from '../foundation/events.js';
import { isAbort } from '../foundation/abort.js';
import { localize } from '../foundation/localize.js';
import { redirect } from '../foundation/redirect.js';
import { safeUrl } from '../foundation/safe-url.js';
import type { SessionView } from '../foundation/session-store.js';
import { text as textStyles } from '../foundation/text.styles.js';
import { tones } from '../foundation/tones.styles.js';
import type { WidgetHost } from '../foundation/widget-controller.js';
import { WidgetController } from '../foundation/widget-controller.js';
import { accountMessages } from './login-button.account.messages.js';
import { accountStyles } from './login-button.account.styles.js';
import { AccountMenu } from './login-button.account.js';
import type { LoginEvent, LoginModel } from './login-button.machine.js';
import { loginMachine } from './login-button.machine.js';
import { loginMessages } from './login-button.messages.js';
import { button } from './login-button.view.js';

/** The element as its controller sees it. */
export interface LoginHost extends WidgetHost<LoginModel, LoginEvent> {
  readonly returnTo: string | undefined;
}

/** Keeps the button in step with the session, ends it, and draws what only an answer can call for. */
export class LoginController extends WidgetController<LoginModel, LoginEvent> {
  declare protected readonly host: LoginHost;
  readonly #menu: AccountMenu;

  constructor(host: LoginHost) {
    super(host, [textStyles, tones, controls, accountStyles]);
    host.machine = loginMachine;
    this.#menu = new AccountMenu(host);
  }

  protected override started(): void {
    this.host.send({ type: 'ask' });
  }

  protected override sessionChanged({ status, session, ended }: SessionView): void {
    if (status === 'failed') this.host.send({ type: 'unknown' });
    else if (session?.signedIn && session.account)
      this.host.send({ type: 'signed-in', account: session.account });
    else if (session) this.host.send({ type: 'signed-out', ended });
  }

  view(): unknown {
    const { model, language: lang } = this.host;
    const t = localize(accountMessages, lang);
    switch (model.state) {
      case 'loading':
      case 'idle':
        return button(localize(loginMessages, lang)('signIn'), () => this.signIn());
      case 'expired':
        return button(t('again'), () => this.signIn());
      case 'pending':
        return button(t('leaving'), undefined);
      case 'failed':
        return button(t('failed'), () => this.retry());
      case 'ready':
      case 'submitting':
        return this.#menu.render({
          account: model.account,
          busy: model.state === 'submitting',
          stuck: model.state === 'ready' && model.stuck === true,
          lang,
          signOut: () => void this.signOut(),
        });
    }
  }

  retry(): void {
    this.host.send({ type: 'ask' });
    void this.gateway?.session.refresh();
  }

  signIn(): void {
    this.#leave('login', this.gateway?.client.loginUrl(safeUrl(this.host.returnTo)));
  }

  /** Ends the session here, then sends the browser to end it at the identity provider. */
  async signOut(): Promise<void> {
    const { gateway, host } = this;
    if (!gateway || host.model.state !== 'ready') return;
    host.send({ type: 'sign-out' });
    try {
      const { redirectTo } = await gateway.client.logout(safeUrl(host.returnTo), { signal: this.signal });
      host.send({ type: 'signed-out', ended: false });
      gateway.session.signedOut();
      this.#menu.open = false;
      host.live.say(localize(accountMessages, host.language)('signedOut'));
      emit(host, 'dvc-signed-out', {});
      this.#leave('logout', redirectTo);
    } catch (error) {
      if (!isAbort(error, this.signal)) host.send({ type: 'sign-out-failed' });
    }
  }

  #leave(purpose: 'login' | 'logout', target: string | undefined): void {
    if (redirect(this.host, purpose, target)) this.host.send({ type: 'leave' });
  }
}
