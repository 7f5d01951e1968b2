import type { Dossier } from '@dvcqg/sdk';
import { parseDossierCode, PortalError } from '@dvcqg/sdk';
import { isAbort, toFailure } from '../foundation/failure.js';
import type { SessionView } from '../foundation/session-store.js';
import type { WidgetHost } from '../foundation/widget-controller.js';
import { WidgetController } from '../foundation/widget-controller.js';
import type { CodeProblem, TrackerEvent, TrackerModel } from './dossier-tracker.machine.js';
import { trackerMachine } from './dossier-tracker.machine.js';
import { resultStyles } from './dossier-tracker.result.styles.js';
import { resultView, spokenResult } from './dossier-tracker.result.js';

/** The element as its controller sees it. */
export interface TrackerHost extends WidgetHost<TrackerModel, TrackerEvent> {
  readonly code: string | undefined;
}

/** A page that comes back asks again when its answer is older than this, in ms. */
const staleAfter = 60_000;

/** Looks dossiers up and keeps the shown one fresh. One request at a time: a newer one stops the older. */
export class TrackerController extends WidgetController<TrackerModel, TrackerEvent> {
  declare protected readonly host: TrackerHost;
  readonly view = resultView;
  #code: string | undefined;
  #signedIn: boolean | undefined;
  #askedAt = 0;
  #request = new AbortController();

  constructor(host: TrackerHost) {
    super(host, [resultStyles]);
    host.machine = trackerMachine;
  }

  protected override started(): void {
    document.addEventListener('visibilitychange', this.#onReturn);
    window.addEventListener('online', this.#onReturn);
    this.#signedIn = undefined;
    const code = this.host.code || this.#code;
    if (code) this.lookup(code);
    else this.host.send({ type: 'clear' });
  }

  protected override stopped(): void {
    document.removeEventListener('visibilitychange', this.#onReturn);
    window.removeEventListener('online', this.#onReturn);
    this.#request.abort();
  }

  /** Whose dossier it is depends on who is signed in: what was shown to an owner must not outlive the session. */
  protected override sessionChanged({ session }: SessionView): void {
    if (!session) return;
    const before = this.#signedIn;
    this.#signedIn = session.signedIn;
    const changed = before !== undefined && before !== session.signedIn;
    // Fetched in a session that had ended before anybody told of it.
    const { model } = this.host;
    const outlived = !session.signedIn && model.state === 'ready' && model.dossier.mine;
    if (!this.#code || !(changed || outlived)) return;
    this.host.send({ type: 'ask' });
    void this.#ask(this.#code);
  }

  /** Reads a code as typed, pasted or scanned, and asks for its dossier. */
  lookup(text: string): void {
    const parsed = parseDossierCode(text);
    if (!parsed.ok) {
      this.clear();
      const problem = problemOf(parsed);
      // Without the form there is no text to correct: the page gave the code.
      if (this.host.code) this.host.send({ type: 'refused', failure: problem.failure });
      else this.host.send({ type: 'malformed', problem });
      return;
    }
    this.#code = parsed.code;
    this.host.send({ type: 'ask' });
    void this.#ask(parsed.code);
  }

  /** What a voice says of a dossier that was found. */
  spoken(dossier: Dossier): string {
    return spokenResult(dossier, this.host.language);
  }

  clear(): void {
    this.#request.abort();
    this.#code = undefined;
    this.host.send({ type: 'clear' });
  }

  refresh(): void {
    if (!this.#code) return;
    this.host.send({ type: this.host.model.state === 'ready' ? 'refresh' : 'ask' });
    void this.#ask(this.#code);
  }

  async #ask(code: string): Promise<void> {
    const { gateway, host } = this;
    if (!gateway) return;
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    this.#askedAt = Date.now();
    try {
      const dossier = await gateway.client.dossier(code, { signal });
      if (!signal.aborted) host.send({ type: 'found', dossier });
    } catch (error) {
      if (isAbort(error, signal)) return;
      const { model } = host;
      const shown = model.state === 'ready' ? { at: model.dossier.asOf } : {};
      host.send({ type: 'refused', failure: toFailure(error, { code, ...shown }) });
    }
  }

  readonly #onReturn = (event: Event): void => {
    if (document.visibilityState !== 'visible' || this.host.model.state !== 'ready') return;
    if (event.type === 'online' || Date.now() - this.#askedAt > staleAfter) this.refresh();
  };
}

function problemOf({
  part,
  value,
  start,
  end,
}: Exclude<ReturnType<typeof parseDossierCode>, { ok: true }>): CodeProblem {
  const error = new PortalError('dossier_code_malformed', 'Not a dossier code.', {
    action: 'ask-citizen',
    params: { part, value: value.slice(0, 40) },
  });
  return { failure: toFailure(error), start, end };
}
