import { toFailure } from '../foundation/failure.js';
import { safeUrl } from '../foundation/safe-url.js';
import type { SessionView } from '../foundation/session-store.js';
import { WidgetController } from '../foundation/widget-controller.js';
import type { LoginEvent, LoginModel } from './login-button.machine.js';

/** Keeps the button in step with the session, and ends it. */
export class LoginController extends WidgetController<LoginModel, LoginEvent> {
  protected override started(): void {
    this.host.send({ type: 'ask' });
  }

  protected override sessionChanged({ status, session, error, ended }: SessionView): void {
    if (status === 'failed') this.host.send({ type: 'unknown', failure: toFailure(error) });
    else if (session?.signedIn && session.account)
      this.host.send({ type: 'signed-in', account: session.account });
    else if (session) this.host.send({ type: 'signed-out', ended });
  }

  retry(): void {
    this.host.send({ type: 'ask' });
    void this.gateway?.session.refresh();
  }

  /** Where to send the browser to sign in and come back to `returnTo`, by default this page. */
  loginUrl(returnTo: string | undefined): string | undefined {
    return safeUrl(this.gateway?.client.loginUrl(safeUrl(returnTo)));
  }

  /** Ends the session here; answers where to send the browser to end it at the identity provider. */
  async signOut(returnTo: string | undefined): Promise<string | undefined> {
    const { gateway } = this;
    if (!gateway || this.host.model.state !== 'ready') return undefined;
    this.host.send({ type: 'sign-out' });
    try {
      const { redirectTo } = await gateway.client.logout(safeUrl(returnTo), { signal: this.signal });
      gateway.session.signedOut();
      return safeUrl(redirectTo);
    } catch (error) {
      this.host.send({ type: 'sign-out-failed', failure: toFailure(error) });
      return undefined;
    }
  }
}
