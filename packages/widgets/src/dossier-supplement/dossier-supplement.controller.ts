import type { GatewayClient } from '@dvcqg/sdk';
import { parseDossierCode } from '@dvcqg/sdk';
import { problemOf } from '../dossier/code-problem.js';
import { emit } from '../foundation/events.js';
import { isAbort, toFailure } from '../foundation/failure.js';
import { localize } from '../foundation/localize.js';
import { randomKey } from '../foundation/random-key.js';
import { redirect } from '../foundation/redirect.js';
import type { SessionView } from '../foundation/session-store.js';
import type { WidgetHost } from '../foundation/widget-controller.js';
import { WidgetController } from '../foundation/widget-controller.js';
import { written } from '../foundation/written.js';
import { inspect, shrink } from './dossier-supplement.files.js';
import type { SupplementEvent, SupplementModel } from './dossier-supplement.machine.js';
import { supplementMachine } from './dossier-supplement.machine.js';
import { formMessages } from './dossier-supplement.form.messages.js';
import { lateStyles } from './dossier-supplement.late.styles.js';
import { supplementView } from './dossier-supplement.views.js';

export interface SupplementHost extends WidgetHost<SupplementModel, SupplementEvent> {
  readonly code: string | undefined;
}

/** Takes the papers that an agency asked for, and sends them once, when the citizen says so. Files leave the device then and not before. */
export class SupplementController extends WidgetController<SupplementModel, SupplementEvent> {
  declare protected readonly host: SupplementHost;
  readonly view = supplementView;
  /** Files and the gateway's ids of those that were sent, by the place of their paper. In memory only. */
  #files = new Map<number, File>();
  #ids = new Map<number, string>();
  /** One key for one answer: made when it is read back and kept until something in it changes. */
  #key = '';
  #signedIn: boolean | undefined;
  #work = new AbortController();

  constructor(host: SupplementHost) {
    super(host, lateStyles);
    host.machine = supplementMachine;
  }

  protected override started(): void {
    this.#signedIn = undefined;
    this.#forget();
    this.host.send({ type: 'ask' });
  }

  protected override stopped(): void {
    this.#forget();
  }

  protected override sessionChanged({ status, session, error, ended }: SessionView): void {
    if (status === 'failed') this.host.send({ type: 'refused', failure: toFailure(error) });
    if (!session) return;
    const before = this.#signedIn;
    this.#signedIn = session.signedIn;
    if (session.signedIn) {
      if (!before) this.show();
    } else {
      this.#forget();
      this.host.send({ type: 'signed-out', ended });
    }
  }

  /** Asks what is wanted for the host's dossier. */
  show(): void {
    const { gateway, host } = this;
    this.#forget();
    const text = written(host.code);
    if (!text) return host.send({ type: 'clear' });
    if (this.#signedIn === undefined) {
      host.send({ type: 'ask' });
      return void gateway?.session.refresh();
    }
    if (!this.#signedIn) return;
    host.send({ type: 'ask' });
    const parsed = parseDossierCode(text);
    if (parsed.ok) void this.#ask(parsed.code);
    else host.send({ type: 'refused', failure: problemOf(parsed).failure });
  }

  signIn(): void {
    redirect(this.host, 'login', this.gateway?.client.loginUrl());
  }

  async choose(at: number, file: File | undefined): Promise<void> {
    if (this.host.model.state !== 'ready' || !file) return;
    this.#put(at, file);
    this.host.send({ type: 'busy', at });
    const chosen = await inspect(file);
    if (this.#files.get(at) === file) this.host.send({ type: 'chosen', at, file: chosen });
  }

  remove(at: number): void {
    this.#put(at, undefined);
    this.host.send({ type: 'chosen', at, file: undefined });
  }

  /** Makes a photo smaller on this device, because the citizen asked for it. */
  async shrink(at: number): Promise<void> {
    const file = this.#files.get(at);
    const { model } = this.host;
    if (!file || model.state !== 'ready' || model.papers[at]?.busy) return;
    this.host.send({ type: 'busy', at });
    const smaller = await shrink(file);
    if (this.#files.get(at) !== file) return;
    const { name, size } = file;
    if (smaller) await this.choose(at, smaller);
    else this.host.send({ type: 'chosen', at, file: { name, size, fault: 'too-large' } });
  }

  note(note: string): void {
    this.#key = '';
    this.host.send({ type: 'note', note });
  }

  review(): void {
    this.host.send({ type: 'review' });
    this.#key ||= randomKey();
    // Whoever sends the form on with something wrong is taken to what is wrong, each time.
    void this.host.updateComplete.then(() => this.#focus('.summary'));
  }

  /** After each change: takes whoever pressed a button to what it led to, and says it. */
  follow(before: SupplementModel | undefined): void {
    const { model, live, language } = this.host;
    const t = localize(formMessages, language);
    if (model.state === 'submitting') {
      if (before?.state !== 'submitting') live.say(t('sending'));
    } else if (model.state === 'succeeded') {
      live.say(t('doneTitle'));
      this.#focus('.band .title');
    } else if (model.state === 'ready' && before?.state === 'ready' && model.step !== before.step)
      this.#focus(model.step === 'review' ? '.review .title' : '#file-0');
  }

  change(): void {
    this.host.send({ type: 'change' });
  }

  /**
   * Sends the papers, one after the other, then the answer. The machine is the latch: it leaves `ready` in the same task
   * as the first press. What was sent before a failure is not sent again.
   */
  async submit(): Promise<void> {
    const { gateway, host } = this;
    host.send({ type: 'submit' });
    const { model } = host;
    if (!gateway || model.state !== 'submitting' || this.#sending) return;
    this.#sending = true;
    const { signal } = this.#work;
    try {
      await this.#sendPapers(gateway.client, model.dossier.code, model.papers.length, signal);
      const papers = model.papers.map(({ name }, at) => ({ name, file: this.#ids.get(at) ?? '' }));
      const note = model.note.trim();
      const dossier = await gateway.client.supplement(
        model.dossier.code,
        { papers, ...(note && { note }) },
        this.#key,
        { signal },
      );
      if (signal.aborted) return;
      host.send({ type: 'sent', dossier });
      emit(host, 'dvc-supplement-sent', { code: dossier.code, status: dossier.status.code });
      this.#forget();
    } catch (error) {
      if (!isAbort(error, signal)) await this.#sendFailed(error, model.dossier.code);
    } finally {
      this.#sending = false;
    }
  }

  #sending = false;

  async #sendPapers(client: GatewayClient, code: string, count: number, signal: AbortSignal): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const file = this.#files.get(at);
      if (this.#ids.has(at) || !file) continue;
      this.host.send({ type: 'upload', at, upload: 'sending' });
      const { id } = await client.upload(code, file, { signal });
      signal.throwIfAborted();
      this.#ids.set(at, id);
      this.host.send({ type: 'upload', at, upload: 'sent' });
    }
  }

  /** A refusal because nothing is open may mean that the answer arrived and its reply was lost: what is so is asked. */
  async #sendFailed(error: unknown, code: string): Promise<void> {
    const failure = toFailure(error);
    if ((error as { status?: unknown }).status === 401) await this.gateway?.session.refresh();
    // The gateway keeps what was sent for half an hour: afterwards all of it is sent again, as a new answer.
    if (failure.code === 'upload_not_found') {
      this.#ids.clear();
      this.#key = randomKey();
    }
    this.host.send({ type: 'send-failed', failure });
    if (failure.key !== 'supplement_not_open') return;
    this.host.send({ type: 'ask' });
    await this.#ask(code);
  }

  async #ask(code: string): Promise<void> {
    const { gateway, host } = this;
    if (!gateway) return;
    const { signal } = this.#work;
    try {
      const dossier = await gateway.client.dossier(code, { signal });
      const unnamed = localize(formMessages, host.language)('unnamed');
      if (!signal.aborted) host.send({ type: 'loaded', dossier, unnamed });
    } catch (error) {
      if (!isAbort(error, signal)) host.send({ type: 'refused', failure: toFailure(error, { code }) });
    }
  }

  #focus(selector: string): void {
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #put(at: number, file: File | undefined): void {
    this.#key = '';
    this.#ids.delete(at);
    if (file) this.#files.set(at, file);
    else this.#files.delete(at);
  }

  #forget(): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.#files.clear();
    this.#ids.clear();
    this.#key = '';
  }
}
