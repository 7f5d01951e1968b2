import { isAbort, toFailure } from '../foundation/failure.js';
import { redirect } from '../foundation/redirect.js';
import type { SessionView } from '../foundation/session-store.js';
import type { WidgetHost } from '../foundation/widget-controller.js';
import { WidgetController } from '../foundation/widget-controller.js';
import { printAlone } from '../paper/print-alone.js';
import type { ListEvent, ListModel, Turn } from './dossier-list.machine.js';
import { listMachine } from './dossier-list.machine.js';
import { rowStyles } from './dossier-list.rows.styles.js';
import { listView } from './dossier-list.view.js';

/** A page that comes back asks again when its answer is older than this, in ms. */
const staleAfter = 60_000;

/** Shows the dossiers of whoever is signed in, and nothing of them once nobody is. */
export class ListController extends WidgetController<ListModel, ListEvent> {
  readonly view = listView;
  #signedIn = false;
  #request = new AbortController();
  #askedAt = 0;

  constructor(host: WidgetHost<ListModel, ListEvent>) {
    super(host, [rowStyles]);
    host.machine = listMachine;
  }

  protected override started(): void {
    document.addEventListener('visibilitychange', this.#onReturn);
    window.addEventListener('online', this.#onReturn);
    this.#signedIn = false;
    this.host.send({ type: 'ask' });
  }

  protected override stopped(): void {
    document.removeEventListener('visibilitychange', this.#onReturn);
    window.removeEventListener('online', this.#onReturn);
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

  filter(filter: Turn | undefined): void {
    this.host.send({ type: 'filter', filter });
  }

  print(): void {
    printAlone(this.host, 'A4');
  }

  more(): void {
    const { model } = this.host;
    if (model.state !== 'ready' || !model.next || model.more) return;
    this.host.send({ type: 'more' });
    void this.#ask(model.next);
  }

  /** A page that comes back shows what has changed meanwhile; what could not be had is not worth a word. */
  async #refresh(): Promise<void> {
    const { gateway, host } = this;
    if (!gateway) return;
    const { signal } = (this.#request = new AbortController());
    this.#askedAt = Date.now();
    try {
      const page = await gateway.client.dossiers(1, { signal });
      if (!signal.aborted) host.send({ type: 'fresh', page });
    } catch (error) {
      if (!isAbort(error, signal) && (error as { status?: unknown }).status === 401)
        await gateway.session.refresh();
    }
  }

  readonly #onReturn = (): void => {
    const { model } = this.host;
    const idle = model.state === 'ready' && !model.more;
    const old = Date.now() - this.#askedAt > staleAfter;
    if (document.visibilityState === 'visible' && navigator.onLine && idle && old) void this.#refresh();
  };

  async #ask(page: number): Promise<void> {
    const { gateway, host } = this;
    if (!gateway) return;
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    this.#askedAt = Date.now();
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
