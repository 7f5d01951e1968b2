import type { Dossier } from '@dvcqg/sdk';
import { parseDossierCode } from '@dvcqg/sdk';
import { problemOf } from '../dossier/code-problem.js';
import { codesIn } from '../foundation/codes.js';
import { Countdown } from '../foundation/countdown.js';
import { emit } from '../foundation/events.js';
import { isAbort, toFailure } from '../foundation/failure.js';
import type { Failure } from '../foundation/failure-box.js';
import { redirect } from '../foundation/redirect.js';
import type { SessionView } from '../foundation/session-store.js';
import { spoken } from '../foundation/spoken.js';
import type { WidgetHost } from '../foundation/widget-controller.js';
import { WidgetController } from '../foundation/widget-controller.js';
import { written } from '../foundation/written.js';
import { lateStyles } from './dossier-tracker.late.styles.js';
import type { Glance, TrackerEvent, TrackerModel } from './dossier-tracker.machine.js';
import { isOne, isSeveral, trackerMachine } from './dossier-tracker.machine.js';
import { paste } from './dossier-tracker.paste.js';
import { problemView } from './dossier-tracker.problem.js';
import type { proofView } from './dossier-tracker.proof.js';
import { readsCodes } from './dossier-tracker.reader.js';
import { resultView } from './dossier-tracker.result.js';
import type { Scanner } from './dossier-tracker.scan.js';
import { Slip } from './dossier-tracker.slip.js';
import { TrackerVoice } from './dossier-tracker.voice.js';
import { Watch } from './dossier-tracker.watch.js';

/** The element as its controller sees it. */
export interface TrackerHost extends WidgetHost<TrackerModel, TrackerEvent> {
  readonly code: string | undefined;
  readonly payUrl: string | undefined;
  readonly supplementUrl: string | undefined;
  text: string;
}

/** A page that comes back asks again for several dossiers when its answer is older than this, in ms. */
const staleAfter = 60_000;

/** Looks dossiers up and keeps the shown one fresh. One question at a time: a newer one stops the older. */
export class TrackerController extends WidgetController<TrackerModel, TrackerEvent> {
  declare protected readonly host: TrackerHost;
  readonly #voice: TrackerVoice;
  readonly #watch: Watch;
  readonly #slip: Slip;
  #scanner: Scanner | undefined;
  #proof: typeof proofView | undefined;
  readonly #countdown: Countdown;
  /** What is shown: one code or several. */
  #codes: readonly string[] = [];
  /** What was shown before a dossier was opened from among others. */
  #before: (readonly string[])[] = [];
  #signedIn: boolean | undefined;
  #askedAt = 0;
  #request = new AbortController();

  constructor(host: TrackerHost) {
    super(host, lateStyles);
    host.machine = trackerMachine;
    this.#voice = new TrackerVoice(host);
    this.#watch = new Watch(host);
    this.#slip = new Slip(host);
    // Without it the code is typed, as where there is no camera.
    void this.#bringScanner().catch(() => undefined);
    this.#countdown = new Countdown(host);
    host.renderRoot.addEventListener('paste', (event) => paste(event as ClipboardEvent, host));
  }

  protected override started(): void {
    document.addEventListener('visibilitychange', this.#onReturn);
    window.addEventListener('online', this.#onReturn);
    this.#signedIn = undefined;
    const code = written(this.host.code);
    if (code) this.lookup(code);
    else if (this.#codes.length) this.#show(this.#codes);
    else this.host.send({ type: 'clear' });
  }

  protected override stopped(): void {
    document.removeEventListener('visibilitychange', this.#onReturn);
    window.removeEventListener('online', this.#onReturn);
    this.#watch.end();
    this.#scanner?.close();
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
    const outlived = !session.signedIn && isOne(model) && model.dossier.mine;
    if (this.#codes.length && (changed || outlived)) this.#show(this.#codes);
  }

  /** Reads what was typed, pasted or scanned, and asks for its dossier, or its dossiers. */
  lookup(text: string): void {
    const codes = codesIn(text);
    this.#before = [];
    if (codes.length > 1) return this.#show(codes);
    const parsed = parseDossierCode(codes[0] ?? text);
    if (parsed.ok) return this.#show([parsed.code]);
    this.clear();
    const problem = problemOf(parsed);
    // Without the form there is no text to correct: the page gave the code.
    if (this.host.code) this.host.send({ type: 'refused', failure: problem.failure });
    else this.host.send({ type: 'malformed', problem });
  }

  clear(): void {
    this.#request.abort();
    this.#watch.end();
    this.#countdown.stop();
    this.#codes = [];
    this.host.send({ type: 'clear' });
  }

  refresh(): void {
    const { model } = this.host;
    // Pressed twice at once asks once.
    if (!this.#codes.length || this.#countdown.left || ('refreshing' in model && model.refreshing)) return;
    this.host.send({ type: model.state === 'ready' ? 'refresh' : 'ask' });
    void this.#ask();
  }

  /** Draws what is there; the element knows only that there is something. */
  view(model: TrackerModel, level: number): unknown {
    const { host } = this;
    return resultView(model, {
      lang: host.language,
      level,
      payUrl: host.payUrl,
      supplementUrl: host.supplementUrl,
      pay: ({ code, amountDue }) =>
        emit(host, 'dvc-pay-requested', amountDue ? { code, amount: amountDue } : { code }),
      wait: this.#countdown.left,
      refresh: () => this.refresh(),
      open: (code) => {
        this.#before = [...this.#before, this.#codes];
        this.#show([code]);
      },
      back: this.#before.length ? () => this.#show(this.#before.pop() ?? []) : undefined,
      print: () => void this.#slip.print(),
      slip: () => this.#slip.view(),
      proof: this.#proof,
      prove: (digits) => void this.#prove(digits),
      signIn: () => void redirect(this.host, 'login', this.gateway?.client.loginUrl()),
    });
  }

  /** Words that are shown before what says them is there. */
  spoken(text: string): unknown {
    return spoken(text, this.host.language);
  }

  /** What is wrong with the code that was typed. */
  problem(): unknown {
    const { model, text, language } = this.host;
    return model.state === 'idle' && model.problem ? problemView(model.problem, text, language) : undefined;
  }

  /** What the form gains once this is loaded: a button for the camera, where there is one that reads codes. */
  formExtra(): unknown {
    return this.#scanner?.view();
  }

  /** After each change of the model. */
  tell(): void {
    this.#voice.tell();
  }

  async #bringScanner(): Promise<void> {
    if (!(await readsCodes())) return;
    const { Scanner } = await import('./dossier-tracker.scan.js');
    this.#scanner = new Scanner(this.host, (text) => this.#read(text));
  }

  #read(text: string): void {
    const [code] = codesIn(text);
    if (!code) return;
    this.host.text = code;
    this.lookup(code);
  }

  #show(codes: readonly string[]): void {
    this.#codes = codes;
    this.#watch.end();
    this.#countdown.stop();
    this.host.send({ type: 'ask' });
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const { gateway, host } = this;
    if (!gateway) return;
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    this.#askedAt = Date.now();
    const [code = '', ...others] = this.#codes;
    if (others.length) {
      const several = await Promise.all(this.#codes.map((one) => this.#glance(one, signal)));
      if (!signal.aborted) host.send({ type: 'found-several', several });
      return;
    }
    try {
      const dossier = await gateway.client.dossier(code, { signal });
      if (!signal.aborted) this.#found(dossier);
    } catch (error) {
      if (!isAbort(error, signal)) this.#refused(error, code);
    }
  }

  #found(dossier: Dossier): void {
    this.host.send({ type: 'found', dossier });
    if (this.gateway) this.#watch.begin(this.gateway.client, dossier.code, (error) => this.#refused(error));
  }

  async #glance(text: string, signal: AbortSignal): Promise<Glance> {
    const parsed = parseDossierCode(text);
    if (!parsed.ok) return { code: text, failure: problemOf(parsed).failure };
    try {
      return (await this.gateway?.client.dossier(parsed.code, { signal })) ?? { code: parsed.code };
    } catch (error) {
      return { code: parsed.code, failure: toFailure(error, { code: parsed.code }) };
    }
  }

  /** The digits go to the gateway and nowhere else; the machine is the latch against a second press. */
  async #prove(phone: string): Promise<void> {
    const { gateway, host } = this;
    const [code = ''] = this.#codes;
    if (!gateway || host.model.state !== 'pending' || this.#countdown.left) return;
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    host.send({ type: 'prove' });
    try {
      const dossier = await gateway.client.prove(code, { phone }, { signal });
      if (!signal.aborted) this.#found(dossier);
    } catch (error) {
      if (!isAbort(error, signal)) this.#refused(error, code);
    }
  }

  #refused(error: unknown, code = ''): void {
    const { host } = this;
    const shown = isOne(host.model) ? { at: host.model.dossier.asOf } : {};
    const failure = toFailure(error, { ...(code && { code }), ...shown });
    if (failure.key === 'dossier_not_yours' && !this.#proof) return void this.#bringProof(failure);
    host.send({ type: 'refused', failure });
    if (!isOne(host.model)) this.#watch.end();
    if (failure.retryAfter) this.#countdown.start(failure.retryAfter, () => this.#voice.again());
  }

  /** What asks for the second proof comes when it is wanted; what may not be shown any more goes at once. */
  async #bringProof(failure: Failure): Promise<void> {
    const { host } = this;
    const { signal } = this.#request;
    this.#watch.end();
    host.send({ type: 'ask' });
    try {
      this.#proof = (await import('./dossier-tracker.proof.js')).proofView;
    } catch {
      host.broken = !signal.aborted;
    }
    if (!signal.aborted) host.send({ type: 'refused', failure });
  }

  readonly #onReturn = (): void => {
    const old = Date.now() - this.#askedAt > staleAfter;
    if (document.visibilityState === 'visible' && isSeveral(this.host.model) && old) this.refresh();
  };
}
