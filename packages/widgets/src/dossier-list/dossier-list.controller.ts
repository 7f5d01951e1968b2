import { isAbort, toFailure } from '../foundation/failure.js';
import { redirect } from '../foundation/redirect.js';
import type { SessionView } from '../foundation/session-store.js';
import type { WidgetHost } from '../foundation/widget-controller.js';
import { WidgetController } from '../foundation/widget-controller.js';
import type { ListEvent, ListModel } from './dossier-list.machine.js';
import { listMachine } from './dossier-list.machine.js';
import { rowStyles } from './dossier-list.rows.styles.js';
import { listView } from './dossier-list.view.js';

/** Shows the dossiers of whoever is signed in, and nothing of them once nobody is. */
export class ListController extends WidgetController<ListModel, ListEvent> {
  readonly view = listView;
  #signedIn = false;
  #request = new AbortController();

  constructor(host: WidgetHost<ListModel, ListEvent>) {
    super(host, [rowStyles]);
    host.machine = listMachine;
  }

  protected override started(): void {
    this.#signedIn = false;
    this.host.send({ type: 'ask' });
  }

  protected override stopped(): void {
    this.#request.abort();
  }

  protected override sessionChanged({ status, session, error, ended }: SessionView): void {
    if (status === 'failed') this.host.send({ type: 'refused', failure: toFailure(error) });
    if (!session) return;
    const before = this.#signedIn;
    this.#signedIn = session.signedIn;
    if (!session.signedIn) {
      this.#request.abort();
      this.host.send({ type: 'signed-out', ended });
    } else if (!before) this.reload();
  }

  signIn(): void {
    redirect(this.host, 'login', this.gateway?.client.loginUrl());
  }

  reload(): void {
    this.host.send({ type: 'ask' });
    if (this.#signedIn) void this.#ask(1);
    else void this.gateway?.session.refresh();
  }

  more(): void {
    const { model } = this.host;
    if (model.state !== 'ready' || !model.next || model.more) return;
    this.host.send({ type: 'more' });
    void this.#ask(model.next);
  }

  async #ask(page: number): Promise<void> {
    const { gateway, host } = this;
    if (!gateway) return;
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    try {
      const found = await gateway.client.dossiers(page, { signal });
      if (!signal.aborted) host.send({ type: 'page', page: found });
    } catch (error) {
      if (isAbort(error, signal)) return;
      // The session may have ended since it was told: then that is what to say.
      if ((error as { status?: unknown }).status === 401) await gateway.session.refresh();
      if (!signal.aborted) host.send({ type: 'refused', failure: toFailure(error) });
    }
  }
}
